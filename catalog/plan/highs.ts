/** The solver behind the weekly plan: a plan always has an answer, and will not wait long for it. */
import { type Highs, losMed, medFrisk } from '../optimering/highs.ts'
import type { Loser, Modell } from './modell.ts'

export { somLp } from '../optimering/lp.ts'

/** A last resort, several times what the hardest weeks take. */
const SEKUNDER = 10
/** Weights are whole numbers, so what is nearer than this is the best. */
const MINST_SLINGRING = 0.5

function los(highs: Highs, modell: Modell): readonly number[] {
  const svar = losMed(highs, modell, { sekunder: SEKUNDER, slingring: Math.max(MINST_SLINGRING, modell.slingring) })
  if (svar.status === 'umulig') throw new Error('HiGHS ga ingen løsning: Infeasible')
  if (svar.verdier === null) throw new Error('HiGHS ga ingen løsning i tide')
  return svar.verdier
}

/** Loads at the first call, and anew after a fault. Errors: the solver throws when a model has no answer. */
export const lagHighs = (last: () => Promise<Highs>): (() => Promise<Loser>) => medFrisk(last, los)
