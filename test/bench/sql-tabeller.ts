/**
 * The catalogue as tables in SQLite, the way one would lay it out to search it with SQL. What the rules read out of several fields
 * (is it a group, how often must one come) is a column, worked out once by the rules themselves.
 */
import Database from 'better-sqlite3'
import type { Geografi, Punkt } from '../../catalog/geografi.ts'
import { erForsok, gruppetrinn, norsktrinn, type Tilrettelegging } from '../../catalog/kodeverk.ts'
import { erNar } from '../../catalog/match/aktuelle.ts'
import { stedFor } from '../../catalog/match/kjente-reiser.ts'
import { arbeidIkkeAktuelt } from '../../catalog/match/kriterier/arbeid-ikke-aktuelt.ts'
import { norskgulv } from '../../catalog/match/kriterier/norskgulv.ts'
import { oppbevaring } from '../../catalog/match/kriterier/oppbevaring.ts'
import { erGruppe, erStorGruppe, HELDAG, minsteTimer } from '../../catalog/match/oppmote.ts'
import { lagPerson, type Person } from '../../catalog/match/person.ts'
import { skalReise } from '../../catalog/match/reiseform.ts'
import { hyppighet } from '../../catalog/match/reisegrense.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'

export type Base = Database.Database

const heltall = (svar: boolean | null | undefined): number | null => (svar == null ? null : Number(svar))
const har = (t: Tiltak, kode: Tilrettelegging) => heltall(t.tilrettelegging?.includes(kode))
const trinn = (t: Tiltak) => t.innsatsgrupper?.map(gruppetrinn)

/** Name and type in SQL, and what stands in it. `noen`: anyone with a home, to ask whether a tiltak can be near at all. */
type Kolonne = readonly [sql: string, verdi: (t: Tiltak, punkt: Punkt | null, noen: Person) => string | number | null]

const KOLONNER: readonly Kolonne[] = [
  ['id TEXT', (t) => t.id],
  ['navn TEXT', (t) => t.navn],
  ['tilbyder TEXT', (t) => t.tilbyder.navn],
  ['tiltakstype TEXT', (t) => t.tiltakstype],
  ['form TEXT', (t) => t.form],
  ['kommune TEXT', (t) => t.kommunenummer ?? null],
  ['landet INTEGER', (t) => Number(t.dekning.landet)],
  // Whom it is shared with, and a word of its own for "not told" and for "with nobody".
  ['deling TEXT', (t) => (t.deling === undefined ? 'ukjent' : (t.deling?.synlighet ?? 'ingen'))],
  ['forsok INTEGER', (t) => Number(erForsok(t.tiltakstype) && !t.dekning.landet)],
  ['apent INTEGER', (t) => Number(t.status === 'publisert')],
  ['gyldig_fra TEXT', (t) => t.gyldig?.fra ?? null],
  ['gyldig_til TEXT', (t) => t.gyldig?.til ?? null],
  ['skal_reise INTEGER', (t) => Number(skalReise(t))],
  ['stedlos INTEGER', (t, _punkt, noen) => Number(erNar(noen, t) === null)],
  ['lat REAL', (_t, punkt) => punkt?.lat ?? null],
  ['lon REAL', (_t, punkt) => punkt?.lon ?? null],
  ['daglig INTEGER', (t) => Number(hyppighet(t) === 'daglig')],
  ['henting INTEGER', (t) => har(t, 'henting-folge')],
  ['alder_fra INTEGER', (t) => t.alder?.fra ?? null],
  ['alder_til INTEGER', (t) => t.alder?.til ?? null],
  ['kjonn TEXT', (t) => t.kjonn ?? null],
  ['eksklusiv INTEGER', (t) => Number((t.eksklusiv?.length ?? 0) > 0)],
  ['gruppe_fra INTEGER', (t) => trinn(t)?.reduce((a, b) => Math.min(a, b)) ?? null],
  ['gruppe_til INTEGER', (t) => trinn(t)?.reduce((a, b) => Math.max(a, b)) ?? null],
  ['norsk_min INTEGER', (t) => norsktrinn(t.norsk?.min ?? 'ingen')],
  ['leser INTEGER', (t) => Number(norskgulv.leser(t)[1])],
  ['tolk INTEGER', (t) => har(t, 'tolk')],
  ['er_gruppe INTEGER', (t) => heltall(erGruppe(t))],
  ['stor_gruppe INTEGER', (t) => heltall(erStorGruppe(t))],
  ['heldag INTEGER', (t) => Number((minsteTimer(t) ?? 0) >= HELDAG)],
  ['timer REAL', (t) => minsteTimer(t)],
  ['opptrapping INTEGER', (t) => har(t, 'gradvis-opptrapping')],
  ['bare_jobb INTEGER', (t) => Number(arbeidIkkeAktuelt.leser(t)[0])],
  ['bare_oppmote INTEGER', (t) => Number(oppbevaring.leser(t)[0])],
]

