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
import { heltall } from './felt.ts'
import type { Problem } from './forslag.ts'
import { IMPORTGRENSER, SKILLETEGN, TEGNSETT } from './importgrenser.ts'
import { Endringslinje } from './kontortiltak.ts'

const Rad = heltall(1, IMPORTGRENSER.rader)
const Kolonne = heltall(0, IMPORTGRENSER.kolonner - 1)
const Feltnavn = z.string().max(60)

/** Everything may be left out: then it is guessed, and the guess comes back in the proposal. */
export const Importvalg = z
  .strictObject({
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
  .meta({ id: 'Importvalg', description: 'Hvordan filen skal leses. Alt kan utelates: da gjettes det' })
export type Importvalg = z.infer<typeof Importvalg>
/** As the client may write it. */
export type ImportvalgInn = z.input<typeof Importvalg>

const Tekst = z.strictObject({ nb: z.string(), nn: z.string() })
const Radnummer = z.int().describe('Som regnearket viser det, fra 1')
const Kolonnenummer = z.int().describe('Fra 0, så 0 er A')

/**
 * How sure the meaning of a column is. `valgt`: by hand, now; `husket`: the office chose it before; `eksakt`: our own column name or
 * the name of the field; `trolig`: a word for it; `usikker`: looks like one; `ingen`: nothing is like it, and it is not read.
 */
const Sikkerhet = z.enum(['valgt', 'husket', 'eksakt', 'trolig', 'usikker', 'ingen'])
export type Sikkerhet = z.infer<typeof Sikkerhet>

export const Importkolonne = z
  .strictObject({
    kolonne: Kolonnenummer,
    bokstav: z.string().describe('A, B … AA'),
    overskrift: z.string(),
    felt: z.string().nullable().describe('null: kolonnen blir ikke lest'),
    sikkerhet: Sikkerhet,
    alternativer: z.array(z.string()).describe('Andre felt det kan være, det mest sannsynlige først'),
    eksempler: z.array(z.string()).describe('De første tekstene i kolonnen. Aldri det som ligner en person'),
  })
  .meta({ id: 'Importkolonne', description: 'Hva en kolonne betyr, og hvor sikkert det er' })
export type Importkolonne = z.infer<typeof Importkolonne>

/** `rad` and `kolonne` are null when it is about the whole file, or about a field that no column gives. */
export const Importfeil = z
  .strictObject({
    rad: Radnummer.nullable(),
    kolonne: Kolonnenummer.nullable(),
    celle: z.string().describe('C14; tomt når det ikke er noen celle'),
    felt: z.string().nullable(),
    melding: z.string(),
    person: z.boolean().describe('Ligner en person; teksten sendes aldri tilbake'),
  })
  .meta({ id: 'Importfeil', description: 'En feil i cellen sin' })
export type Importfeil = z.infer<typeof Importfeil>

const Radstatus = z.enum(['ny', 'endret', 'uendret', 'feil'])
export type Radstatus = z.infer<typeof Radstatus>

export const Importrad = z
  .strictObject({
    rad: Radnummer,
    status: Radstatus,
    id: z.string().nullable().describe('null når det ikke kan sies ennå'),
    navn: z.string(),
    celler: z.array(z.string()).describe('Etter kolonne, med det som er rettet. Det som ligner en person, er •••'),
    endringer: z.array(Endringslinje).describe('Tomt for det som er nytt'),
    lest: z
      .array(z.strictObject({ kolonne: Kolonnenummer, tekst: Tekst }))
      .optional()
      .describe('Det en celle er lest som, når det er noe annet enn det som står. Tom tekst: ingenting'),
  })
  .meta({ id: 'Importrad', description: 'En rad i rutenettet, og hva den ville blitt' })
export type Importrad = z.infer<typeof Importrad>

/** `kilde`: chosen by the office now or before, or proposed by us. `kreves`: an entry can not be without it. */
export const Importstandard = z
  .strictObject({
    felt: z.string(),
    verdi: z.string().describe('Som i en celle; tomt når ingenting er valgt; @mal: som malen for tiltakstypen sier'),
    kilde: z.enum(['valgt', 'husket', 'foreslatt']),
    kreves: z.boolean(),
  })
  .meta({ id: 'Importstandard', description: 'Et felt nye tiltak bør ha, og som ingen kolonne sier' })
export type Importstandard = z.infer<typeof Importstandard>

const Egne = z.array(z.strictObject({ id: z.string(), navn: z.string() }))

export const Importforslag = z
  .strictObject({
    fil: z.strictObject({
      navn: z.string(),
      slag: z.enum(['xlsx', 'csv', 'json']),
      tegnsett: z.enum(TEGNSETT).nullable(),
      skilletegn: z.enum(SKILLETEGN).nullable(),
    }),
    ark: z.array(
      z.strictObject({
        navn: z.string(),
        rader: z.int(),
        kolonner: z.int(),
        skjult: z.boolean().describe('Regnearket viser ikke arket'),
        skjulteRader: z
          .int()
          .describe('Rader som regnearket ikke viser, for eksempel på grunn av et filter. De blir lest'),
      }),
    ),
    valgtArk: z.string(),
    hode: z.strictObject({ fra: Radnummer, til: Radnummer }),
    kolonner: z.array(Importkolonne),
    felter: z.array(z.strictObject({ felt: z.string(), navn: Tekst })).describe('Alt en kolonne kan bety'),
    standarder: z.array(Importstandard),
    rader: z.array(Importrad).describe('De det er spurt om med «vis», av radertotalt av det slaget'),
    radertotalt: z.int(),
    hoppetOver: z
      .array(z.strictObject({ rad: Radnummer, grunn: z.enum(['sum', 'merknad', 'gjentatt-hode', 'utelatt']) }))
      .describe('Rader som er tatt for summer, merknader eller overskrifter, og ikke blir lest'),
    feil: z.array(Importfeil).max(IMPORTGRENSER.feil).describe('I rekkefølgen i rutenettet'),
    feiltotalt: z.int(),
    antall: z.record(Radstatus, z.int()),
    mangler: Egne.describe('Kontorets tiltak som filen ikke har. De blir stående'),
    husket: z.boolean().describe('Kolonner er lest slik kontoret valgte før'),
    avtrykk: z.string().describe('Det POST …/import skal ha, så ikke noe annet lagres enn det som er sett'),
  })
  .meta({ id: 'Importforslag', description: 'Hva filen ville gjort, med alle feil' })
export type Importforslag = z.infer<typeof Importforslag>

export const Importkvittering = z
  .strictObject({
    endring: z.int().nullable().describe('For å angre; null når ingenting var ulikt, og ingenting er lagret'),
    nye: z.array(z.string()),
    endret: z.array(z.string()),
    uendret: z.array(z.string()),
    mangler: Egne,
  })
  .meta({ id: 'Importkvittering', description: 'Hva en import gjorde' })
export type Importkvittering = z.infer<typeof Importkvittering>

/** How far the work has come. `leser` and `skriver` have no count (`av` is 0). */
export type Importfremdrift = { steg: 'leser' | 'tolker' | 'sammenligner' | 'skriver'; gjort: number; av: number }

/** One line of an NDJSON answer. The status is then 200 whatever comes: a refusal is a line with `problem`. */
export type Importlinje<T extends Importforslag | Importkvittering = Importforslag | Importkvittering> =
  | { fremdrift: Importfremdrift }
  | { svar: T }
  | { problem: Problem }

/** POST …/import/:endring/angre. */
export const Importangring = z
  .strictObject({ angret: z.array(z.string()).describe('Tiltakene som er slik de var før') })
  .meta({ id: 'Importangring' })
export type Importangring = z.infer<typeof Importangring>
