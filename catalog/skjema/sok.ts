/** What a search may be asked and what it answers: the filters of the catalogue, and hits with why they are hits. Source: kontrakt §4. */
import * as z from 'zod'
import { Dato, heltall, Kommunenummer, kode } from './felt.ts'
import { harFodselsnummer } from './fodselsnummer.ts'

const ALDRE = Array.from({ length: 121 }, (_, i) => String(i))
const MEST_MINUTTER = 600

const minutter = z
  .string()
  .regex(/^\d{1,3}$/, 'Må være et helt antall minutter')
  .refine((s) => !(Number(s) > MEST_MINUTTER), `Kan være høyst ${MEST_MINUTTER} minutter`)

/** Each may be given several times: one of its values is enough. `om`: for the documentation. */
export const FILTRE = {
  eier: { skjema: kode('eier'), om: 'Hvem som eier tiltaket' },
  tiltakstype: { skjema: kode('tiltakstype'), om: 'Slags tiltak' },
  behov: { skjema: kode('behov'), om: 'Primært eller sekundært behov' },
  innhold: { skjema: kode('innhold'), om: 'Hva man gjør der' },
  malgruppe: { skjema: kode('malgruppe'), om: 'Hvem det er rettet mot' },
  form: { skjema: kode('form'), om: 'Hvordan man møter' },
  inngang: { skjema: kode('inngang'), om: 'Hvordan man kommer inn' },
  vilkar: { skjema: kode('egnet'), om: 'Om det kan være vilkår for sosialhjelp' },
  kommune: { skjema: Kommunenummer, om: 'Åpent for, eller delt med, innbyggere i denne kommunen' },
  delt: { skjema: Kommunenummer, om: 'Ikke kommunens eget, men delt med den: etter avtale, eller delt med alle' },
  sted: { skjema: Kommunenummer, om: 'Holder til i denne kommunen' },
  innen: {
    skjema: minutter,
    om: 'Høyst så mange minutter unna kommunen i «fra», eller uten reise. Ukjent sted er med',
  },
  alder: {
    skjema: z.enum(ALDRE, 'Alderen må være et helt tall fra 0 til 120'),
    om: 'Tar inn personer i denne alderen. Ukjent grense er med',
  },
  norsk: { skjema: kode('norskniva'), om: 'Krever ikke mer norsk enn dette. Ukjent krav er med' },
  ledig: { skjema: z.enum(['ja']), om: 'Har oppgitt ledig plass' },
  bekreftetSiden: { skjema: Dato, om: 'Bekreftet denne dagen eller senere' },
  kontor: { skjema: z.string().max(60), om: 'Kontoret som eier oppføringen' },
} as const

export type Filternavn = keyof typeof FILTRE
export const FILTERNAVN = Object.keys(FILTRE) as Filternavn[]
export type Filtervalg = Partial<Record<Filternavn, readonly string[]>>

/** `q` longer than this is no question; a veileder types a few words. */
export const LENGSTE_SOK = 200
const MEST_PER_SIDE = 500

export const Sokeord = z
  .string()
  .max(LENGSTE_SOK, `Søket er for langt. Skriv høyst ${LENGSTE_SOK} tegn`)
  .refine((q) => !harFodselsnummer(q), 'Søket ser ut til å ha et fødselsnummer. Søk etter tiltak, ikke etter personer')

export const SIDER = {
  side: { skjema: heltall(1, 1_000_000), standard: 1, om: 'Side, fra 1' },
  antall: { skjema: heltall(1, MEST_PER_SIDE), standard: 20, om: `Tiltak per side, høyst ${MEST_PER_SIDE}` },
} as const

export const REISE = {
  fra: { skjema: Kommunenummer, om: 'Kommunen en reise begynner i, for «innen» og for minuttene i svaret' },
  reisemiddel: { skjema: kode('reisemiddel'), om: 'Hva man reiser med, bil når det ikke er oppgitt' },
} as const

const filtre = Object.fromEntries(FILTERNAVN.map((navn) => [navn, z.array(FILTRE[navn].skjema).max(100).optional()]))

