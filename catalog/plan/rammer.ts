/** What the person's week has room for, and where things are as seen from home. Light: a screen that only redraws a week needs no rules. */
import type { Person } from '../match/person.ts'
import type { Reise } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { type Tidsrom, tidsrom } from './tid.ts'
import { FULL_UKE_TIMER, LANG_REISE } from './vekter.ts'

/** What the person's week has room for. Minutes. */
export type Rammer = {
  readonly opptatt: readonly Tidsrom[]
  readonly mest: number
  /** Null when the person has not said how much she manages. */
  readonly kapasitet: number | null
  /** A journey longer than this is for one day a week. */
  readonly langReise: number
}

export function rammerFor(p: Pick<Person, 'kapasitetTimer' | 'opptatt' | 'maksMinutter'>): Rammer {
  const kapasitet = p.kapasitetTimer === null ? null : Math.round(p.kapasitetTimer * 60)
  return {
    opptatt: p.opptatt.map(tidsrom),
    mest: kapasitet ?? FULL_UKE_TIMER * 60,
    kapasitet,
    langReise: Math.min(LANG_REISE, p.maksMinutter ?? LANG_REISE),
  }
}

/** Equal for what is at one place, as far as the journey is the same. What comes to the person, or is done from home, is at home. */
export function stedet(t: Tiltak, reise: Reise | null): string {
  if (reise === null) return 'hjemme'
  const { lat, lon, adresse, postnummer } = t.sted ?? {}
  const hvor = lat != null && lon != null ? `${lat},${lon}` : adresse != null ? `${adresse},${postnummer}` : t.id
  return `${hvor} ${reise.minutter}`
}
