/** What of a tiltak, besides its place, decides whether there is a journey and how long it may be. There are few different. */
import type { Reisemiddel } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Person } from './person.ts'
import { type Hyppighet, hyppighet } from './reisegrense.ts'

export type Reiseform = {
  /** False for what comes to the person, is digital, or is not tied to a place. */
  readonly skal: boolean
  /** Null when the days are unknown. */
  readonly ofte: Hyppighet | null
  /** People are fetched. */
  readonly henting: boolean
  /** Whether they are is not told. */
  readonly ukjentHjelp: boolean
  /** The place is not told. */
  readonly ukjentSted: boolean
}

/** False for what comes to the person, is digital, or is not tied to a place. */
export const skalReise = (t: Tiltak): boolean => t.form !== 'digital' && t.form !== 'ambulant' && t.sted !== null

const henter = (t: Tiltak) => t.tilrettelegging?.includes('henting-folge') ?? false

export const reiseform = (t: Tiltak): Reiseform => ({
  skal: skalReise(t),
  ofte: hyppighet(t),
  henting: henter(t),
  ukjentHjelp: t.tilrettelegging === undefined,
  ukjentSted: t.sted === undefined,
})

/** Being fetched counts as going by car; null when it is not known how the person travels. */
export const middelFor = (p: Person, { henting }: Pick<Reiseform, 'henting'>): Reisemiddel | null =>
  henting ? 'bil' : p.middel

export const middelTil = (p: Person, t: Tiltak): Reisemiddel | null => middelFor(p, { henting: henter(t) })

/** What the journey that is shown goes by: public transport when it is not known. */
export const vistMiddel = (middel: Reisemiddel | null): Reisemiddel => middel ?? 'kollektiv'
