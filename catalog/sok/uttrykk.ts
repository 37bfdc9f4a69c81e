/** What may be found for one word: the word itself, other words for the same, what it may go on to be, and what they are names of. */
import type { Mening } from './betydninger.ts'
import type { Sokeindeks } from './indeks.ts'
import { stamme } from './stamme.ts'

/** Stems and labels, each with how surely it is meant, 0–1. */
export type Uttrykk = { ord: Map<number, number>; merker: Map<number, number> }

/** Another word for the same. */
const LIKT = 0.8
/** In another form, which may be another word with the same stem. */
const BOYD = 0.9
/** All the parts, in other words than the compound. */
const I_DELER = 0.85
/** What it may go on to be: from this for a first few letters, up to all of it. */
const BEGYNNELSE = 0.5
const HELE = 0.9
/** A whole word is written more often than the beginning of another, and hardly ever as the beginning of a name of something. */
const FERDIG_ORD = 0.75
const FERDIG_ORD_ANDRES = 0.4
const FLEST_FULLFORINGER = 60
/** Many places begin with a few letters, and who writes a word does not mean them. */
const KORTESTE_STED = 4
/** Only what is this long can be a compound. */
const KORTESTE_SAMMENSATTE = 6

export const tomt = (): Uttrykk => ({ ord: new Map(), merker: new Map() })

export function heve(kart: Map<number, number>, nokkel: number, vekt: number) {
  if (vekt > (kart.get(nokkel) ?? 0)) kart.set(nokkel, vekt)
}
export function heveAlle(kart: Map<number, number>, mening: Mening | undefined, vekt: number) {
  if (mening) for (const [nokkel, v] of mening) heve(kart, nokkel, v * vekt)
}

/** The word itself, other words for the same, and what both are names of. */
export function leggOrd(u: Uttrykk, foldet: string, { leksikon, betydninger }: Sokeindeks, vekt: number) {
  const egen = stamme(foldet)
  const medVekt = [[egen, vekt] as const, ...(betydninger.like.get(egen) ?? []).map((s) => [s, vekt * LIKT] as const)]
  for (const [s, v] of medVekt) {
    const nr = leksikon.finnStamme(s)
    if (nr === undefined) continue
    heve(u.ord, nr, v * BOYD)
    heveAlle(u.merker, betydninger.stamme.get(nr), v * BOYD)
    heveAlle(u.merker, betydninger.frase.get(s), v * BOYD)
  }
  heveAlle(u.merker, betydninger.form.get(foldet), vekt)
  heveAlle(u.merker, betydninger.sted.get(foldet), vekt)
}

/** A part of a compound: the word, other words for the same, and codes that are called just so. What it is only a part of the name of is too far off. */
function somDel(foldet: string, { leksikon, betydninger }: Sokeindeks): Uttrykk {
  const u = tomt()
  const egen = stamme(foldet)
  for (const s of [egen, ...(betydninger.like.get(egen) ?? [])]) {
    const v = I_DELER * BOYD * (s === egen ? 1 : LIKT)
    const nr = leksikon.finnStamme(s)
    if (nr !== undefined) heve(u.ord, nr, v)
    heveAlle(u.merker, betydninger.frase.get(s), v)
  }
  heveAlle(u.merker, betydninger.sted.get(foldet), I_DELER)
  return u
}

export const erTomt = (u: Uttrykk) => u.ord.size === 0 && u.merker.size === 0

/** What the word may go on to be, which it answers with. `kjent`: it is also a whole word, and mostly that. */
export function leggFullforinger(u: Uttrykk, foldet: string, indeks: Sokeindeks, kjent: boolean): number[] {
  const { leksikon, betydninger, ordsok } = indeks
  const former = ordsok.medStart(foldet, FLEST_FULLFORINGER)
  for (const form of former) {
    const hel = leksikon.former[form] ?? ''
    if (hel === foldet) continue
    const v = (kjent ? FERDIG_ORD : 1) * (BEGYNNELSE + ((HELE - BEGYNNELSE) * foldet.length) / hel.length)
    const nr = leksikon.stammeAv[form] ?? -1
    heve(u.ord, nr, v)
    heveAlle(u.merker, betydninger.stamme.get(nr), kjent ? v * FERDIG_ORD_ANDRES : v)
    if (foldet.length >= KORTESTE_STED && !kjent) heveAlle(u.merker, betydninger.sted.get(hel), v)
  }
  return former
}

/** Ways of putting a compound together from words, or a name from its words; each way needs all of its parts. */
export function delene(foldet: string, indeks: Sokeindeks): Uttrykk[][] {
  const { deler } = indeks
  const som = (ord: readonly string[]) => ord.map((del) => somDel(del, indeks))
  if (foldet.includes(' ')) return [som(foldet.split(' '))]
  if (foldet.length < KORTESTE_SAMMENSATTE) return []
  const [to, minste] = [deler.to(foldet), deler.minste(foldet)]
  return [...(to.length > 0 ? [som(to)] : []), ...(minste.length > to.length ? [som(minste)] : [])]
}
