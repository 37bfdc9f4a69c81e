/** What an office sees of its own tiltak beyond the entry itself. Dates are `YYYY-MM-DD`, points in time ISO 8601 in UTC. */
import * as z from 'zod'
import { koder } from '../kodeverk.ts'
import { Dato, Kommunenummer, kode } from './felt.ts'
import { Foresporsel } from './foresporsel.ts'
import { Kontor } from './kontor.ts'
import { Tiltak } from './tiltak.ts'

const Tekst = z.strictObject({ nb: z.string(), nn: z.string() })
const Tidspunkt = z.string().describe('ISO 8601, UTC')

export const Klokker = z
  .strictObject({
    endret: Tidspunkt,
    publisert: Tidspunkt.nullable().describe('null når tiltaket aldri har vært publisert'),
    bekreftet: Dato,
    felt: z
      .record(z.enum(koder('bekreftelsesfelt')), Dato)
      .describe('Feltene som oftest gjør treff feil; et felt bekreftet med hele tiltaket har dagen for det'),
  })
  .meta({
    id: 'Klokker',
    description: 'Tre klokker: noen endret det, alle kunne se det, et menneske sa at det stemmer',
  })
export type Klokker = z.infer<typeof Klokker>

export const Mangel = z
  .strictObject({ felt: z.string(), andel: z.int().describe('Av hundre oppdiktede personer') })
  .meta({ id: 'Mangel', description: 'Et felt som gjør at treff blir «vet ikke». Oftest først' })
export type Mangel = z.infer<typeof Mangel>

export const Endringslinje = z
  .strictObject({
    sti: z.string(),
    felt: Tekst.describe('Feltets navn'),
    for: Tekst.describe('Det som sto; tomt når ingenting var oppgitt'),
    etter: Tekst.describe('Det som står; tomt når ingenting er oppgitt'),
  })
  .meta({ id: 'Endringslinje', description: 'Én forskjell, i ord' })
export type Endringslinje = z.infer<typeof Endringslinje>

export const Opphav = z
  .strictObject({
    id: z.string(),
    navn: z.string(),
    finnes: z.boolean().describe('false når originalen er borte'),
    endringer: z.array(Endringslinje).describe('Det som er endret i originalen siden den ble kopiert eller sist sett'),
  })
  .meta({ id: 'Opphav', description: 'Hvor en kopi kom fra' })
export type Opphav = z.infer<typeof Opphav>

export const Kontortiltak = z
  .strictObject({
    tiltak: Tiltak,
    versjon: z.int().describe('Stiger med hver endring; ETag-en til tiltaket'),
    klokker: Klokker,
    forfaltDager: z.int().describe('Dager siden det skulle vært bekreftet; 0 når det ikke har forfalt'),
    visninger: z.int().describe('Hvor ofte tjenesten har vist det det siste året'),
    mangler: z.array(Mangel),
    opphav: Opphav.nullable(),
  })
  .meta({ id: 'Kontortiltak' })
export type Kontortiltak = z.infer<typeof Kontortiltak>

export const Historikklinje = z
  .strictObject({
    nr: z.int(),
    tidspunkt: Tidspunkt,
    hvem: z.string(),
    kilde: z.string(),
    handling: z.enum(['opprettet', 'endret', 'fjernet']),
    endringer: z.array(Endringslinje),
    etter: Tiltak.nullable().describe('Tiltaket slik det var etter endringen; null når det ble fjernet'),
  })
  .meta({ id: 'Historikklinje' })
export type Historikklinje = z.infer<typeof Historikklinje>

export const Avtalerad = z
  .strictObject({
    tiltakId: z.string(),
    navn: z.string(),
    kommunenummer: Kommunenummer,
    plasser: z.int().nullable(),
    prisPerManed: z.int().nullable(),
    til: Dato.nullable(),
    dagerIgjen: z.int().nullable().describe('Hele dager til avtalen er ute; null når ingen slutt er avtalt'),
  })
  .meta({ id: 'Avtalerad' })
export type Avtalerad = z.infer<typeof Avtalerad>

const Lenket = { id: z.string(), navn: z.string() }

export const Arbeidsliste = z
  .strictObject({
    bekreftes: z.array(
      z.strictObject({
        ...Lenket,
        versjon: z.int(),
        bekreftet: Dato,
        forfaltDager: z.int(),
        visninger: z.int(),
      }),
    ),
    avtaler: z.array(Avtalerad),
    foresporsler: z.array(Foresporsel),
    mangler: z.array(z.strictObject({ felt: z.string(), tiltak: z.array(z.strictObject(Lenket)) })),
    utkast: z.array(z.strictObject({ ...Lenket, endret: Tidspunkt })),
    kopier: z.array(z.strictObject({ ...Lenket, opphav: Opphav })),
  })
  .meta({ id: 'Arbeidsliste', description: 'Det kontoret bør gjøre nå; det som haster mest, først i hver liste' })
