/** One office asks another for a place, or for an agreement. How many, from when and for which needs: never who. */
import * as z from 'zod'
import { Dato, heltall, kode } from './felt.ts'

export const NyForesporsel = z
  .strictObject({
    type: kode('foresporselstype'),
    tiltakId: z.string().max(100),
    antall: heltall(1, 100).describe('Hvor mange personer det gjelder'),
    fra: Dato.describe('Når de kan begynne'),
    behov: z.array(kode('behov')).max(20),
  })
  .meta({ id: 'NyForesporsel' })
export type NyForesporsel = z.infer<typeof NyForesporsel>

export const Svaret = z
  .strictObject({
    svar: kode('foresporselsvar'),
    antall: heltall(1, 100).nullish().describe('Hvor mange det er plass til, når svaret er ja'),
    ledigFra: Dato.nullish().describe('Når det kan bli plass'),
  })
  .meta({ id: 'Foresporselssvar' })
export type Svaret = z.infer<typeof Svaret>

export const Foresporsel = z
  .strictObject({
    id: z.string(),
    ...NyForesporsel.shape,
    fraKontor: z.string(),
    tilKontor: z.string(),
    sendt: z.string().describe('ISO 8601, UTC'),
    besvart: z.string().nullable().describe('ISO 8601, UTC; null mens det ventes på svar'),
    svar: Svaret.nullable(),
  })
  .meta({ id: 'Foresporsel' })
export type Foresporsel = z.infer<typeof Foresporsel>
