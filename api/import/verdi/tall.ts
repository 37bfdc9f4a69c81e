/** Numbers and intervals as they are written: `1 200,50 kr`, `ca. 10`, `18–25 år`, `under 30`. */
import { feil, type Leser, type Lesning, si, sitat, tekstleser } from './lesning.ts'

const ENHET =
  '(?:,-|kr\\.?|kroner|nok|stk\\.?|år|års?|plass(?:er|ar)?|person(?:er|ar)?|deltak(?:er|ere|arar|ar)|uker?|veker?|mnd\\.?|måned(?:er)?|månad(?:er|ar)?|timer?|timar?|t\\.?|dag(?:er|ar)?|ganger?|gonger?|%)'
const ORD = '(?:\\w|[æøå])+\\.?'
const PER = `(?:\\s+(?:per\\s|pr\\.?|i\\s|om\\s)\\s*${ORD}|\\s*/\\s*${ORD})?`
const TALL = /^(?:ca\.?|cirka|rundt|om ?lag|kr\.?|nok)?\s*(-?\d{1,3}(?:[ .]\d{3})+(?:,\d+)?|-?\d+(?:[.,]\d+)?)\s*(.*)$/i
const ETTER = new RegExp(`^${ENHET}?(?:,-)?${PER}$`, 'i')

/** The number in a text that says nothing else than a number and its unit; null when it is not so. */
export function tallI(tekst: string): number | null {
  const m = TALL.exec(tekst.trim())
  if (!m || !ETTER.test((m[2] ?? '').trim())) return null
  const sifre = m[1] ?? ''
  const enkel = /^-?\d{1,3}(?:[ .]\d{3})+/.test(sifre) ? sifre.replaceAll(/[ .]/g, '') : sifre
  return Number(enkel.replace(',', '.'))
}

const INGEN =
  /^(?:ingen|inga|ingenting|0|null|gratis|kostnadsfri(?:tt)?|ingen (?:kostnad|pris|egenandel|ventetid)|fritt)$/i

export const tallleser =
  (sti: string): Leser =>
  ({ tekst, celle }, om) => {
    if (typeof celle === 'number') return si(sti, celle)
    return tekstleser((t) => {
      if (INGEN.test(t)) return si(sti, 0)
      const tall = tallI(t)
      return tall === null ? feil(`${sitat(t)} er ikke et tall`) : si(sti, tall)
    })({ tekst, celle }, om)
  }

/** The catalogue counts whole kroner. */
export const kroneleser =
  (sti: string): Leser =>
  (innhold, om) => {
    const lest = tallleser(sti)(innhold, om)
    const tall = 'sagt' in lest ? lest.sagt[sti] : undefined
    return typeof tall === 'number' ? si(sti, Math.round(tall)) : lest
  }

/** Inclusive; an end that is not there is open. */
export type Spenn = { fra?: number; til?: number }

const SKILLE = /\s*(?:-|til(?: og med)?|t\.?o\.?m\.?|\.\.+)\s*/i
const MINST =
  /^(?:fra(?: og med)?|frå(?: og med)?|over|minst|minimum|min\.?|eldre enn|f\.?o\.?m\.?|fylt|>=?|≥)\s*(.+)$/i
const HOYST =
  /^(?:til(?: og med)?|inntil|opptil|opp til|opp mot|maks(?:imum|imalt)?\.?|høyst|høgst|t\.?o\.?m\.?|<=|≤)\s*(.+)$/i
const UNDER = /^(?:under|yngre enn|før fylte|færre enn|mindre enn|<)\s*(.+)$/i
const OG_OPP = /^(.+?)\s*(?:\+|og (?:over|eldre|oppover)|år og (?:over|eldre)|eller (?:mer|meir|eldre))$/i

const tom = (tall: number | null, lag: (n: number) => Spenn): Spenn | null => (tall === null ? null : lag(tall))

