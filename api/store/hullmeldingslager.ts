/** How often gaps were reported, by month. */
import type { Hulltall } from '../../catalog/skjema/hullmelding.ts'
import { leggInn, type Sqldatabase } from './sql.ts'
import type { Hullmeldingslager } from './store.ts'

const TELL = {
  tabell: 'hullmelding (kommunenummer, behov, arsak, maned, antall)',
  ellers:
    'ON CONFLICT (kommunenummer, behov, arsak, maned) DO UPDATE SET antall = hullmelding.antall + excluded.antall',
}

// PostgreSQL adds whole numbers up to something that comes out as a text.
const TALTE = `SELECT kommunenummer, behov, arsak, CAST(sum(antall) AS BIGINT) AS antall FROM hullmelding
  WHERE maned >= ? GROUP BY kommunenummer, behov, arsak ORDER BY kommunenummer, behov, arsak`

export const lagHullmeldingslager = (db: Sqldatabase): Hullmeldingslager => ({
  // No line in the log: beside who wrote and when, it would tell who in a small kommune has met which need.
  tellHull: ({ kommunenummer, behov, arsak }, maned) =>
    db.skriv((sql) => leggInn(sql, TELL, [[kommunenummer, behov, arsak, maned, 1]])),
  talteHull: (fraManed) => db.sql.alle<Hulltall[number]>(TALTE, [fraManed]),
})
