/** The solver behind the weekly plan: HiGHS, compiled to WebAssembly and handed in, by the service and by the browser. Knows numbers only. */
import type { Loser, Modell } from './modell.ts'

/**
 * One thread and a fixed seed, so that the same model has the same answer. The time is a last resort, several times what
 * the hardest weeks take; restarts and a search for symmetry cost more than they give in
 * models of this size.
 */
const VALG = {
  output_flag: false,
  threads: 1,
  parallel: 'off',
  random_seed: 1,
  mip_rel_gap: 0,
  mip_allow_restart: false,
  mip_detect_symmetry: false,
  time_limit: 10,
} as const

/** The part of the program that is used. */
export type Highs = {
  solve(lp: string, valg: typeof VALG & { mip_abs_gap: number }): { Status: string; Columns: Record<string, object> }
}

/** Weights are whole numbers, so what is nearer than this is the best. */
const MINST_SLINGRING = 0.5

/** The best, the best that was found before the time was out, or nothing to choose. */
const LOST: ReadonlySet<string> = new Set(['Optimal', 'Time limit reached', 'Empty'])

const LEDD_PER_LINJE = 12

function uttrykk(ledd: readonly (readonly [number, number])[]): string {
  const biter = ledd.map(([k, tall]) => `${tall < 0 ? '-' : '+'} ${Math.abs(tall)} x${k}`)
  const linjer: string[] = []
  for (let i = 0; i < biter.length; i += LEDD_PER_LINJE) linjer.push(biter.slice(i, i + LEDD_PER_LINJE).join(' '))
  return linjer.join('\n')
}

const navn = (kolonner: readonly number[]) => kolonner.map((k) => `x${k}`).join('\n')

/** The model in CPLEX LP format. */
export function somLp({ kolonner, rader }: Modell): string {
  const numre = kolonner.map((_, k) => k)
  const hele = numre.filter((k) => kolonner[k]?.hel)
  const delte = numre.filter((k) => !kolonner[k]?.hel)
  return [
    'Maximize\nsum:',
    uttrykk(kolonner.map(({ vekt }, k) => [k, vekt] as const)),
    'Subject To',
    ...rader.map(({ ledd, mest }, i) => `r${i}: ${uttrykk(ledd)} <= ${mest}`),
    'Bounds',
    ...delte.map((k) => `0 <= x${k} <= 1`),
    ...(hele.length > 0 ? ['Binary', navn(hele)] : []),
    'End',
  ].join('\n')
}

function losMed(highs: Highs, modell: Modell): number[] {
  const svar = highs.solve(somLp(modell), { ...VALG, mip_abs_gap: Math.max(MINST_SLINGRING, modell.slingring) })
  // Nothing of the model is told: it is made of a person's week.
  if (!LOST.has(svar.Status)) throw new Error(`HiGHS ga ingen løsning: ${svar.Status}`)
  return modell.kolonner.map((_, k) => {
    const kolonne = svar.Columns[`x${k}`]
    const verdi = kolonne && 'Primal' in kolonne ? kolonne.Primal : undefined
    if (typeof verdi !== 'number' || !Number.isFinite(verdi)) throw new Error('HiGHS ga en løsning uten verdier')
    return verdi
  })
}

/**
 * Loads at the first call. Errors: throws when a model has no answer; an instance that has failed may be damaged, so it is left
 * behind and the next call has a new one.
 */
export function lagHighs(last: () => Promise<Highs>): () => Promise<Loser> {
  let klar: Promise<Highs> | undefined
  return async () => {
    const denne = (klar ??= last())
    const forkast = () => {
      if (klar === denne) klar = undefined
    }
    try {
      const highs = await denne
      return (modell) => {
        try {
          return losMed(highs, modell)
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
