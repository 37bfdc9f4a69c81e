/** Who may sign in, and their sessions and links. Everything that starts a session is known by the SHA-256 of its secret alone. */
import type { Bruker } from '../../catalog/skjema/kontor.ts'
import { noter } from './endring.ts'
import { en, type Skriver, type Sql, type Sqldatabase } from './sql.ts'
import type { Brukerlager, Endring } from './store.ts'
import { utc } from './tid.ts'

type Rad = { innhold: string }
const tilBruker = (rad: Rad) => JSON.parse(rad.innhold) as Bruker

const finn = async (sql: Sql, epost: string): Promise<Bruker | null> => {
  const rad = await en<Rad>(sql, 'SELECT innhold FROM bruker WHERE epost = ?', [epost])
  return rad && tilBruker(rad)
}

const loggfor = (sql: Skriver, av: Endring, hva: { handling: string; gjelder: string }) =>
  noter(sql, av, { ...hva, kontor: null })

const alle = async (sql: Sql) => (await sql.alle<Rad>('SELECT innhold FROM bruker ORDER BY epost')).map(tilBruker)

const slipperInnAndre = ({ roller, sperret }: Bruker) =>
  !sperret && roller.some(({ rolle }) => rolle === 'administrator')

/** Whether nobody would be left who can let others in. Where there never was one, nothing is lost. */
async function fjernerSiste(sql: Sql, ny: Bruker): Promise<boolean> {
  if (slipperInnAndre(ny)) return false
  const administratorer = (await alle(sql)).filter(slipperInnAndre)
  return administratorer.length > 0 && administratorer.every(({ epost }) => epost === ny.epost)
}

/** Both what is the user's way in and what may become one. */
async function stengUte(sql: Sql, epost: string): Promise<number> {
  const okter = await sql.kjor('DELETE FROM okt WHERE epost = ?', [epost])
  return okter + (await sql.kjor('DELETE FROM invitasjon WHERE epost = ?', [epost]))
}

const brukere = (db: Sqldatabase) =>
  ({
    brukere: () => alle(db.sql),
    bruker: (epost) => finn(db.sql, epost),
    lagreBruker: (ny, av) =>
      db.skriv(async (sql) => {
        const bruker: Bruker = { ...ny, sperret: ny.sperret ?? (await finn(sql, ny.epost))?.sperret ?? false }
        if (await fjernerSiste(sql, bruker)) return false
        await loggfor(sql, av, { handling: bruker.sperret ? 'sperret' : 'bruker', gjelder: bruker.epost })
        await sql.kjor(
          'INSERT INTO bruker (epost, innhold) VALUES (?, ?) ON CONFLICT (epost) DO UPDATE SET innhold = excluded.innhold',
          [bruker.epost, JSON.stringify(bruker)],
        )
        if (bruker.sperret) await stengUte(sql, bruker.epost)
        return true
      }),
  }) satisfies Partial<Brukerlager>

type Oidcrad = { subjekt: string; epost: string }

const oidc = (db: Sqldatabase) =>
  ({
    async brukerMedOidc(utsteder, subjekt) {
      const rad = await en<Rad>(
        db.sql,
        'SELECT b.innhold FROM oidc o JOIN bruker b ON b.epost = o.epost WHERE o.utsteder = ? AND o.subjekt = ?',
        [utsteder, subjekt],
      )
      return rad && tilBruker(rad)
    },
    knyttOidc: ({ epost, utsteder, subjekt }, av) =>
      db.skriv(async (sql) => {
        const finnes = await sql.alle<Oidcrad>(
          'SELECT subjekt, epost FROM oidc WHERE utsteder = ? AND (subjekt = ? OR epost = ?)',
          [utsteder, subjekt, epost],
        )
        if (finnes.length > 0) return finnes.every((rad) => rad.subjekt === subjekt && rad.epost === epost)
        await loggfor(sql, av, { handling: 'oidc', gjelder: epost })
        await sql.kjor('INSERT INTO oidc (utsteder, subjekt, epost) VALUES (?, ?, ?)', [utsteder, subjekt, epost])
        return true
      }),
    losneOidc: (epost, av) =>
      db.skriv(async (sql) => {
        if ((await sql.kjor('DELETE FROM oidc WHERE epost = ?', [epost])) === 0) return false
        await loggfor(sql, av, { handling: 'oidc-losnet', gjelder: epost })
        await sql.kjor('DELETE FROM okt WHERE epost = ?', [epost])
        return true
      }),
  }) satisfies Partial<Brukerlager>

