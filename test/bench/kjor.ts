/** Everything that is measured for a catalogue of one size. */
import type { Geografi } from '../../catalog/geografi.ts'
import { lastGeografi } from '../../catalog/last.ts'
import { utsnitt } from '../../catalog/match/aktuelle.ts'
import { lagDomstol } from '../../catalog/match/domstol.ts'
import { gaGjennom } from '../../catalog/match/gjennomgang.ts'
import { grunner, minsteEndring } from '../../catalog/match/grunner.ts'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import { atVelgeI, spre } from '../../catalog/match/mangfold.ts'
import { lagForslag } from '../../catalog/match/match.ts'
import { lagPerson } from '../../catalog/match/person.ts'
import { reiseTil } from '../../catalog/match/reisevei.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import { lagSnapshot, type Snapshot } from '../../catalog/snapshot.ts'
import { lagKatalog } from './katalog.ts'
import { type Fordeling, mal, minne, snitt } from './maling.ts'
import { lagPersoner } from './personer.ts'
import { fellesAndel } from './sammenlign.ts'
import { lagSql } from './sql.ts'
import { lagVerdier } from './sql-verdier.ts'
import { lagTjeneste } from './tjeneste.ts'

/** The day of the benchmark, so that a run next year measures the same. */
export const DATO = '2026-11-26'
const PERSONER = 200
const BARE_FOR_OPPLYSNING = 10
/** Answers to explain, made ready beforehand. */
const DOMTE = 40
/** From here on equal parts are shared, and SQL is left out: filling its tables takes minutes. */
const STOR = 500_000
/** As `lagForslag` asks for when nothing is said: twenty, room to spread them, and the nearest that are closed. */
const SIDE = 20
const UTVALG = { beste: atVelgeI(SIDE), stengte: 100 }

export type Resultat = {
  storrelse: number
  bygget: { sekunder: number; poster: number; register: number; delt: boolean }
  /** How many different values each column has, largest first. */
  klasser: [navn: string, antall: number][]
  linjer: Partial<Record<Linje, Fordeling>>
  /** Bytes of an answer, on average. */
  svar: { ren: number; gzip: number }
  sql: { lastet: number; sammenlignet: number; medReise: number; utenReise: number } | null
}

export type Linje = 'rangere' | 'forklare' | 'forslag' | 'post' | 'port' | 'portGzip' | 'sql' | 'sqlBegge' | 'alle'

type Oppsett = { snapshot: Snapshot; personer: readonly Kartlegging[]; geografi: Geografi }

function bygg(storrelse: number, geografi: Geografi) {
  const delt = storrelse >= STOR
  const tomt = minne()
  const tiltak = lagKatalog({ antall: storrelse, geografi, dato: DATO, delt })
  const medPoster = minne()
  const begynt = performance.now()
  const snapshot = lagSnapshot(tiltak, geografi, 'bench')
  const sekunder = (performance.now() - begynt) / 1000
  return { snapshot, bygget: { sekunder, poster: medPoster - tomt, register: minne() - medPoster, delt } }
}

const klasser = ({ register }: Snapshot): [string, number][] =>
  KRITERIER.map((k, r): [string, number] => [k.regel, register.regler[r]?.eksempel.length ?? 0]).sort(
    ([, a], [, b]) => b - a,
  )

function rangere(snapshot: Snapshot, k: Kartlegging) {
  const p = lagPerson(k, DATO, snapshot.geografi)
  const funnet = gaGjennom(p, snapshot, UTVALG)
  return { p, funnet, beste: spre(p, funnet.beste, SIDE) }
}

/** The reasons of all that an answer shows. */
function forklare({ p, beste, funnet: { stengte, domstol } }: ReturnType<typeof rangere>) {
  for (const { plass } of beste) {
    grunner(p, domstol.dom(plass.nr), 'nb')
    reiseTil(p, plass.tiltak)
  }
  for (const { nr, tiltak } of stengte) {
    const d = domstol.dom(nr)
    grunner(p, d, 'nb', false)
    minsteEndring(p, d, 'nb')
    reiseTil(p, tiltak)
  }
}

