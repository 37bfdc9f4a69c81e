/**
 * Tiltak as rows of a spreadsheet: one column per leaf (`alder.fra`), lists separated by `;`, lists of objects as JSON.
 * An empty cell is unknown, `null` is known to be none, `[]` is an empty list, `{}` a group of which nothing is told and `""` an
 * empty text. A text that looks like one of these has an apostrophe in front, and in CSV also one that a spreadsheet would run
 * as a formula. A CSV file may come back as XLSX, so there too the apostrophe is taken away, and a text that has one of its own
 * gets one more. Source: kontrakt §2; OWASP, CSV injection.
 */
import { type JsonSkjema, jsonSkjemaer } from '../catalog/skjema/json-schema.ts'

export type Celle = string | number | boolean | Date | null
type Type = 'tekst' | 'nummer' | 'telefon' | 'tall' | 'ja-nei' | 'liste' | 'json' | 'gruppe'

const INGEN = 'null'
const TOM_LISTE = '[]'
const TOM_GRUPPE = '{}'
const TOM_TEKST = '""'

/** The kind of file that the rows are for. */
export type Filslag = 'csv' | 'xlsx'

const TEGN = String.raw`(?:null|\[\]|\{\}|"")$`
const FORMEL = String.raw`[=+\-@\t\r]`
const LIGNER: Record<Filslag, RegExp> = {
  xlsx: new RegExp(String.raw`^(?:'*${TEGN}|'+${FORMEL})`),
  csv: new RegExp(String.raw`^'*(?:${FORMEL}|${TEGN})`),
}

const kodet = (tekst: string, slag: Filslag) =>
  tekst === '' ? TOM_TEKST : LIGNER[slag].test(tekst) ? `'${tekst}` : tekst
const avkodet = (tekst: string, slag: Filslag) =>
  tekst === TOM_TEKST ? '' : tekst.startsWith("'") && LIGNER[slag].test(tekst) ? tekst.slice(1) : tekst

const delskjema = (s: JsonSkjema): JsonSkjema => s.anyOf?.find((del) => del.type !== 'null') ?? s

/** The type of a leaf that may also be null. */
const utenNull = (s: JsonSkjema) => (Array.isArray(s.type) ? s.type.find((type) => type !== 'null') : s.type)

const SIFRE = /^\^\\d\{(\d)\}\$$/

function typeAv(s: JsonSkjema): Type {
  const type = utenNull(s)
  if (type === 'number' || type === 'integer') return 'tall'
  if (type === 'boolean') return 'ja-nei'
  if (type === 'array') return delskjema(s.items as JsonSkjema).type === 'object' ? 'json' : 'liste'
  return type === 'object' ? 'gruppe' : SIFRE.test(s.pattern ?? '') ? 'nummer' : 'tekst'
}

/** How many digits the numbers of a column have; a spreadsheet likes to take the zeros in front. */
const LENGDER = new Map<string, number>()

function* kolonner(s: JsonSkjema, sti = ''): Generator<[string, Type]> {
  for (const [navn, felt] of Object.entries((s.properties ?? {}) as Record<string, JsonSkjema>)) {
    const del = delskjema(felt)
    const her = sti ? `${sti}.${navn}` : navn
    yield [her, her === 'kontakt.telefon' ? 'telefon' : typeAv(del)]
    const sifre = SIFRE.exec(del.pattern ?? '')?.[1]
    if (sifre) LENGDER.set(her, Number(sifre))
    if (del.type === 'object') yield* kolonner(del, her)
  }
}

const KOLONNER: ReadonlyMap<string, Type> = new Map(kolonner(jsonSkjemaer('')['Tiltak'] ?? {}))

export const erKolonne = (navn: string): boolean => KOLONNER.has(navn)
/** A group of leaves: its own cell says only that it is empty, or known to be none. */
export const erGruppekolonne = (navn: string): boolean => KOLONNER.get(navn) === 'gruppe'

const somDato = (d: Date) => d.toISOString().slice(0, 10)

function somTall(celle: string | number | boolean): unknown {
  if (typeof celle !== 'string') return celle
  const tall = Number(celle.replace(',', '.').replaceAll(/\s/g, ''))
  return celle.trim() === '' || Number.isNaN(tall) ? celle : tall
}

function somJaNei(celle: string | number | boolean): unknown {
  const ord = String(celle).trim().toLowerCase()
  return ord === 'ja' || ord === 'true' ? true : ord === 'nei' || ord === 'false' ? false : celle
}

function somJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch {
    return tekst
  }
}

const deler = (tekst: string) =>
  tekst
    .split(';')
    .map((del) => del.trim())
    .filter((del) => del !== '')

