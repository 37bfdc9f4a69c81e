/** What one office asks another: how many, from when and for which needs. Never who, and never free text. */
import type { Behov, Foresporselstype } from '../../../catalog/kodeverk.ts'
import type { NyForesporsel } from '../../../catalog/skjema/foresporsel.ts'
import type { Delingsrad } from '../../../catalog/skjema/kontortiltak.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { t } from '../../felles/sprak.ts'

/** What is asked about. `type` null: she chooses. `fra`: the first day it is needed, when that is known. */
export type Sporsrad = { rad: Delingsrad; type: Foresporselstype | null; fra?: string }

const DAG_MS = 86_400_000
const dagen = (s: string) => new Date(`${s}T00:00:00Z`)

/** A new agreement begins where the one before ends. */
export const dagenEtter = (dag: string): string => new Date(dagen(dag).getTime() + DAG_MS).toISOString().slice(0, 10)

export type Sporsmal = {
  type: Foresporselstype
  antall: string
  fra: string
  behov: readonly Behov[]
}

export const nyttSporsmal = (type: Foresporselstype, fra: string): Sporsmal => ({
  type,
  antall: '1',
  fra,
  behov: [],
})

export const MEST_ANTALL = 100

/** A whole number from 1 to 100; undefined when it is not. */
export function lesAntall(tekst: string): number | undefined {
  const n = /^\s*\d{1,3}\s*$/.test(tekst) ? Number(tekst) : 0
  return n >= 1 && n <= MEST_ANTALL ? n : undefined
}

/** `YYYY-MM-DD`, a day that exists. */
export const erDato = (s: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(s) && !Number.isNaN(dagen(s).getTime()) && dagen(s).toISOString().startsWith(s)

export type Sporsmalsfeil = { antall?: string; fra?: string; behov?: string }

/** Every fault, by field; empty when it can be sent. */
export function feilISporsmal({ antall, fra, behov }: Sporsmal, idag: string): Sporsmalsfeil {
  return {
    ...(lesAntall(antall) === undefined && { antall: t('deling.feil.antall', { n: MEST_ANTALL }) }),
    ...(!erDato(fra) && { fra: t('deling.feil.dato') }),
    ...(erDato(fra) && fra < idag && { fra: t('deling.feil.passert') }),
    ...(behov.length === 0 && { behov: t('deling.feil.behov') }),
  }
}

/** Only of a question without faults. */
export const tilForesporsel = (tiltakId: string, { type, antall, fra, behov }: Sporsmal): NyForesporsel => ({
  type,
  tiltakId,
  antall: lesAntall(antall) ?? 1,
  fra,
  behov: [...behov],
})

/** The needs the tiltak itself is for, its main ones first; then the rest in the order of the list. */
export function behovForst(
  alle: readonly Behov[],
  tiltak: Pick<Tiltak, 'behov'> | null,
): [egne: Behov[], resten: Behov[]] {
  const egne = [...new Set([...(tiltak?.behov.primar ?? []), ...(tiltak?.behov.sekundar ?? [])])]
  return [egne, alle.filter((b) => !egne.includes(b))]
}
