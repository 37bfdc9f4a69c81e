/** Where the store is: a PostgreSQL database when one is given, else a file in the data folder. */
import type { Config } from '../config.ts'
import { lagStore } from './lager.ts'
import { apnePostgresbase } from './postgres.ts'
import type { Sqldatabase } from './sql.ts'
import { apneSqlitebase } from './sqlite.ts'
import type { Store } from './store.ts'

type Logg = (feil: unknown) => void

/** An address rather than a folder. */
export const erPostgres = (sted: string): boolean => /^postgres(ql)?:\/\//.test(sted)

/** `sted`: the address of a PostgreSQL database, or the folder of the SQLite file. */
export const apneBase = async (sted: string, logg: Logg): Promise<Sqldatabase> =>
  erPostgres(sted) ? apnePostgresbase(sted, logg) : apneSqlitebase(sted)

/** Errors: rejects when the database is newer than the program, or cannot be reached. */
export const apneStore = async (
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  logg: Logg,
): Promise<Store> => lagStore(await apneBase(databaseUrl ?? dataDir, logg))
