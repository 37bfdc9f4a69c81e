/**
 * The thin port between what the store does and where it does it: SQL that SQLite and PostgreSQL both know, `?` for each value.
 * A database engine is one implementation of `Sqldatabase`.
 */
export type Verdi = string | number | null

export interface Sql {
  alle<Rad extends object>(sql: string, verdier?: readonly Verdi[]): Promise<Rad[]>
  /** Answers how many rows were written. */
  kjor(sql: string, verdier?: readonly Verdi[]): Promise<number>
}

/** Inside a transaction that writes. */
export interface Skriver extends Sql {
  /** Lets other processes know, once this is committed, that there is something new to read. */
  varsle(): Promise<void>
}

export interface Sqldatabase {
  /** Reads what is committed, and nothing else. */
  sql: Sql
  /**
   * All of it, or nothing. One writer at a time: numbers that are taken here rise in the order they are committed. May be run again
   * from the start, so it must change nothing outside. Errors: `Feil('konflikt')` when somebody else writes for more than five seconds.
   */
  skriv<T>(gjor: (sql: Skriver) => Promise<T>): Promise<T>
  /** Many reads of the same moment, while others write. */
  les<T>(gjor: (sql: Sql) => Promise<T>): Promise<T>
  /** As in `Store`. */
  folg?: (varsle: () => void) => Promise<() => Promise<void>>
  /** May be called again. */
  lukk(): Promise<void>
}

/** Below what every engine takes in one statement. */
const MEST_VERDIER = 2000

const sporsmalstegn = (antall: number) => Array.from({ length: antall }, () => '?').join(', ')

function bolker<T>(liste: readonly T[], storrelse: number): T[][] {
  const ut: T[][] = []
  for (let i = 0; i < liste.length; i += storrelse) ut.push(liste.slice(i, i + storrelse))
  return ut
}

export const en = async <Rad extends object>(sql: Sql, sporring: string, verdier: readonly Verdi[] = []) =>
  (await sql.alle<Rad>(sporring, verdier))[0] ?? null

/**
 * Rows of all these keys, in no order; the question ends where the list of keys begins: `… WHERE id IN`. `forst`: values of its own,
 * before the keys.
 */
export async function alleMed<Rad extends object>(
  sql: Sql,
  sporring: string | { sporring: string; forst: readonly Verdi[] },
  nokler: Iterable<string>,
): Promise<Rad[]> {
  const hva = typeof sporring === 'string' ? { sporring, forst: [] } : sporring
  const ut: Rad[] = []
  for (const bolk of bolker([...new Set(nokler)], MEST_VERDIER))
    for (const rad of await sql.alle<Rad>(`${hva.sporring} (${sporsmalstegn(bolk.length)})`, [...hva.forst, ...bolk]))
      ut.push(rad)
  return ut
}

/** Into `tabell (a, b)`; `ellers`: what to do with a row that is there already. */
export async function leggInn(
  sql: Sql,
  i: string | { tabell: string; ellers: string },
  rader: readonly (readonly Verdi[])[],
): Promise<void> {
  const { tabell, ellers } = typeof i === 'string' ? { tabell: i, ellers: '' } : i
  const bredde = rader[0]?.length ?? 1
  const rad = `(${sporsmalstegn(bredde)})`
  for (const bolk of bolker(rader, Math.floor(MEST_VERDIER / bredde)))
    await sql.kjor(`INSERT INTO ${tabell} VALUES ${bolk.map(() => rad).join(', ')} ${ellers}`, bolk.flat())
}

/** Deletes the rows of all these keys. */
export async function slett(sql: Sql, fra: string, nokler: readonly string[]): Promise<void> {
  for (const bolk of bolker(nokler, MEST_VERDIER))
    await sql.kjor(`DELETE FROM ${fra} IN (${sporsmalstegn(bolk.length)})`, bolk)
}
