/** The journeys a forslag is judged with, when a travel service is set up. */
import type { KjenteReiser } from '../../catalog/match/kjente-reiser.ts'
import { lagPerson } from '../../catalog/match/person.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Snapshot } from '../../catalog/snapshot.ts'
import { reisemal } from './reisemal.ts'
import type { Reisetider } from './reisetider.ts'

type Sporsmal = { snapshot: Snapshot; kartlegging: Kartlegging; dato: string }

/**
 * As a part of what `lagForslag` is given: empty when no service is set up or the home is unknown. Never throws for a service
 * that fails. The home is the map's own point of the postnummer or kommune, and all that a service is told of the person.
 */
export async function forslagsreiser(
  { snapshot, kartlegging, dato }: Sporsmal,
  reisetider: Reisetider | undefined,
): Promise<{ reiser?: KjenteReiser }> {
  if (reisetider === undefined) return {}
  const { hjem } = lagPerson(kartlegging, dato, snapshot.geografi)
  if (hjem === null) return {}
  return { reiser: await reisetider(hjem, reisemal(snapshot, kartlegging, dato), dato) }
}
