/** How far is too far: the limits in minutes one way, by how often, by what means, and by the person's own limit. */
import type { Reisemiddel } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Person } from './person.ts'
import { ADVARSEL, JA, NEI, type Utfall } from './utfall.ts'

export type Hyppighet = 'daglig' | 'sjelden'

/** Daily attendance: up to 45 minutes each way is fine, up to 60 is a strain, more is too much. Source: R14. */
export const DAGLIG = { greit: 45, mest: 60 }
/** Once a week or less: up to two hours. Source: R14, OE-rapport 2023-68 kap. 10.2. */
export const SJELDEN_MEST = 120
/** Minutes a person without transport walks. Source: kontrakt §5. */
const GANGAVSTAND = 30
/** An estimate this close to a limit warns instead of closing. */
const SLINGRING = 1.1

/** Null when the days are unknown; a stay has one journey. */
export function hyppighet({ form, oppmote }: Tiltak): Hyppighet | null {
  if (form === 'dogn' || (oppmote?.ukeintervall ?? 1) >= 2) return 'sjelden'
  const minst = oppmote?.dagerPerUke?.fra
  return minst == null ? null : minst <= 1 ? 'sjelden' : 'daglig'
}

/** The most minutes; the person's own limit always wins, and counts double for what is once a week or less. */
export function grense(p: Person, ofte: Hyppighet, middel: Reisemiddel): number {
  const egen = p.maksMinutter ?? DAGLIG.mest
  if (middel === 'ingen') return Math.min(GANGAVSTAND, egen)
  return ofte === 'daglig' ? Math.min(DAGLIG.mest, egen) : Math.min(SJELDEN_MEST, 2 * egen)
}

/** Further than this no rule lets anyone travel. */
export const LENGST = SJELDEN_MEST * SLINGRING

/** Further than this no rule lets the person travel: once a week, and a little more since it is an estimate. At most a little over two hours. */
export const lengst = (p: Person): number =>
  (p.maksMinutter === null ? SJELDEN_MEST : Math.min(SJELDEN_MEST, 2 * p.maksMinutter)) * SLINGRING

export function vurder(p: Person, minutter: number, ofte: Hyppighet, middel: Reisemiddel): Utfall {
  const mest = grense(p, ofte, middel)
  const greit = ofte === 'daglig' ? DAGLIG.greit : (p.maksMinutter ?? DAGLIG.mest)
  if (minutter <= Math.min(greit, mest)) return JA
  return minutter <= mest * SLINGRING ? ADVARSEL : NEI
}
