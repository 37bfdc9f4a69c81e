/** Three clocks apart: changed, published, confirmed by a human. Dates are `YYYY-MM-DD`; the day is passed in. */
import type { Bekreftelsesfelt } from '../kodeverk.ts'
import { manederFor } from '../match/maneder.ts'
import type { Klokker } from '../skjema/kontortiltak.ts'
import type { Tiltak } from '../skjema/tiltak.ts'

/** Where in the entry the fields are that most often break a match when they are wrong. */
export const BEKREFTES = {
  plasser: 'kapasitet',
  tider: 'oppmote',
  sted: 'sted',
  kontakt: 'kontakt',
  alder: 'alder',
  norsk: 'norsk',
} as const satisfies Record<Bekreftelsesfelt, keyof Tiltak>

export const BEKREFTELSESFELT = Object.keys(BEKREFTES) as readonly Bekreftelsesfelt[]

type Lagret = { tiltak: Tiltak; endret: string; publisert: string | null }

const senest = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a)

/** `felt`: when each was last confirmed apart from the whole. Who confirms the whole confirms each field of it. */
export function klokker(
  { tiltak, endret, publisert }: Lagret,
  felt: Partial<Record<Bekreftelsesfelt, string>>,
): Klokker {
  const { bekreftet } = tiltak
  const hver = Object.fromEntries(BEKREFTELSESFELT.map((navn) => [navn, senest(bekreftet, felt[navn])]))
  return { endret, publisert, bekreftet, felt: hver as Klokker['felt'] }
}

const DAG_MS = 86_400_000
const dagnummer = (dato: string) => Date.parse(`${dato}T00:00:00Z`) / DAG_MS

/** Whole days from one date to another; negative when it is before. */
export const dagerMellom = (fra: string, til: string): number => dagnummer(til) - dagnummer(fra)

/** The day an entry is due to be confirmed again: the same day of the month, so many months after. */
export const forfaller = (bekreftet: string, rytmeManeder: number): string => manederFor(bekreftet, -rytmeManeder)

/** Days since it should have been confirmed; 0 when it is not due, or is not shown to anybody. */
export const forfaltDager = (
  { bekreftet, status }: Pick<Tiltak, 'bekreftet' | 'status'>,
  rytmeManeder: number,
  idag: string,
): number => (status === 'publisert' ? Math.max(0, dagerMellom(forfaller(bekreftet, rytmeManeder), idag)) : 0)
