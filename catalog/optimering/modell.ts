/** A choice to be made as well as possible: a linear model with whole numbers, handed to a solver that knows nothing of tiltak. */

/** A value from 0 to 1; whole unless `hel` is false. `vekt`: what choosing it is worth, or costs. */
type Kolonne = { readonly vekt: number; readonly hel: boolean }
export type Ledd = readonly [kolonne: number, tall: number]
type Rad = { readonly ledd: readonly Ledd[]; readonly slag: '<=' | '>=' | '='; readonly tall: number }

/** The sum of weights is to be as large (`mest`) or as small (`minst`) as the rows let it. */
export type Modell = {
  readonly retning: 'mest' | 'minst'
  readonly kolonner: readonly Kolonne[]
  readonly rader: readonly Rad[]
}

/** `sekunder`: when to stop looking. `slingring`: how far from the best sum an answer may be. */
export type Losevalg = { readonly sekunder: number; readonly slingring: number }

/**
 * `verdier`: one per column, null when none were found in time. `mal`: their sum. `grense`: what no answer can be better
 * than, null when not even that was found. `sekunder`: what it took.
 */
export type Losning =
  | {
      readonly status: 'optimal'
      readonly verdier: readonly number[]
      readonly grense: number
      readonly sekunder: number
    }
  | {
      readonly status: 'tidsgrense'
      readonly verdier: readonly number[] | null
      readonly grense: number | null
      readonly sekunder: number
    }
  | { readonly status: 'umulig'; readonly sekunder: number }

/** Errors: throws when the solver itself fails, without a word about the model. */
export type Loser = (modell: Modell, valg: Losevalg) => Losning

/** The same, answered later: it may run in another thread. */
export type AsyncLoser = (modell: Modell, valg: Losevalg) => Promise<Losning>

export class Modellbygger implements Modell {
  readonly retning: Modell['retning']
  readonly kolonner: Kolonne[] = []
  readonly rader: Rad[] = []

  constructor(retning: Modell['retning'] = 'mest') {
    this.retning = retning
  }

  /** A yes or no; answers its number. */
  valg(vekt: number): number {
    return this.kolonner.push({ vekt, hel: true }) - 1
  }

  /** Follows from the choices. */
  folge(vekt: number): number {
    return this.kolonner.push({ vekt, hel: false }) - 1
  }

  /** The sum of these is at most `mest`; nothing when there is nothing to add up. */
  mest(mest: number, ...ledd: Ledd[]): void {
    if (ledd.length > 0) this.rader.push({ ledd, slag: '<=', tall: mest })
  }

  /** The sum of these is at least `minst`; nothing when there is nothing to add up. */
  minst(minst: number, ...ledd: Ledd[]): void {
    if (ledd.length > 0) this.rader.push({ ledd, slag: '>=', tall: minst })
  }

  /** The sum of these is exactly `tall`; nothing when there is nothing to add up. */
  lik(tall: number, ...ledd: Ledd[]): void {
    if (ledd.length > 0) this.rader.push({ ledd, slag: '=', tall })
  }
}
