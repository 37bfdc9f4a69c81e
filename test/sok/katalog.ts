/** The catalogue the queries are asked of: the national one, the examples, and the one the matcher is measured on. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { lastEksempel, lastNasjonal } from '../../catalog/last.ts'
import type { Sokesvar } from '../../catalog/skjema/sok.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSokeindeks, type Sokeindeks } from '../../catalog/sok/indeks.ts'
import { type Sokevalg, sok } from '../../catalog/sok/sok.ts'
import { DATO, norge } from '../fabrikk.ts'

const her = (fil: string) => fileURLToPath(new URL(fil, import.meta.url))

export const evaluering = (): Tiltak[] =>
  (JSON.parse(readFileSync(her('../evaluering/tiltak.json'), 'utf8')) as { tiltak: Tiltak[] }).tiltak

let hele: Sokeindeks | undefined
/** Built once per test process. */
export const heleKatalogen = (): Sokeindeks =>
  (hele ??= lagSokeindeks([...lastNasjonal(norge()), ...lastEksempel(norge()), ...evaluering()], norge()))

export const indeksAv = (...tiltak: readonly Tiltak[]): Sokeindeks => lagSokeindeks(tiltak, norge())

/** A search with what is plainest, and only what differs given. */
export const sokI = (indeks: Sokeindeks, q: string, avvik: Partial<Sokevalg> = {}): Sokesvar =>
  sok(indeks, { q, filtre: {}, side: 1, antall: 5, dato: DATO, fra: null, middel: 'bil', malform: 'nb', ...avvik })

export type Sporsmal = { q: string; forventer: string[] }
/** YAML reads `17` as a number. */
type Skrevet = Omit<Sporsmal, 'q'> & { q: string | number }
export type Klasse = { klasse: string; sporsmal: Sporsmal[] }

/** The query set: one file per class. */
export const sporresett = (): Klasse[] =>
  readdirSync(her('.'))
    .filter((fil) => fil.endsWith('.yaml'))
    .sort()
    .map((fil) => ({
      klasse: fil.replace('.yaml', ''),
      sporsmal: (parse(readFileSync(her(fil), 'utf8')) as Skrevet[]).map((s) => ({ ...s, q: String(s.q) })),
    }))