/** One row per code; `WITHOUT ROWID` keeps each table in the order it is looked up. */
const LISTER = ['krav', 'unntak', 'eksklusiv_gruppe', 'miljo', 'interesse', 'dekning_kommune', 'dekning_fylke'] as const

const SKJEMA = `
CREATE TABLE tiltak (nr INTEGER PRIMARY KEY, ${KOLONNER.map(([sql]) => sql).join(', ')});
${LISTER.map((l) => `CREATE TABLE ${l} (tiltak INTEGER, kode TEXT, PRIMARY KEY (tiltak, kode)) WITHOUT ROWID;`).join('\n')}
CREATE TABLE behov (tiltak INTEGER, kode TEXT, primar INTEGER, PRIMARY KEY (tiltak, kode)) WITHOUT ROWID;
CREATE TABLE avtale (tiltak INTEGER, kommune TEXT, til TEXT, PRIMARY KEY (tiltak, kommune)) WITHOUT ROWID;`

const INDEKSER = `
CREATE INDEX tiltak_landet ON tiltak (landet) WHERE landet = 1;
CREATE INDEX tiltak_deling ON tiltak (deling, kommune);
CREATE INDEX tiltak_stedlos ON tiltak (deling) WHERE stedlos = 1;
CREATE INDEX dekning_kommune_kode ON dekning_kommune (kode, tiltak);
CREATE INDEX dekning_fylke_kode ON dekning_fylke (kode, tiltak);
CREATE INDEX avtale_kommune ON avtale (kommune, til, tiltak);
ANALYZE;`

const lister = (t: Tiltak): Record<(typeof LISTER)[number], readonly string[]> => ({
  krav: t.krav ?? [],
  unntak: t.unntak ?? [],
  eksklusiv_gruppe: t.eksklusiv ?? [],
  miljo: t.miljo ?? [],
  interesse: t.interesser ?? [],
  dekning_kommune: t.dekning.kommuner,
  dekning_fylke: t.dekning.fylker,
})

/** In memory, so that no disk stands in its way. */
export function lagBase(tiltak: readonly Tiltak[], geografi: Geografi): Base {
  const base = new Database(':memory:')
  base.pragma('temp_store = memory')
  base.exec(SKJEMA)
  const noen = lagPerson({ kommune: '0301', behov: {} }, '2026-01-01', geografi)
  const inn = base.prepare(`INSERT INTO tiltak VALUES (?${', ?'.repeat(KOLONNER.length)})`)
  const iListe = LISTER.map((l) => [l, base.prepare(`INSERT OR IGNORE INTO ${l} VALUES (?, ?)`)] as const)
  const iBehov = base.prepare('INSERT OR IGNORE INTO behov VALUES (?, ?, ?)')
  const iAvtale = base.prepare(
    'INSERT INTO avtale VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET til = iif(til IS NULL OR excluded.til IS NULL, NULL, max(til, excluded.til))',
  )
  base.transaction(() => {
    tiltak.forEach((t, nr) => {
      const punkt = t.sted === undefined ? null : stedFor(geografi, t)
      inn.run([nr, ...KOLONNER.map(([, verdi]) => verdi(t, punkt, noen))])
      const koder = lister(t)
      for (const [navn, setning] of iListe) for (const kode of koder[navn]) setning.run(nr, kode)
      for (const kode of t.behov.primar) iBehov.run(nr, kode, 1)
      for (const kode of t.behov.sekundar ?? []) iBehov.run(nr, kode, 0)
      for (const a of t.deling?.avtaler ?? []) iAvtale.run(nr, a.kommunenummer, a.til ?? null)
    })
  })()
  base.exec(INDEKSER)
  return base
}