/** A journey needs a place to begin. */
export const harFra = (sok: Record<string, unknown>) => sok['innen'] === undefined || sok['fra'] !== undefined
export const MANGLER_FRA = { path: ['innen'], error: 'Trenger også «fra», kommunen reisen begynner i' }

/** The same as in an address, as a body: what is about a person is in no address. */
export const Sokesporsmal = z
  .strictObject({
    q: Sokeord.default(''),
    side: SIDER.side.skjema.default(SIDER.side.standard),
    antall: SIDER.antall.skjema.default(SIDER.antall.standard),
    fra: REISE.fra.skjema.optional(),
    reisemiddel: REISE.reisemiddel.skjema.optional(),
    ...filtre,
  })
  .refine(harFra, MANGLER_FRA)
  .meta({ id: 'Sokesporsmal', description: 'Et søk med filtre' })

const Merke = z.tuple([z.int(), z.int()]).describe('Fra og til (ikke med), talt i tegn')

export const Treff = z
  .strictObject({
    tiltakId: z.string(),
    poeng: z.number().min(0).max(1),
    felt: z.array(z.string()).describe('Hvor ordene ble funnet, det som teller mest først'),
    utdrag: z.string(),
    merker: z.strictObject({ navn: z.array(Merke), utdrag: z.array(Merke) }),
    hvorfor: z
      .array(
        z.strictObject({
          ord: z.string().describe('Ordet i søket'),
          felt: z.string(),
          funnet: z.string().describe('Det som ble funnet: ordet i teksten, eller navnet på koden eller stedet'),
        }),
      )
      .describe('Én per ord i søket som ble funnet'),
    minutter: z
      .int()
      .nullable()
      .describe('Reisetid én vei fra kommunen i «fra»; null når det ikke er noen, eller den er ukjent'),
    tiltak: z.strictObject({
      navn: z.string(),
      tiltakstype: kode('tiltakstype'),
      eier: kode('eier'),
      tilbyder: z.string(),
      kommunenummer: z.string().nullable(),
      sted: z.string().nullable(),
      inngang: kode('inngang'),
      form: kode('form'),
      sammendrag: z.string(),
      bekreftet: z.string(),
      ledige: z.int().nullable(),
      eksempel: z.boolean(),
    }),
  })
  .meta({ id: 'Treff', description: 'Ett tiltak som søket fant, og hvorfor' })
export type Treff = z.infer<typeof Treff>

const Antall = z.strictObject({ verdi: z.string(), antall: z.int() })

export const Sokesvar = z
  .strictObject({
    totalt: z.int(),
    side: z.int(),
    antall: z.int(),
    treff: z.array(Treff),
    menteDu: z.string().nullable().describe('Søket med skrivefeil rettet; treffene er for dette'),
    ukjente: z.array(z.string()).describe('Ord i søket som ikke finnes i katalogen'),
    fasetter: z
      .record(z.string(), z.array(Antall))
      .describe('For hvert filter: hvor mange treff hver verdi gir sammen med de andre filtrene'),
    uten: z
      .array(z.strictObject({ filter: z.string(), antall: z.int() }))
      .describe('For hvert filter som er brukt: hvor mange treff det blir uten det'),
    utenFiltre: z.int().describe('Hvor mange treff det er uten noe filter'),
  })
  .meta({ id: 'Sokesvar', description: 'Treffene på et søk, best først' })
export type Sokesvar = z.infer<typeof Sokesvar>

export const Sokeforslag = z
  .strictObject({
    forslag: z.array(
      z.strictObject({
        slag: z.enum(['kode', 'sted', 'tiltak']),
        tekst: z.string(),
        av: z.string().describe('Den delen av det som er skrevet, som det er et forslag for'),
        filter: z.string().nullable().describe('Filteret som en kode eller et sted er en verdi av'),
        verdi: z.string().nullable().describe('Koden, kommunenummeret eller tiltakets id'),
        antall: z.int().nullable().describe('Hvor mange tiltak det gir'),
      }),
    ),
  })
  .meta({ id: 'Sokeforslag', description: 'Forslag mens man skriver' })
export type Sokeforslag = z.infer<typeof Sokeforslag>
