/** The store on a PostgreSQL server, or an engine that speaks like one: as many processes as one likes read and write. */
import { setTimeout as vent } from 'node:timers/promises'
import { type ClientBase, Pool, TypeOverrides } from 'pg'
import { Feil } from '../feil.ts'
import { lagFrist, lagKo, OPPTATT, VENT_MS } from './ko.ts'
import { lagStore } from './lager.ts'
import { folgVarsler, KANAL } from './postgresfolg.ts'
import { kanProvesIgjen, migrer, sperret } from './postgresoppsett.ts'
import type { Skriver, Sql, Sqldatabase, Verdi } from './sql.ts'
import type { Store } from './store.ts'

type Logg = (feil: unknown) => void

const TILKOBLINGER = 10
/** The least that a writer waits for others, when it has already waited long for its turn in this process. */
const MINST_VENT_MS = 100
/** A process that stands still in the middle of a write holds up the others no longer than this. */
const STILLE_MS = 30_000
const FORSTE_PAUSE_MS = 5
const LENGSTE_PAUSE_MS = 200

/** Numbers of changes fit in a number; the driver would give texts. */
const INT8 = 20
const typer = new TypeOverrides()
typer.setTypeParser(INT8, Number)

const nummererte = new Map<string, string>()
/** `?` → `$1`, `$2` …: no statement of ours has a question mark in a text. */
function medNumre(sql: string): string {
  const klar = nummererte.get(sql)
  if (klar !== undefined) return klar
  let nr = 0
  const ny = sql.replaceAll('?', () => `$${++nr}`)
  if (nummererte.size > 1000) nummererte.clear()
  nummererte.set(sql, ny)
  return ny
}

/** The server takes no text with a NUL in it: what is asked for is then not there, as in SQLite. */
const utenNul = (verdier: readonly Verdi[]) =>
  verdier.map((v) => (typeof v === 'string' ? v.replaceAll('\0', '\uFFFD') : v))

const portTil = (klient: ClientBase | Pool): Sql => ({
  alle: async <Rad extends object>(sql: string, verdier: readonly Verdi[] = []) =>
    (await klient.query<Rad>(medNumre(sql), utenNul(verdier))).rows,
  kjor: async (sql, verdier = []) => (await klient.query(medNumre(sql), utenNul(verdier))).rowCount ?? 0,
})

type Kobling = { pool: Pool; varsler: boolean }

/** One attempt. The row that is held first makes writers take turns, so that numbers are committed in the order they are taken. */
async function enTransaksjon<T>(
  { pool, varsler }: Kobling,
  frist: number,
  gjor: (sql: Skriver) => Promise<T>,
): Promise<T> {
  const klient = await pool.connect()
  let odelagt = false
  try {
    await klient.query(`BEGIN; SET LOCAL lock_timeout = ${Math.max(frist - Date.now(), MINST_VENT_MS)};
      SET LOCAL idle_in_transaction_session_timeout = ${STILLE_MS};
      SELECT verdi FROM teller WHERE navn = 'endring' FOR UPDATE`)
    const varsle = async () => {
      if (varsler) await klient.query(`SELECT pg_notify('${KANAL}', '')`)
    }
    const svar = await gjor({ ...portTil(klient), varsle })
    await klient.query('COMMIT')
    return svar
  } catch (feil) {
    await klient.query('ROLLBACK').catch(() => {
      odelagt = true
    })
    throw feil
  } finally {
    klient.release(odelagt)
  }
}

const pauseFor = (forsok: number) =>
  Math.min(FORSTE_PAUSE_MS * 2 ** forsok, LENGSTE_PAUSE_MS) * (0.5 + Math.random() / 2)

function lagSkriver(kobling: Kobling, iKo: ReturnType<typeof lagKo>): Sqldatabase['skriv'] {
  return (gjor) => {
    const fristen = lagFrist()
    return iKo(async () => {
      const frist = fristen()
      for (let forsok = 0; ; forsok++) {
        try {
          return await enTransaksjon(kobling, frist, gjor)
        } catch (feil) {
          if (sperret(feil) || (kanProvesIgjen(feil) && Date.now() > frist)) throw new Feil('konflikt', OPPTATT)
          if (!kanProvesIgjen(feil)) throw feil
          await vent(pauseFor(forsok))
        }
      }
    })
  }
}

async function lesSammen<T>(pool: Pool, gjor: (sql: Sql) => Promise<T>): Promise<T> {
  const klient = await pool.connect()
  let odelagt = false
  try {
    await klient.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await gjor(portTil(klient))
  } finally {
    await klient.query('ROLLBACK').catch(() => {
      odelagt = true
    })
    klient.release(odelagt)
  }
}

/** Whether the engine can tell others that something was written. One that cannot is told of in the log. */
async function kanVarsle(pool: Pool, logg: Logg): Promise<boolean> {
  try {
    await pool.query(`SELECT pg_notify('${KANAL}', '')`)
    return true
  } catch (feil) {
    logg(feil)
    return false
  }
}

/** What went wrong, without the address, which has a password in it. */
const arsak = (feil: unknown): string =>
  feil instanceof Error && 'code' in feil ? String(feil.code) : feil instanceof Error ? feil.message : String(feil)

async function klargjor(pool: Pool, logg: Logg): Promise<void> {
  const klient = await pool.connect().catch((feil: unknown) => {
    throw new Error(`Får ikke kontakt med databasen (${arsak(feil)}).`, { cause: feil })
  })
  try {
    await migrer(klient, logg)
  } finally {
    klient.release()
  }
}

/** `logg`: told of what the database cannot do, and of connections that break. Errors: rejects when the database is newer than the program. */
export async function apnePostgresbase(url: string, logg: Logg): Promise<Sqldatabase> {
  const pool = new Pool({ connectionString: url, max: TILKOBLINGER, connectionTimeoutMillis: VENT_MS, types: typer })
  // A connection that breaks while nobody uses it is replaced.
  pool.on('error', logg)
  // One that breaks while it is used fails what it was doing; without a listener it would end the program as well.
  pool.on('connect', (klient) => klient.on('error', () => {}))
  try {
    await klargjor(pool, logg)
    // Writers of one process would only wait for each other in the database.
    const iKo = lagKo()
    const skriv = lagSkriver({ pool, varsler: await kanVarsle(pool, logg) }, iKo)
    let lukket: Promise<void> | undefined
    return {
      sql: portTil(pool),
      skriv,
      les: (gjor) => lesSammen(pool, gjor),
      folg: (varsle) => folgVarsler(url, varsle, logg),
      // What has begun is done first.
      lukk: () => (lukket ??= iKo(() => pool.end())),
    }
  } catch (feil) {
    await pool.end()
    throw feil
  }
}

/** Opens the store in a database, where its tables are made when they are missing. Errors: rejects when it is newer than the program. */
export const apnePostgres = async (url: string, logg: Logg = () => {}): Promise<Store> =>
  lagStore(await apnePostgresbase(url, logg))
