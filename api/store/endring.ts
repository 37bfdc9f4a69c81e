/** The numbers of what is written, and the log of who wrote what: every write has its line in `endring`. */
import { en, type Skriver } from './sql.ts'
import type { Endring } from './store.ts'

type Teller = 'endring' | 'linje' | 'reisetidslinje'

/** The last of so many new numbers, which nobody else gets. */
export async function nesteNummer(sql: Skriver, navn: Teller, antall = 1): Promise<number> {
  const rad = await en<{ verdi: number }>(sql, 'UPDATE teller SET verdi = verdi + ? WHERE navn = ? RETURNING verdi', [
    antall,
    navn,
  ])
  if (!rad) throw new Error(`Telleren ${navn} mangler i databasen`)
  return rad.verdi
}

/** What was done, with what, and whose it was. Codes, never free text. */
export type Hva = { handling: string; gjelder: string; kontor: string | null }

/** Answers the number of the change. */
export async function noter(sql: Skriver, av: Endring, hva: Hva): Promise<number> {
  const nr = await nesteNummer(sql, 'endring')
  await sql.kjor(
    'INSERT INTO endring (nr, tidspunkt, hvem, kilde, handling, gjelder, kontor) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [nr, av.tidspunkt, av.hvem, av.kilde, hva.handling, hva.gjelder, hva.kontor],
  )
  return nr
}

/** The catalogue is not as it was before this change: every process reads it again. */
export async function nyRevisjon(sql: Skriver, endring: number): Promise<void> {
  await sql.kjor("UPDATE teller SET verdi = ? WHERE navn = 'revisjon'", [endring])
  await sql.varsle()
}

/** One who is named, or how many they are. */
export const navngi = (ider: readonly string[], hva: string): string =>
  ider.length <= 3 ? ider.join(', ') : `${ider.length} ${hva}`