/** An interval of numbers. `ett`: what a number alone means. null when it is not understood. */
export function spennI(tekst: string, ett: (n: number) => Spenn): Spenn | null {
  const t = tekst.replace(/^(?:mellom|ca\.?|alder:?)\s+/i, '').trim()
  const minst = MINST.exec(t)?.[1]
  if (minst !== undefined) {
    const begge = spennI(minst, (fra) => ({ fra }))
    return begge?.fra === undefined ? null : begge
  }
  const under = UNDER.exec(t)?.[1]
  if (under !== undefined) return tom(tallI(under), (n) => ({ til: n - 1 }))
  const hoyst = HOYST.exec(t)?.[1]
  if (hoyst !== undefined) return tom(tallI(hoyst), (til) => ({ til }))
  const opp = OG_OPP.exec(t)?.[1]
  if (opp !== undefined) return tom(tallI(opp), (fra) => ({ fra }))
  const alene = tallI(t)
  if (alene !== null && alene >= 0) return ett(alene)
  const [a, b, ...flere] = t.replace(/(\d)\s+og\s+(\d)/, '$1-$2').split(SKILLE)
  if (a === undefined || b === undefined || flere.length > 0) return null
  const [fra, til] = [tallI(a), tallI(b)]
  return fra === null || til === null ? null : { fra, til }
}

const ALLE =
  /^(?:alle|alle (?:aldre|aldrar|alder|aldersgrupper)|ingen(?: (?:aldersgrense|grense|krav|øvre grense))?|inga(?: (?:aldersgrense|grense))?|uansett(?: alder)?|alder uten betydning|0-120)$/i

type Slag = { ett: (n: number) => Spenn; eksempel: string }

/** `alle` is known to be no limit. */
export const spennleser =
  (sti: string, { ett, eksempel }: Slag): Leser =>
  ({ tekst, celle }, om): Lesning => {
    if (typeof celle === 'number') return si(sti, ett(celle))
    return tekstleser((t) => {
      if (ALLE.test(t)) return si(sti, null)
      const spenn = spennI(t, ett)
      return spenn ? si(sti, spenn) : feil(`${sitat(t)} kan ikke leses. Skriv for eksempel ${eksempel}`)
    })({ tekst, celle }, om)
  }

const UKER_I = { uke: 1, mnd: 52 / 12, ar: 52 } as const

const iUker = (n: number, enhet: keyof typeof UKER_I) => Math.round(n * UKER_I[enhet])

const enhetI = (tekst: string): keyof typeof UKER_I | null => {
  if (/(?<!\p{L})års?(?!\p{L})/iu.test(tekst)) return 'ar'
  if (/mnd|måned|månad/i.test(tekst)) return 'mnd'
  return /uke|veke/i.test(tekst) ? 'uke' : null
}

const UTEN_SLUTT =
  /^(?:ingen (?:grense|sluttdato|tidsbegrensning)|uten (?:tidsbegrensning|grense|sluttdato)|ubegrenset|varig|ubestemt|løpende|fast)$/i

/** How long it lasts, in weeks: the ordinary and the longest. A number alone is weeks, when the heading says nothing else. */
export const varighetsleser: Leser = ({ tekst, celle }, om) => {
  if (typeof celle === 'number') return si('varighet', { ukerOrdinart: iUker(celle, enhetI(om.overskrift) ?? 'uke') })
  return tekstleser((t) => {
    if (UTEN_SLUTT.test(t)) return si('varighet', { ukerMaks: null })
    const enhet = enhetI(t) ?? enhetI(om.overskrift) ?? 'uke'
    const spenn = spennI(
      t.replaceAll(/(?:måned(?:er)?|månad(?:er|ar)?|mnd\.?|uker?|veker?|år)(?=\s*(?:-|til\b))/gi, ''),
      (n) => ({
        fra: n,
      }),
    )
    if (!spenn) return feil(`${sitat(t)} kan ikke leses. Skriv for eksempel «12 uker» eller «inntil 6 måneder»`)
    return si('varighet', {
      ...(spenn.fra !== undefined && { ukerOrdinart: iUker(spenn.fra, enhet) }),
      ...(spenn.til !== undefined && { ukerMaks: iUker(spenn.til, enhet) }),
    })
  })({ tekst, celle }, om)
}
