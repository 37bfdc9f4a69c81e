/** The solver: HiGHS, compiled to WebAssembly and handed in, by the service and by the browser. Knows numbers only. */
import { somLp } from './lp.ts'
import type { Loser, Losevalg, Losning, Modell } from './modell.ts'

/**
 * One thread and a fixed seed, so that the same model has the same answer. Restarts and a search for symmetry cost more
 * than they give in models of this size.
 */
const VALG = {
  output_flag: false,
  random_seed: 1,
  mip_rel_gap: 0,
  mip_allow_restart: false,
  mip_detect_symmetry: false,
} as const

type Highsmodell = {
  readonly options: { set(valg: Readonly<Record<string, string | number | boolean>>): unknown }
  readonly info: { get(navn: string): number | bigint }
  run(): { readonly modelStatus: number }
  getSolution(): { readonly colValue: Float64Array }
  getObjectiveValue(): number
  getRunTime(): number
  dispose(): void
}

/** The part of the program that is used. */
export type Highs = { createModel(kilde: { format: 'lp'; data: string }): Highsmodell }

/** As HiGHS numbers them. All values lie between 0 and 1, so what is unbounded or infeasible is infeasible. */
const STATUS: Readonly<Record<number, Losning['status']>> = { 7: 'optimal', 8: 'umulig', 9: 'umulig', 13: 'tidsgrense' }
/** `primal_solution_status`: there are values, and they hold. */
const HOLDER = 2

function verdiene(hm: Highsmodell, { kolonner }: Modell): number[] {
  const verdier = [...hm.getSolution().colValue]
  if (verdier.length !== kolonner.length || !verdier.every(Number.isFinite))
    throw new Error('HiGHS ga en løsning uten verdier')
  return verdier
}

function svaret(hm: Highsmodell, modell: Modell): Losning {
  const { modelStatus } = hm.run()
  const status = STATUS[modelStatus]
  const sekunder = hm.getRunTime()
  // Nothing of the model is told: it may be made of a person's week.
  if (status === undefined) throw new Error(`HiGHS ga ingen løsning: status ${modelStatus}`)
  if (status === 'umulig') return { status, sekunder }
  if (status === 'optimal') return { status, verdier: verdiene(hm, modell), grense: hm.getObjectiveValue(), sekunder }
  // Without a whole number there is no tree, and the bound is not one.
  const grense = modell.kolonner.some((k) => k.hel) ? Number(hm.info.get('mip_dual_bound')) : Number.NaN
  const funnet = hm.info.get('primal_solution_status') === HOLDER
  return {
    status,
    verdier: funnet ? verdiene(hm, modell) : null,
    grense: Number.isFinite(grense) ? grense : null,
    sekunder,
  }
}

/** The best answer, or the best that was found in time. Errors: throws when HiGHS itself fails. */
export function losMed(highs: Highs, modell: Modell, { sekunder, slingring }: Losevalg): Losning {
  // HiGHS has no status for a model without columns.
  if (modell.kolonner.length === 0) return { status: 'optimal', verdier: [], grense: 0, sekunder: 0 }
  const hm = highs.createModel({ format: 'lp', data: somLp(modell) })
  try {
    hm.options.set({ ...VALG, time_limit: sekunder, mip_abs_gap: slingring })
    return svaret(hm, modell)
  } finally {
    hm.dispose()
  }
}

/**
 * Loads at the first call. An instance on which `kall` has thrown may be damaged, so it is left behind and the next call has
 * a new one.
 */
export function medFrisk<I, A extends readonly unknown[], S>(
  last: () => Promise<I>,
  kall: (instans: I, ...inn: A) => S,
): () => Promise<(...inn: A) => S> {
  let klar: Promise<I> | undefined
  return async () => {
    const denne = (klar ??= last())
    const forkast = () => {
      if (klar === denne) klar = undefined
    }
    try {
      const instans = await denne
      return (...inn) => {
        try {
          return kall(instans, ...inn)
        } catch (feil) {
          forkast()
          throw feil
        }
      }
    } catch (feil) {
      forkast()
      throw feil
    }
  }
}

/** The solver, loaded at the first call and anew after a fault. */
export const lagHighs = (last: () => Promise<Highs>): (() => Promise<Loser>) => medFrisk(last, losMed)
