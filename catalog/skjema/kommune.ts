/** The facts of a kommune. Source and date of each: `data/README.md`. */
import * as z from 'zod'

export const Kommune = z
  .strictObject({
    nr: z.string(),
    navn: z.string(),
    navnEntydig: z.string().optional().describe('Når to kommuner heter det samme'),
    offisielt: z.string().optional().describe('Fullt offisielt navn, når det finnes på flere språk'),
    parallellnavn: z.record(z.string(), z.string()).optional().describe('Samiske og kvenske navn'),
    fylkesnr: z.string(),
    fylke: z.string(),
    innbyggere: z.int(),
    innbyggereAar: z.int().describe('Folketall 1. januar dette året'),
    arealKm2: z.number(),
    senter: z.strictObject({ navn: z.string(), lat: z.number(), lon: z.number() }),
    spredningKm: z.number().describe('Kilometer fra senteret til kommunens postnumre, i snitt'),
    naboLand: z.array(z.string()),
    naboSjo: z.array(z.string()).describe('Kommuner som bare møtes i sjø eller fjord'),
    sentralitet: z.int().min(1).max(6).describe('1 mest sentral, 6 minst'),
    malform: z.enum(['bokmål', 'nynorsk', 'nøytral']),
    nettsted: z.string().optional(),
  })
  .meta({ id: 'Kommune' })
export type Kommune = z.infer<typeof Kommune>
