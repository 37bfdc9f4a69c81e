/** Numbers and intervals as they are written: `1 200,50 kr`, `ca. 10`, `18–25 år`, `under 30`. */
import { feil, type Leser, type Lesning, type Sammenheng, si, sitat, tekstleser } from './lesning.ts'
import { type Enhet, enheterI, enhetsnavn, type Mengde, mengdeI } from './mengde.ts'

/** What the numbers of a field are. */
export type Slag = {
  /** As a fault says it: `timer i uka`. */
  hva: string
  /** The units it takes, each with what it is in that of the field. A number without a unit is that of the field. */
  enheter: Partial<Record<Enhet, number>>
  /** What it may be said to be `per`. */
  per?: readonly string[]
  /** Thousands may have a space or a dot. */
  tusen?: boolean
  /** What `ingen` means here; without it, a fault. */
  ingen?: { ord: RegExp; verdi: 0 | null }
}

const INGEN = /^(?:ingen|inga|ingenting|null)$/i
const PERSONER = { plass: 1, person: 1, stk: 1 }
export const PLASSER: Slag = { hva: 'plasser', enheter: PERSONER, tusen: true, ingen: { ord: INGEN, verdi: 0 } }
export const GRUPPE: Slag = { hva: 'deltakere i gruppen', enheter: PERSONER, per: ['gruppe', 'gruppa'], tusen: true }
export const KRONER: Slag = {
  hva: 'prisen i alt, i kroner',
  enheter: { kr: 1 },
  per: ['person', 'deltaker', 'deltakar', 'pers'],
  tusen: true,
  ingen: {
    ord: /^(?:ingen|inga|ingenting|null|gratis|kostnadsfri(?:tt)?|(?:ingen|inga) (?:kostnad|pris|egenandel|eigendel|eigenandel)|fritt)$/i,
    verdi: 0,
  },
}
const UTEN_GRENSE = { ord: /^(?:ingen|inga)(?: (?:grense|aldersgrense))?$/i, verdi: null }
export const ALDER: Slag = { hva: 'år', enheter: { ar: 1 }, ingen: UTEN_GRENSE }
export const TIMER: Slag = { hva: 'timer i uka', enheter: { time: 1 }, per: ['uke'], ingen: UTEN_GRENSE }
export const DAGER: Slag = { hva: 'dager i uka', enheter: { dag: 1, gang: 1 }, per: ['uke'], ingen: UTEN_GRENSE }
export const UKEINTERVALL: Slag = { hva: 'uker', enheter: { uke: 1 } }
export const GRADER: Slag = { hva: 'grader', enheter: { grad: 1 } }

const utenfor = (m: Mengde, { enheter, per = [] }: Slag) =>
  (m.enhet !== null && enheter[m.enhet] === undefined) ||
  (m.per !== null && !per.includes(m.per) && !(m.per === 'person' && per.includes('person')))

/** The number in the unit of the field; null when it is none, or of something else. */
const tallFor =
  (slag: Slag) =>
  (tekst: string): number | null => {
    const m = mengdeI(tekst, { tusen: slag.tusen })
    return m === null || utenfor(m, slag) ? null : m.tall * ((m.enhet && slag.enheter[m.enhet]) ?? 1)
  }

/** Names what is wrong: another unit, or no number at all. */
function ikkeTall(tekst: string, slag: Slag): Lesning {
  const m = mengdeI(tekst, { tusen: slag.tusen })
  return feil(
    m !== null && utenfor(m, slag)
      ? `${sitat(tekst)}: her skal det stå ${slag.hva}. Regn om, og skriv bare tallet`
      : `${sitat(tekst)} er ikke et tall. Skriv bare ett tall`,
  )
}

export const tallleser =
  (sti: string, slag: Slag): Leser =>
  ({ tekst, celle }, om) => {
    if (typeof celle === 'number') return si(sti, celle)
    return tekstleser((t) => {
      if (slag.ingen?.ord.test(t)) return si(sti, slag.ingen.verdi)
      const tall = tallFor(slag)(t)
      return tall === null ? ikkeTall(t, slag) : si(sti, tall)
    })({ tekst, celle }, om)
  }

/** The catalogue counts whole kroner. */
export const kroneleser =
  (sti: string): Leser =>
  (innhold, om) => {
    const lest = tallleser(sti, KRONER)(innhold, om)
    const tall = 'sagt' in lest ? lest.sagt[sti] : undefined
    return typeof tall === 'number' ? si(sti, Math.round(tall)) : lest
  }

