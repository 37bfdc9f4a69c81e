/** What a cell says of an entry, read the way people write. */
import type { Geografi } from '../../../catalog/geografi.ts'
import type { Kontor } from '../../../catalog/skjema/kontor.ts'
import type { Celle } from '../../tabell.ts'

/** By path: a value, null for known to be none, undefined for told to be unknown. */
export type Sagt = Record<string, unknown>
export type Lesning = { sagt: Sagt } | { feil: string }

export type Sammenheng = {
  geografi: Geografi
  kontor: Pick<Kontor, 'kommuner'>
  /** Of the column, for units: `Varighet (mnd)`. */
  overskrift: string
}

/** A cell with something in it. `tekst` is trimmed, with plain spaces. */
export type Innhold = { tekst: string; celle: Exclude<Celle, null> }
export type Leser = (innhold: Innhold, om: Sammenheng) => Lesning

export const si = (sti: string, verdi: unknown): Lesning => ({ sagt: { [sti]: verdi } })
export const feil = (melding: string): Lesning => ({ feil: melding })

const MEST_TEGN = 60
/** A piece of what stands there, for a fault that names it. */
export const sitat = (tekst: string): string => {
  const enkel = tekst.replaceAll(/\s+/g, ' ').trim()
  return `«${enkel.length > MEST_TEGN ? `${enkel.slice(0, MEST_TEGN - 1)}…` : enkel}»`
}

/** Ordinary spaces, hyphens for every dash, and nothing around. */
export const ryddet = (tekst: string): string =>
  tekst
    .normalize('NFC')
    .replaceAll(/[\u00a0\u2007\u2009\u202f\t]/g, ' ')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .trim()

const UKJENT =
  /^(?:-+|\?+|\.+|ukjent|uvisst?|usikkert?|vet ikke|veit ikkje|veit ikke|ikke (?:kjent|oppgitt|avklart|kartlagt)|ikkje (?:kjend|oppgjeve|avklart|kartlagt)|n\/?a|i\.?a\.?|mangler|manglar)\.?$/i

/** Says that nobody knows, in a word or a sign. */
export const erUkjent = (tekst: string): boolean => UKJENT.test(ryddet(tekst))

/** Of Excel's count of days, the part of a day alone: `10:00` is a date before all dates. Null for any other cell. */
export function klokkeI(celle: Celle): string | null {
  if (!(celle instanceof Date) || !(celle.getUTCFullYear() < FORSTE_AR)) return null
  return new Date(Math.round(celle.getTime() / MINUTT_MS) * MINUTT_MS).toISOString().slice(11, 16)
}
/** Excel counts from 1900, or from 1904. */
const FORSTE_AR = 1905
const MINUTT_MS = 60_000

/** What stands in a cell, as text: a date as `2026-11-12`, a clock time as `10:00`. */
export function lestekst(celle: Celle): string {
  if (celle === null || (celle instanceof Date && Number.isNaN(celle.getTime()))) return ''
  if (celle instanceof Date) return klokkeI(celle) ?? celle.toISOString().slice(0, 10)
  return ryddet(String(celle))
}

/** What a program has made of something like `10-12`, where no date or time can be. */
export const tidIStedet = (celle: Date): string =>
  `Excel har gjort innholdet om til ${klokkeI(celle) === null ? 'en dato' : 'et klokkeslett'}. Sett formatet på cellen til tekst, og skriv det på nytt`

/** Reads text; a date that Excel has made of something like `10-12` is a fault and not a guess. */
export const tekstleser =
  (les: (tekst: string, om: Sammenheng) => Lesning): Leser =>
  ({ tekst, celle }, om) =>
    celle instanceof Date ? feil(tidIStedet(celle)) : les(tekst, om)

/** As `tekstleser`, but a clock time is what it is. */
export const klokketekstleser =
  (les: (tekst: string, om: Sammenheng) => Lesning): Leser =>
  ({ tekst, celle }, om) =>
    celle instanceof Date && klokkeI(celle) === null ? feil(tidIStedet(celle)) : les(tekst, om)
