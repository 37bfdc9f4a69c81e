/** The query string of lists and searches: one table of filters gives the parser and the documentation of both. */
import * as z from 'zod'
import {
  FILTERNAVN,
  FILTRE,
  type Filtervalg,
  harFra,
  MANGLER_FRA,
  REISE,
  SIDER,
  Sokeord,
} from '../../catalog/skjema/sok.ts'
import type { Omstendighet } from '../../catalog/sok/filtre.ts'

/** The last one given. */
const siste = (verdi: unknown): unknown => (Array.isArray(verdi) ? verdi.at(-1) : verdi)

/** The last one given, as a number; a text that is none is left for the schema to refuse. */
function sisteTall(verdi: unknown): unknown {
  const tekst = siste(verdi)
  const tall = Number(tekst)
  return tekst === undefined || tekst === '' || Number.isNaN(tall) ? tekst : tall
}

const filtre = Object.fromEntries(FILTERNAVN.map((navn) => [navn, z.array(FILTRE[navn].skjema).optional()]))

const utvalg = {
  fra: z.preprocess(siste, REISE.fra.skjema.optional()),
  reisemiddel: z.preprocess(siste, REISE.reisemiddel.skjema.optional()),
  ...filtre,
}
const felles = {
  side: z.preprocess(sisteTall, SIDER.side.skjema).default(SIDER.side.standard),
  antall: z.preprocess(sisteTall, SIDER.antall.skjema).default(SIDER.antall.standard),
  ...utvalg,
}
/** The filters of a list without its pages. `format`: what kind of file it is to be. */
export const Utvalgssok = <F extends z.ZodType>(format: F) =>
  z.strictObject({ format: z.preprocess(siste, format), ...utvalg }).refine(harFra, MANGLER_FRA)
export const Listesok = z.strictObject(felles).refine(harFra, MANGLER_FRA)
export const Tekstsok = z
  .strictObject({ q: z.preprocess(siste, Sokeord).default(''), ...felles })
  .refine(harFra, MANGLER_FRA)
export const Forslagssok = z.strictObject({ q: z.preprocess(siste, Sokeord).default('') })

/** The filters of a parsed query string. */
export const filtreneI = (sok: Record<string, unknown>): Filtervalg =>
  Object.fromEntries(FILTERNAVN.flatMap((navn) => (Array.isArray(sok[navn]) ? [[navn, sok[navn]]] : [])))

export const omstendighet = (
  sok: Pick<z.output<typeof Listesok>, 'fra' | 'reisemiddel'>,
  dato: string,
): Omstendighet => ({
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

export const Q = som({ q: { skjema: Sokeord, om: 'Det veilederen skrev. Tomt gir alle, etter navn' } }, false)
export const LISTEPARAMETRE = [...som({ ...SIDER, ...REISE }, false), ...som(FILTRE, true)]