/** The zeros in front that a spreadsheet took when it made a number of the text; short telephone numbers without one begin with 1. */
function medNuller(celle: string | number | boolean, kolonne: string): string {
  const tekst = String(celle)
  if (typeof celle !== 'number') return tekst
  if (KOLONNER.get(kolonne) === 'telefon') return /^[2-9]\d{3}$/.test(tekst) ? `0${tekst}` : tekst
  return tekst.padStart(LENGDER.get(kolonne) ?? 0, '0')
}

/** One cell → the value of the field; what cannot be read is left as it is, so that the schema names the fault. */
function verdi(celle: Exclude<Celle, null>, kolonne: string, slag: Filslag): unknown {
  const type = KOLONNER.get(kolonne)
  if (celle instanceof Date) return somDato(celle)
  if (type === 'tekst' || type === 'telefon') return celle === INGEN ? null : avkodet(medNuller(celle, kolonne), slag)
  const tekst = String(celle).trim()
  if (tekst === INGEN) return null
  switch (type) {
    case 'tall':
      return somTall(celle)
    case 'ja-nei':
      return somJaNei(celle)
    case 'liste':
      return tekst === TOM_LISTE ? [] : deler(tekst)
    case 'json':
      return somJson(tekst)
    case 'nummer':
      return avkodet(medNuller(celle, kolonne).trim(), slag)
    default:
      return tekst === TOM_GRUPPE ? {} : tekst
  }
}

/** The value of one cell in a column of ours; undefined when it is empty. */
export function tekniskVerdi(kolonne: string, celle: Celle, slag: Filslag): unknown {
  return !KOLONNER.has(kolonne) || celle === null || celle === '' ? undefined : verdi(celle, kolonne, slag)
}

type Objekt = Record<string, unknown>

/** Sets a value at a path; groups on the way are made. */
export function settSti(rot: Objekt, sti: string, v: unknown): void {
  const ledd = sti.split('.')
  const siste = ledd.pop() ?? sti
  let her = rot
  for (const navn of ledd) {
    const neste = her[navn]
    her = (neste && typeof neste === 'object' ? neste : (her[navn] = {})) as Objekt
  }
  her[siste] = v
}

/** A row → an entry as it would stand in a JSON file, not yet checked. */
export function fraRad(navn: readonly string[], celler: readonly Celle[], slag: Filslag): Objekt {
  const ut: Objekt = {}
  navn.forEach((kolonne, i) => {
    const celle = celler[i]
    if (KOLONNER.has(kolonne) && celle != null && celle !== '') settSti(ut, kolonne, verdi(celle, kolonne, slag))
  })
  return ut
}

/** Kinds of text. */
const SKRIVES: ReadonlySet<Type | undefined> = new Set<Type>(['tekst', 'nummer', 'telefon'])

const erTom = (v: object) => Object.values(v).every((indre) => indre === undefined)

function* blader(v: unknown, sti: string, slag: Filslag): Generator<[string, string | number | boolean]> {
  const type = KOLONNER.get(sti)
  // What no column is for is not looked into, so nothing can be too deep.
  if (type === undefined && sti !== '') yield [sti, '']
  else if (typeof v === 'string' && SKRIVES.has(type)) yield [sti, kodet(v, slag)]
  else if (v === null) yield [sti, INGEN]
  else if (type === 'json') yield [sti, JSON.stringify(v)]
  else if (Array.isArray(v)) yield [sti, v.length === 0 ? TOM_LISTE : v.join(';')]
  else if (typeof v === 'object') {
    if (erTom(v)) yield [sti, TOM_GRUPPE]
    else for (const [navn, indre] of Object.entries(v)) yield* blader(indre, sti ? `${sti}.${navn}` : navn, slag)
  } else if (v !== undefined) yield [sti, v as string | number | boolean]
}

/** Entries → a header and rows; only columns that some entry uses, in the order of the schema. */
export function tilRader(
  poster: readonly object[],
  slag: Filslag,
): { navn: string[]; rader: (string | number | boolean | null)[][] } {
  const flate = poster.map((post) => new Map(blader(post, '', slag)))
  const navn = [...KOLONNER.keys()].filter((kolonne) => flate.some((rad) => rad.has(kolonne)))
  return { navn, rader: flate.map((rad) => navn.map((kolonne) => rad.get(kolonne) ?? null)) }
}

/** Paths in entries that no column is for, each once; for what comes from a file that may hold anything. */
export const ukjenteStier = (poster: readonly object[]): string[] => [
  ...new Set(
    poster.flatMap((post) => [...blader(post, '', 'xlsx')].map(([sti]) => sti).filter((sti) => !KOLONNER.has(sti))),
  ),
]
