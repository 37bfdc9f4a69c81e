/** A gap as a veileder reports it, and the numbers a planner sees of such reports: where, which need and why; never who or for whom. */
import * as z from 'zod'
import { koder } from '../kodeverk.ts'
import { Kommunenummer, kode } from './felt.ts'

/** What `hull[].arsak` of an answer can be (`match/hull.ts`): a word of its own, or the rule that stopped the nearest. */
const ARSAKER = [
  'finnes-ikke',
  'fullt',
  'utdatert',
  'for-langt',
  'ikke-delt',
  'sprak',
  'ikke-apent',
  ...koder('regel'),
] as const

const UKJENT_ARSAK = 'Ukjent årsak. Bruk den som står ved hullet i svaret fra /api/forslag'

export const Hullmelding = z
  .strictObject({
    kommunenummer: Kommunenummer,
    behov: kode('behov'),
    arsak: z.enum(ARSAKER, { error: ({ input }) => (input === undefined ? undefined : UKJENT_ARSAK) }),
  })
  .meta({ id: 'Hullmelding', description: 'Et behov ingen tiltak møter, og det som stanset det nærmeste' })
export type Hullmelding = z.infer<typeof Hullmelding>

export const Hulltall = z
  .array(z.strictObject({ ...Hullmelding.shape, antall: z.int() }))
  .meta({ id: 'Hulltall', description: 'Meldte hull, etter kommune, behov og årsak; bare fra fem og opp' })
export type Hulltall = z.infer<typeof Hulltall>
