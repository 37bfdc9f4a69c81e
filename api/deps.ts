import type { Geografi } from '../catalog/geografi.ts'
import type { Tiltaksmal } from '../catalog/skjema/tiltak.ts'
import type { Current } from './current.ts'
import type { Reisetider } from './reise/reisetider.ts'

/** All that the routes need from outside; a test gives its own. */
export type Deps = {
  current: Current
  geografi: Geografi
  maler: readonly Tiltaksmal[]
  /** Today in Norway, `YYYY-MM-DD`. */
  idag: () => string
  /** Journeys from a travel service; without it they are estimated. */
  reisetider?: Reisetider | undefined
  /** Told of every bug, never of a person. */
  logg: (feil: unknown) => void
}
