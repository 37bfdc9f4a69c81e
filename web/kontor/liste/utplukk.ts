/** Which rows are ticked. */
import { useState } from 'preact/hooks'
import type { Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'

export type Utplukk = {
  /** Those of the rows shown that are ticked. */
  valgte: Kontortiltak[]
  /** Those that can be: what has ended is shown to nobody. */
  kanVelges: Kontortiltak[]
  er: (rad: Kontortiltak) => boolean
  veksle: (rad: Kontortiltak) => void
  /** All that are shown, or none. */
  velgAlle: (alle: boolean) => void
  slipp: (ider: readonly string[]) => void
}

export const kanBekreftes = ({ tiltak }: Kontortiltak): boolean => tiltak.status === 'publisert'

const id = ({ tiltak }: Kontortiltak) => tiltak.id

export function useUtplukk(vist: readonly Kontortiltak[]): Utplukk {
  const [ider, settIder] = useState<ReadonlySet<string>>(new Set())
  const kanVelges = vist.filter(kanBekreftes)
  const uten = (fjernes: readonly string[]) => new Set([...ider].filter((en) => !fjernes.includes(en)))
  return {
    kanVelges,
    valgte: kanVelges.filter((rad) => ider.has(id(rad))),
    er: (rad) => ider.has(id(rad)),
    veksle: (rad) => settIder(ider.has(id(rad)) ? uten([id(rad)]) : new Set([...ider, id(rad)])),
    velgAlle: (alle) => settIder(alle ? new Set([...ider, ...kanVelges.map(id)]) : uten(kanVelges.map(id))),
    slipp: (fjernes) => settIder(uten(fjernes)),
  }
}
