/** The answer to a kartlegging, and what lists and faults look like. Source: kontrakt §4. Texts follow the asked-for målform. */
import * as z from 'zod'
import { kode } from './felt.ts'
import { Tiltak } from './tiltak.ts'

const Verdi = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

export const Mangler = z
  .strictObject({ side: z.enum(['kartlegging', 'tiltak']), felt: z.string() })
  .describe('Feltet som ville avgjort et vet-ikke, og hvem som har det')
export type Mangler = z.infer<typeof Mangler>

export const Grunn = z
  .strictObject({
    regel: kode('regel'),
    utfall: kode('utfall'),
    art: kode('art').optional().describe('Bare når utfallet er nei'),
    bidrag: z.number().optional().describe('Del av poeng; mangler når den er 0'),
    verdier: z.record(z.string(), Verdi).describe('Det som ble sammenlignet'),
    mangler: Mangler.optional(),
    tekst: z.string(),
  })
  .meta({ id: 'Grunn' })
export type Grunn = z.infer<typeof Grunn>

export const Reise = z
  .strictObject({
    minutter: z.int().describe('Én vei'),
    km: z.int(),
    middel: kode('reisemiddel'),
    kilde: z
      .enum(['anslag', 'lokal', 'osrm', 'entur'])
      .describe('anslag: regnet ut fra kartet · lokal: oppgitt av et kontor · ellers en reisetjeneste'),
    mellom: z
      .strictObject({ fra: z.int(), til: z.int() })
      .optional()
      .describe('Minutter: fire av fem reiser ligger i dette intervallet. Bare når kilden er et anslag'),
  })
  .meta({ id: 'Reise' })
export type Reise = z.infer<typeof Reise>

/** What a card shows, so that no list has to fetch its entries one by one (which would also tell a log what was suggested). */
const { navn, tiltakstype, eier, sammendrag, form, inngang, bekreftet, kommunenummer, sted, oppmote, kapasitet } =
  Tiltak.shape

const Kort = z.strictObject({
  navn,
  tiltakstype,
  eier,
  sammendrag,
  form,
  inngang,
  bekreftet,
  kommunenummer,
  sted,
  oppmote,
  kapasitet,
  tilbyder: z.string(),
  eksempel: z.boolean().describe('Oppdiktet eksempel'),
})

const felles = { tiltakId: z.string(), reise: Reise.nullable(), grunner: z.array(Grunn) }

export const Forslag = z
  .strictObject({
    ...felles,
    tiltak: Kort,
    utfall: kode('utfall').describe('Det verste av grunnene, aldri nei'),
    poeng: z.number().min(0).max(1).describe('Summen av grunnenes bidrag'),
  })
  .meta({ id: 'Forslag' })
export type Forslag = z.infer<typeof Forslag>

export const IkkeNa = z
  .strictObject({
    ...felles,
    tiltak: Kort.pick({
      navn: true,
      tiltakstype: true,
      eier: true,
      kommunenummer: true,
      tilbyder: true,
      eksempel: true,
    }),
    minsteEndring: z.strictObject({ regel: kode('regel'), tekst: z.string() }),
  })
  .meta({ id: 'IkkeNa' })
export type IkkeNa = z.infer<typeof IkkeNa>

export const Informasjon = z
  .strictObject({ regel: kode('regel'), tekst: z.string(), kilde: z.string() })
  .meta({ id: 'Informasjon' })
export type Informasjon = z.infer<typeof Informasjon>

export const Sporsmal = z
  .strictObject({ felt: z.string(), avklarer: z.int().describe('Hvor mange vet-ikke et svar ville avgjort') })
  .meta({ id: 'Sporsmal' })
export type Sporsmal = z.infer<typeof Sporsmal>

export const Hull = z
  .strictObject({
    behov: kode('behov'),
    arsak: z.string().describe('Det som stanset det nærmeste, eller finnes-ikke'),
    naermeste: z.strictObject({ tiltakId: z.string(), navn: z.string(), minutter: z.int().nullable() }).nullable(),
  })
  .meta({ id: 'Hull' })
export type Hull = z.infer<typeof Hull>

export const Svar = z
  .strictObject({
    katalogversjon: z.string(),
    forslag: z.array(Forslag).describe('Best først'),
    ikkeNa: z.array(IkkeNa).describe('Nærmest å åpne seg først'),
    informasjon: z.array(Informasjon),
    nesteSporsmal: z.array(Sporsmal),
    hull: z.array(Hull),
  })
  .meta({ id: 'Svar', description: 'Svaret på en kartlegging' })
export type Svar = z.infer<typeof Svar>

export const Tiltaksliste = z
  .strictObject({ totalt: z.int(), side: z.int(), antall: z.int(), tiltak: z.array(Tiltak) })
  .meta({ id: 'Tiltaksliste' })
export type Tiltaksliste = z.infer<typeof Tiltaksliste>

export const Helse = z
  .strictObject({ status: z.literal('ok'), katalogversjon: z.string(), tiltak: z.int() })
  .meta({ id: 'Helse' })

export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    felt: z.array(z.strictObject({ sti: z.string(), melding: z.string() })),
    utdatert: z
      .array(z.strictObject({ id: z.string(), versjon: z.int().nullable(), tiltak: Tiltak.nullable() }))
      .optional()
      .describe('Bare for 412: det som står nå, når noen andre har endret det først'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457; alle feil samlet' })
export type Problem = z.infer<typeof Problem>
