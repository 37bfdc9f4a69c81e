/** The commands that move the store whole: to another engine, to a file and back. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Bruksfeil } from './bruksfeil.ts'
import { apneBase, erPostgres } from './store/apne.ts'
import { type Antall, flytt } from './store/flytt.ts'
import { lesKopi, skrivKopi } from './store/kopi.ts'
import type { Sqldatabase } from './store/sql.ts'

/** As `parseArgs` takes them. */
export const FLYTTEVALG = { fra: { type: 'string' }, til: { type: 'string' } } as const

export type Omgivelser = {
  /** The store that is set up: the address of a database, or a folder. */
  sted: string
  skriv: (tekst: string) => void
  logg: (feil: unknown) => void
}

async function med<T>(sted: string, logg: Omgivelser['logg'], gjor: (db: Sqldatabase) => Promise<T>): Promise<T> {
  const db = await apneBase(sted, logg)
  try {
    return await gjor(db)
  } finally {
    await db.lukk()
  }
}

/** Errors: throws rather than making an empty store where there is none. */
function krevKatalog(sted: string): void {
  if (!erPostgres(sted) && !existsSync(join(sted, 'katalog.db'))) throw new Error(`Fant ingen katalog i ${sted}.`)
}

const iAlt = (antall: Antall) => {
  const rader = Object.values(antall).reduce((sum, n) => sum + n, 0)
  return `${antall.tiltak ?? 0} tiltak, ${antall.historikk ?? 0} linjer historikk, ${rader} rader i alt`
}

/** `flytt --fra … --til …`. Errors: throws `Bruksfeil` when either is missing. */
export async function flyttLager(
  { fra, til }: { fra?: string | undefined; til?: string | undefined },
  { skriv, logg }: Omgivelser,
): Promise<number> {
  if (!fra || !til) throw new Bruksfeil('Oppgi både --fra og --til.')
  if (fra === til) throw new Bruksfeil('--fra og --til er samme sted.')
  krevKatalog(fra)
  const antall = await med(fra, logg, (kilde) => med(til, logg, (mal) => flytt(kilde, mal)))
  skriv(`Flyttet ${iAlt(antall)}. Alt er sammenlignet og likt.`)
  skriv(`Sett ${erPostgres(til) ? 'DATABASE_URL' : 'DATA_DIR'} til det nye stedet, og start tjenesten på nytt.`)
  skriv('Det som lagres på det gamle stedet fra nå av, blir ikke med.')
  return 0
}

const gjelderFil = (feil: unknown) => feil instanceof Error && 'syscall' in feil && 'code' in feil

/** `sikkerhetskopi FIL`. */
export async function sikkerhetskopi(fil: string, { sted, skriv, logg }: Omgivelser): Promise<number> {
  krevKatalog(sted)
  try {
    const antall = await med(sted, logg, (db) => skrivKopi(db, fil, new Date().toISOString()))
    skriv(`Skrev ${iAlt(antall)} til ${fil}.`)
  } catch (feil) {
    if (gjelderFil(feil) && String(feil).includes(fil))
      throw new Bruksfeil(`Kan ikke skrive til ${fil}. Finnes mappen?`)
    throw feil
  }
  return 0
}

/** `gjenopprett FIL`. */
export async function gjenopprett(fil: string, { sted, skriv, logg }: Omgivelser): Promise<number> {
  if (!existsSync(fil)) throw new Bruksfeil(`Filen ${fil} finnes ikke.`)
  const antall = await med(sted, logg, (db) => lesKopi(db, fil))
  skriv(`Gjenopprettet ${iAlt(antall)}. Alt er kontrollert mot sikkerhetskopien.`)
  skriv('Alle må logge inn på nytt, og lenker som ikke er brukt, må lages på nytt.')
  return 0
}
