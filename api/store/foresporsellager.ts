/** What offices ask each other, and what was answered first. */
import type { Foresporsel, Svaret } from '../../catalog/skjema/foresporsel.ts'
import { noter } from './endring.ts'
import { en, type Sqldatabase } from './sql.ts'
import type { Foresporsellager } from './store.ts'

type Rad = { innhold: string; besvart: string | null; svar: string | null }

/** What was asked never changes; the answer is beside it. */
const tilForesporsel = ({ innhold, besvart, svar }: Rad): Foresporsel => ({
  ...(JSON.parse(innhold) as Foresporsel),
  besvart,
  svar: svar === null ? null : (JSON.parse(svar) as Svaret),
})

const HENT = 'SELECT innhold, besvart, svar FROM foresporsel'
const NYESTE_FORST = 'ORDER BY sendt DESC, nr DESC'

const somTekst = (svar: Svaret | null) => (svar === null ? null : JSON.stringify(svar))

export const lagForesporsellager = (db: Sqldatabase): Foresporsellager => ({
  async foresporsler(kontor) {
    const rader =
      kontor === null
        ? await db.sql.alle<Rad>(`${HENT} ${NYESTE_FORST}`)
        : await db.sql.alle<Rad>(`${HENT} WHERE fra_kontor = ? OR til_kontor = ? ${NYESTE_FORST}`, [kontor, kontor])
    return rader.map(tilForesporsel)
  },
  async foresporsel(id) {
    const rad = await en<Rad>(db.sql, `${HENT} WHERE id = ?`, [id])
    return rad && tilForesporsel(rad)
  },
  sendForesporsel: (f, av) =>
    db.skriv(async (sql) => {
      const venter = await sql.alle<Rad>(`${HENT} WHERE fra_kontor = ? AND besvart IS NULL`, [f.fraKontor])
      if (venter.map(tilForesporsel).some((v) => v.tiltakId === f.tiltakId && v.type === f.type)) return false
      const nr = await noter(sql, av, { handling: 'foresporsel', gjelder: f.id, kontor: f.fraKontor })
      await sql.kjor(
        `INSERT INTO foresporsel (id, nr, fra_kontor, til_kontor, sendt, innhold, besvart, svar)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [f.id, nr, f.fraKontor, f.tilKontor, f.sendt, JSON.stringify(f), f.besvart, somTekst(f.svar)],
      )
      return true
    }),
  svarForesporsel: (id, svar, av) =>
    db.skriv(async (sql) => {
      const rad = await en<{ til_kontor: string }>(
        sql,
        'UPDATE foresporsel SET besvart = ?, svar = ? WHERE id = ? AND besvart IS NULL RETURNING til_kontor',
        [av.tidspunkt, JSON.stringify(svar), id],
      )
      if (!rad) return false
      await noter(sql, av, { handling: 'svar', gjelder: id, kontor: rad.til_kontor })
      return true
    }),
})
