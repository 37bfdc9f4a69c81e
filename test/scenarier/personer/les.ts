/**
 * The persons in this folder: a kartlegging, a catalogue of a region, and what the list should be like. One file per theme;
 * what a region has besides, and where its places are, is in `regioner/`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { lastNasjonal } from '../../../catalog/last.ts'
import type { Kartlegging } from '../../../catalog/skjema/kartlegging.ts'
import { tolkSporsmal, tolkTiltak } from '../../../catalog/skjema/kontroll.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { enKartlegging, etTiltak, norge } from '../../fabrikk.ts'
import { krev } from '../les.ts'
import { Forventet, ider } from './forventet.ts'

/** A tiltak as it differs from the factory. `i`: its place, the home of the region when not said. `uoppgitt`: what the office has not told. */
const Rad = z.looseObject({ id: z.string(), i: z.string().optional(), uoppgitt: z.array(z.string()).optional() })
type Rad = z.infer<typeof Rad>

const Region = z.strictObject({
  hjem: z.string(),
  steder: z.record(z.string(), z.strictObject({ kommune: z.string(), lat: z.number(), lon: z.number() })),
  tiltak: z.array(Rad),
})
type Region = z.infer<typeof Region>

const Person = z.strictObject({
  navn: z.string(),
  kilde: z.string().min(10),
  region: z.enum(['finnmark', 'gudbrandsdalen', 'nordfjord']),
  /** Besides the tiltak of the region; one with the same id takes its place. */
  katalog: z.array(Rad).default([]),
  /** Only `katalog`: the region gives no more than its places. */
  bareKatalogen: z.literal(true).optional(),
  /** The national catalogue as well. */
  nasjonal: z.literal(true).optional(),
  kartlegging: z.record(z.string(), z.unknown()),
  forventet: Forventet,
})
export type Person = z.infer<typeof Person>

const les = (fil: string): unknown => parse(readFileSync(new URL(fil, import.meta.url), 'utf8'), { merge: true })
const region = (navn: string): Region => Region.parse(les(`regioner/${navn}.yaml`))

/** The themes, by name of the file. */
export const temaer = (): string[] =>
  readdirSync(new URL('.', import.meta.url))
    .filter((fil) => fil.endsWith('.yaml'))
    .map((fil) => fil.slice(0, -'.yaml'.length))
    .sort()

/** The persons of a theme, in the order of its file. Errors: throws on an unknown key. */
export const personer = (tema: string): Person[] => z.array(Person).parse(les(`${tema}.yaml`))

/** `gjeldsradgivningen-i-alta` → `Gjeldsradgivningen i alta`. */
const navnAv = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

function stedet({ steder, hjem }: Region, navn = hjem) {
  const sted = steder[navn]
  if (!sted) throw new Error(`${navn} er ikke et sted i regionen`)
  return sted
}

/** An entry that the kommune it happens in runs for its own inhabitants, unless the row says otherwise. */
function lagTiltak({ id, i, uoppgitt = [], ...avvik }: Rad, her: Region): Tiltak {
  const { kommune, lat, lon } = stedet(her, i)
  const tilbyder = avvik.eier === undefined ? `${norge().kommune(kommune)?.navn} kommune` : navnAv(id)
  const rad = {
    ...etTiltak(),
    id,
    navn: navnAv(id),
    tilbyder: { navn: tilbyder },
    kommunenummer: kommune,
    sted: avvik.form === 'digital' ? null : { lat, lon },
    dekning: { landet: false, fylker: [], kommuner: [kommune] },
    ...avvik,
  }
  const oppgitt = Object.entries(rad).filter(([felt]) => !uoppgitt.includes(felt))
  return krev(tolkTiltak(Object.fromEntries(oppgitt), norge()), id)
}

let nasjonale: Tiltak[] | undefined

/** The question and the catalogue of a case. Errors: throws on a fault in either, and when it expects something of an id that is not there. */
export function lagPersonsak(s: Person): { kartlegging: Kartlegging; rader: Tiltak[] } {
  const her = region(s.region)
  const egne = new Set(s.katalog.map((rad) => rad.id))
  const resten = s.bareKatalogen ? [] : her.tiltak.filter((rad) => !egne.has(rad.id))
  const rader = [
    ...[...s.katalog, ...resten].map((rad) => lagTiltak(rad, her)),
    ...(s.nasjonal ? (nasjonale ??= lastNasjonal(norge())) : []),
  ]
  const finnes = new Set(rader.map((t) => t.id))
  const ukjente = ider(s.forventet).filter((id) => !finnes.has(id))
  if (ukjente.length > 0) throw new Error(`Ikke i katalogen: ${ukjente.join(', ')}`)
  const sporsmal = { kartlegging: { ...enKartlegging(), kommune: stedet(her).kommune, ...s.kartlegging } }
  return { kartlegging: krev(tolkSporsmal(sporsmal, norge()), s.navn).kartlegging, rader }
}
