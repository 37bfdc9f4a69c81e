/** The list of travel times in SQLite: one row each, and every earlier list whole in the history. */
import type Database from 'better-sqlite3'
import type { Reisetid } from '../../catalog/skjema/reisetid.ts'
import type { Endring, Reisetidsendring } from './store.ts'

type Rad = { nr: number; tidspunkt: string; hvem: string; kilde: string; foer: string; etter: string }

const tilEndring = ({ foer, etter, ...rad }: Rad): Reisetidsendring => ({
  ...rad,
  for: JSON.parse(foer) as Reisetid[],
  etter: JSON.parse(etter) as Reisetid[],
})

const somListe = (rader: readonly string[]) => `[${rader.join(',')}]`

/** `nyEndring` notes who, when and from where, and answers its number. */
export function lagReisetidslager(db: Database.Database, nyEndring: (av: Endring) => number | bigint) {
  const alle = db.prepare<[], { innhold: string }>('SELECT innhold FROM reisetid ORDER BY plass')
  const tom = db.prepare<[]>('DELETE FROM reisetid')
  const legg = db.prepare<[number, string]>('INSERT INTO reisetid (plass, innhold) VALUES (?, ?)')
  const linje = db.prepare<[number | bigint, string, string]>(
    'INSERT INTO reisetid_historikk (endring, foer, etter) VALUES (?, ?, ?)',
  )
  const historikk = db.prepare<[], Rad>(
    `SELECT h.nr, e.tidspunkt, e.hvem, e.kilde, h.foer, h.etter
     FROM reisetid_historikk h JOIN endring e ON e.nr = h.endring ORDER BY h.nr`,
  )

  return {
    alle: () => alle.all().map((rad) => JSON.parse(rad.innhold) as Reisetid),
    /** To be run as an immediate transaction: what is compared with must not change on the way. */
    sett: db.transaction((rader: readonly Reisetid[], av: Endring): boolean => {
      const nye = rader.map((rad) => JSON.stringify(rad))
      const foer = somListe(alle.all().map((rad) => rad.innhold))
      if (foer === somListe(nye)) return false
      linje.run(nyEndring(av), foer, somListe(nye))
      tom.run()
      nye.forEach((innhold, i) => legg.run(i, innhold))
      return true
    }),
    historikk: () => historikk.all().map(tilEndring),
  }
}
