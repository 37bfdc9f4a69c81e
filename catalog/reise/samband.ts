/** What joins kommuner over fjords, and which neighbours no road joins. Facts with their sources: `data/README.md`. */
import motorveier from '../data/motorveier.json' with { type: 'json' }
import samband from '../data/samband.json' with { type: 'json' }
import type { Punkt } from './punkt.ts'

/** `vei`: the road between two neighbours goes by this place. `båt` takes no cars. */
export type Kryssing = 'vei' | 'bru' | 'tunnel' | 'ferge' | 'båt'

/** Both ends are one place for what is fixed. `overfart`: minutes from quay to quay, 0 for what is fixed. */
export type Samband = { slag: Kryssing; fra: string; til: string; start: Punkt; slutt: Punkt; overfart: number }

const punkt = ([lat = 0, lon = 0]: readonly number[] = []): Punkt => ({ lat, lon })

export const SAMBAND: readonly Samband[] = samband.flatMap(({ slag, fra, til, steder, overfart }) => {
  if (steder === undefined) return []
  const start = punkt(steder[0])
  return [
    { slag: slag as Kryssing, fra, til, start, slutt: steder[1] ? punkt(steder[1]) : start, overfart: overfart ?? 0 },
  ]
})

/** Both orders of each pair of neighbours that have no road of their own across the border. */
export const UTEN_VEI_OVER: ReadonlySet<string> = new Set(
  samband.filter((s) => s.slag === 'uten-vei' || s.slag === 'vei').flatMap((s) => [s.fra + s.til, s.til + s.fra]),
)

/** Both orders of each pair of kommuner on the same stretch of motorway. */
export const MOTORVEI: ReadonlySet<string> = new Set(
  motorveier.flatMap(({ kommuner }) => kommuner.flatMap((a) => kommuner.filter((b) => b !== a).map((b) => a + b))),
)
