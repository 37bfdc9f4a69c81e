/**
 * A spreadsheet of an office on its way into the catalogue: what was chosen, what is proposed, what was done.
 *
 * `POST /api/kontor/:kontor/import/les` (multipart: `fil`, `valg`) proposes and changes nothing; `POST …/import` (the same, and
 * `avtrykk` from the proposal) writes all of it or nothing. Both answer JSON. With `Accept: application/x-ndjson` the answer
 * is a line of JSON for each step while it works, and the last line is the answer: see `Importlinje`.
 *
 * Rows are numbered as the spreadsheet shows them, from 1; columns from 0, so that 0 is A.
 */
import * as z from 'zod'
import type { Tekst } from '../kodeverk.ts'
import { heltall } from './felt.ts'
import type { Problem } from './forslag.ts'
import { IMPORTGRENSER, SKILLETEGN, TEGNSETT } from './importgrenser.ts'
import type { Endringslinje } from './kontortiltak.ts'

const Rad = heltall(1, IMPORTGRENSER.rader)
const Kolonne = heltall(0, IMPORTGRENSER.kolonner - 1)
const Feltnavn = z.string().max(60)

/** Everything may be left out: then it is guessed, and the guess comes back in the proposal. */
export const Importvalg = z.strictObject({
  ark: z.string().max(100).nullish().describe('Navnet på arket som skal leses'),
  hode: z.strictObject({ fra: Rad, til: Rad }).nullish().describe('Første og siste rad med overskrifter'),
  skilletegn: z.enum(SKILLETEGN).nullish().describe('Bare for CSV'),
  tegnsett: z.enum(TEGNSETT).nullish().describe('Bare for CSV'),
  kolonner: z
    .array(z.strictObject({ kolonne: Kolonne, felt: Feltnavn.nullable() }))
    .max(IMPORTGRENSER.kolonner)
    .default([])
    .describe('Hva kolonner betyr, når gjetningen er feil. null: kolonnen skal ikke leses'),
  rettelser: z
    .array(z.strictObject({ rad: Rad, kolonne: Kolonne, verdi: z.string().max(10_000) }))
    .max(5000)
    .default([])
    .describe('Celler som er rettet i rutenettet, i stedet for det som står i filen'),
  utelat: z.array(Rad).max(IMPORTGRENSER.rader).default([]).describe('Rader som ikke skal leses'),
  standarder: z
    .array(z.strictObject({ felt: Feltnavn, verdi: z.string().max(500) }))
    .max(50)
    .default([])
    .describe('Det som skal stå i nye tiltak når ingen kolonne sier det, skrevet som i en celle. Tomt: ingenting'),
  huskValg: z.boolean().default(true).describe('Husk kolonnene og standardene til neste gang'),
  vis: z
    .strictObject({
      fra: heltall(0, IMPORTGRENSER.rader).default(0),
      antall: heltall(0, 1000).default(200),
      hvilke: z.enum(['alle', 'feil', 'ny', 'endret', 'uendret']).default('alle'),
    })
    .default({ fra: 0, antall: 200, hvilke: 'alle' })
    .describe('Hvilke rader som vises; alle blir alltid lest'),
})
export type Importvalg = z.infer<typeof Importvalg>
/** As the client may write it. */
export type ImportvalgInn = z.input<typeof Importvalg>

/**
 * How sure the meaning of a column is. `valgt`: by hand, now; `husket`: the office chose it before; `eksakt`: our own column name or
 * the name of the field; `trolig`: a word for it; `usikker`: looks like one; `ingen`: nothing is like it, and it is not read.
 */
export type Sikkerhet = 'valgt' | 'husket' | 'eksakt' | 'trolig' | 'usikker' | 'ingen'

export type Importkolonne = {
  kolonne: number
  /** `A`, `B` … `AA`. */
  bokstav: string
  overskrift: string
  felt: string | null
  sikkerhet: Sikkerhet
  /** Other fields it could be, most likely first. */
  alternativer: string[]
  /** The first texts in the column, for who has to choose. Never what looks like a person. */
  eksempler: string[]
}

/** A fault at its cell. `rad` and `kolonne` are null when it is about the whole file, or about a field that no column gives. */
export type Importfeil = {
  rad: number | null
  kolonne: number | null
  /** `C14`; empty when there is no cell. */
  celle: string
  felt: string | null
  melding: string
  /** Looks like a person; the text is never sent back. */
  person: boolean
}

export type Radstatus = 'ny' | 'endret' | 'uendret' | 'feil'

/** A row of the grid, and what would become of it. */
export type Importrad = {
  rad: number
  status: Radstatus
  /** null when it can not be told yet. */
  id: string | null
  navn: string
  /** By column, as text; with corrections made by hand. What looks like a person is replaced by `•••`. */
  celler: string[]
  /** What is different from the entry that is there. Empty for what is new. */
  endringer: Endringslinje[]
}

/** A field that new entries need, or should have, and no column gives. */
export type Importstandard = {
  felt: string
  /** As it will be read, written as in a cell; empty when nothing is chosen. `SOM_MALEN`: as the template of the tiltakstype says. */
  verdi: string
  /** Chosen by the office now or before, or proposed by us. */
  kilde: 'valgt' | 'husket' | 'foreslatt'
  /** An entry can not be without it. */
  kreves: boolean
}

export type Importforslag = {
  fil: {
    navn: string
    slag: 'xlsx' | 'csv' | 'json'
    /** null for what is not CSV. */
    tegnsett: (typeof TEGNSETT)[number] | null
    skilletegn: (typeof SKILLETEGN)[number] | null
  }
  ark: { navn: string; rader: number; kolonner: number }[]
  valgtArk: string
  hode: { fra: number; til: number }
  kolonner: Importkolonne[]
  /** All fields a column may mean, in the order of the form. */
  felter: { felt: string; navn: Tekst }[]
  standarder: Importstandard[]
  /** The rows asked for by `vis`, of `radertotalt` of that kind. */
  rader: Importrad[]
  radertotalt: number
  /** Rows that were taken for totals, notes or repeated headings, and are not read. */
  hoppetOver: { rad: number; grunn: 'sum' | 'merknad' | 'gjentatt-hode' | 'utelatt' }[]
  /** In the order of the grid; at most `IMPORTGRENSER.feil`. */
  feil: Importfeil[]
  feiltotalt: number
  antall: Record<Radstatus, number>
  /** Own entries that the file does not have. They stay as they are. */
  mangler: { id: string; navn: string }[]
  /** The columns are read as the office once chose. */
  husket: boolean
  /** What `POST …/import` is to have, so that nothing else is written than what was seen here. */
  avtrykk: string
}

export type Importkvittering = {
  /** For undoing: `POST …/import/:endring/angre`. null when nothing differed, and nothing was written. */
  endring: number | null
  nye: string[]
  endret: string[]
  uendret: string[]
  mangler: { id: string; navn: string }[]
}

/** How far the work has come. `leser` and `skriver` have no count (`av` is 0). */
export type Importfremdrift = { steg: 'leser' | 'tolker' | 'sammenligner' | 'skriver'; gjort: number; av: number }

/** One line of an NDJSON answer. The status is then 200 whatever comes: a refusal is a line with `problem`. */
export type Importlinje<T extends Importforslag | Importkvittering = Importforslag | Importkvittering> =
  | { fremdrift: Importfremdrift }
  | { svar: T }
  | { problem: Problem }

/** POST …/import/:endring/angre: the ids that are again as they were before. */
export type Importangring = { angret: string[] }
