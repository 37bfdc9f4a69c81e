/** A choice to be made as well as possible: a linear model with whole numbers, handed to a solver that knows nothing of tiltak. */

/** A value from 0 to 1; whole unless `hel` is false. `vekt`: whole number, what choosing it is worth. */
type Kolonne = { readonly vekt: number; readonly hel: boolean }
export type Ledd = readonly [kolonne: number, tall: number]
type Rad = { readonly ledd: readonly Ledd[]; readonly mest: number }

/** Maximise the sum of weights; every row is a sum that may not be above `mest`. */
export type Modell = {
  readonly kolonner: readonly Kolonne[]
  readonly rader: readonly Rad[]
  /** How far below the best sum an answer may be. */
  readonly slingring: number
}

/** The best values, one per column. Errors: throws when the solver fails; the model always has a solution (all 0). */
export type Loser = (modell: Modell) => readonly number[]

export class Modellbygger implements Modell {
  readonly kolonner: { vekt: number; hel: boolean }[] = []
  readonly rader: Rad[] = []
  slingring = 0

  /** A yes or no; answers its number. */
  valg(vekt: number): number {
    return this.kolonner.push({ vekt: Math.round(vekt), hel: true }) - 1
  }

  /** Follows from the choices. */
  folge(vekt: number): number {
    return this.kolonner.push({ vekt: Math.round(vekt), hel: false }) - 1
  }

  /** The sum of these is at most `mest`; nothing when there is nothing to add up. */
  mest(mest: number, ...ledd: Ledd[]): void {
    if (ledd.length > 0) this.rader.push({ ledd, mest })
  }
}
