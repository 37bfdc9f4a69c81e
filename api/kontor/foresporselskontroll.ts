/** What is wrong with a request or an answer, in form and in meaning, all at once. */
import { erApentFor } from '../../catalog/kontor/omradet.ts'
import { NyForesporsel, Svaret } from '../../catalog/skjema/foresporsel.ts'
import type { ApentKontor } from '../../catalog/skjema/kontor.ts'
import { type Felt, parse, type Tolket } from '../../catalog/skjema/melding.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'

export type Sporreramme = {
  kontor: ApentKontor
  /** What everybody may read. */
  finn: (id: string) => Tiltak | undefined
  /** The offices that can be asked. */
  kontorer: ReadonlySet<string>
  idag: string
}

const feil = (sti: string, melding: string): Felt => ({ sti, melding })

const harVaert = (sti: string, dato: string | null | undefined, idag: string) =>
  dato != null && dato < idag ? [feil(sti, 'Datoen har vært. Velg i dag eller senere')] : []

function tiltaksfeil(t: Tiltak | undefined, { kontor, kontorer }: Sporreramme): string | null {
  if (t?.status !== 'publisert') return 'Tiltaket finnes ikke, eller er ikke publisert'
  if (t.kontor === kontor.id) return 'Dette er kontorets eget tiltak'
  if (t.kontor == null || !kontorer.has(t.kontor))
    return 'Ingen kontor tar imot forespørsler om dette tiltaket. Se kontaktopplysningene på tiltaket'
  return null
}

function omTiltaket({ tiltakId, type, fra }: Partial<NyForesporsel>, ramme: Sporreramme): Felt[] {
  if (tiltakId === undefined) return []
  const t = ramme.finn(tiltakId)
  const melding = tiltaksfeil(t, ramme)
  if (melding !== null) return [feil('tiltakId', melding)]
  // On the day it is asked for: an agreement that ends may be asked for anew before it has ended.
  return t && type === 'avtale' && erApentFor(ramme.kontor.kommuner, t, fra ?? ramme.idag)
    ? [feil('type', 'Innbyggerne deres kan alt delta. Spør om plass i stedet')]
    : []
}

/** The fields that are sound in form; a rule of meaning looks at no others. */
function friske<T extends object>(verdi: unknown, felt: readonly Felt[]): Partial<T> {
  if (typeof verdi !== 'object' || verdi === null) return {}
  const syke = new Set(felt.map((f) => f.sti.split('.')[0]))
  // The rest has just been found to be as the schema says.
  return Object.fromEntries(Object.entries(verdi).filter(([navn]) => !syke.has(navn))) as Partial<T>
}

function medMening<T extends object>(
  svar: Tolket<T>,
  verdi: unknown,
  mening: (frisk: Partial<T>) => Felt[],
): Tolket<T> {
  const iForm = svar.ok ? [] : svar.felt
  const felt = [...iForm, ...mening(svar.ok ? svar.verdi : friske<T>(verdi, iForm))]
  return svar.ok && felt.length === 0 ? svar : { ok: false, felt }
}

/** A request from this office, or every fault in it. */
export const tolkForesporsel = (verdi: unknown, ramme: Sporreramme): Tolket<NyForesporsel> =>
  medMening(parse(NyForesporsel, verdi), verdi, (f) => [...omTiltaket(f, ramme), ...harVaert('fra', f.fra, ramme.idag)])

/** An answer, or every fault in it. */
export const tolkSvar = (verdi: unknown, idag: string): Tolket<Svaret> =>
  medMening(parse(Svaret, verdi), verdi, (s) => [
    ...(s.antall != null && s.svar !== undefined && s.svar !== 'ja'
      ? [feil('antall', 'Antall plasser kan bare stå sammen med svaret ja')]
      : []),
    ...harVaert('ledigFra', s.ledigFra, idag),
  ])
