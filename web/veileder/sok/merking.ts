/** Texts cut where something is to be marked. */
export type Bit = { tekst: string; merket: boolean }
export type Merke = readonly [fra: number, til: number]

/** Shape: in order, none empty; marks outside the text or inside one another are cut. */
export function biter(tekst: string, merker: readonly (readonly number[])[]): Bit[] {
  const ut: Bit[] = []
  let her = 0
  const legg = (til: number, merket: boolean) => {
    if (til > her) ut.push({ tekst: tekst.slice(her, til), merket })
    her = Math.max(her, til)
  }
  for (const [fra = 0, til = 0] of [...merker].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    legg(Math.min(fra, tekst.length), false)
    legg(Math.min(til, tekst.length), true)
  }
  legg(tekst.length, false)
  return ut
}

/** Where the words stand in the text, capitals or not. */
export function merkerFor(tekst: string, ord: readonly string[]): Merke[] {
  const sma = tekst.toLowerCase()
  return ord.flatMap((o): Merke[] => {
    const fra = o === '' ? -1 : sma.indexOf(o.toLowerCase())
    return fra < 0 ? [] : [[fra, fra + o.length]]
  })
}

export const merkede = (tekst: string, merker: readonly (readonly number[])[]): string[] =>
  biter(tekst, merker).flatMap((b) => (b.merket ? [b.tekst] : []))