/** Every rule put to every tiltak, also to those far away or closed already. */
function domAlle(snapshot: Snapshot, k: Kartlegging): number {
  const p = lagPerson(k, DATO, snapshot.geografi)
  const d = lagDomstol(p, snapshot, utsnitt(p, snapshot))
  let sum = 0
  for (let i = 0; i < snapshot.tiltak.length; i++) {
    for (let r = 0; r < KRITERIER.length; r++) sum += d.utfall(r, i)
    sum += d.tilbud(i)
  }
  return sum
}

/** What the matcher does, and what it has judged before for what only explains. */
function matcherlinjer({ snapshot, personer }: Oppsett, person: (nr: number) => Kartlegging) {
  const domte = personer.slice(0, DOMTE).map((k) => rangere(snapshot, k))
  return {
    rangere: (nr: number) => rangere(snapshot, person(nr)),
    forklare: (nr: number) => domte.slice(nr % DOMTE, (nr % DOMTE) + 1).forEach(forklare),
    forslag: (nr: number) => lagForslag(snapshot, person(nr), { dato: DATO }),
  }
}

const SAMMENLIGNES = 20

function lastSql({ snapshot, personer, geografi }: Oppsett) {
  const begynt = performance.now()
  const sql = lagSql(snapshot.tiltak, geografi)
  const lastet = (performance.now() - begynt) / 1000
  const klare = personer.map((k) => lagPerson(k, DATO, geografi))
  const verdier = klare.map(lagVerdier)
  const utvalg = klare.slice(0, SAMMENLIGNES)
  const felles = (reise: boolean) => snitt(utvalg.map((p) => fellesAndel({ p, snapshot, sql, reise })))
  return {
    linje: (nr: number) => sql.finn(verdier[nr] ?? {}),
    begge: (nr: number) => [sql.finn(verdier[nr] ?? {}), sql.finnStengte(verdier[nr] ?? {})],
    svar: { lastet, sammenlignet: utvalg.length, medReise: felles(true), utenReise: felles(false) },
    lukk: () => sql.lukk(),
  }
}

function lagOppsett(snapshot: Snapshot, geografi: Geografi) {
  const personer = lagPersoner({ antall: PERSONER, geografi })
  const person = (nr: number): Kartlegging => {
    const k = personer[nr]
    if (!k) throw new Error(`Det er ingen person nummer ${nr}`)
    return k
  }
  return { oppsett: { snapshot, geografi, personer }, person }
}

/** `fremdrift`: told of each step, since a large catalogue takes minutes. */
export async function kjor(storrelse: number, fremdrift: (steg: string) => void): Promise<Resultat> {
  const geografi = lastGeografi()
  fremdrift('lager katalogen')
  const { snapshot, bygget } = bygg(storrelse, geografi)
  const { oppsett, person } = lagOppsett(snapshot, geografi)
  fremdrift(bygget.delt ? 'hopper over SQL' : 'fyller SQL')
  const sql = bygget.delt ? null : lastSql(oppsett)
  const tjeneste = await lagTjeneste(snapshot, DATO)
  const kropp = (nr: number) => JSON.stringify({ kartlegging: person(nr) })
  fremdrift('måler')
  const linjer = await mal<Linje>(PERSONER, {
    ...matcherlinjer(oppsett, person),
    post: (nr) => tjeneste.iProsessen(kropp(nr)),
    port: (nr) => tjeneste.overPort(kropp(nr), false),
    portGzip: (nr) => tjeneste.overPort(kropp(nr), true),
    ...(sql && { sql: sql.linje, sqlBegge: sql.begge }),
  })
  fremdrift('måler alle mot alle')
  const { alle } = await mal(BARE_FOR_OPPLYSNING, { alle: (nr) => domAlle(snapshot, person(nr)) })
  tjeneste.lukk()
  sql?.lukk()
  const svar = tjeneste.lengder()
  return { storrelse, bygget, klasser: klasser(snapshot), linjer: { ...linjer, alle }, svar, sql: sql?.svar ?? null }
}
