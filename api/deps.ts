import type { Geografi } from '../catalog/geografi.ts'
import type { Tiltaksmal } from '../catalog/skjema/tiltak.ts'
import type { Current } from './current.ts'
import type { Dekningstjeneste } from './dekning/dekningstjeneste.ts'
import type { Post } from './post.ts'
import type { Reisetider } from './reise/reisetider.ts'
import type { Store } from './store/store.ts'
import type { Tilgangsoppsett } from './tilgang/oppsett.ts'
import type { Visninger } from './visninger.ts'

/** All that the routes need from outside; a test gives its own. */
export type Deps = {
  current: Current
  /** The planner's figures, reckoned apart. */
  dekning: Dekningstjeneste
  geografi: Geografi
  maler: readonly Tiltaksmal[]
  /** Today in Norway, `YYYY-MM-DD`. */
  idag: () => string
  /** The moment, ISO 8601 in UTC; `idag` is of the same moment. */
  naa: () => string
  store: Store
  /** Who may read, how one signs in, and what the service is called from outside. */
  tilgang: Tilgangsoppsett
  /** Sends mail; null when no server is set up. */
  post: Post | null
  /** Journeys from a travel service; without it they are estimated. */
  reisetider?: Reisetider | undefined
  /** The tally of what is shown; without it nothing is counted. */
  visninger?: Visninger | undefined
  /** Told of every bug, never of a person. */
  logg: (feil: unknown) => void
}

/** What is needed to see an office's entries as the office does; the command line has as much without a service. */
export type Kontorgrunnlag = Pick<Deps, 'store' | 'geografi' | 'idag' | 'maler'> & {
  current: Pick<Current, 'snapshot'>
}
