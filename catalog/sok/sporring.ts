/** What a query means: each of its words as what may be found for it, and how surely. */
import { fold } from './fold.ts'
import type { Sokeindeks } from './indeks.ts'
import type { Leksikon } from './leksikon.ts'
import { enkeltordI, type Ord } from './ord.ts'
import type { Naerord } from './ordsok.ts'
import { FUGER } from './sammensatt.ts'
import { stamme } from './stamme.ts'
import { erStoppord, kanVaereDel } from './stoppord.ts'
import { delene, erTomt, heve, heveAlle, leggFullforinger, leggOrd, tomt, type Uttrykk } from './uttrykk.ts'

/** One word of the query. A compound may also be met by all its parts. */
export type Enhet = Ord & {
  foldet: string
  hele: Uttrykk
  /** Ways of being met by parts; each needs all of its parts. */
  deler: readonly (readonly Uttrykk[])[]
  /** Forms that are just what is written, or what was meant by it. */
  eksakt: number[]
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
const KORTESTE_BEGYNNELSE = 2
/** A word in the middle of a query is finished, so only a longer one can be a beginning. */
const KORTESTE_INNI = 4
/** `for eldre` is not `foreldre`. */
const KORTESTE_DELTE = 5
/** So near is one slip in a word of six letters, and so surely it was meant when the parts are words too. */
const ETT_SLIPP = 0.85
const I_STEDET = 0.8
/** In a sentence a short word that is unknown is an ordinary word, and not a slip for another. */
const SETNING = 3
const KORTESTE_I_SETNING = 5
/** What a longer word is a kind of, and how surely that is what is asked for. */
const KORTESTE_HALE = 5
const HALE = 0.6
const VANLIG_HALE = 0.2

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

/** `sist`: it may not be finished. `antall`: words in the query. */
type Plass = { sist: boolean; antall: number }

/** What was meant, when nobody has written such a word. */
function rett(ord: Omit<Enhet, 'kjent'>, indeks: Sokeindeks, { sist, antall }: Plass): Enhet {
  const { leksikon, ordsok } = indeks
  if (antall >= SETNING && ord.foldet.length < KORTESTE_I_SETNING) return { ...ord, kjent: false }
  const skrivefeil = ordsok.naer(ord.foldet, !sist)
  const naere = skrivefeil.length > 0 ? skrivefeil : hale(ord.foldet, indeks)
  for (const { form, likhet } of naere) leggOrd(ord.hele, leksikon.former[form] ?? '', indeks, likhet)
  const [best] = naere
  if (!best) return { ...ord, kjent: false }
  const deler = delene(leksikon.former[best.form] ?? '', indeks)
  return { ...ord, deler, eksakt: [best.form], rettet: leksikon.skrevet[best.form] ?? null, kjent: true }
}

function enhet(ord: Ord, indeks: Sokeindeks, plass: Plass): Enhet {
  const { sist } = plass
  const medMellomrom = fold(ord.ord)
  const foldet = medMellomrom.replaceAll(' ', '')
  const hele = tomt()
  leggOrd(hele, foldet, indeks, 1)
  const kjent = !erTomt(hele)
  const fullfores = foldet.length >= (sist ? KORTESTE_BEGYNNELSE : KORTESTE_INNI) && (sist || !kjent)
  const fullforte = fullfores ? leggFullforinger(hele, foldet, indeks, kjent) : []
  // `secondhand` is a name that is also written `second hand`.
  for (const deler of [indeks.deler.to(foldet), indeks.deler.minste(foldet)])
    heveAlle(hele.merker, indeks.betydninger.frase.get(deler.map(stamme).join(' ')), 1)
  const form = indeks.leksikon.finnForm(foldet)
  // A name with a word that begins just so is what she sees that she is writing.
  const eksakt = form === undefined ? fullforte : [form, ...fullforte]
  const ny = { ...ord, foldet, hele, deler: delene(medMellomrom, indeks), eksakt, rettet: null, kjent: true }
  if (!erTomt(hele)) return ny
  if (ny.deler.length === 0) return rett(ny, indeks, plass)
  // A compound nobody has written may also be a slip for a word that is written.
  for (const naer of indeks.ordsok.naer(foldet, !sist))
    if (naer.likhet >= ETT_SLIPP) leggOrd(hele, indeks.leksikon.former[naer.form] ?? '', indeks, naer.likhet * I_STEDET)
  return ny
}

/** Codes that are called by several words. */
function leggFraser(enheter: readonly Enhet[], { betydninger }: Sokeindeks) {
  for (let fra = 0; fra < enheter.length; fra++)
    for (let til = fra + 2; til <= Math.min(enheter.length, fra + LENGSTE_FRASE); til++) {
      const del = enheter.slice(fra, til)
      const mening = betydninger.frase.get(del.map((e) => stamme(e.foldet)).join(' '))
      for (const { hele } of del) heveAlle(hele.merker, mening, 1)
    }
}

/** Two words that are also written as one, whatever joins them. */
function leggSammensatte(enheter: readonly Enhet[], { betydninger, leksikon }: Sokeindeks) {
  enheter.forEach((forst, i) => {
    const sist = enheter[i + 1]
    if (!sist) return
    for (const fuge of FUGER) {
      const form = leksikon.finnForm(forst.foldet + fuge + sist.foldet)
      const nr = leksikon.stammeAv[form ?? -1]
      if (form === undefined || nr === undefined) continue
      for (const { hele, eksakt } of [forst, sist]) {
        heve(hele.ord, nr, 1)
        heveAlle(hele.merker, betydninger.stamme.get(nr), 1)
        eksakt.push(form)
      }
    }
  })
}

const erBokstav = (o: Ord) => o.ord.length === 1

/** `bruker organisasjon`: a word that says nothing alone, and is the beginning of one that does. */
function erDelt(forst: Ord | undefined, sist: Ord | undefined, leksikon: Leksikon): boolean {
  if (!forst || !sist || forst.ord.length < KORTESTE_DELTE || !erStoppord(forst.ord)) return false
  return FUGER.some((fuge) => leksikon.finnForm(fold(forst.ord) + fuge + fold(sist.ord)) !== undefined)
}

/** The words of the query. The name of a place is one, however many words it has, and so is `VTA-S`. */
function ordI(q: string, { betydninger, leksikon }: Sokeindeks): Ord[] {
  const alle = enkeltordI(q).slice(0, FLEST_ORD * 2)
  const erSted = (fra: number, til: number) =>
    betydninger.sted.has(
      alle
        .slice(fra, til)
        .map((o) => fold(o.ord))
        .join(' '),
    )
  const ut: Ord[] = []
  for (let i = 0, til = 0; i < alle.length; i = til) {
    til = Math.min(alle.length, i + LENGSTE_FRASE)
    while (til > i + 1 && !erSted(i, til)) til--
    const [her, neste] = [alle[i], alle[i + 1]]
    const medStrek = her && neste && q.slice(her.til, neste.fra) === '-' && (erBokstav(her) || erBokstav(neste))
    if (til === i + 1 && (medStrek || erDelt(her, neste, leksikon))) til++
    const navn = alle.slice(i, til)
    ut.push({ ord: navn.map((o) => o.ord).join(' '), fra: her?.fra ?? 0, til: navn.at(-1)?.til ?? 0 })
  }
  const sagt = ut.filter(({ ord }) => !erStoppord(ord) && (ord.length > 1 || ut.length === 1 || /\d/.test(ord)))
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
  const enheter = ord.map((o, i) => enhet(o, indeks, { sist: apen && i === ord.length - 1, antall: ord.length }))
  leggFraser(enheter, indeks)
  leggSammensatte(enheter, indeks)
  return { enheter, menteDu: medRettelser(q, enheter) }
}
