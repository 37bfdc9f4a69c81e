/** The journey by car from the senter of a kommune. */
import type { Sted } from '../../geografi.ts'
import type { IOmradet, Omrade } from './omrade.ts'

/** Whole minutes one way; null when home or place is unknown, or no road leads there. */
export function veiFra({ geografi, dekning }: Omrade, k: IOmradet): (til: Sted | null) => number | null {
  const hjem = geografi.hjemsted(k.nr, null)
  const minutter = hjem && geografi.minutterFra(hjem, { middel: 'bil', dato: dekning.dato })
  return (til) => {
    const vei = minutter && til ? minutter(til) : Number.POSITIVE_INFINITY
    return Number.isFinite(vei) ? Math.round(vei) : null
  }
}
