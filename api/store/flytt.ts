/** Moves a whole store to another engine. */
import type { Skriver, Sql, Sqldatabase } from './sql.ts'
import { avtrykkAv, fyll, krevTom, raderI, TABELLER } from './tabeller.ts'

/** Rows by table. */
export type Antall = Record<string, number>

async function kopier(fra: Sql, til: Skriver): Promise<Antall> {
  await krevTom(til)
  const antall: Antall = {}
  for (const tabell of TABELLER) {
    antall[tabell.navn] = 0
    for await (const rader of raderI(fra, tabell)) {
      await fyll(til, tabell, rader)
      antall[tabell.navn] = (antall[tabell.navn] ?? 0) + rader.length
    }
  }
  for (const tabell of TABELLER)
    if ((await avtrykkAv(fra, [tabell])) !== (await avtrykkAv(til, [tabell])))
      throw new Error(`Tabellen ${tabell.navn} ble ikke lik. Ingenting er flyttet.`)
  await til.varsle()
  return antall
}

/**
 * Copies every row, and reads both again to see that they are alike, before any of it counts. Nobody else writes to either meanwhile.
 * What was in the old place stays. Errors: throws when the new one is not empty, or they do not become alike; then it stays empty.
 */
export const flytt = (fra: Sqldatabase, til: Sqldatabase): Promise<Antall> =>
  fra.skriv((kilde) => til.skriv((mal) => kopier(kilde, mal)))