export type Arbeidsliste = z.infer<typeof Arbeidsliste>

export const Kontoroversikt = z
  .strictObject({ kontor: Kontor, tiltak: z.array(Kontortiltak) })
  .meta({ id: 'Kontoroversikt' })
export type Kontoroversikt = z.infer<typeof Kontoroversikt>

const ApentKontor = Kontor.pick({ id: true, navn: true, kommuner: true })

export const Kontorliste = z.strictObject({ kontorer: z.array(ApentKontor) }).meta({ id: 'Kontorliste' })

const Delingsrad = z.strictObject({
  ...Lenket,
  kontor: ApentKontor.nullable(),
  kommunenummer: Kommunenummer.nullable(),
  synlighet: kode('synlighet'),
  minutter: z
    .int()
    .nullable()
    .describe('Fra kontorets nærmeste kommune, med bil; null når det ikke er noe å reise til'),
})
export type Delingsrad = z.infer<typeof Delingsrad>

export const Delingsoversikt = z
  .strictObject({
    viDeler: z.array(z.strictObject({ ...Delingsrad.shape, avtaler: z.array(Avtalerad) })),
    deltMedOss: z.array(z.strictObject({ ...Delingsrad.shape, avtale: Avtalerad.nullable() })),
    kanSporres: z
      .array(z.strictObject({ ...Delingsrad.shape, spurt: Foresporsel.nullable() }))
      .describe('Innen en time fra en av kontorets kommuner, men ikke åpent for dem. Nærmest først'),
  })
  .meta({ id: 'Delingsoversikt' })
export type Delingsoversikt = z.infer<typeof Delingsoversikt>

export const Svartid = z
  .strictObject({ kontor: z.string(), dager: z.number().describe('Median'), svar: z.int() })
  .meta({ id: 'Svartid', description: 'Hvor mange dager et kontor vanligvis bruker på å svare' })
export type Svartid = z.infer<typeof Svartid>

export const Foresporselsliste = z
  .strictObject({ sendt: z.array(Foresporsel), mottatt: z.array(Foresporsel), svartider: z.array(Svartid) })
  .meta({ id: 'Foresporselsliste' })
export type Foresporselsliste = z.infer<typeof Foresporselsliste>

export const Foresporseltall = z
  .array(
    z.strictObject({
      kommunenummer: Kommunenummer,
      behov: kode('behov'),
      svar: kode('foresporselsvar'),
      antall: z.int(),
    }),
  )
  .meta({ id: 'Foresporseltall', description: 'Svar på forespørsler, etter kommune og behov; bare fra fem og opp' })
export type Foresporseltall = z.infer<typeof Foresporseltall>

export const Bekreftelse = z
  .strictObject({
    tiltak: z
      .array(z.strictObject({ id: z.string().max(100), versjon: z.int().min(0) }))
      .min(1, 'Velg minst ett tiltak')
      .max(500),
    felt: z.union([z.literal('alt'), z.array(kode('bekreftelsesfelt')).min(1, 'Velg minst ett felt')]),
  })
  .meta({ id: 'Bekreftelse', description: 'Det et menneske sier stemmer i dag' })
export type Bekreftelse = z.infer<typeof Bekreftelse>

export const Bekreftelsessvar = z
  .strictObject({ versjoner: z.record(z.string(), z.int()) })
  .meta({ id: 'Bekreftelsessvar' })

export const Tilbakestilling = z
  .strictObject({ nr: z.int().min(1).describe('Linjen i historikken med utgaven som skal tilbake') })
  .meta({ id: 'Tilbakestilling' })

export const Kopiering = z
  .strictObject({ original: z.string().max(100).describe('Id-en til tiltaket eller malen') })
  .meta({ id: 'Kopiering' })

export const Historikk = z.strictObject({ historikk: z.array(Historikklinje) }).meta({ id: 'Historikk' })

export const Kontrollsvar = z
  .strictObject({
    felt: z.array(z.strictObject({ sti: z.string(), melding: z.string() })),
    mangler: z.array(Mangel).describe('Tom når tiltaket har feil'),
  })
  .meta({ id: 'Kontrollsvar' })
export type Kontrollsvar = z.infer<typeof Kontrollsvar>
