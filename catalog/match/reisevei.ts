/** From the person's home to the place of a tiltak: whether there is a journey, by what means, and how long. */
import { anslaReise, type Punkt } from '../geografi.ts'
import type { Reisemiddel } from '../kodeverk.ts'
import type { Reise } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Person } from './person.ts'

/** False for what comes to the person, is digital, or is not tied to a place. */
export const skalReise = (t: Tiltak): boolean => t.form !== 'digital' && t.form !== 'ambulant' && t.sted !== null

/** Being fetched counts as going by car; null when it is not known how the person travels. */
export const middelTil = (p: Person, t: Tiltak): Reisemiddel | null =>
  t.tilrettelegging?.includes('henting-folge') ? 'bil' : p.middel

function punktFor(p: Person, { sted, kommunenummer }: Tiltak): Punkt | null {
  if (sted?.lat != null && sted.lon != null) return { lat: sted.lat, lon: sted.lon }
  return p.geografi.hjemsted(kommunenummer ?? null, sted?.postnummer ?? null)
}

/** As `avstand`, but to the kommune where it happens when the place itself is not told. */
export function omtrentligAvstand(p: Person, t: Tiltak, middel: Reisemiddel): Reise | null {
  const sted = punktFor(p, t)
  return p.hjem && sted ? anslaReise(p.hjem, sted, middel) : null
}

/** The estimated journey one way; null when home or place is unknown. */
export const avstand = (p: Person, t: Tiltak, middel: Reisemiddel): Reise | null =>
  t.sted === undefined ? null : omtrentligAvstand(p, t, middel)

/** The journey to show beside a tiltak: by the person's own means, or public transport when that is not known. */
export const reiseTil = (p: Person, t: Tiltak): Reise | null =>
  skalReise(t) ? avstand(p, t, middelTil(p, t) ?? 'kollektiv') : null

/** By car to the middle of the kommune where it happens, or to the place when no kommune is told: near enough to leave out the far away. */
export function minutterTilKommunen(p: Person, t: Tiltak): number | null {
  const senter = t.kommunenummer == null ? punktFor(p, t) : p.geografi.hjemsted(t.kommunenummer, null)
  return p.hjem && senter ? anslaReise(p.hjem, senter, 'bil').minutter : null
}
