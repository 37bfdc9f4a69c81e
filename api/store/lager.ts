/** The whole store on a database, whichever it is. */
import { lagBrukerlager } from './brukerlager.ts'
import { lagForesporsellager } from './foresporsellager.ts'
import { lagHullmeldingslager } from './hullmeldingslager.ts'
import { lagKontorlager } from './kontorlager.ts'
import { lagLogglager } from './logglager.ts'
import { lagReisetidslager } from './reisetidslager.ts'
import type { Sqldatabase } from './sql.ts'
import type { Store } from './store.ts'
import { lagTiltakslager } from './tiltakslager.ts'

export function lagStore(db: Sqldatabase): Store {
  const { folg } = db
  return {
    ...lagTiltakslager(db),
    ...lagReisetidslager(db),
    ...lagKontorlager(db),
    ...lagBrukerlager(db),
    ...lagForesporsellager(db),
    ...lagHullmeldingslager(db),
    ...lagLogglager(db),
    ...(folg && { folg }),
    lukk: () => db.lukk(),
  }
}
