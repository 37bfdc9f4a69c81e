/** The offices, and what each has chosen. */
import { type Kontor, VANLIG_RYTME } from '../../catalog/skjema/kontor.ts'
import { noter } from './endring.ts'
import { en, type Skriver, type Sql, type Sqldatabase } from './sql.ts'
import type { Endring, Kontorlager } from './store.ts'
import { utc } from './tid.ts'

type Rad = { innhold: string }
const tilKontor = (rad: Rad) => JSON.parse(rad.innhold) as Kontor

async function finn(sql: Sql, id: string): Promise<Kontor | null> {
  const rad = await en<Rad>(sql, 'SELECT innhold FROM kontor WHERE id = ?', [id])
  return rad && tilKontor(rad)
}

async function lagre(sql: Skriver, kontor: Kontor, av: Endring): Promise<Kontor> {
  await noter(sql, av, { handling: 'kontor', gjelder: kontor.id, kontor: kontor.id })
  await sql.kjor(
    'INSERT INTO kontor (id, innhold) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET innhold = excluded.innhold',
    [kontor.id, JSON.stringify(kontor)],
  )
  return kontor
}

/** A field that is there with no value says nothing. */
type Sagt<T> = { [F in keyof T]: Exclude<T[F], undefined> }
const utenUsagt = <T extends object>(del: T) =>
  Object.fromEntries(Object.entries(del).filter(([, verdi]) => verdi !== undefined)) as Sagt<T>

const oppslag = (db: Sqldatabase) =>
  ({
    kontorer: async () => (await db.sql.alle<Rad>('SELECT innhold FROM kontor ORDER BY id')).map(tilKontor),
    kontor: (id) => finn(db.sql, id),
    settKontor: (kontor, av) =>
      db.skriv(async (sql) =>
        lagre(sql, { rytmeManeder: VANLIG_RYTME, ...(await finn(sql, kontor.id)), ...utenUsagt(kontor) }, av),
      ),
    endreKontor: (id, del, av) =>
      db.skriv(async (sql) => {
        const naa = await finn(sql, id)
        return naa && lagre(sql, { ...naa, ...utenUsagt(del) }, av)
      }),
  }) satisfies Partial<Kontorlager>

export const lagKontorlager = (db: Sqldatabase): Kontorlager => ({
  ...oppslag(db),
  async kolonnevalg(kontor) {
    const rad = await en<Rad>(db.sql, 'SELECT innhold FROM kolonnevalg WHERE kontor = ?', [kontor])
    return rad && (JSON.parse(rad.innhold) as unknown)
  },
  huskKolonnevalg: (kontor, valg, av) =>
    db.skriv(async (sql) => {
      await noter(sql, av, { handling: 'kolonnevalg', gjelder: kontor, kontor })
      await sql.kjor(
        'INSERT INTO kolonnevalg (kontor, innhold) VALUES (?, ?) ON CONFLICT (kontor) DO UPDATE SET innhold = excluded.innhold',
        [kontor, JSON.stringify(valg)],
      )
    }),
  async sistPamint(kontor) {
    const rad = await en<{ tidspunkt: string }>(db.sql, 'SELECT tidspunkt FROM paminnelse WHERE kontor = ?', [kontor])
    return rad?.tidspunkt ?? null
  },
  pamin: (kontor, siden, naa) =>
    db.skriv(async (sql) => {
      const tatt = await sql.kjor(
        `INSERT INTO paminnelse (kontor, tidspunkt) VALUES (?, ?)
         ON CONFLICT (kontor) DO UPDATE SET tidspunkt = excluded.tidspunkt WHERE paminnelse.tidspunkt < ?`,
        [kontor, utc(naa), utc(siden)],
      )
      return tatt > 0
    }),
})
