/** The travel services of the settings. */
import type { Config } from '../config.ts'
import { entur } from './entur.ts'
import { osrm } from './osrm.ts'
import type { Reisekilde } from './reisekilde.ts'
import { lagReisetider, type Reisetider } from './reisetider.ts'

/** Undefined when none is set up, and every journey is an estimate. */
export function reisetiderFra({ reise }: Config, logg: (melding: string) => void): Reisetider | undefined {
  const kilder: Reisekilde[] = []
  if (reise.osrm !== null) kilder.push(osrm({ url: reise.osrm }))
  if (reise.entur !== null) kilder.push(entur(reise.entur))
  if (kilder.length === 0) return undefined
  return lagReisetider({ kilder, tidsfristMs: reise.tidsfristMs, logg, naa: () => performance.now() })
}
