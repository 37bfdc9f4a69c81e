/** What there is for each need. */
import type { Behov } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { grupper } from './gruppering.ts'

export type PerBehov = ReadonlyMap<Behov, readonly Tiltak[]>

/** Those that are for it or also help with it, as `dekker` says, for all needs at once; absent for a need that has none. */
export const etterBehov = (tiltak: readonly Tiltak[]): PerBehov =>
  grupper(tiltak, ({ behov }) => [...behov.primar, ...(behov.sekundar ?? [])])
