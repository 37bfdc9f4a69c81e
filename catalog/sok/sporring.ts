/** What a query means: each of its words as what may be found for it, and how surely. */
import type { Mening } from './betydninger.ts'
import { fold } from './fold.ts'
import type { Sokeindeks } from './indeks.ts'
import { enkeltordI, type Ord } from './ord.ts'
import type { Naerord } from './ordsok.ts'
import { stamme } from './stamme.ts'
import { erStoppord, kanVaereDel } from './stoppord.ts'

/** What may be found for a word: stems and labels, each with how surely it is meant, 0–1. */
export type Uttrykk = { ord: Map<number, number>; merker: Map<number, number> }
/** One word of the query. A compound may also be met by all its parts. */
export type Enhet = Ord & {
  foldet: string
  hele: Uttrykk
  deler: readonly Uttrykk[]
  rettet: string | null
  kjent: boolean
}
export type Sporring = {
  enheter: readonly Enhet[]
  /** The query with slips put right; null when nothing was put right. */
  menteDu: string | null
}

/** More words than anyone types. */
const FLEST_ORD = 16
const LENGSTE_FRASE = 5
/** Another word for the same. */
const LIKT = 0.8
/** In another form, which may be another word with the same stem. */
const BOYD = 0.9
/** All the parts, in other words than the compound. */
const I_DELER = 0.85
/** What it may go on to be: from this for a first few letters, up to all of it. */
const BEGYNNELSE = 0.5
const HELE = 0.9
/** When the word is also a whole one, it is mostly that. */
const FERDIG_ORD = 0.5
const FLEST_FULLFORINGER = 60
const KORTESTE_BEGYNNELSE = 2
/** A word in the middle of a query is finished, so only a longer one can be a beginning. */
const KORTESTE_INNI = 4
/** Only what is this long can be a compound. */
const KORTESTE_SAMMENSATTE = 6

/** What a longer word is a kind of, and how surely that is what is asked for. */
const KORTESTE_HALE = 5
const HALE = 0.6
const VANLIG_HALE = 0.2

const tomt = (): Uttrykk => ({ ord: new Map(), merker: new Map() })

function heve(kart: Map<number, number>, nokkel: number, vekt: number) {
  if (vekt > (kart.get(nokkel) ?? 0)) kart.set(nokkel, vekt)
}
function heveAlle(kart: Map<number, number>, mening: Mening | undefined, vekt: number) {
  if (mening) for (const [nokkel, v] of mening) heve(kart, nokkel, v * vekt)
}

/** The word itself, other words for the same, and what both are names of. */
function leggOrd(u: Uttrykk, foldet: string, { leksikon, betydninger }: Sokeindeks, vekt: number) {
  const egen = stamme(foldet)
  const medVekt = [[egen, vekt] as const, ...(betydninger.like.get(egen) ?? []).map((s) => [s, vekt * LIKT] as const)]
  for (const [s, v] of medVekt) {
    const nr = leksikon.finnStamme(s)
    if (nr === undefined) continue
    heve(u.ord, nr, v)
    heveAlle(u.merker, betydninger.stamme.get(nr), v * BOYD)
    heveAlle(u.merker, betydninger.frase.get(s), v * BOYD)
  }
  heveAlle(u.merker, betydninger.form.get(foldet), vekt)
  heveAlle(u.merker, betydninger.sted.get(foldet), vekt)
}

const erTomt = (u: Uttrykk) => u.ord.size === 0 && u.merker.size === 0

/** What the word may go on to be. */
function leggFullforinger(u: Uttrykk, foldet: string, { leksikon, betydninger, ordsok }: Sokeindeks, vekt: number) {
  for (const form of ordsok.medStart(foldet, FLEST_FULLFORINGER)) {
    const hel = leksikon.former[form] ?? ''
    if (hel === foldet) continue
    const v = vekt * (BEGYNNELSE + ((HELE - BEGYNNELSE) * foldet.length) / hel.length)
    const nr = leksikon.stammeAv[form] ?? -1
    heve(u.ord, nr, v)
    heveAlle(u.merker, betydninger.stamme.get(nr), v)
    heveAlle(u.merker, betydninger.sted.get(hel), v)
  }
}

/** The parts of a compound, or the words of a name of several. */
function delene(foldet: string, indeks: Sokeindeks): Uttrykk[] {
  const minste = foldet.includes(' ')
    ? foldet.split(' ')
    : foldet.length < KORTESTE_SAMMENSATTE
      ? []
      : indeks.deler.minste(foldet)
  return minste.map((del) => {
    const u = tomt()
    leggOrd(u, del, indeks, I_DELER)
    return u
  })
}

/** The longest ending that is a word: what a compound of unknown words is a kind of. */
function hale(foldet: string, { leksikon, ord, tiltak }: Sokeindeks): Naerord[] {
  for (let i = 2; foldet.length - i >= KORTESTE_HALE; i++) {
    const form = leksikon.finnForm(foldet.slice(i))
    if (form === undefined || !kanVaereDel(foldet.slice(i))) continue
    // An ending that is everywhere says nothing of what was asked for.
    const vanlig = ord.antall(leksikon.stammeAv[form] ?? -1) > VANLIG_HALE * tiltak.length
    return vanlig ? [] : [{ form, likhet: HALE }]
  }
  return []
}

