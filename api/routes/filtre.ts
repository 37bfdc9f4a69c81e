/** The query string of lists and searches: one table of filters gives the parser and the documentation of both. */
import * as z from 'zod'
import { heltall, Kommunenummer, kode } from '../../catalog/skjema/felt.ts'
import { harFodselsnummer } from '../../catalog/skjema/fodselsnummer.ts'
import { FILTERNAVN, FILTRE, type Filtervalg, LENGSTE_SOK } from '../../catalog/skjema/sok.ts'
import type { Omstendighet } from '../../catalog/sok/filtre.ts'

/** The last one given. */
const siste = (verdi: unknown): unknown => (Array.isArray(verdi) ? verdi.at(-1) : verdi)

/** The last one given, as a number; a text that is none is left for the schema to refuse. */
function sisteTall(verdi: unknown): unknown {
  const tekst = siste(verdi)
  const tall = Number(tekst)
  return tekst === undefined || tekst === '' || Number.isNaN(tall) ? tekst : tall
}
const MEST_PER_SIDE = 500

const SIDER = {
  side: { skjema: heltall(1, 1_000_000), standard: 1, om: 'Side, fra 1' },
  antall: { skjema: heltall(1, MEST_PER_SIDE), standard: 20, om: `Tiltak per side, høyst ${MEST_PER_SIDE}` },
} as const

const REISE = {
  fra: { skjema: Kommunenummer, om: 'Kommunen en reise begynner i, for «innen» og for minuttene i svaret' },
  reisemiddel: { skjema: kode('reisemiddel'), om: 'Hva man reiser med, bil når det ikke er oppgitt' },
} as const

const Ord = z
  .string()
  .max(LENGSTE_SOK, `Søket er for langt. Skriv høyst ${LENGSTE_SOK} tegn`)
  .refine((q) => !harFodselsnummer(q), 'Søket ser ut til å ha et fødselsnummer. Søk etter tiltak, ikke etter personer')

const filtre = Object.fromEntries(FILTERNAVN.map((navn) => [navn, z.array(FILTRE[navn].skjema).optional()]))

const felles = {
  side: z.preprocess(sisteTall, SIDER.side.skjema).default(SIDER.side.standard),
  antall: z.preprocess(sisteTall, SIDER.antall.skjema).default(SIDER.antall.standard),
  fra: z.preprocess(siste, REISE.fra.skjema.optional()),
  reisemiddel: z.preprocess(siste, REISE.reisemiddel.skjema.optional()),
  ...filtre,
}
const harFra = (sok: Record<string, unknown>) => sok['innen'] === undefined || sok['fra'] !== undefined
const MANGLER_FRA = { path: ['innen'], error: 'Trenger også «fra», kommunen reisen begynner i' }

export const Listesok = z.strictObject(felles).refine(harFra, MANGLER_FRA)
export const Tekstsok = z
  .strictObject({ q: z.preprocess(siste, Ord).default(''), ...felles })
  .refine(harFra, MANGLER_FRA)
export const Forslagssok = z.strictObject({ q: z.preprocess(siste, Ord).default('') })

/** The filters of a parsed query string. */
export const filtreneI = (sok: Record<string, unknown>): Filtervalg =>
  Object.fromEntries(FILTERNAVN.flatMap((navn) => (Array.isArray(sok[navn]) ? [[navn, sok[navn]]] : [])))

export const omstendighet = (sok: z.output<typeof Listesok>, dato: string): Omstendighet => ({
  dato,
  fra: sok.fra ?? null,
  middel: sok.reisemiddel ?? 'bil',
})

type Dokumentert = Record<string, { skjema: z.ZodType; om: string }>
const som = (parametre: Dokumentert, flere: boolean) =>
  Object.entries(parametre).map(([navn, { skjema, om }]) => ({
    navn,
    i: 'query' as const,
    om: flere ? `${om}. Kan gjentas` : om,
    skjema: z.toJSONSchema(skjema, { io: 'input' }),
    flere,
  }))

export const Q = som({ q: { skjema: Ord, om: 'Det veilederen skrev. Tomt gir alle, etter navn' } }, false)
export const LISTEPARAMETRE = [...som({ ...SIDER, ...REISE }, false), ...som(FILTRE, true)]
