/**
 * Tiltak: one entry in the catalogue. Source: kontrakt §2. Absent = unknown, `null` = known to be none; unknown keys are refused.
 * Ages are whole years and inclusive, hours may have one decimal, money is whole kroner, coordinates are WGS84 degrees.
 */
import * as z from 'zod'
import {
  Dato,
  GammelEllerNyGruppe,
  heltall,
  intervall,
  Kommunenummer,
  kode,
  kodeliste,
  Lenke,
  Postnummer,
  Tid,
  tall,
  tekst,
} from './felt.ts'

const Id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Id skrives med små bokstaver a–z, tall og bindestrek')

const Tilbyder = z.strictObject({
  navn: tekst(150),
  orgnr: z
    .string()
    .regex(/^\d{9}$/, 'Organisasjonsnummeret må ha ni sifre')
    .nullish(),
  nettsted: Lenke.nullish(),
})

const Oppmote = z.strictObject({
  timerPerUke: intervall(tall(0, 168)).nullish(),
  dagerPerUke: intervall(tall(0, 7)).nullish(),
  ukeintervall: heltall(1, 52).nullish(),
  tider: z.array(Tid).max(50).nullish(),
  gruppestorrelse: heltall(1, 1000).nullish(),
})

const Sted = z.strictObject({
  navn: tekst(150).nullish(),
  adresse: tekst(200).nullish(),
  postnummer: Postnummer.nullish(),
  poststed: tekst(100).nullish(),
  lat: z.number().nullish(),
  lon: z.number().nullish(),
  skjultAdresse: z.boolean().nullish(),
})

const Avtale = z.strictObject({
  kommunenummer: Kommunenummer,
  plasser: heltall(0, 100_000).nullish(),
  prisPerManed: heltall(0, 10_000_000).nullish(),
  til: Dato.nullish(),
})

const Regelverk = z.strictObject({ hjemmel: tekst(200), tekst: tekst(1000), kilde: tekst(500), kontrollert: Dato })

const kreves = {
  navn: tekst(150),
  tiltakstype: kode('tiltakstype'),
  eier: kode('eier'),
  sammendrag: tekst(200),
  behov: z.strictObject({
    primar: z.array(kode('behov')).min(1, 'Minst ett primært behov må være med').max(20),
    sekundar: kodeliste('behov'),
  }),
  innhold: z.array(kode('innhold')).max(60),
  form: kode('form'),
  inngang: kode('inngang'),
}

const likOveralt = {
  beskrivelse: z.string().max(10_000).nullish(),
  malgrupper: kodeliste('malgruppe'),
  eksklusiv: kodeliste('eksklusiv'),
  interesser: kodeliste('interesse'),
  alder: intervall(heltall(0, 120)).nullish(),
  kjonn: kode('kjonnskrav').nullish(),
  innsatsgrupper: z
    .array(GammelEllerNyGruppe)
    .min(1, 'Tom liste utelukker alle. Bruk null når det ikke er noe krav')
    .nullish(),
  norsk: z.strictObject({ min: kode('norskniva').nullish(), maks: kode('norskniva').nullish() }).nullish(),
  krav: kodeliste('krav'),
  unntak: kodeliste('hindring'),
  miljo: kodeliste('miljo'),
  tilrettelegging: kodeliste('tilrettelegging'),
  oppmote: Oppmote.nullish(),
  varighet: z
    .strictObject({ ukerOrdinart: heltall(0, 2000).nullish(), ukerMaks: heltall(0, 2000).nullish() })
    .nullish(),
  oppstart: z.strictObject({ lopende: z.boolean(), datoer: z.array(Dato).max(100).nullish() }).nullish(),
  vilkar: z.strictObject({ egnet: kode('egnet'), kostra: kodeliste('kostra-vilkar') }).nullish(),
  kostnad: z.strictObject({ deltaker: heltall(0, 1_000_000).nullish() }).nullish(),
}

const lokalt = {
  kontor: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Kontorets id skrives med små bokstaver a–z, tall og bindestrek')
    .max(60)
    .nullish(),
  kommunenummer: Kommunenummer.nullish(),
  kapasitet: z
    .strictObject({
      plasser: heltall(0, 100_000).nullish(),
      ledige: heltall(0, 100_000).nullish(),
      ventetidUker: heltall(0, 520).nullish(),
      oppdatert: Dato.nullish(),
    })
    .nullish(),
  sted: Sted.nullish(),
  dekning: z.strictObject({
    landet: z.boolean(),
    fylker: z.array(z.string().regex(/^\d{2}$/, 'Fylkesnummeret må ha to sifre')).max(15),
    kommuner: z.array(Kommunenummer).max(400),
  }),
  deling: z.strictObject({ synlighet: kode('synlighet'), avtaler: z.array(Avtale).max(400).nullish() }).nullish(),
  kontakt: z
    .strictObject({
      rolle: tekst(100).nullish(),
      telefon: z
        .string()
        .regex(/^[+\d][\d ]{1,19}$/, 'Telefonnummeret kan bare ha sifre, mellomrom og + først')
        .nullish(),
      epost: z.email('Dette er ikke en e-postadresse').nullish(),
    })
    .nullish(),
  lenke: Lenke.nullish(),
  regelverk: z.array(Regelverk).max(50).nullish(),
  gyldig: z.strictObject({ fra: Dato.nullish(), til: Dato.nullish() }).nullish(),
  bekreftet: Dato,
  status: kode('status'),
  eksempel: z.boolean().nullish(),
}

export const Tiltak = z
  .strictObject({ id: Id, ...kreves, tilbyder: Tilbyder, ...likOveralt, ...lokalt })
  .meta({ id: 'Tiltak', description: 'Ett tiltak i katalogen' })
export type Tiltak = z.infer<typeof Tiltak>

/** A municipal pattern that an office starts from: what is the same everywhere, and where that knowledge comes from. */
export const Tiltaksmal = z
  .strictObject({ id: Id, ...kreves, ...likOveralt, kilde: tekst(300) })
  .meta({ id: 'Tiltaksmal', description: 'Utgangspunkt for et nytt kommunalt tiltak' })
export type Tiltaksmal = z.infer<typeof Tiltaksmal>
