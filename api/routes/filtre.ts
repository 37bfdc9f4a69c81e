/** The filters of `GET /api/tiltak`: one table gives the parser, the documentation and the test. */
import * as z from 'zod'
import type { Kodeverk } from '../../catalog/kodeverk.ts'
import { type Tilgang, tilgang } from '../../catalog/match/tilgang.ts'
import { heltall, Kommunenummer, kode } from '../../catalog/skjema/felt.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'

/** A parameter that may come several times; any of its values is enough. */
type Filter = { skjema: z.ZodType<string>; om: string; treffer: (t: Tiltak, verdi: string, dato: string) => boolean }

const kodefilter = (navn: Kodeverk, om: string, felt: (t: Tiltak) => readonly string[]): Filter => ({
  skjema: kode(navn),
  om,
  treffer: (t, verdi) => felt(t).includes(verdi),
})

const APENT: readonly Tilgang[] = ['dekket', 'avtale', 'spor']

export const FILTRE: Record<string, Filter> = {
  eier: kodefilter('eier', 'Hvem som eier tiltaket', (t) => [t.eier]),
  tiltakstype: kodefilter('tiltakstype', 'Slags tiltak', (t) => [t.tiltakstype]),
  behov: kodefilter('behov', 'Primært eller sekundært behov', (t) => [...t.behov.primar, ...(t.behov.sekundar ?? [])]),
  innhold: kodefilter('innhold', 'Hva man gjør der', (t) => t.innhold),
  malgruppe: kodefilter('malgruppe', 'Hvem det er rettet mot', (t) => t.malgrupper ?? []),
  form: kodefilter('form', 'Hvordan man møter', (t) => [t.form]),
  inngang: kodefilter('inngang', 'Hvordan man kommer inn', (t) => [t.inngang]),
  kommune: {
    skjema: Kommunenummer,
    om: 'Åpent for, eller delt med, innbyggere i denne kommunen',
    treffer: (t, nr, dato) => APENT.includes(tilgang(nr, t, dato)),
  },
  sted: { skjema: Kommunenummer, om: 'Holder til i denne kommunen', treffer: (t, nr) => t.kommunenummer === nr },
  kontor: { skjema: z.string().max(60), om: 'Kontoret som eier oppføringen', treffer: (t, id) => t.kontor === id },
}

/** The last one given, as a number; a text that is none is left for the schema to refuse. */
function siste(v: unknown): unknown {
  const tekst: unknown = Array.isArray(v) ? v.at(-1) : v
  const tall = Number(tekst)
  return tekst === undefined || tekst === '' || Number.isNaN(tall) ? tekst : tall
}
const MEST_PER_SIDE = 500

export const SIDER = {
  side: { skjema: heltall(1, 1_000_000), standard: 1, om: 'Side, fra 1' },
  antall: { skjema: heltall(1, MEST_PER_SIDE), standard: 20, om: `Tiltak per side, høyst ${MEST_PER_SIDE}` },
} as const

export const Listesok = z.strictObject({
  side: z.preprocess(siste, SIDER.side.skjema).default(SIDER.side.standard),
  antall: z.preprocess(siste, SIDER.antall.skjema).default(SIDER.antall.standard),
  ...Object.fromEntries(Object.entries(FILTRE).map(([navn, f]) => [navn, z.array(f.skjema).optional()])),
})

/** Entries that meet every filter given, on this date. Keeps the order. */
export const filtrer = (tiltak: readonly Tiltak[], sok: Record<string, unknown>, dato: string): Tiltak[] =>
  Object.entries(FILTRE).reduce<Tiltak[]>(
    (rest, [navn, filter]) => {
      const verdier = sok[navn]
      return Array.isArray(verdier) ? rest.filter((t) => verdier.some((v: string) => filter.treffer(t, v, dato))) : rest
    },
    [...tiltak],
  )