const invitasjoner = (db: Sqldatabase) =>
  ({
    lagInvitasjon: ({ hash, epost, utloper }, av) =>
      db.skriv(async (sql) => {
        await loggfor(sql, av, { handling: 'invitasjon', gjelder: epost })
        await sql.kjor('DELETE FROM invitasjon WHERE epost = ?', [epost])
        await sql.kjor('INSERT INTO invitasjon (hash, epost, utloper) VALUES (?, ?, ?)', [hash, epost, utc(utloper)])
      }),
    brukInvitasjon: (hash, naa) =>
      db.skriv(async (sql) => {
        const rad = await en<{ epost: string; utloper: string }>(
          sql,
          'DELETE FROM invitasjon WHERE hash = ? RETURNING epost, utloper',
          [hash],
        )
        if (!rad || rad.utloper <= utc(naa)) return null
        const bruker = await finn(sql, rad.epost)
        return bruker && !bruker.sperret ? bruker.epost : null
      }),
  }) satisfies Partial<Brukerlager>

const okter = (db: Sqldatabase) =>
  ({
    startOkt: ({ hash, epost, opprettet, utloper }, av) =>
      db.skriv(async (sql) => {
        await loggfor(sql, av, { handling: 'innlogging', gjelder: epost })
        await sql.kjor('INSERT INTO okt (hash, epost, opprettet, utloper) VALUES (?, ?, ?, ?)', [
          hash,
          epost,
          utc(opprettet),
          utc(utloper),
        ])
      }),
    async okt(hash, naa) {
      const rad = await en<Rad>(
        db.sql,
        'SELECT b.innhold FROM okt o JOIN bruker b ON b.epost = o.epost WHERE o.hash = ? AND o.utloper > ?',
        [hash, utc(naa)],
      )
      const bruker = rad && tilBruker(rad)
      return bruker?.sperret ? null : bruker
    },
    avsluttOkt: (hash, av) =>
      db.skriv(async (sql) => {
        const rad = await en<{ epost: string }>(sql, 'DELETE FROM okt WHERE hash = ? RETURNING epost', [hash])
        if (rad) await loggfor(sql, av, { handling: 'utlogging', gjelder: rad.epost })
      }),
    avsluttAlle: (epost, av) =>
      db.skriv(async (sql) => {
        if ((await stengUte(sql, epost)) > 0) await loggfor(sql, av, { handling: 'utlogging-alle', gjelder: epost })
      }),
  }) satisfies Partial<Brukerlager>

export const lagBrukerlager = (db: Sqldatabase): Brukerlager => ({
  ...brukere(db),
  ...oidc(db),
  ...invitasjoner(db),
  ...okter(db),
  lagrePalogging: ({ hash, innhold, utloper }) =>
    db.skriv(async (sql) => {
      await sql.kjor('INSERT INTO palogging (hash, innhold, utloper) VALUES (?, ?, ?)', [hash, innhold, utc(utloper)])
    }),
  async taPalogging(hash, naa) {
    // Anyone may ask, and who only guesses is to hold no writer back.
    if (!(await en(db.sql, 'SELECT 1 AS finnes FROM palogging WHERE hash = ?', [hash]))) return null
    return db.skriv(async (sql) => {
      const rad = await en<{ innhold: string; utloper: string }>(
        sql,
        'DELETE FROM palogging WHERE hash = ? RETURNING innhold, utloper',
        [hash],
      )
      return rad && rad.utloper > utc(naa) ? rad.innhold : null
    })
  },
  rydd: (naa) =>
    db.skriv(async (sql) => {
      for (const tabell of ['okt', 'invitasjon', 'palogging'])
        await sql.kjor(`DELETE FROM ${tabell} WHERE utloper <= ?`, [utc(naa)])
    }),
})
