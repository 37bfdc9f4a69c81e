/** Which tiltak are worth judging for a person: those open to her kommune, and the others within two hours by car. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { deling as delingsregel } from './kriterier/deling.ts'
import type { Person } from './person.ts'
import { SJELDEN_MEST } from './reisegrense.ts'
import { minutterTilKommunen, skalReise } from './reisevei.ts'
import { erNei, type Fakta, JA, type Utfall } from './utfall.ts'

/** What `erNar` reads: the kommune is near enough to say whether it is within two hours. */
export const plassering = (t: Tiltak) => [skalReise(t), t.kommunenummer, t.kommunenummer == null && t.sted]

/** Within two hours by car? Unknown when there is no journey or no place. */
export function erNar(p: Person, t: Tiltak): Fakta {
  const minutter = skalReise(t) ? minutterTilKommunen(p, t) : null
  return minutter === null ? null : minutter <= SJELDEN_MEST
}

/**
 * No rule lets anyone travel further than once a week allows, so what needs an agreement and is further away cannot become a
 * suggestion. What has no known journey is worth asking about, unless it is closed. `deling`: the answer of that rule.
 */
export const erAktuelt = (deling: Utfall, nar: Fakta): boolean => deling === JA || (nar ?? !erNei(deling))

/** In the order of the snapshot. */
export const aktuelle = (p: Person, snapshot: Snapshot): readonly Tiltak[] =>
  snapshot.tiltak.filter((t) => erAktuelt(delingsregel.prov(p, t), erNar(p, t)))
