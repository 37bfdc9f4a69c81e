/** Where next: the new places that reach most people beside the ones there are (MCLP). */
import type { Felt } from '../../skjema/melding.ts'
import { type Lop, lagSporre } from './bevis.ts'
import { mestDekket } from './mengder.ts'
import { ingenKanNas, type Plassering, somPlassering, type Umulig } from './plassering.ts'
import { feilIProblem, ikkeHelt, type Plasseringsproblem, type Ugyldig } from './problem.ts'
import { medMinstReise } from './reise.ts'
import { lagRekkevidde, somMengder } from './rekkevidde.ts'

/** `nye`: how many new places at most. */
export type NyeSteder = Plasseringsproblem & { readonly nye: number }

const feilI = (problem: NyeSteder): Felt[] => [...feilIProblem(problem), ...ikkeHelt(problem.nye, 'nye')]

/**
 * The choice that reaches most; between equals the one with the least journey for all who are reached, each weighted; between those
 * whichever the solver comes to first, which is the same every time. Source: Church and ReVelle (1974). Cost: mostly under a second
 * for 357 kommuner and ten places.
 */
export async function velgNyeSteder(problem: NyeSteder, lop: Lop): Promise<Plassering | Umulig | Ugyldig> {
  const feil = feilI(problem)
  if (feil.length > 0) return { utfall: 'ugyldig', feil }
  const r = lagRekkevidde(problem)
  const umulig = ingenKanNas(r)
  if (umulig) return umulig
  const spor = lagSporre(lop)
  const mest = await mestDekket(somMengder(r, problem.nye), spor)
  const { valgte, skilt } = await medMinstReise(r, { valgte: mest.valgte, antall: problem.nye }, spor)
  return somPlassering(r, valgte, { ...mest.bevis, skilt })
}
