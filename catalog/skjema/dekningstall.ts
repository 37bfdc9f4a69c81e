/** What the planner's answers are made of: a figure with the ids behind it, a share with the unknown apart, a figure of the study. */
import * as z from 'zod'
import { Kommunenummer } from './felt.ts'

export const Dekningstall = z
  .strictObject({
    antall: z.int(),
    ids: z.array(z.string()).describe('Det som er talt: tiltak, kommuner eller typetilfeller'),
  })
  .meta({ id: 'Dekningstall', description: 'Et tall og det som ligger bak det' })
export type Dekningstall = z.infer<typeof Dekningstall>

export const Tredeling = z
  .strictObject({ ja: Dekningstall, nei: Dekningstall, ukjent: Dekningstall })
  .describe('Tiltak. Ukjent: tiltaket forteller det ikke')
export type Tredeling = z.infer<typeof Tredeling>

export const Kommunegruppe = Dekningstall.extend({ innbyggere: z.int() }).describe(
  'Kommuner, og hvor mange som bor der',
)
export type Kommunegruppe = z.infer<typeof Kommunegruppe>

export const Andelsgruppe = Kommunegruppe.extend({
  andel: z.number().nullable().describe('0–1, av kommunene vi vet svaret for; null når det ikke er noen'),
  andelInnbyggere: z.number().nullable().describe('0–1, av innbyggerne i kommunene vi vet svaret for'),
})
export type Andelsgruppe = z.infer<typeof Andelsgruppe>

const Tekst = z.strictObject({ nb: z.string(), nn: z.string() })

export const Studietall = z
  .strictObject({
    id: z.string(),
    verdi: z.number().nullable().describe('null når studien bare sier det med ord'),
    enhet: z.enum(['prosent', 'antall', 'per-1000', 'ord']),
    omtrent: z.boolean().describe('Studien skriver «omtrent», «om lag» eller lignende'),
    gjelder: Tekst,
    aar: z.int().describe('Året tallet gjelder; for spørreundersøkelsen og intervjuene året de ble gjort ferdig'),
    kilde: z.string(),
    tolkning: Tekst.nullable().describe('Når studien er uklar: hvordan vi har lest den'),
  })
  .meta({ id: 'Studietall', description: 'Et tall fra studien, med år og kilde. Blandes aldri med våre egne' })
export type Studietall = z.infer<typeof Studietall>

/** One row per kommune in the region. */
const hver = <T extends z.ZodType>(tall: T) =>
  z.array(
    z.strictObject({
      kommune: Kommunenummer,
      tall: tall.nullable().describe('null: katalogen kjenner verken kommunen eller noe som er åpent for den'),
    }),
  )
/** The same figures for each kommune and for all of them together, where each tiltak counts once. */
export const hverOgSamlet = <T extends z.ZodType>(tall: T) => ({
  kommuner: hver(tall),
  samlet: tall,
  studien: z.array(Studietall),
})
