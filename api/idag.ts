const NORGE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })

/** Today in Norway, `YYYY-MM-DD`. */
export const idag = (): string => NORGE.format(new Date())
