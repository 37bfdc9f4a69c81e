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

const DATO_I_STEDET =
  'Excel har gjort innholdet om til en dato. Sett formatet på cellen til tekst, og skriv det på nytt'

/** Reads text; a date that Excel has made of something like `10-12` is a fault and not a guess. */
export const tekstleser =
  (les: (tekst: string, om: Sammenheng) => Lesning): Leser =>
  ({ tekst, celle }, om) =>
    celle instanceof Date ? feil(DATO_I_STEDET) : les(tekst, om)
