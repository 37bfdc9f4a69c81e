/** How sure an answer is: what was found, beside what nothing can be better than. */
import type { AsyncLoser, Losning, Modell } from '../../optimering/modell.ts'

/** The whole time of one question when none is said. Seconds. */
const SEKUNDER = 10

/** How an answer is to be found. `sekunder`: for the whole of it; what is best by then is answered. */
export type Lop = { readonly los: AsyncLoser; readonly sekunder?: number }

/** `optimal`: proven that nothing is better. `tidsgrense`: the time was out before that. */
export type Bevis = {
  readonly status: 'optimal' | 'tidsgrense'
  /** What was found: a sum of weights, or a number of places. */
  readonly funnet: number
  /** What nothing can be better than; the same as `funnet` when optimal. */
  readonly grense: number
  /** How much better the best may be, as a share of the larger of the two, 0–1; 0 when optimal. */
  readonly avstand: number
  /** Whether the rule that chooses between equals was carried through as well. */
  readonly skilt: boolean
}

/**
 * Sums nearer than this are equal: what is left of a sum of decimals. Not for rows of a model: HiGHS has a tolerance of its own, and its presolve can take
 * a row that is eased by about as much for infeasible.
 */
export const narNok = (sum: number): number => Math.max(1e-6, Math.abs(sum) * 1e-9)

type Svar = Exclude<Losning, { status: 'umulig' }>
export type Sporre = (modell: Modell) => Promise<Svar>

/** How near the best a sum must be: nearer than any two sums of persons, kroner or minutes that differ. */
const SLINGRING = 1e-6

/**
 * Asks about one model after another within a common time. Errors: throws when a model is said to have no answer; those that are
 * asked about here always have one.
 */
export function lagSporre({ los, sekunder = SEKUNDER }: Lop): Sporre {
  let igjen = sekunder
  return async (modell) => {
    const svar = await los(modell, { sekunder: igjen, slingring: SLINGRING })
    igjen = Math.max(0, igjen - svar.sekunder)
    if (svar.status === 'umulig') throw new Error('Løseren fant ingen løsning på en modell som har en')
    return svar
  }
}

/** The columns that are chosen; null when the solver came to none. */
export function valgteI({ verdier }: Svar): number[] | null {
  return verdier && verdier.flatMap((verdi, k) => (verdi > 0.5 ? [k] : []))
}

/** `ytterst`: what can be said of the best without solving anything. */
export function lagBevis(svar: Svar, funnet: number, ytterst: number): Omit<Bevis, 'skilt'> {
  const [lavest, hoyest] = [Math.min(funnet, ytterst), Math.max(funnet, ytterst)]
  const grense = Math.min(Math.max(svar.grense ?? ytterst, lavest), hoyest)
  const avstand = Math.abs(grense - funnet)
  if (svar.status === 'optimal' || avstand <= narNok(funnet))
    return { status: 'optimal', funnet, grense: funnet, avstand: 0 }
  return { status: 'tidsgrense', funnet, grense, avstand: avstand / Math.max(grense, funnet) }
}
