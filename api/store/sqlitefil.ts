/** Opens the file of the embedded store, and brings it up to today's tables. */
import Database from 'better-sqlite3'
import { VENT_MS } from './ko.ts'
import { MIGRASJONER } from './migrasjoner.ts'

const PAUSE_MS = 5

const versjonAv = (db: Database.Database) => db.pragma('user_version', { simple: true }) as number

/** Errors: throws when the database was made by a newer program. */
function krevKjent(db: Database.Database): void {
  const har = versjonAv(db)
  if (har > MIGRASJONER.length)
    throw new Error(
      `Databasen er laget av en nyere utgave av programmet (versjon ${har}; dette programmet kan ${MIGRASJONER.length}). ` +
        'Oppdater programmet. Databasen er ikke endret.',
    )
}

/** Applies what is missing. */
function migrer(db: Database.Database): void {
  const kjor = db.transaction(() => {
    // Read again inside the lock: two programs may start at once.
    krevKjent(db)
    const har = versjonAv(db)
    MIGRASJONER.slice(har).forEach((sql) => db.exec(sql))
    db.pragma(`user_version = ${MIGRASJONER.length}`)
  })
  kjor.immediate()
}

/** Somebody else has what is needed just now. */
export const opptatt = (feil: unknown): boolean =>
  feil instanceof Database.SqliteError && feil.code.startsWith('SQLITE_BUSY')

/**
 * SQLite's own wait does not cover the change to WAL: of two programs that open a new database at once, one is told that
 * it is busy without delay (sqlite.org/rescode.html#busy). Errors: throws when it is still busy after `VENT_MS`.
 */
function brukWal(db: Database.Database): void {
  const frist = Date.now() + VENT_MS
  for (;;) {
    try {
      db.pragma('journal_mode = WAL')
      return
    } catch (feil) {
      if (!opptatt(feil) || Date.now() > frist) throw feil
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
    }
  }
}

/** The connection that writes. Errors: throws when the database is newer than the program. */
export function apneSkriver(fil: string): Database.Database {
  const db = new Database(fil, { timeout: VENT_MS })
  try {
    // Before anything is set: a database that is refused is left exactly as it was.
    krevKjent(db)
    brukWal(db)
    // A write that has been acknowledged survives a power cut, not only a crash of the program.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    // Without this, REPLACE would delete a row of history past its trigger.
    db.pragma('recursive_triggers = ON')
    migrer(db)
    // From now on a wait is a pause between attempts, so that requests are answered meanwhile.
    db.pragma('busy_timeout = 0')
    return db
  } catch (feil) {
    db.close()
    throw feil
  }
}

/** A connection that sees what is committed. */
export function apneLeser(fil: string): Database.Database {
  const db = new Database(fil, { timeout: VENT_MS, fileMustExist: true })
  db.pragma('query_only = ON')
  return db
}