/** Latitude or longitude; the letter of the direction may stand there. */
export const gradleser =
  (sti: string): Leser =>
  (innhold, om) =>
    tallleser(sti, GRADER)({ ...innhold, tekst: innhold.tekst.replace(/(?<=[\d°])\s*[NØE]$/i, '') }, om)

/** Inclusive; an end that is not there is open. */
export type Spenn = { fra?: number; til?: number }
/** How the number of one end is read. `annen`: the text of the other end, which may have the unit. */
type Ende = (tekst: string, annen?: string) => number | null

const SKILLE = /\s*(?:-|til(?: og med)?|t\.?o\.?m\.?|\.\.+)\s*/i
const MINST =
  /^(?:fra(?: og med)?|frå(?: og med)?|over|minst|minimum|min\.?|eldre enn|f\.?o\.?m\.?|fylt|>=?|≥)\s*(.+)$/i
const HOYST =
  /^(?:til(?: og med)?|inntil|opptil|opp til|opp mot|maks(?:imum|imalt)?\.?|høyst|høgst|t\.?o\.?m\.?|<=|≤)\s*(.+)$/i
const UNDER = /^(?:under|yngre enn|før fylte|færre enn|mindre enn|<)\s*(.+)$/i
const OG_OPP = /^(.+?)\s*(?:\+|og (?:over|eldre|oppover)|år og (?:over|eldre)|eller (?:mer|meir|eldre))$/i

const tom = (tall: number | null, lag: (n: number) => Spenn): Spenn | null => (tall === null ? null : lag(tall))

type Lesemate = { ett: (n: number) => Spenn; ende: Ende }

/** An interval of numbers. `ett`: what a number alone means. null when it is not understood. */
function spennI(tekst: string, { ett, ende }: Lesemate): Spenn | null {
  const t = tekst.replace(/^(?:mellom|ca\.?|alder:?)\s+/i, '').trim()
  const minst = MINST.exec(t)?.[1]
  if (minst !== undefined) {
    const begge = spennI(minst, { ett: (fra) => ({ fra }), ende })
    return begge?.fra === undefined ? null : begge
  }
  const under = UNDER.exec(t)?.[1]
  if (under !== undefined) return tom(ende(under), (n) => ({ til: n - 1 }))
  const hoyst = HOYST.exec(t)?.[1]
  if (hoyst !== undefined) return tom(ende(hoyst), (til) => ({ til }))
  const opp = OG_OPP.exec(t)?.[1]
  if (opp !== undefined) return tom(ende(opp), (fra) => ({ fra }))
  const alene = ende(t)
  if (alene !== null && alene >= 0) return ett(alene)
  const [a, b, ...flere] = t.replace(/(\d)\s+og\s+(\d)/, '$1-$2').split(SKILLE)
  if (a === undefined || b === undefined || flere.length > 0) return null
  const [fra, til] = [ende(a, b), ende(b, a)]
  return fra === null || til === null ? null : { fra, til }
}

const ALLE =
  /^(?:alle|alle (?:aldre|aldrar|alder|aldersgrupper)|ingen(?: (?:aldersgrense|grense|krav|øvre grense))?|inga(?: (?:aldersgrense|grense))?|uansett(?: alder)?|alder uten betydning|0-120)$/i

type Spennslag = Slag & { ett: (n: number) => Spenn; eksempel: string }

/** A fault that names another unit, when that is what is wrong. */
function ikkeSpenn(t: string, slag: Spennslag): Lesning {
  const fremmed = t.split(SKILLE).some((del) => {
    const m = mengdeI(del)
    return m !== null && utenfor(m, slag)
  })
  const hvorfor = fremmed ? `: her skal det stå ${slag.hva}` : ' kan ikke leses'
  return feil(`${sitat(t)}${hvorfor}. Skriv for eksempel ${slag.eksempel}`)
}

/** `alle` is known to be no limit. */
export const spennleser =
  (sti: string, slag: Spennslag): Leser =>
  ({ tekst, celle }, om): Lesning => {
    if (typeof celle === 'number') return si(sti, slag.ett(celle))
    return tekstleser((t) => {
      if (ALLE.test(t)) return si(sti, null)
      const spenn = spennI(t, { ett: slag.ett, ende: tallFor(slag) })
      return spenn ? si(sti, spenn) : ikkeSpenn(t, slag)
    })({ tekst, celle }, om)
  }

