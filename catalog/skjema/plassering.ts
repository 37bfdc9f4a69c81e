/** What the planner asks of where something should be, who could share it, and how many places there are for each who needs one. */
import * as z from 'zod'
import { GRUPPER } from '../dekning/ettersporsel.ts'
import { Omrade } from './dekning.ts'
import { Ettersporsel } from './ettersporsel.ts'
import { heltall, kode, tall } from './felt.ts'

const Aldersgruppe = z.enum(['under-30', 'over-30', 'over-55'])
const Norskgruppe = z.enum(['morsmal', 'A2', 'alfa'])

export const Dekningsutvalg = z
  .strictObject({
    behov: kode('behov'),
    alder: Aldersgruppe.optional(),
    norsk: Norskgruppe.optional(),
    bil: z.boolean().optional(),
    sammensatt: z.string().max(60).nullable().optional(),
  })
  .meta({ id: 'Dekningsutvalg', description: 'Hvem det gjelder; det som ikke er sagt, gjelder alle' })
export type Dekningsutvalg = z.infer<typeof Dekningsutvalg>

export const Ettersporselsvalg = z
  .strictObject({ gruppe: z.enum(GRUPPER), rader: Ettersporsel.optional() })
  .meta({ id: 'Ettersporselsvalg', description: 'Egne tall i rader, eller uten rader et merket anslag. Lagres aldri' })

const minutter = heltall(15, 120).describe('En vei, med bil')

export const PlasseringSporsmal = z
  .strictObject({
    omrade: Omrade,
    utvalg: Dekningsutvalg,
    ettersporsel: Ettersporselsvalg,
    minutter,
    nye: heltall(1, 10).optional().describe('Hvor mange nye steder. Ikke oppgitt: så få som mulig'),
    andel: tall(0.1, 1)
      .optional()
      .describe('Hvor stor del av dem som kan nås, når det skal være så få steder som mulig. 1 når det ikke er sagt'),
  })
  .meta({ id: 'PlasseringSporsmal' })
export type PlasseringSporsmal = z.infer<typeof PlasseringSporsmal>

export const AvtaleSporsmal = z
  .strictObject({ omrade: Omrade, ettersporsel: Ettersporselsvalg, antall: heltall(1, 20) })
  .meta({ id: 'AvtaleSporsmal' })
export type AvtaleSporsmal = z.infer<typeof AvtaleSporsmal>

export const SammenSporsmal = z
  .strictObject({
    omrade: Omrade,
    utvalg: Dekningsutvalg,
    ettersporsel: Ettersporselsvalg,
    minutter,
    minst: heltall(2, 500).describe('Så mange personer må det være for at tilbudet skal være verdt å drive'),
    grupper: heltall(1, 20).describe('Hvor mange grupper det høyst skal foreslås'),
    mestInnbyggere: heltall(500, 1_000_000).describe('Bare kommuner med høyst så mange innbyggere er med'),
    pris: heltall(0, 1_000_000_000).optional().describe('Hva tilbudet koster i året, til fordeling'),
  })
  .meta({ id: 'SammenSporsmal' })
export type SammenSporsmal = z.infer<typeof SammenSporsmal>

export const TilgjengelighetSporsmal = z
  .strictObject({
    omrade: Omrade,
    behov: kode('behov'),
    ettersporsel: Ettersporselsvalg,
    metode: z.enum(['2sfca', 'e2sfca', '3sfca']),
    medSpor: z.boolean().describe('Regn også med det som er delt med alle uten avtale'),
  })
  .meta({ id: 'TilgjengelighetSporsmal' })
export type TilgjengelighetSporsmal = z.infer<typeof TilgjengelighetSporsmal>
