/** The list of travel times: one row each, and every earlier list whole in the history. */
import type { Reisetid } from '../../catalog/skjema/reisetid.ts'
import { nesteNummer, noter, nyRevisjon } from './endring.ts'
import { leggInn, type Sql, type Sqldatabase } from './sql.ts'
import type { Reisetidsendring, Reisetidslager } from './store.ts'

type Rad = { nr: number; tidspunkt: string; hvem: string; kilde: string; foer: string; etter: string }

const tilEndring = ({ foer, etter, ...rad }: Rad): Reisetidsendring => ({
  ...rad,
  for: JSON.parse(foer) as Reisetid[],
  etter: JSON.parse(etter) as Reisetid[],
})

const somListe = (rader: readonly string[]) => `[${rader.join(',')}]`

const lagrede = async (sql: Sql) =>
  (await sql.alle<{ innhold: string }>('SELECT innhold FROM reisetid ORDER BY plass')).map((rad) => rad.innhold)

export const lagReisetidslager = (db: Sqldatabase): Reisetidslager => ({
  reisetider: async () => (await lagrede(db.sql)).map((innhold) => JSON.parse(innhold) as Reisetid),
  settReisetider: (rader, av) =>
    db.skriv(async (sql) => {
      const nye = rader.map((rad) => JSON.stringify(rad))
      const foer = somListe(await lagrede(sql))
      if (foer === somListe(nye)) return false
      const endring = await noter(sql, av, {
        handling: 'reisetider',
        gjelder: `${nye.length} reisetider`,
        kontor: null,
      })
      const nr = await nesteNummer(sql, 'reisetidslinje')
      await leggInn(sql, 'reisetid_historikk (nr, endring, foer, etter)', [[nr, endring, foer, somListe(nye)]])
      await sql.kjor('DELETE FROM reisetid')
      await leggInn(
        sql,
        'reisetid (plass, innhold)',
        nye.map((innhold, i) => [i, innhold]),
      )
      await nyRevisjon(sql, endring)
      return true
    }),
  reisetidshistorikk: async () =>
    (
      await db.sql.alle<Rad>(
        `SELECT h.nr, e.tidspunkt, e.hvem, e.kilde, h.foer, h.etter
         FROM reisetid_historikk h JOIN endring e ON e.nr = h.endring ORDER BY h.nr`,
      )
    ).map(tilEndring),
})
