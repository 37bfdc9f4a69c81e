/** What was written, by whom: read from the lines that every write leaves. */
import type { Sqldatabase, Verdi } from './sql.ts'
import type { Logglager, Loggrad } from './store.ts'

const HENT = 'SELECT nr, tidspunkt, hvem, kilde, handling, gjelder, kontor FROM endring'

export const lagLogglager = ({ sql }: Sqldatabase): Logglager => ({
  logg({ kontor, for: foer, antall }) {
    const vilkar: [string, Verdi | undefined][] = [
      ['kontor = ?', kontor],
      ['nr < ?', foer],
    ]
    const satt = vilkar.flatMap(([hvor, verdi]) => (verdi === undefined ? [] : [{ hvor, verdi }]))
    const hvor = satt.length > 0 ? `WHERE ${satt.map((v) => v.hvor).join(' AND ')}` : ''
    return sql.alle<Loggrad>(`${HENT} ${hvor} ORDER BY nr DESC LIMIT ?`, [...satt.map((v) => v.verdi), antall])
  },
})
