/**
 * The same question asked of SQLite: two prepared statements with what is known of the person as their values. They have every rule
 * that can say `nei`. One adds up needs and interests of what is possible, orders, and stops at twenty; the other tells what is closed,
 * by how many rules. They have no warnings, reasons, changes, questions or gaps.
 */
import type { Regel } from '../../catalog/kodeverk.ts'
import { type Base, lagBase } from './sql-tabeller.ts'
import type { Verdier } from './sql-verdier.ts'

/** The rules that are in the statement; the others never close anything. */
export const SQL_REGLER: readonly Regel[] = [
  ...(['gyldig', 'deling', 'forsoksomrade', 'reise', 'alder', 'kjonn', 'eksklusiv'] as const),
  ...(['utelukker-hverandre', 'innsatsgruppe', 'norskgulv', 'norsktak', 'krav', 'digital', 'gyldig-id'] as const),
  ...(['rusmiljo', 'unntak', 'trussel', 'gruppe', 'arbeid-ikke-aktuelt', 'oppbevaring', 'timer'] as const),
]

const liste = (navn: string) => `(SELECT value FROM json_each(:${navn}))`
const kodeI = (tabell: string, kode: string) =>
  `EXISTS (SELECT 1 FROM ${tabell} x WHERE x.tiltak = t.nr AND x.kode ${kode})`

/** Whose door is open: covered, by agreement, or shared and near enough to ask. Each branch has an index. */
const APNE = `
  SELECT nr FROM tiltak WHERE landet = 1
  UNION SELECT tiltak FROM dekning_kommune WHERE kode = :kommune
  UNION SELECT tiltak FROM dekning_fylke WHERE kode = :fylke
  UNION SELECT tiltak FROM avtale WHERE kommune = :kommune AND (til IS NULL OR til >= :dato)
  UNION SELECT nr FROM tiltak WHERE deling IN ('alle', 'ukjent') AND kommune IN ${liste('nare')}
  UNION SELECT nr FROM tiltak WHERE deling IN ('alle', 'ukjent') AND stedlos = 1`

const KM = `12742 * asin(min(1, sqrt(
  pow(sin(radians(t.lat - :lat) / 2), 2) + cos(radians(:lat)) * cos(radians(t.lat)) * pow(sin(radians(t.lon - :lon) / 2), 2))))`

/** Rules that read the row alone, one condition each: true for what they do not close. */
const KOLONNER = [
  't.apent = 1 AND (t.gyldig_fra IS NULL OR t.gyldig_fra <= :dato) AND (t.gyldig_til IS NULL OR t.gyldig_til >= :dato)',
  '(t.alder_fra IS NULL OR :alder IS NULL OR t.alder_fra <= :alder) AND (t.alder_til IS NULL OR :alder IS NULL OR t.alder_til >= :alder)',
  't.kjonn IS NULL OR :kjonn IS NULL OR t.kjonn = :kjonn',
  ':gruppe IS NULL OR t.gruppe_fra IS NULL OR :gruppe BETWEEN t.gruppe_fra - 1 AND t.gruppe_til',
  `iif(t.leser, :svakest, :muntlig) IS NULL
    OR t.norsk_min - iif(t.leser, :svakest, :muntlig) - ifnull(t.tolk, 0) < 2
    OR (t.tolk IS NULL AND t.norsk_min - iif(t.leser, :svakest, :muntlig) = 2)`,
  "NOT (:ikkeDigital AND t.form = 'digital')",
  'NOT ((:selvskading AND ifnull(t.er_gruppe, 0)) OR (:angst AND ifnull(t.stor_gruppe, 0) AND t.heldag))',
  'NOT (:annetForst AND t.bare_jobb)',
  'NOT (:vilVidere AND t.bare_oppmote)',
  ':klarer IS NULL OR t.timer IS NULL OR t.timer <= :klarer OR t.timer <= 2 * :klarer OR t.opptrapping IS NOT 0',
  `t.tiltakstype NOT IN ${liste('stengteTyper')}`,
]

/** The box first, so that the formula is only worked out for what may be near. */
const REISE = `
  (t.skal_reise = 0 OR t.lat IS NULL OR :lat IS NULL
    OR (t.lat BETWEEN :sor AND :nord AND t.lon BETWEEN :vest AND :ost
      AND (round((${KM}) * :egenFart) <= iif(t.daglig, :egenDaglig, :egenSjelden)
        OR (t.henting IS NOT 0 AND round((${KM}) * :bilFart) <= iif(t.daglig, :bilDaglig, :bilSjelden)))))`

/** A trial is only for the kommuner that are in it, when they are told. */
const FORSOK = `
  (t.forsok = 0 OR ${kodeI('dekning_kommune', '= :kommune')} OR ${kodeI('dekning_fylke', '= :fylke')}
    OR NOT (${kodeI('dekning_kommune', 'IS NOT NULL')} OR ${kodeI('dekning_fylke', 'IS NOT NULL')}))`

