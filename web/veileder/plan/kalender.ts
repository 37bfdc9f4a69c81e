/** Where things are drawn in a week: which days, from when to when, and what stands beside what. Pure; minutes of the day. */
import { minutter } from '../../../catalog/plan/tid.ts'
import type { Okt } from '../../../catalog/skjema/plan.ts'

export type Rom = { readonly fra: number; readonly til: number }
type Tid = { readonly dag: number; readonly fra: string; readonly til: string }

export const rom = ({ fra, til }: Tid): Rom => ({ fra: minutter(fra), til: minutter(til) })

/** A session with the ways to and from it. */
export const medVei = (okt: Okt): Rom => ({
  fra: minutter(okt.fra) - okt.reiseFor,
  til: minutter(okt.til) + okt.reiseEtter,
})

const HVERDAGER = [1, 2, 3, 4, 5]
const HELG = [6, 7]

/** Monday to Friday, and what there is of the weekend. */
export const dagene = (tider: readonly Tid[]): number[] => [
  ...HVERDAGER,
  ...HELG.filter((dag) => tider.some((t) => t.dag === dag)),
]

const TIME = 60
const DAGEN: Rom = { fra: 8 * TIME, til: 16 * TIME }

/** Whole hours that hold everything, and at least eight to four. */
export function aksen(alle: readonly Rom[]): Rom {
  const fra = Math.min(DAGEN.fra, ...alle.map((r) => r.fra))
  const til = Math.max(DAGEN.til, ...alle.map((r) => r.til))
  return { fra: Math.max(0, Math.floor(fra / TIME) * TIME), til: Math.min(24 * TIME, Math.ceil(til / TIME) * TIME) }
}

export const hverTime = ({ fra, til }: Rom): number[] =>
  Array.from({ length: (til - fra) / TIME + 1 }, (_, i) => fra + i * TIME)

/** `spor` of `antall` side by side. */
export type Plass = { readonly spor: number; readonly antall: number }

/** What is at the same time stands side by side, in the order given; nothing is hidden behind anything. */
export function sideOmSide(alle: readonly Rom[]): Plass[] {
  const spor = alle.map(() => 0)
  const rekke = alle.map((r, i) => ({ ...r, i })).sort((a, b) => a.fra - b.fra || a.i - b.i)
  const antall = alle.map(() => 1)
  let flokk: typeof rekke = []
  let slutt = Number.NEGATIVE_INFINITY
  const avslutt = () => {
    const flest = Math.max(0, ...flokk.map((r) => spor[r.i] ?? 0)) + 1
    for (const { i } of flokk) antall[i] = flest
    flokk = []
  }
  for (const r of rekke) {
    if (r.fra >= slutt) avslutt()
    const opptatte = new Set(flokk.filter((f) => f.til > r.fra).map((f) => spor[f.i]))
    let ledig = 0
    while (opptatte.has(ledig)) ledig += 1
    spor[r.i] = ledig
    flokk.push(r)
    slutt = Math.max(slutt, r.til)
  }
  avslutt()
  return alle.map((_, i) => ({ spor: spor[i] ?? 0, antall: antall[i] ?? 1 }))
}
