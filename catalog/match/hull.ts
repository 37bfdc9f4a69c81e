/** The needs that nothing meets: what stopped the last candidate, and the nearest tiltak that would have done. */
import type { Behov, Regel } from '../kodeverk.ts'
import type { Hull } from '../skjema/forslag.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Dom, dom } from './dom.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Person } from './person.ts'
import { dekker } from './poeng.ts'
import { reiseTil } from './reisevei.ts'
import { erNei } from './utfall.ts'

/** The rule that stopped it, in the planner's words; a rule without a word of its own is called by its code. */
const ARSAK: Partial<Record<Regel, string>> = {
  reise: 'for-langt',
  deling: 'ikke-delt',
  norskgulv: 'sprak',
  norsktak: 'sprak',
  gyldig: 'ikke-apent',
}

const nei = (d: Dom): Regel[] => KRITERIER.filter((_, i) => erNei(d.utfall[i] ?? 0)).map((k) => k.regel)

function hullFor(p: Person, behov: Behov, kandidater: readonly Dom[]): Hull {
  const naermest = kandidater
    .map((d) => ({ d, stopp: nei(d), min: reiseTil(p, d.tiltak)?.minutter ?? null }))
    .sort(
      (a, b) =>
        a.stopp.length - b.stopp.length || (a.min ?? 0) - (b.min ?? 0) || (a.d.tiltak.id < b.d.tiltak.id ? -1 : 1),
    )
    .at(0)
  const regel = naermest?.stopp[0]
  return {
    behov,
    arsak: regel === undefined ? 'finnes-ikke' : (ARSAK[regel] ?? regel),
    naermeste: naermest
      ? { tiltakId: naermest.d.tiltak.id, navn: naermest.d.tiltak.navn, minutter: naermest.min }
      : null,
  }
}

/**
 * Strongest need first, in the order of the kartlegging within a strength; empty when every need is met by something. Cost: the
 * whole catalogue is judged for a need that is not met, since the nearest may be further away than anyone may travel.
 */
export function hull(p: Person, dommer: readonly Dom[], snapshot: Snapshot): Hull[] {
  const motes = (behov: Behov) => dommer.some((d) => !erNei(d.verst) && dekker(d.tiltak, behov))
  return [...p.behov]
    .sort(([, a], [, b]) => b - a)
    .filter(([behov]) => !motes(behov))
    .map(([behov]) =>
      hullFor(
        p,
        behov,
        snapshot.tiltak.filter((t) => dekker(t, behov)).map((t) => dom(p, t)),
      ),
    )
}
