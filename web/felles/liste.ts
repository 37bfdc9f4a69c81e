/** A list with one put in last, or taken out when it is there. */
export const vekslet = <T>(liste: readonly T[], en: T): T[] =>
  liste.includes(en) ? liste.filter((x) => x !== en) : [...liste, en]
