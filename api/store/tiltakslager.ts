/** The tiltak of the offices, with the history of every change. */
import type { Bekreftelsesfelt } from '../../catalog/kodeverk.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { forskjeller, skrivAlle, skrivOmAktuelt, staende, TILTAK, type Tiltaksrad, tilLagret } from './skriving.ts'
import { alleMed, en, leggInn, type Sqldatabase, type Verdi } from './sql.ts'
import type { Handling, Historikkrad, Importsvar, Skriving, Tiltakslager } from './store.ts'
import { utc } from './tid.ts'

type Rad = {
  nr: number
  endring: number
  tidspunkt: string
  hvem: string
  kilde: string
  tiltak_id: string
  handling: Handling
  foer: string | null
  etter: string | null
}

const les = (innhold: string) => JSON.parse(innhold) as Tiltak

const tilHistorikk = ({ tiltak_id, foer, etter, ...rad }: Rad): Historikkrad => ({
  ...rad,
  tiltakId: tiltak_id,
  for: foer === null ? null : les(foer),
  etter: etter === null ? null : les(etter),
})

const HISTORIKK = `SELECT h.nr, h.endring, e.tidspunkt, e.hvem, e.kilde, h.tiltak_id, h.handling, h.foer, h.etter
  FROM historikk h JOIN endring e ON e.nr = h.endring`

/** What stood at a moment is what the last line of each entry by then left. */
const VED = `SELECT h.etter FROM (
    SELECT max(l.nr) AS nr FROM historikk l JOIN endring e ON e.nr = l.endring WHERE e.tidspunkt <= ? GROUP BY l.tiltak_id
  ) siste JOIN historikk h ON h.nr = siste.nr
  WHERE h.etter IS NOT NULL ORDER BY h.tiltak_id`

const FORSTE = 'SELECT min(e.tidspunkt) AS forste FROM endring e WHERE e.nr IN (SELECT endring FROM historikk)'

const somSkrivinger = (rader: readonly Tiltak[]): Skriving[] => rader.map((tiltak) => ({ id: tiltak.id, tiltak }))

/** Sorts by what is to be done with each. A row that comes twice is told of each time. */
function importsvar(rader: readonly Tiltak[], linjer: readonly { id: string; handling: Handling }[]): Importsvar {
  const svar: Importsvar = { nye: [], endret: [], uendret: [] }
  for (const { id, handling } of linjer) (handling === 'opprettet' ? svar.nye : svar.endret).push(id)
  const beroert = new Set(linjer.map((l) => l.id))
  svar.uendret = rader.filter((t) => !beroert.has(t.id)).map((t) => t.id)
  return svar
}

function lesing({ sql }: Sqldatabase) {
  const historikk = async (hvor: string, verdier: readonly Verdi[]) =>
    (await sql.alle<Rad>(`${HISTORIKK} ${hvor} ORDER BY h.nr`, verdier)).map(tilHistorikk)
  return {
    alle: async () =>
      (await sql.alle<{ innhold: string }>('SELECT innhold FROM tiltak ORDER BY id')).map((r) => les(r.innhold)),
    revisjon: async () =>
      (await en<{ verdi: number }>(sql, "SELECT verdi FROM teller WHERE navn = 'revisjon'"))?.verdi ?? 0,
    async endretSiden(revisjon) {
      const rader = await sql.alle<{ id: string; innhold: string | null }>(
        `SELECT h.id, t.innhold FROM (SELECT DISTINCT tiltak_id AS id FROM historikk WHERE endring > ?) h
         LEFT JOIN tiltak t ON t.id = h.id ORDER BY h.id`,
        [revisjon],
      )
      return rader.map(({ id, innhold }) => ({ id, tiltak: innhold === null ? null : les(innhold) }))
    },
    async en(id) {
      const rad = await en<Tiltaksrad>(sql, `${TILTAK} WHERE id = ?`, [id])
      return rad && tilLagret(rad)
    },
    lagrede: async (kontor) =>
      (await sql.alle<Tiltaksrad>(`${TILTAK} WHERE kontor = ? ORDER BY id`, [kontor])).map(tilLagret),
    async sammenlign(rader) {
      const skrivinger = somSkrivinger(rader)
      return importsvar(
        rader,
        forskjeller(
          await staende(
            sql,
            rader.map((t) => t.id),
          ),
          skrivinger,
        ),
      )
    },
    historikk: (id) => (id === undefined ? historikk('', []) : historikk('WHERE h.tiltak_id = ?', [id])),
    alleVed: async (tidspunkt) =>
      (await sql.alle<{ etter: string }>(VED, [utc(tidspunkt)])).map((rad) => les(rad.etter)),
    forsteEndring: async () => (await en<{ forste: string | null }>(sql, FORSTE))?.forste ?? null,
    endringslinjer: (endring) => historikk('WHERE h.endring = ?', [endring]),
  } satisfies Partial<Tiltakslager>
}

function vedlegg(db: Sqldatabase) {
  return {
    async bekreftelser(ider) {
      const rader = await alleMed<{ tiltak_id: string; felt: Bekreftelsesfelt; dato: string }>(
        db.sql,
        'SELECT tiltak_id, felt, dato FROM bekreftelse WHERE tiltak_id IN',
        ider,
      )
      const ut: Record<string, Partial<Record<Bekreftelsesfelt, string>>> = {}
      for (const { tiltak_id, felt, dato } of rader) (ut[tiltak_id] ??= {})[felt] = dato
      return ut
    },
    async kopier(ider) {
      const rader = await alleMed<{ tiltak_id: string; original_id: string; grunnlag: string }>(
        db.sql,
        'SELECT tiltak_id, original_id, grunnlag FROM kopi WHERE tiltak_id IN',
        ider,
      )
      return rader.map((rad) => ({ tiltakId: rad.tiltak_id, originalId: rad.original_id, grunnlag: les(rad.grunnlag) }))
    },
    async tellVisninger(antall, maned) {
      const rader = Object.entries(antall).map(([id, n]) => [id, maned, n])
      if (rader.length === 0) return
      await db.skriv((sql) =>
        leggInn(
          sql,
          {
            tabell: 'visning (tiltak_id, maned, antall)',
            ellers: 'ON CONFLICT (tiltak_id, maned) DO UPDATE SET antall = visning.antall + excluded.antall',
          },
          rader,
        ),
      )
    },
    async visninger(ider, fraManed) {
      const rader = await alleMed<{ tiltak_id: string; antall: number }>(
        db.sql,
        { sporring: 'SELECT tiltak_id, antall FROM visning WHERE maned >= ? AND tiltak_id IN', forst: [fraManed] },
        ider,
      )
      const ut: Record<string, number> = {}
      for (const { tiltak_id, antall } of rader) ut[tiltak_id] = (ut[tiltak_id] ?? 0) + antall
      return ut
    },
  } satisfies Partial<Tiltakslager>
}

export const lagTiltakslager = (db: Sqldatabase): Tiltakslager => ({
  ...lesing(db),
  ...vedlegg(db),
  skriv: (skrivinger, av, kontor) => db.skriv((sql) => skrivOmAktuelt(sql, skrivinger, { av, kontor })),
  importer: (rader, av) =>
    db.skriv(async (sql) => {
      const skrivinger = somSkrivinger(rader)
      const staar = await staende(
        sql,
        rader.map((t) => t.id),
      )
      const { linjer } = await skrivAlle(sql, { staar, skrivinger, av, handling: 'importert' })
      return importsvar(rader, linjer)
    }),
})
