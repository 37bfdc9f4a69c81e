/** Fixed times as they are written: `man–fre 9–15`, `tirsdag og torsdag kl. 10.00-14.00`, `mandager 10-12, ons 12-15`. */
import type { Tid } from '../../../catalog/skjema/felt.ts'
import { feil, type Leser, type Lesning, si, sitat, tekstleser } from './lesning.ts'

const DAGER: readonly RegExp[] = [
  /^m(?:an?|åndag|andag)?(?:d(?:ag)?)?(?:e?n|ane|ene|er|ar|s)?$/,
  /^ti(?:r|rs|rsdag|sdag|ys|ysdag)?(?:e?n|ane|ene|er|ar|s)?$/,
  /^on?(?:s|sdag)?(?:e?n|ane|ene|er|ar|s)?$/,
  /^to(?:r|rs|rsdag)?(?:e?n|ane|ene|er|ar|s)?$/,
  /^fr?(?:e|edag)?(?:e?n|ane|ene|er|ar|s)?$/,
  /^(?:lø(?:r|rdag)?|lau(?:r|rdag)?)(?:e?n|ane|ene|er|ar|s)?$/,
  /^(?:sø(?:n|ndag)?|su(?:n|ndag)?)(?:e?n|ane|ene|er|ar|s)?$/,
]
const FLERE: readonly [RegExp, readonly number[]][] = [
  [/^(?:hverdag|kvardag|arbeidsdag|ukedag|vekedag)(?:er|ar|ene|ane)?$/, [1, 2, 3, 4, 5]],
  [/^helg(?:er|a|en)?$/, [6, 7]],
]
const FYLL = /^(?:kl|klokken|klokka|hver|kvar|alle|fra|frå|mellom|åpent?|ope|i|på|om|dagen|uken|uka|veka)$/

type Ord =
  | { slag: 'dag'; dager: readonly number[] }
  | { slag: 'klokke'; minutt: number }
  | { slag: 'spenn' | 'skille' | 'fyll' }
  | { slag: 'ukjent'; tekst: string }

const TOKEN = /\d{1,2}\s*[.:]\s*\d{2}(?!\d)|\d{1,4}|[a-zæøåé]+|[-;,\n/&+().:]/g

function klokke(tekst: string): Ord {
  const [t = '', m = '00'] = /^\d{3,4}$/.test(tekst)
    ? [tekst.slice(0, -2), tekst.slice(-2)]
    : tekst.split(/[.:]/).map((del) => del.trim())
  const [timer, minutter] = [Number(t), Number(m)]
  const gyldig = timer <= 24 && minutter < 60 && timer * 60 + minutter <= 24 * 60
  return gyldig ? { slag: 'klokke', minutt: timer * 60 + minutter } : { slag: 'ukjent', tekst }
}

function ord(tekst: string): Ord {
  if (/^\d/.test(tekst)) return klokke(tekst)
  if (tekst === '-' || tekst === 'til') return { slag: 'spenn' }
  if (/^(?:og|[;,\n/&+])$/.test(tekst)) return { slag: 'skille' }
  if (/^[().:]$/.test(tekst) || FYLL.test(tekst)) return { slag: 'fyll' }
  const dag = DAGER.findIndex((monster) => monster.test(tekst))
  if (dag >= 0) return { slag: 'dag', dager: [dag + 1] }
  const flere = FLERE.find(([monster]) => monster.test(tekst))
  return flere ? { slag: 'dag', dager: flere[1] } : { slag: 'ukjent', tekst }
}

const fraTil = (a: number, b: number) => Array.from({ length: b >= a ? b - a + 1 : 0 }, (_, i) => a + i)
const somTid = (minutt: number) => {
  const m = Math.min(minutt, 24 * 60 - 1)
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
}

/** `ferdig`: a time has been read for the days, so the next day begins anew. */
type Tilstand = { dager: number[]; venter: number | null; tider: Tid[]; ferdig: boolean }

function taDag(s: Tilstand, dager: readonly number[], varSpenn: boolean): void {
  if (s.ferdig) {
    s.dager = []
    s.ferdig = false
  }
  const forste = dager[0] ?? 1
  const sist = s.dager.at(-1)
  if (varSpenn && sist !== undefined && dager.length === 1) s.dager.push(...fraTil(sist + 1, forste))
  else s.dager.push(...dager)
}

