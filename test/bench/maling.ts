/** Time and memory, as they are told: the middle, the slow end, and what stays after a clean-up. */

/** In milliseconds. `cpu`: what the process itself used, on average, which others on the machine disturb less. */
export type Fordeling = { p50: number; p95: number; snitt: number; cpu: number; antall: number }

const andel = (sortert: readonly number[], del: number) =>
  sortert[Math.min(sortert.length - 1, Math.floor(sortert.length * del))] ?? Number.NaN

export const snitt = (tall: readonly number[]): number => tall.reduce((sum, n) => sum + n, 0) / tall.length

export function fordelingAv(tider: readonly number[], cpu: number): Fordeling {
  const sortert = tider.toSorted((a, b) => a - b)
  const antall = tider.length
  return { p50: andel(sortert, 0.5), p95: andel(sortert, 0.95), snitt: snitt(tider), cpu: cpu / antall, antall }
}

/** Something that is done for person number `nr`. */
export type Arbeid = (nr: number) => unknown

const BOLK = 10
const MINST_BOLKER = 4
const VARM_MS = 2_000
const FLEST_RUNDER = 10
const NOK_MS = 60_000
const MEST_MS = 180_000

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

type Maling = { tider: number[]; cpu: number }

async function enBolk(arbeid: Arbeid, fra: number, til: number): Promise<Maling> {
  const tider: number[] = []
  const cpuFra = cpuMs()
  for (let nr = fra; nr < til; nr++) {
    const begynt = performance.now()
    await arbeid(nr)
    tider.push(performance.now() - begynt)
  }
  return { tider, cpu: cpuMs() - cpuFra }
}

/** Until the machine has compiled what is used the most; the first persons again and again. */
async function varmOpp(arbeid: Arbeid, antall: number): Promise<void> {
  const start = performance.now()
  do await enBolk(arbeid, 0, Math.min(BOLK, antall))
  while (performance.now() - start < VARM_MS)
}

/**
 * Measures several things side by side: each in turn for a few persons, so that all have the same disturbance and their ratios hold.
 * What warms up is not counted. Whole rounds over the persons for a minute; in three minutes it may stop within the first.
 */
export async function mal<L extends string>(
  antall: number,
  linjer: Partial<Record<L, Arbeid>>,
): Promise<Partial<Record<L, Fordeling>>> {
  const rekke = (Object.entries(linjer) as [L, Arbeid][]).map(([navn, arbeid]) => ({
    navn,
    arbeid,
    tider: new Array<number>(),
    cpu: 0,
  }))
  for (const { arbeid } of rekke) await varmOpp(arbeid, antall)
  const start = performance.now()
  const brukt = () => performance.now() - start
  for (let runde = 0; runde < FLEST_RUNDER && brukt() < NOK_MS; runde++)
    for (let fra = 0; fra < antall; fra += BOLK) {
      if (brukt() > MEST_MS && (runde > 0 || fra >= MINST_BOLKER * BOLK)) break
      for (const linje of rekke) {
        const { tider, cpu } = await enBolk(linje.arbeid, fra, Math.min(antall, fra + BOLK))
        linje.tider.push(...tider)
        linje.cpu += cpu
      }
    }
  const ferdig = rekke.map(({ navn, tider, cpu }) => [navn, fordelingAv(tider, cpu)])
  return Object.fromEntries(ferdig) as Partial<Record<L, Fordeling>>
}

/** Bytes in use inside and outside the heap, after a clean-up. Errors: throws unless node runs with `--expose-gc`. */
export function minne(): number {
  const { gc } = globalThis
  if (!gc) throw new Error('Kjør med --expose-gc, som npm run bench gjør')
  gc()
  gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
