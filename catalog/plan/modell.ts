/** The choice of a week as a model, and what the plan asks of a solver. */
import { Modellbygger as Bygger, type Modell as Grunnmodell } from '../optimering/modell.ts'

export type { Ledd } from '../optimering/modell.ts'

/** `slingring`: how far below the best sum an answer may be. */
export type Modell = Grunnmodell & { readonly slingring: number }

/** The best values, one per column. Errors: throws when the solver fails; the model always has a solution (all 0). */
export type Loser = (modell: Modell) => readonly number[]

/** Weights become whole numbers. */
export class Modellbygger extends Bygger implements Modell {
  slingring = 0

  override valg(vekt: number): number {
    return super.valg(Math.round(vekt))
  }

  override folge(vekt: number): number {
    return super.folge(Math.round(vekt))
  }
}
