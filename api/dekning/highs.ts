import { lagHighs } from '../../catalog/optimering/highs.ts'
import type { AsyncLoser } from '../../catalog/optimering/modell.ts'
import { lastHighs } from '../plan/highs.ts'

/**
 * The solver for the planner, loaded at the first question and not shared with the weekly plan. Cost: holds the thread while it
 * solves, up to the time it is given; run it where nobody else waits.
 */
export function losMedHighs(last: Parameters<typeof lagHighs>[0] = lastHighs): AsyncLoser {
  const highs = lagHighs(last)
  return async (modell, valg) => (await highs())(modell, valg)
}
