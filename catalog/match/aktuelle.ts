/** Which tiltak are worth judging for a person: those open to her kommune, and the others within two hours. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Person } from './person.ts'
import { SJELDEN_MEST } from './reisegrense.ts'
import { omtrentligAvstand, skalReise } from './reisevei.ts'
import { tilgang } from './tilgang.ts'

/**
 * No rule lets anyone travel further than once a week allows, so what needs an agreement and is further away cannot become a
 * suggestion. What has no known journey is worth asking about, unless it is closed.
 */
function erAktuelt(p: Person, t: Tiltak): boolean {
  const svar = tilgang(p.kommune, t, p.dato)
  if (svar === 'dekket' || svar === 'avtale') return true
  const reise = skalReise(t) ? omtrentligAvstand(p, t, 'bil') : null
  return reise === null ? svar !== 'stengt' : reise.minutter <= SJELDEN_MEST
}

/** In the order of the snapshot. */
export const aktuelle = (p: Person, snapshot: Snapshot): readonly Tiltak[] =>
  snapshot.tiltak.filter((t) => erAktuelt(p, t))
