/** What the planner's screens ask of the service, and what they get. */
import * as z from 'zod'
import { Dato, heltall, intervall, Kommunenummer, kode } from './felt.ts'
import { Svar } from './forslag.ts'
import { Kartlegging } from './kartlegging.ts'

/** Which kommuner: those named, those of a fylke, those within so many minutes by car of one; all when nothing is told. */
export const Omrade = z
  .strictObject({
    kommuner: z.array(Kommunenummer).max(357).optional(),
    fylke: z
      .string()
      .regex(/^\d{2}$/, 'Fylkesnummeret må ha to sifre')
      .optional(),
    rundt: Kommunenummer.optional(),
    minutter: heltall(15, 120)
      .optional()
      .describe('Hvor langt unna, når området er rundt en kommune. 60 når det ikke er sagt'),
  })
  .meta({ id: 'Dekningsomrade', description: 'Kommunene det gjelder. Uten noe valgt: hele landet' })
export type Omrade = z.infer<typeof Omrade>

/**
 * The levels of an area. One text per kommune and one sign per sak, in the order of `GET /api/dekning/typetilfeller`: `niva` the letter of
 * the level (a is the first of kodeverk `dekningsniva`), `arsak` the place in `arsaker` in base 36, `tilbydere` and `vilkar` a digit.
 */
export const Dekningsutdrag = z
  .strictObject({
    katalogversjon: z.string(),
    dato: Dato,
    eksempel: z.boolean().describe('Oppdiktede tiltak ligger bak noe av dette'),
    foreldet: z.boolean().describe('Katalogen er endret etter dette, og nye tall regnes ut'),
    kommuner: z.array(Kommunenummer),
    niva: z.array(z.string()),
    arsaker: z.array(z.string()),
    arsak: z.array(z.string()),
    tilbydere: z.array(z.string()),
    vilkar: z.array(z.string()),
  })
  .meta({ id: 'Dekningsutdrag' })
export type Dekningsutdrag = z.infer<typeof Dekningsutdrag>

export const Dekningscelle = z
  .strictObject({
    typetilfelle: z.strictObject({ id: z.string(), navn: z.string() }),
    kartlegging: Kartlegging,
    forslag: Svar,
  })
  .meta({ id: 'Dekningscelle', description: 'Et oppdiktet typetilfelle, og svaret en veileder ville fått' })
export type Dekningscelle = z.infer<typeof Dekningscelle>

const TiltakId = z.string().max(100)
const Kommuner = z.array(Kommunenummer).max(357)

export const HvaOmSteg = z
  .discriminatedUnion('slag', [
    z.strictObject({
      slag: z.literal('apne'),
      tiltakId: TiltakId,
      kommuner: Kommuner.min(1, 'Velg minst én kommune tiltaket skal åpnes for'),
    }),
    z.strictObject({
      slag: z.literal('nytt'),
      malId: z.string().max(100),
      kommunenummer: Kommunenummer,
      plasser: heltall(1, 1000),
      naboer: Kommuner,
    }),
    z.strictObject({
      slag: z.literal('grense'),
      tiltakId: TiltakId,
      alder: intervall(heltall(0, 120)).nullish(),
      norsk: z.strictObject({ min: kode('norskniva').nullish(), maks: kode('norskniva').nullish() }).nullish(),
    }),
    z.strictObject({ slag: z.literal('mist'), tiltakId: TiltakId }),
  ])
  .meta({ id: 'HvaOmSteg' })
export type HvaOmSteg = z.infer<typeof HvaOmSteg>

export const HvaOmSporsmal = z
  .strictObject({ omrade: Omrade, steg: z.array(HvaOmSteg).min(1).max(20) })
  .meta({ id: 'HvaOmSporsmal' })
export type HvaOmSporsmal = z.infer<typeof HvaOmSporsmal>

export const HvaOmSvar = z
  .strictObject({ naa: Dekningsutdrag, etter: Dekningsutdrag })
  .meta({ id: 'HvaOmSvar', description: 'Dekningen som den er, og som den ville blitt' })
export type HvaOmSvar = z.infer<typeof HvaOmSvar>

const Typetilfelle = z.strictObject({
  id: z.string(),
  navn: z.string(),
  alder: z.enum(['under-30', 'over-30', 'over-55']),
  norsk: z.enum(['morsmal', 'A2', 'alfa']),
  bil: z.boolean(),
  sammensatt: z.string().nullable(),
  kartlegging: Kartlegging.omit({ kommune: true }),
})

export const Typetilfelleliste = z.strictObject({ typetilfeller: z.array(Typetilfelle) }).meta({
  id: 'Typetilfelleliste',
  description: 'Oppdiktede personer. Hvert behov hos hver av dem er ett tegn i et dekningsutdrag',
})
export type Typetilfelleliste = z.infer<typeof Typetilfelleliste>

export const Dekningssammenligning = z
  .strictObject({
    forste: z.string().nullable().describe('Da det første tiltaket kom. Før det er det ingenting å sammenligne med'),
    fra: Dekningsutdrag,
    til: Dekningsutdrag,
  })
  .meta({ id: 'Dekningssammenligning' })
export type Dekningssammenligning = z.infer<typeof Dekningssammenligning>
