/** Which tiltak are worth judging for a person: those open to her kommune, and the others within two hours. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { deling as delingsregel } from './kriterier/deling.ts'
import type { Person } from './person.ts'
import { SJELDEN_MEST } from './reisegrense.ts'
import { minutterTilKommunen, skalReise } from './reisevei.ts'
import { erNei, type Fakta, JA, type Utfall } from './utfall.ts'

/** Within two hours by car, to the middle of the kommune? Unknown when there is no journey or no place. */
export function erNar(p: Person, t: Tiltak): Fakta {
  const minutter = skalReise(t) ? minutterTilKommunen(p, t) : null
  return minutter === null ? null : minutter <= SJELDEN_MEST
}

/**
 * No rule lets anyone travel further than once a week allows, so what needs an agreement and is further away cannot become a
 * suggestion. What has no known journey is worth asking about, unless it is closed. `deling`: the answer of that rule.
 */
export const erAktuelt = (deling: Utfall, nar: Fakta): boolean => deling === JA || (nar ?? !erNei(deling))

/** How a tiltak was found: unknown to the kommune, named by it or for it, or by lying near. */
export const FUNNET = { ellers: 0, tilgang: 1, naer: 2 } as const

/** `numre`: which, as places in the snapshot; `funnet`: how, for those. What lies near is worth judging; the rest must be asked. */
export type Utsnitt = { numre: readonly number[]; funnet: Uint8Array }

/**
 * The few that can be worth judging, found by the index: all that the kommune may have access to, what happens in kommuner within
 * two hours, and what has no journey. Cost: as many as are found, not as the catalogue has.
 */
export function utsnitt(p: Person, { tiltak, indeks }: Snapshot): Utsnitt {
  const funnet = new Uint8Array(tiltak.length)
  const { kommune } = p
  // With no kommune told nothing is far and nothing is closed.
  if (kommune === null) return { numre: tiltak.map((_, i) => i), funnet: funnet.fill(FUNNET.tilgang) }
  const numre: number[] = []
  for (const liste of indeks.medTilgang(kommune))
    for (const i of liste) {
      if (funnet[i] === FUNNET.ellers) numre.push(i)
      funnet[i] = FUNNET.tilgang
    }
  for (const i of indeks.andre) if (funnet[i] === FUNNET.ellers) numre.push(i)
  for (const [, liste] of indeks.iKommune) {
    const forste = tiltak[liste[0] ?? -1]
    if (!forste || erNar(p, forste) === false) continue
    for (const i of liste)
      if (funnet[i] === FUNNET.ellers) {
        numre.push(i)
        funnet[i] = FUNNET.naer
      }
  }
  return { numre, funnet }
}

/** In the order of the snapshot. */
export const aktuelle = (p: Person, snapshot: Snapshot): readonly Tiltak[] =>
  [...utsnitt(p, snapshot).numre]
    .sort((a, b) => a - b)
    .flatMap((i) => snapshot.tiltak[i] ?? [])
    .filter((t) => erAktuelt(delingsregel.prov(p, t), erNar(p, t)))
