/** Dates as they are written: `12.11.2026`, `12. nov. 2026`, `12/11-26`, and as Excel keeps them. */
import { feil, type Innhold, klokkeI, type Leser, type Lesning, si, sitat } from './lesning.ts'

const MANEDER = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des']
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?$/
const TALL = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})(?:\s+(?:kl\.?\s*)?\d{1,2}[:.]\d{2}(?::\d{2})?)?$/
const ORD = /^(\d{1,2})\.?\s*([a-zæøå]{3,9})\.?,?\s*(\d{4}|\d{2})$/i
const UTEN_AR =
  /^\d{1,2}\s*[./-]\s*\d{1,2}\.?$|^\d{1,2}\.?\s*(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)[a-zæøå]*\.?$/i
/** Days of Excel's own count that are dates of our time: 1954–2119. */
const SERIE = { fra: 20_000, til: 80_000 }
const DAG_MS = 86_400_000

const tosifret = (n: number | string) => String(n).padStart(2, '0')
/** Two digits are of this century; nobody plans a tiltak for 1970. */
const ar = (tekst: string) => (tekst.length === 2 ? `20${tekst}` : tekst)

function finnes(iso: string): string | null {
  const d = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(d.getTime()) && d.toISOString().startsWith(iso) ? iso : null
}

const fraSerie = (dager: number) => new Date(Math.round((dager - 25_569) * DAG_MS)).toISOString().slice(0, 10)

/** `YYYY-MM-DD`; null when the text is no date in the calendar. */
export function datoI(tekst: string): string | null {
  const t = tekst.trim().replace(/^(?:man|tirs?|ons|tors?|fre|lør|laur|søn|sun)[a-zæøå]*\.?,?\s+(?=\d)/i, '')
  const iso = ISO.exec(t)
  if (iso) return finnes(`${iso[1]}-${tosifret(iso[2] ?? '')}-${tosifret(iso[3] ?? '')}`)
  const tall = TALL.exec(t)
  if (tall) return finnes(`${ar(tall[3] ?? '')}-${tosifret(tall[2] ?? '')}-${tosifret(tall[1] ?? '')}`)
  const ord = ORD.exec(t)
  const maned = MANEDER.indexOf((ord?.[2] ?? '').toLowerCase().slice(0, 3))
  return ord && maned >= 0 ? finnes(`${ar(ord[3] ?? '')}-${tosifret(maned + 1)}-${tosifret(ord[1] ?? '')}`) : null
}

const EKSEMPEL = 'Skriv datoen som 12.11.2026'

function dato({ tekst, celle }: Innhold): string | { feil: string } {
  const klokke = klokkeI(celle)
  if (klokke !== null) return { feil: `«${klokke}» er et klokkeslett og ikke en dato. ${EKSEMPEL}` }
  if (celle instanceof Date)
    return Number.isNaN(celle.getTime())
      ? { feil: `Datoen kan ikke leses. ${EKSEMPEL}` }
      : celle.toISOString().slice(0, 10)
  const serie = typeof celle === 'number' ? celle : /^\d{5}$/.test(tekst) ? Number(tekst) : null
  if (serie !== null && serie >= SERIE.fra && serie <= SERIE.til) return fraSerie(serie)
  const funnet = datoI(tekst)
  if (funnet) return funnet
  if (UTEN_AR.test(tekst)) return { feil: `${sitat(tekst)} mangler årstall. ${EKSEMPEL}` }
  return { feil: `${sitat(tekst)} er ikke en dato i kalenderen. ${EKSEMPEL}` }
}

const INGEN = /^(?:ingen|inga|løpende|ubestemt|ingen sluttdato|uten slutt(?:dato)?|fast)$/i

/** `ingen` is known to be none, when `kanVareIngen`. */
export const datoleser =
  (sti: string, kanVareIngen = false): Leser =>
  (innhold) => {
    if (kanVareIngen && INGEN.test(innhold.tekst)) return si(sti, null)
    const svar = dato(innhold)
    return typeof svar === 'string' ? si(sti, svar) : svar
  }

const FRA = /^(?:i perioden\s+)?(?:fra(?: og med)?|frå(?: og med)?|f\.?o\.?m\.?|mellom)\s+/i
const TIL = /^(?:til(?: og med)?|ut|t\.?o\.?m\.?)\s+/i
const MELLOM = /\s*-\s*(?:t\.?o\.?m\.?\s+)?|\s+(?:til(?: og med)?|t\.?o\.?m\.?)\s+/gi

/** A start without a year, `1.1.`, is in the year of the end. */
function startI(tekst: string, til: string): string | null {
  const t = tekst.trim()
  return UTEN_AR.test(t) ? datoI(`${t.replace(/\.$/, '')}.${til.slice(0, 4)}`) : datoI(t)
}

/** `1.1.2026–31.12.2026`, `til 31.12.2026`, `fra 1. mars 2026`, `fra 1.1. t.o.m. 30.6.2027`. */
export const periodeleser: Leser = (innhold): Lesning => {
  const { tekst, celle } = innhold
  if (celle instanceof Date || typeof celle === 'number') return datoleser('gyldig.til')(innhold, UTEN_SAMMENHENG)
  if (INGEN.test(tekst)) return si('gyldig', { til: null })
  const start = tekst.replace(FRA, '')
  const fra = start === tekst ? null : datoI(start)
  if (fra) return si('gyldig', { fra })
  const til = datoI(tekst.replace(TIL, ''))
  if (til) return si('gyldig', { til })
  for (const m of start.matchAll(MELLOM)) {
    const slutt = datoI(start.slice(m.index + m[0].length))
    const begynt = slutt && startI(start.slice(0, m.index), slutt)
    if (slutt && begynt) return si('gyldig', { fra: begynt, til: slutt })
  }
  return feil(`${sitat(tekst)} kan ikke leses. Skriv for eksempel «1.1.2026–31.12.2026»`)
}

const UTEN_SAMMENHENG = {} as Parameters<Leser>[1]

const LOPENDE =
  /^(?:løpende|løpande|fortløpende|fortløpande|kontinuerlig|kontinuerleg|hele året|heile året|når som helst|alltid|ja|fast)(?: (?:oppstart|inntak|opptak))?$/i

/** Running, or on given days. */
export const oppstartsleser: Leser = (innhold) => {
  const { tekst, celle } = innhold
  if (LOPENDE.test(tekst) || celle === true) return si('oppstart', { lopende: true })
  if (/^(?:nei|faste datoer)$/i.test(tekst) || celle === false) return si('oppstart', { lopende: false })
  const deler = celle instanceof Date || typeof celle === 'number' ? [innhold] : del(tekst)
  const lest = deler.map(dato)
  const feilet = lest.find((svar) => typeof svar !== 'string')
  return feilet ?? si('oppstart', { lopende: false, datoer: lest })
}

const del = (tekst: string): Innhold[] =>
  tekst
    .split(/[;\n]|,(?!\s*\d{4})|\s+og\s+|\s*&\s*/)
    .map((d) => d.trim())
    .filter((d) => d !== '')
    .map((d) => ({ tekst: d, celle: d }))

export const datolisteleser =
  (sti: string): Leser =>
  (innhold) => {
    const deler = innhold.celle instanceof Date || typeof innhold.celle === 'number' ? [innhold] : del(innhold.tekst)
    const lest = deler.map(dato)
    return lest.find((svar) => typeof svar !== 'string') ?? si(sti, lest)
  }
