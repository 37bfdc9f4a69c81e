/** Kills an import at a chosen moment, and looks at what the store holds afterwards. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as vent } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { apneSqlite } from '../../api/store/sqlite.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'
import { type Miljo, type Sted, start } from './kjor.ts'

export const ANTALL = 5000

const navn = (i: number, runde: number | string) => `Tiltak ${i} i runde ${runde}.`
export const rundeI = (t: Pick<Tiltak, 'navn'>): number => Number(/runde (\d+)\.$/.exec(t.navn)?.[1])
const kilde = (runde: number) => `runde-${runde}.json`

const katalogFor = (runde: number | string): Tiltak[] =>
  Array.from({ length: ANTALL }, (_, i) => etTiltak({ id: `t-${i}`, navn: navn(i, runde) }))

// Made once; a round is the same text with its own number in every name, so each changes all of them.
const MONSTER = JSON.stringify({ versjon: 'krasj', tiltak: katalogFor('RUNDE') })

export const skrivRunde = (sted: Sted, runde: number): string =>
  sted.skriv(kilde(runde), MONSTER.replaceAll('RUNDE', String(runde)))

/** What is there before the first kill: round 0. */
export async function forsteGang({ miljo }: Sted): Promise<void> {
  const store = apneSqlite(miljo.DATA_DIR)
  await store.importer(katalogFor(0), { hvem: 'prøve', tidspunkt: '2026-11-21T10:00:00.000Z', kilde: kilde(0) })
  await store.lukk()
}

/** The same numbers on every run (mulberry32). */
export function tilfeldig(fro: number): () => number {
  let a = fro
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const loggfil = ({ DATA_DIR }: Miljo) => join(DATA_DIR, 'katalog.db-wal')
const merke = (miljo: Miljo) => {
  const fil = statSync(loggfil(miljo), { throwIfNoEntry: false })
  return fil && `${fil.size} ${fil.mtimeMs}`
}

/**
 * `hele`: anywhere between start and end. `skriving`: from when the database is opened, a small part of the whole that chance
 * alone would seldom hit. `svar`: as soon as it has said that it is done. `andel`: 0 the beginning, 1 the end.
 */
export type Sikte = { mot: 'hele' | 'skriving' | 'svar'; andel: number }
export type Varighet = { hele: number; skriving: number }
export type Drap = { drept: boolean; svart: boolean; rort: boolean }

/** `skrev`: the write-ahead log is not as it was, so the importer has the database. */
function importer(sted: Sted, fil: string) {
  const foer = merke(sted.miljo)
  const barn = start('api/katalog.ts', ['import', fil], sted.miljo)
  const stanset = new AbortController()
  let svart = false
  barn.stderr?.resume()
  const slutt = once(barn, 'close').then(([, signal]) => {
    stanset.abort()
    return signal === 'SIGKILL'
  })
  const svar = new Promise<void>((ferdig) => {
    barn.stdout?.once('data', () => {
      svart = true
      ferdig()
    })
  })
  const skrev = () => (merke(sted.miljo) ?? foer) !== foer
  const skriving = async () => {
    while (!stanset.signal.aborted && !skrev()) await vent(1)
  }
  return { barn, slutt, svar, svart: () => svart, skrev, skriving }
}

/** One whole import, to know how long its parts last on this machine. */
export async function mal(sted: Sted, fil: string): Promise<Varighet> {
  const fra = performance.now()
  const { slutt, skriving } = importer(sted, fil)
  await skriving()
  const apnet = performance.now()
  await slutt
  return { hele: performance.now() - fra, skriving: performance.now() - apnet }
}

/** The file to import, when to kill, how long an import lasts, and the service when it is to die at the same moment. */
export type Plan = { fil: string; sikte: Sikte; varighet: Varighet; tjeneste?: ChildProcess }

/** Starts an import and kills it. `rort`: it had come to the database. Not `drept`: it was done before the moment came. */
export async function drep(sted: Sted, { fil, sikte: { mot, andel }, varighet, tjeneste }: Plan): Promise<Drap> {
  const { barn, slutt, svar, svart, skriving, skrev } = importer(sted, fil)
  if (mot === 'svar') await Promise.race([svar, slutt])
  if (mot === 'skriving') await skriving()
  // The moment of death is what is tried, so this is the one place that waits by the clock.
  if (mot !== 'svar') await Promise.race([vent(andel * varighet[mot]), slutt])
  tjeneste?.kill('SIGKILL')
  barn.kill('SIGKILL')
  const drept = await slutt
  return { drept, svart: svart(), rort: skrev() }
}

export type Tilstand = {
  /** Every round that some entry is from: one, or the import is torn. */
  runder: number[]
  antall: number
  /** The imports in the history, in order, each with its number of lines. */
  historikk: [kilde: string, linjer: number][]
  endringer: number
  /** Entries whose last line of history says what the entry says. */
  stemmer: number
  helse: unknown[]
}

const HISTORIKK =
  'SELECT e.kilde, count(*) AS linjer FROM historikk h JOIN endring e ON e.nr = h.endring GROUP BY e.nr ORDER BY e.nr'
const STEMMER = `SELECT count(*) AS antall FROM tiltak t JOIN historikk h ON h.tiltak_id = t.id AND h.etter = t.innhold
  WHERE h.nr = (SELECT max(nr) FROM historikk WHERE tiltak_id = t.id)`

function iDatabasen({ DATA_DIR }: Miljo) {
  const db = new Database(join(DATA_DIR, 'katalog.db'), { fileMustExist: true })
  try {
    const tell = (sql: string) => db.prepare<[], { antall: number }>(sql).get()?.antall ?? 0
    return {
      helse: [db.pragma('integrity_check', { simple: true }), db.pragma('foreign_key_check')],
      historikk: db.prepare<[], { kilde: string; linjer: number }>(HISTORIKK).all(),
      endringer: tell('SELECT count(*) AS antall FROM endring'),
      stemmer: tell(STEMMER),
    }
  } finally {
    db.close()
  }
}

/** Opens the store as the next process will, and then looks underneath it. */
export async function tilstand(miljo: Miljo): Promise<Tilstand> {
  const store = apneSqlite(miljo.DATA_DIR)
  const tiltak = await store.alle()
  await store.lukk()
  const { historikk, ...resten } = iDatabasen(miljo)
  return {
    runder: [...new Set(tiltak.map(rundeI))],
    antall: tiltak.length,
    historikk: historikk.map((rad) => [rad.kilde, rad.linjer]),
    ...resten,
  }
}

/** What the store must hold when exactly these rounds came in, in this order. */
export const hel = (runder: readonly number[]): Tilstand => ({
  runder: runder.slice(-1),
  antall: ANTALL,
  historikk: runder.map((runde) => [kilde(runde), ANTALL]),
  endringer: runder.length,
  stemmer: ANTALL,
  helse: ['ok', []],
})
