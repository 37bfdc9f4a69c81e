/** What a tiltak carries that is not text: its codes, what can be seen from its numbers, and whose inhabitants it is for. */
import type { Kodeverk } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'

/** The vocabularies that can be searched by label and synonym; `egenskap` is read out of other fields. */
export type Verk = Kodeverk | 'egenskap'

export type Merkefelt = {
  /** Told of as this in `felt`. */
  felt: string
  verk: Verk
  /** How much a word found here is worth beside one in the name, 0–1. */
  vekt: number
  koder: (t: Tiltak) => readonly string[]
}

const ofte = ({ oppmote }: Tiltak) => oppmote?.dagerPerUke?.fra ?? 0
const KVELD = '16:00'
const LORDAG = 6

/** Each is a fact that a veileder asks for by a word. Source: kontrakt §2. */
const EGENSKAPER: Record<string, (t: Tiltak) => boolean> = {
  gratis: (t) => t.kostnad?.deltaker === 0,
  kveld: (t) => t.oppmote?.tider?.some(({ fra }) => fra >= KVELD) ?? false,
  helg: (t) => t.oppmote?.tider?.some(({ dag }) => dag >= LORDAG) ?? false,
  'ledig-plass': (t) => (t.kapasitet?.ledige ?? 0) > 0,
  'lopende-oppstart': (t) => t.oppstart?.lopende ?? false,
  kvinner: (t) => t.kjonn === 'kvinner',
  menn: (t) => t.kjonn === 'menn',
  sommer: (t) => t.tiltakstype === 'sommerjobb',
  'hele-landet': (t) => t.dekning.landet,
  'hver-dag': (t) => ofte(t) >= 5,
  'en-gang-i-uka': (t) => ofte(t) > 0 && ofte(t) <= 1,
}
export const EGENSKAPSKODER = Object.keys(EGENSKAPER)

const egenskaper = (t: Tiltak) => EGENSKAPSKODER.filter((kode) => EGENSKAPER[kode]?.(t))
const nivaer = ({ norsk }: Tiltak) => [norsk?.min, norsk?.maks].filter((n) => n != null)

/** A kind is nearly a name; a main need says what it is for; the rest says how and for whom, and counts less the less it sets a tiltak apart. */
export const MERKEFELT: readonly Merkefelt[] = [
  { felt: 'tiltakstype', verk: 'tiltakstype', vekt: 0.9, koder: (t) => [t.tiltakstype] },
  { felt: 'behov', verk: 'behov', vekt: 0.65, koder: (t) => t.behov.primar },
  { felt: 'sekundartBehov', verk: 'behov', vekt: 0.35, koder: (t) => t.behov.sekundar ?? [] },
  { felt: 'innhold', verk: 'innhold', vekt: 0.6, koder: (t) => t.innhold },
  { felt: 'malgruppe', verk: 'malgruppe', vekt: 0.6, koder: (t) => t.malgrupper ?? [] },
  { felt: 'eksklusiv', verk: 'eksklusiv', vekt: 0.6, koder: (t) => t.eksklusiv ?? [] },
  { felt: 'interesse', verk: 'interesse', vekt: 0.5, koder: (t) => t.interesser ?? [] },
  { felt: 'egenskap', verk: 'egenskap', vekt: 0.6, koder: egenskaper },
  { felt: 'tilrettelegging', verk: 'tilrettelegging', vekt: 0.4, koder: (t) => t.tilrettelegging ?? [] },
  { felt: 'innsatsgruppe', verk: 'innsatsgruppe', vekt: 0.4, koder: (t) => t.innsatsgrupper ?? [] },
  { felt: 'norsk', verk: 'norskniva', vekt: 0.4, koder: nivaer },
  { felt: 'form', verk: 'form', vekt: 0.4, koder: (t) => [t.form] },
  { felt: 'krav', verk: 'krav', vekt: 0.3, koder: (t) => t.krav ?? [] },
  { felt: 'miljo', verk: 'miljo', vekt: 0.3, koder: (t) => t.miljo ?? [] },
  { felt: 'inngang', verk: 'inngang', vekt: 0.3, koder: (t) => [t.inngang] },
  { felt: 'eier', verk: 'eier', vekt: 0.3, koder: (t) => [t.eier] },
  { felt: 'vilkar', verk: 'kostra-vilkar', vekt: 0.25, koder: (t) => t.vilkar?.kostra ?? [] },
]

/** Only filtered by, never searched. */
export const FILTERMERKER = {
  egnet: (t: Tiltak) => (t.vilkar == null ? [] : [t.vilkar.egnet]),
  kontor: (t: Tiltak) => (t.kontor == null ? [] : [t.kontor]),
} as const

/** Where a tiltak is and whom it is for. The weights say how well it answers who asks for the place. */
export const STEDSFELT = {
  sted: { vekt: 0.95, koder: (t: Tiltak) => (t.kommunenummer == null ? [] : [t.kommunenummer]) },
  dekning: { vekt: 0.7, koder: (t: Tiltak) => t.dekning.kommuner },
  avtale: { vekt: 0.7, koder: (t: Tiltak) => t.deling?.avtaler?.map((a) => a.kommunenummer) ?? [] },
  fylke: { vekt: 0.45, koder: (t: Tiltak) => t.dekning.fylker },
  landet: { vekt: 0.3, koder: (t: Tiltak) => (t.dekning.landet ? ['ja'] : []) },
} as const
export type Stedsfelt = keyof typeof STEDSFELT
export const STEDSFELTENE = Object.keys(STEDSFELT) as Stedsfelt[]

/** One name per label: the field and the code. */
export const merkelapp = (felt: string, kode: string): string => `${felt}:${kode}`
