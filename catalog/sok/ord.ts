/** The words of a text, and where they stand. Pure. */

/** A word and where it stands, in UTF-16 units: `fra` inclusive, `til` exclusive. */
export type Ord = { ord: string; fra: number; til: number }

/** Nobody's word is longer; what is, is cut, so that a text without spaces costs no more than another. */
const LENGST = 60
const ORD = /[\p{L}\p{N}\p{M}]+/gu
const BINDESTREK = /^[-‐‑–]$/

/** The words of a text in order, where a hyphen parts two words. */
export const enkeltordI = (tekst: string): Ord[] =>
  Array.from(tekst.matchAll(ORD), ({ 0: ord, index }) => ({
    ord: ord.slice(0, LENGST),
    fra: index,
    til: index + ord.length,
  }))

/** The words of a text in order. What hyphens join comes as its parts and as one: `ID-kort` gives `ID`, `kort` and `IDkort`. */
export function ordI(tekst: string): Ord[] {
  const ut: Ord[] = []
  let samlet: Ord | null = null
  let sist: Ord | undefined
  for (const her of enkeltordI(tekst)) {
    if (sist && BINDESTREK.test(tekst.slice(sist.til, her.fra))) {
      const forst: Ord = samlet ?? sist
      samlet = { ord: (forst.ord + her.ord).slice(0, LENGST), fra: forst.fra, til: her.til }
    } else if (samlet) {
      ut.push(samlet)
      samlet = null
    }
    ut.push(her)
    sist = her
  }
  if (samlet) ut.push(samlet)
  return ut
}
