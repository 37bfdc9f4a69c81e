/** The embedded store: one SQLite file in the data folder, written to by one process at a time, read by any. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { Feil } from '../feil.ts'
import { MIGRASJONER } from './migrasjoner.ts'
import { lagReisetidslager } from './sqlite-reisetid.ts'
import type { Endring, Handling, Historikkrad, Importsvar, Store } from './store.ts'

const VENT_MS = 5000
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

const opptatt = (feil: unknown) => feil instanceof Database.SqliteError && feil.code.startsWith('SQLITE_BUSY')

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

function apne(fil: string): Database.Database {
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
    return db
  } catch (feil) {
    db.close()
    throw feil
  }
}

type Rad = {
  nr: number
  tidspunkt: string
  hvem: string
  kilde: string
  tiltak_id: string
  handling: Handling
  foer: string | null
  etter: string
}

const tilHistorikk = (rad: Rad): Historikkrad => ({
  nr: rad.nr,
  tidspunkt: rad.tidspunkt,
  hvem: rad.hvem,
  kilde: rad.kilde,
  tiltakId: rad.tiltak_id,
  handling: rad.handling,
  for: rad.foer === null ? null : (JSON.parse(rad.foer) as Tiltak),
  etter: JSON.parse(rad.etter) as Tiltak,
})

/** Errors: a place that another process holds becomes `Feil('konflikt')`. */
function skriv<T>(gjor: () => T): T {
  try {
    return gjor()
  } catch (feil) {
    if (opptatt(feil)) throw new Feil('konflikt', 'Katalogen er opptatt med en annen endring. Prøv igjen om litt.')
    throw feil
  }
}

function sporringer(db: Database.Database) {
  return {
    alle: db.prepare<[], { innhold: string }>('SELECT innhold FROM tiltak ORDER BY id'),
    en: db.prepare<[string], { innhold: string }>('SELECT innhold FROM tiltak WHERE id = ?'),
    revisjon: db.prepare<[], { nr: number | null }>('SELECT max(nr) AS nr FROM endring'),
    lagre: db.prepare<[string, string]>(
      'INSERT INTO tiltak (id, innhold) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET innhold = excluded.innhold',
    ),
    endring: db.prepare<[string, string, string]>('INSERT INTO endring (tidspunkt, hvem, kilde) VALUES (?, ?, ?)'),
    linje: db.prepare<[number | bigint, string, Handling, string | null, string]>(
      'INSERT INTO historikk (endring, tiltak_id, handling, foer, etter) VALUES (?, ?, ?, ?, ?)',
    ),
    historikk: db.prepare<[{ id: string | null }], Rad>(
      `SELECT h.nr, e.tidspunkt, e.hvem, e.kilde, h.tiltak_id, h.handling, h.foer, h.etter
       FROM historikk h JOIN endring e ON e.nr = h.endring
       WHERE @id IS NULL OR h.tiltak_id = @id ORDER BY h.nr`,
    ),
  }
}

/** Opens the store in a folder, which is made when it is missing. Errors: throws when the database is newer than the program. */
export function apneSqlite(mappe: string): Store {
  mkdirSync(mappe, { recursive: true })
  const db = apne(join(mappe, 'katalog.db'))
  const sql = sporringer(db)
  const nyEndring = (av: Endring) => sql.endring.run(av.tidspunkt, av.hvem, av.kilde).lastInsertRowid
  const reisetid = lagReisetidslager(db, nyEndring)

  const sorter = (rader: readonly Tiltak[], gjor?: (t: Tiltak, handling: Handling, gammelt: string | null) => void) => {
    const svar: Importsvar = { nye: [], endret: [], uendret: [] }
    for (const t of rader) {
      const gammelt = sql.en.get(t.id)?.innhold ?? null
      if (gammelt === JSON.stringify(t)) svar.uendret.push(t.id)
      else {
        ;(gammelt === null ? svar.nye : svar.endret).push(t.id)
        gjor?.(t, gammelt === null ? 'opprettet' : 'endret', gammelt)
      }
    }
    return svar
  }

  const importer = db.transaction((rader: readonly Tiltak[], av: Endring): Importsvar => {
    let nr: number | bigint | undefined
    return sorter(rader, (t, handling, gammelt) => {
      const innhold = JSON.stringify(t)
      nr ??= nyEndring(av)
      sql.lagre.run(t.id, innhold)
      sql.linje.run(nr, t.id, handling, gammelt, innhold)
    })
  })

  return {
    alle: async () => sql.alle.all().map((rad) => JSON.parse(rad.innhold) as Tiltak),
    revisjon: async () => sql.revisjon.get()?.nr ?? 0,
    sammenlign: async (rader) => sorter(rader),
    importer: async (rader, av) => skriv(() => importer.immediate(rader, av)),
    historikk: async (id) => sql.historikk.all({ id: id ?? null }).map(tilHistorikk),
    reisetider: async () => reisetid.alle(),
    settReisetider: async (rader, av) => skriv(() => reisetid.sett.immediate(rader, av)),
    reisetidshistorikk: async () => reisetid.historikk(),
    lukk: async () => {
      db.close()
    },
  }
}