const UKER_I: Partial<Record<Enhet, number>> = { dag: 1 / 7, uke: 1, mnd: 52 / 12, ar: 52 }
const erTid = (enhet: Enhet) => UKER_I[enhet] !== undefined

/** The unit that the heading gives numbers without one; weeks when it says nothing, null when it says more than one. */
function enhetFra(overskrift: string): Enhet | null {
  const navngitt = [...enheterI(overskrift)].filter(erTid)
  return navngitt.length > 1 ? null : (navngitt[0] ?? 'uke')
}

/** Days must be whole weeks; months and years are the nearest week. */
function iUker(tall: number, enhet: Enhet): number | null {
  const uker = tall * (UKER_I[enhet] ?? Number.NaN)
  if (Number.isNaN(uker) || (enhet === 'dag' && tall % 7 !== 0)) return null
  return Math.round(uker)
}

/** Weeks of one end; without a unit of its own it has that of the other end, then of the heading. */
const ukerFor =
  (overskrift: string): Ende =>
  (tekst, annen) => {
    const m = mengdeI(tekst)
    if (m === null || m.per !== null) return null
    const enhet = m.enhet ?? (annen === undefined ? null : mengdeI(annen)?.enhet) ?? enhetFra(overskrift)
    return enhet === null ? null : iUker(m.tall, enhet)
  }

/** Why a text is no number of weeks. `eksempel`: how it could have been written. */
function ikkeUker(t: string, { overskrift }: Sammenheng, eksempel: string): Lesning {
  const deler = t.split(/-|\btil\b/i).flatMap((del) => mengdeI(del.replace(/^\D+/, '')) ?? [])
  const enhet = deler.find((m) => m.enhet !== null)?.enhet ?? null
  if (enhet !== null && !erTid(enhet))
    return feil(
      `${sitat(t)}: ${enhetsnavn(enhet)} kan ikke regnes om til uker. Skriv hvor mange uker, for eksempel «12 uker»`,
    )
  if (enhet === 'dag') return feil(`${sitat(t)} er ikke hele uker. Skriv hvor mange uker, for eksempel «2 uker»`)
  if (deler.length > 0 && enhet === null && enhetFra(overskrift) === null)
    return feil(`${sitat(t)} mangler enhet, og overskriften nevner flere. Skriv for eksempel «12 uker»`)
  return feil(`${sitat(t)} kan ikke leses. Skriv for eksempel ${eksempel}`)
}

const UTEN_SLUTT =
  /^(?:ingen (?:grense|sluttdato|tidsbegrensning)|uten (?:tidsbegrensning|grense|sluttdato)|ubegrenset|varig|ubestemt|løpende|fast)$/i

/** Whole weeks, with the unit of the cell or of the heading. `ord`: what says it without a number. */
export const uketallleser =
  (sti: string, ord: { monster: RegExp; verdi: 0 | null } | null = null): Leser =>
  ({ tekst, celle }, om) =>
    tekstleser((t) => {
      if (ord?.monster.test(t)) return si(sti, ord.verdi)
      const uker = ukerFor(om.overskrift)(t)
      return uker === null ? ikkeUker(t, om, '«4 uker» eller «3 måneder»') : si(sti, uker)
    })({ tekst, celle: celle instanceof Date ? celle : tekst }, om)

export const INGEN_VENTETID = { monster: /^(?:ingen|inga|null)(?: ventetid| venteliste)?$/i, verdi: 0 } as const
export const INGEN_SLUTT = { monster: UTEN_SLUTT, verdi: null } as const

/** How long it lasts, in weeks: the ordinary and the longest. A number alone is weeks, when the heading says nothing else. */
export const varighetsleser: Leser = ({ tekst, celle }, om) =>
  tekstleser((t) => {
    if (UTEN_SLUTT.test(t)) return si('varighet', { ukerMaks: null })
    const spenn = spennI(t, { ett: (n) => ({ fra: n }), ende: ukerFor(om.overskrift) })
    if (!spenn) return ikkeUker(t, om, '«12 uker» eller «inntil 6 måneder»')
    return si('varighet', {
      ...(spenn.fra !== undefined && { ukerOrdinart: spenn.fra }),
      ...(spenn.til !== undefined && { ukerMaks: spenn.til }),
    })
  })({ tekst, celle: celle instanceof Date ? celle : tekst }, om)
