/** The embedded store: one SQLite file in the data folder, written to by one process at a time, read by any. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as pust, setTimeout as vent } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { Feil } from '../feil.ts'
import { lagFrist, lagKo, OPPTATT } from './ko.ts'
import { lagStore } from './lager.ts'
import type { Sql, Sqldatabase, Verdi } from './sql.ts'
import { apneLeser, apneSkriver, opptatt } from './sqlitefil.ts'
import type { Store } from './store.ts'

const PAUSE_MS = 10
/** How long a transaction may go on before requests are answered. */
const PUST_MS = 15
/** Statements kept ready; lists of different lengths make different ones. */
const MEST_SETNINGER = 200

/** The port on one connection. What SQLite does, it does at once. */
function portTil(db: Database.Database): Sql {
  const setninger = new Map<string, Database.Statement<Verdi[]>>()
  const gjorKlar = (sql: string) => {
    const klar = setninger.get(sql)
    if (klar) return klar
    if (setninger.size >= MEST_SETNINGER) setninger.clear()
    const ny = db.prepare<Verdi[]>(sql)
    setninger.set(sql, ny)
    return ny
  }
  return {
    // The caller says what its own question answers with.
    alle: async <Rad>(sql: string, verdier: readonly Verdi[] = []) => gjorKlar(sql).all(...verdier) as Rad[],
    kjor: async (sql, verdier = []) => gjorKlar(sql).run(...verdier).changes,
  }
}

/** The same port, with a pause for others when it has been at it for long. */
function medPust(port: Sql): Sql {
  let siden = performance.now()
  const etterPust = async () => {
    if (performance.now() - siden < PUST_MS) return
    await pust()
    siden = performance.now()
  }
  return {
    async alle(sql, verdier) {
      await etterPust()
      return port.alle(sql, verdier)
    },
    async kjor(sql, verdier) {
      await etterPust()
      return port.kjor(sql, verdier)
    },
  }
}

/** Takes the place of the one writer. Errors: `Feil('konflikt')` when another process holds it past `frist`. */
async function begynn(db: Database.Database, frist: number): Promise<void> {
  for (;;) {
    try {
      db.exec('BEGIN IMMEDIATE')
      return
    } catch (feil) {
      if (!opptatt(feil)) throw feil
      if (Date.now() > frist) throw new Feil('konflikt', OPPTATT)
      await vent(PAUSE_MS)
    }
  }
}

function lagSkriver(db: Database.Database, iKo: ReturnType<typeof lagKo>): Sqldatabase['skriv'] {
  const port = portTil(db)
  return (gjor) => {
    const frist = lagFrist()
    return iKo(async () => {
      await begynn(db, frist())
      try {
        // Other processes look at `revisjon` by themselves.
        const svar = await gjor({ ...medPust(port), varsle: async () => {} })
        db.exec('COMMIT')
        return svar
      } catch (feil) {
        if (db.inTransaction) db.exec('ROLLBACK')
        throw feil
      }
    })
  }
}

async function lesSammen<T>(fil: string, gjor: (sql: Sql) => Promise<T>): Promise<T> {
  const db = apneLeser(fil)
  try {
    db.exec('BEGIN')
    return await gjor(medPust(portTil(db)))
  } finally {
    db.close()
  }
}

/** The database in a folder, which is made when it is missing. Errors: throws when the database is newer than the program. */
export function apneSqlitebase(mappe: string): Sqldatabase {
  mkdirSync(mappe, { recursive: true })
  const fil = join(mappe, 'katalog.db')
  const skriver = apneSkriver(fil)
  const leser = apneLeser(fil)
  const iKo = lagKo()
  return {
    sql: portTil(leser),
    skriv: lagSkriver(skriver, iKo),
    les: (gjor) => lesSammen(fil, gjor),
    // What has begun is done first.
    lukk: () =>
      iKo(async () => {
        leser.close()
        skriver.close()
      }),
  }
}

/** Opens the store in a folder, which is made when it is missing. Errors: throws when the database is newer than the program. */
export const apneSqlite = (mappe: string): Store => lagStore(apneSqlitebase(mappe))
