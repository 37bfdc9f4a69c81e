/** Brings a PostgreSQL database up to today's tables, whoever starts at the same moment. */
import { setTimeout as vent } from 'node:timers/promises'
import { type ClientBase, DatabaseError } from 'pg'
import { STEG, VERN } from './postgresmigrasjoner.ts'

type Logg = (feil: unknown) => void

/** SQLSTATE, as https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const FINNES_IKKE = '42P01'
const FINNES_ALT = ['23505', '42P07', 'XX000']
const PROV_IGJEN = ['40001', '40P01']

const FORSOK = 5
const PAUSE_MS = 100

const kodeTil = (feil: unknown) => (feil instanceof DatabaseError ? (feil.code ?? '') : '')

/** The database asks for the whole transaction again, because of what others did at the same time. */
export const kanProvesIgjen = (feil: unknown): boolean => PROV_IGJEN.includes(kodeTil(feil))

/** Somebody else held what was needed for too long. */
export const sperret = (feil: unknown): boolean => kodeTil(feil) === '55P03'

/** Errors: throws when the database was made by a newer program. */
function krevKjent(har: number): void {
  if (har > STEG.length)
    throw new Error(
      `Databasen er laget av en nyere utgave av programmet (versjon ${har}; dette programmet kan ${STEG.length}). ` +
        'Oppdater programmet. Databasen er ikke endret.',
    )
}

/** Which step it has come to; 0 when it is empty. */
async function versjonAv(klient: ClientBase, hvordan = ''): Promise<number> {
  const { rows } = await klient.query<{ versjon: number }>(`SELECT versjon FROM skjema WHERE en = 1 ${hvordan}`)
  return rows[0]?.versjon ?? 0
}

async function versjonIdag(klient: ClientBase): Promise<number> {
  try {
    return await versjonAv(klient)
  } catch (feil) {
    if (kodeTil(feil) === FINNES_IKKE) return 0
    throw feil
  }
}

/** The row that all who start wait for. Two that make its table at once may be told so, and then it is there. */
async function lagLas(klient: ClientBase): Promise<void> {
  try {
    await klient.query('CREATE TABLE IF NOT EXISTS skjema (en INTEGER PRIMARY KEY, versjon INTEGER NOT NULL)')
  } catch (feil) {
    if (!FINNES_ALT.includes(kodeTil(feil))) throw feil
  }
  await klient.query('INSERT INTO skjema (en, versjon) VALUES (1, 0) ON CONFLICT (en) DO NOTHING')
}

/** CockroachDB sorts texts byte by byte and refuses to be told so for a column (cockroachdb/cockroach#96828). */
async function sortertTekst(klient: ClientBase): Promise<string> {
  const { rows } = await klient.query<{ version: string }>('SELECT version() AS version')
  return rows[0]?.version.includes('CockroachDB') ? 'TEXT' : 'TEXT COLLATE "C"'
}

async function vern(klient: ClientBase, logg: Logg): Promise<void> {
  await klient.query('SAVEPOINT vern')
  try {
    for (const sql of VERN) await klient.query(sql)
    await klient.query('RELEASE SAVEPOINT vern')
  } catch (feil) {
    await klient.query('ROLLBACK TO SAVEPOINT vern')
    logg(feil)
  }
}

async function kjorSteg(klient: ClientBase, logg: Logg): Promise<void> {
  const tekst = await sortertTekst(klient)
  await klient.query('BEGIN')
  try {
    // Read again, now that nobody else is at it.
    const har = await versjonAv(klient, 'FOR UPDATE')
    krevKjent(har)
    for (const steg of STEG.slice(har)) for (const sql of steg(tekst)) await klient.query(sql)
    if (har === 0) await vern(klient, logg)
    if (har < STEG.length) await klient.query('UPDATE skjema SET versjon = $1 WHERE en = 1', [STEG.length])
    await klient.query('COMMIT')
  } catch (feil) {
    await klient.query('ROLLBACK')
    throw feil
  }
}

/** Applies what is missing. Errors: throws when the database is newer than the program, which is then left as it was. */
export async function migrer(klient: ClientBase, logg: Logg): Promise<void> {
  const har = await versjonIdag(klient)
  krevKjent(har)
  if (har === STEG.length) return
  await lagLas(klient)
  for (let forsok = 1; ; forsok++) {
    try {
      await kjorSteg(klient, logg)
      return
    } catch (feil) {
      if (!kanProvesIgjen(feil) || forsok === FORSOK) throw feil
      await vent(PAUSE_MS * forsok)
    }
  }
}