/** What is wrong with the time here; null when nothing is. */
function taKlokke(s: Tilstand, minutt: number, varSpenn: boolean): string | null {
  if (s.venter === null) {
    s.venter = minutt
    return null
  }
  if (!varSpenn) return 'mangler sluttid'
  const [fra, til] = [somTid(s.venter), somTid(minutt)]
  s.tider.push(...s.dager.map((dag) => ({ dag, fra, til })))
  s.venter = null
  s.ferdig = true
  return s.dager.length === 0 ? 'mangler ukedag' : null
}

const orden = (a: Tid, b: Tid) => a.dag - b.dag || a.fra.localeCompare(b.fra)
const unike = (tider: readonly Tid[]) => [...new Map(tider.map((t) => [`${t.dag}${t.fra}${t.til}`, t])).values()]

/** The stretches of the week in order, or why not. `dager`: those it is about when the text names none. */
export function tiderI(tekst: string, dager: readonly number[] = []): Tid[] | { feil: string } {
  const s: Tilstand = { dager: [...dager], venter: null, tider: [], ferdig: dager.length === 0 }
  let varSpenn = false
  for (const [del] of tekst.toLowerCase().matchAll(TOKEN)) {
    const o = ord(del)
    if (o.slag === 'ukjent') return { feil: `forstår ikke «${o.tekst}»` }
    if (o.slag === 'dag') {
      if (s.venter !== null) return { feil: 'mangler sluttid' }
      taDag(s, o.dager, varSpenn)
    } else if (o.slag === 'klokke') {
      const galt = taKlokke(s, o.minutt, varSpenn)
      if (galt) return { feil: galt }
    }
    if (o.slag !== 'fyll') varSpenn = o.slag === 'spenn'
  }
  if (s.venter !== null) return { feil: 'mangler sluttid' }
  return s.tider.length === 0 ? { feil: 'mangler klokkeslett' } : unike(s.tider).sort(orden)
}

/** The weekdays in a text that has nothing but weekdays; null otherwise. */
export function ukedagerI(tekst: string): number[] | null {
  const svar = tiderI(`${tekst} 1-2`)
  return 'feil' in svar ? null : svar.map((tid) => tid.dag)
}

const ETTER_AVTALE =
  /^(?:etter avtale|etter avtaler|avtales|avtalast|ved behov|ingen(?: faste tider)?|ikke faste tider|varierer|fleksibelt?)$/i
const ANNENHVER =
  /\b(?:annen ?hver|anna ?kvar|annan ?kvar|hver 2\.?|hver andre|partallsuker|oddetallsuker|partalsveker|oddetalsveker)\b/i
const EKSEMPEL = 'Skriv for eksempel «man–fre 9–15» eller «tirsdag og torsdag kl. 10–14»'

export const tiderleser: Leser = tekstleser((t): Lesning => {
  if (ETTER_AVTALE.test(t)) return si('oppmote.tider', [])
  const annenhver = ANNENHVER.test(t)
  const svar = tiderI(t.replace(ANNENHVER, ' ').replaceAll(/\b(?:uke|veke|uker|veker)\b/gi, ' '))
  if ('feil' in svar) return feil(`${sitat(t)}: ${svar.feil}. ${EKSEMPEL}`)
  return { sagt: { 'oppmote.tider': svar, ...(annenhver && { 'oppmote.ukeintervall': 2 }) } }
})

/** The weekdays of a row whose clock times stand in a column of their own. */
export const ukedagleser: Leser = tekstleser((t) => {
  const dager = ukedagerI(t)
  return dager === null
    ? feil(`${sitat(t)} er ikke ukedager. Skriv for eksempel «tirsdag og torsdag»`)
    : si('oppmote.tider:dag', dager)
})

/** Clock times without a day, kept as text until the day is known; what Excel has made a date of is a fault. */
export const klokkeleser = (sti: string): Leser =>
  tekstleser((t) => {
    if (/^(?:stengt|lukket|nei|x?)$/i.test(t)) return si(sti, '')
    const svar = tiderI(t, [1])
    return 'feil' in svar ? feil(`${sitat(t)}: ${svar.feil}. Skriv for eksempel «10–14»`) : si(sti, t)
  })