/** A reason of its own: a need, an interest, or a program that must be considered first. */
const GRUNNLAG = `
  (:behov = '{}' OR ${kodeI('behov', 'IN (SELECT key FROM json_each(:behov))')}
    OR ${kodeI('interesse', `IN ${liste('interesser')}`)} OR t.tiltakstype IN ${liste('forst')})`

/** Rules that read a list of the tiltak, one condition each. */
const LISTER = [
  `NOT ${kodeI('krav', `IN ${liste('uoppfylt')}`)}`,
  `NOT ${kodeI('unntak', `IN ${liste('hindringer')}`)}`,
  `NOT ${kodeI('miljo', `IN ${liste('utrygt')}`)}`,
  `t.eksklusiv = 0 OR ${kodeI('eksklusiv_gruppe', `IN ${liste('grupper')}`)}`,
]

const alle = (vilkar: readonly string[]) => vilkar.map((v) => `(${v})`).join('\n  AND ')

const POENG = `
  ifnull((SELECT sum((:behov ->> b.kode) * iif(b.primar, 1.0, 0.5)) FROM behov b WHERE b.tiltak = t.nr), 0)
  + 0.3 * (SELECT count(*) FROM interesse x WHERE x.tiltak = t.nr AND x.kode IN ${liste('interesser')})
  + (t.tiltakstype IN ${liste('forst')})`

const MINUTTER = `iif(t.skal_reise AND t.lat IS NOT NULL AND :lat IS NOT NULL, round((${KM}) * iif(t.henting, :bilFart, :egenFart)), 45)`

/** What is cheapest to ask comes first; the last conditions are put to few. */
const sporring = (reise: string) => `
WITH apne AS MATERIALIZED (${APNE})
SELECT t.id, t.navn, t.tilbyder, ${POENG} AS poeng, ${MINUTTER} AS minutter
FROM apne a CROSS JOIN tiltak t ON t.nr = a.nr
WHERE ${alle([...KOLONNER, reise, FORSOK, GRUNNLAG, ...LISTER])}
ORDER BY poeng DESC, t.kommune IS :kommune DESC, minutter, t.id`

const DEKKER = kodeI('behov', 'IN (SELECT key FROM json_each(:behov))')
const antallNei = (vilkar: readonly string[]) => vilkar.map((v) => `((${v}) IS NOT TRUE)`).join('\n  + ')

/** The other half of the question: what meets a need and is closed, by how many rules; what else happens within reach is here too. */
const stengt = (reise: string) => `
WITH apne AS MATERIALIZED (${APNE}),
  alle AS MATERIALIZED (SELECT nr FROM apne UNION SELECT nr FROM tiltak WHERE stedlos = 0 AND kommune IN ${liste('nare')}),
  dekker AS MATERIALIZED (
    SELECT t.nr, t.id, t.navn, t.tilbyder, ${POENG} AS poeng,
      ${antallNei([...KOLONNER, reise, FORSOK, ...LISTER, 't.nr IN apne'])} AS nei
    FROM alle a CROSS JOIN tiltak t ON t.nr = a.nr WHERE ${DEKKER})
SELECT id, navn, tilbyder, poeng, nei FROM dekker WHERE nei > 0
ORDER BY poeng / (1 + nei) DESC, nei, id`

export type Rad = { id: string; navn: string; tilbyder: string; poeng: number; minutter: number }

export type Stengt = { id: string; navn: string; tilbyder: string; poeng: number; nei: number }

export type Sql = {
  /** The first twenty. */
  finn(v: Verdier): Rad[]
  /** The first hundred that are closed, and by how many rules. */
  finnStengte(v: Verdier): Stengt[]
  /** All that are closed; without the journey when it is to be left out. */
  stengte(v: Verdier, reise: boolean): Stengt[]
  /** The ids of all that are possible; without the journey when it is to be left out. */
  mulige(v: Verdier, reise: boolean): Set<string>
  lukk(): void
}

const FLEST = 20
const FLEST_STENGTE = 100

export function lagSql(...inn: Parameters<typeof lagBase>): Sql {
  const base: Base = lagBase(...inn)
  const beste = base.prepare<[Verdier], Rad>(`${sporring(REISE)} LIMIT ${FLEST}`)
  const mulige = base.prepare<[Verdier], Rad>(sporring(REISE))
  const utenReise = base.prepare<[Verdier], Rad>(sporring('1'))
  const narmest = base.prepare<[Verdier], Stengt>(`${stengt(REISE)} LIMIT ${FLEST_STENGTE}`)
  const stengte = base.prepare<[Verdier], Stengt>(stengt(REISE))
  const stengteUtenReise = base.prepare<[Verdier], Stengt>(stengt('1'))
  return {
    finnStengte: (v) => narmest.all(v),
    stengte: (v, reise) => (reise ? stengte : stengteUtenReise).all(v),
    finn: (v) => beste.all(v),
    mulige: (v, reise) => new Set((reise ? mulige : utenReise).all(v).map((rad) => rad.id)),
    lukk: () => void base.close(),
  }
}