/** What was meant, when nobody has written such a word. */
function rett(ord: Omit<Enhet, 'kjent'>, indeks: Sokeindeks, ferdig: boolean): Enhet {
  const { leksikon, ordsok } = indeks
  const skrivefeil = ordsok.naer(ord.foldet, ferdig)
  const naere = skrivefeil.length > 0 ? skrivefeil : hale(ord.foldet, indeks)
  for (const { form, likhet } of naere) leggOrd(ord.hele, leksikon.former[form] ?? '', indeks, likhet)
  const [best] = naere
  if (!best) return { ...ord, kjent: false }
  const deler = delene(leksikon.former[best.form] ?? '', indeks)
  return { ...ord, deler, rettet: leksikon.skrevet[best.form] ?? null, kjent: true }
}

function enhet(ord: Ord, indeks: Sokeindeks, sist: boolean): Enhet {
  const medMellomrom = fold(ord.ord)
  const foldet = medMellomrom.replaceAll(' ', '')
  const hele = tomt()
  leggOrd(hele, foldet, indeks, 1)
  const kjent = !erTomt(hele)
  const fullfores = foldet.length >= (sist ? KORTESTE_BEGYNNELSE : KORTESTE_INNI) && (sist || !kjent)
  if (fullfores) leggFullforinger(hele, foldet, indeks, kjent ? FERDIG_ORD : 1)
  const ny = { ...ord, foldet, hele, deler: delene(medMellomrom, indeks), rettet: null, kjent: true }
  return erTomt(hele) && ny.deler.length === 0 ? rett(ny, indeks, !sist) : ny
}

/** Codes that are called by several words, and words that are also written as one. */
function leggFraser(enheter: readonly Enhet[], { betydninger, leksikon }: Sokeindeks) {
  for (let fra = 0; fra < enheter.length; fra++)
    for (let til = fra + 2; til <= Math.min(enheter.length, fra + LENGSTE_FRASE); til++) {
      const del = enheter.slice(fra, til)
      const mening = betydninger.frase.get(del.map((e) => stamme(e.foldet)).join(' '))
      const samlet = til === fra + 2 ? leksikon.finnStamme(stamme(del.map((e) => e.foldet).join(''))) : undefined
      for (const { hele } of del) {
        heveAlle(hele.merker, mening, 1)
        if (samlet === undefined) continue
        heve(hele.ord, samlet, 1)
        heveAlle(hele.merker, betydninger.stamme.get(samlet), 1)
      }
    }
}

/** The words of the query. The name of a place is one, however many words it has, and so is `VTA-S`. */
function ordI(q: string, { betydninger }: Sokeindeks): Ord[] {
  const alle = enkeltordI(q).slice(0, FLEST_ORD * 2)
  const erSted = (fra: number, til: number) =>
    betydninger.sted.has(
      alle
        .slice(fra, til)
        .map((o) => fold(o.ord))
        .join(' '),
    )
  const erBokstav = (o: Ord | undefined) => o?.ord.length === 1
  const ut: Ord[] = []
  for (let i = 0, til = 0; i < alle.length; i = til) {
    til = Math.min(alle.length, i + LENGSTE_FRASE)
    while (til > i + 1 && !erSted(i, til)) til--
    const [her, neste] = [alle[i], alle[i + 1]]
    const medStrek = her && neste && q.slice(her.til, neste.fra) === '-' && (erBokstav(her) || erBokstav(neste))
    if (til === i + 1 && medStrek) til++
    const navn = alle.slice(i, til)
    ut.push({ ord: navn.map((o) => o.ord).join(' '), fra: her?.fra ?? 0, til: navn.at(-1)?.til ?? 0 })
  }
  const sagt = ut.filter(({ ord }) => !erStoppord(ord) && (ord.length > 1 || ut.length === 1))
  return (sagt.length > 0 ? sagt : ut).slice(0, FLEST_ORD)
}

function medRettelser(q: string, enheter: readonly Enhet[]): string | null {
  if (!enheter.some((e) => e.rettet !== null)) return null
  let ut = ''
  let til = 0
  for (const e of enheter) {
    ut += q.slice(til, e.fra) + (e.rettet ?? e.ord)
    til = e.til
  }
  return (ut + q.slice(til)).trim()
}

/** Shape: `enheter` in the order of the query; empty when it has no words. */
export function tolkSporring(q: string, indeks: Sokeindeks): Sporring {
  const ord = ordI(q, indeks)
  const apen = /[\p{L}\p{N}\p{M}]$/u.test(q)
  const enheter = ord.map((o, i) => enhet(o, indeks, apen && i === ord.length - 1))
  leggFraser(enheter, indeks)
  return { enheter, menteDu: medRettelser(q, enheter) }
}
