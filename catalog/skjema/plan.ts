/** The weekly plan and the pathway: what is asked and what is answered. Texts follow the asked-for målform. */
import * as z from 'zod'
import type { Geografi } from '../geografi.ts'
import { Dato, heltall, kode, Tid, tekst } from './felt.ts'
import { Grunn, Reise } from './forslag.ts'
import { Kartlegging } from './kartlegging.ts'
import { tolkSporsmal } from './kontroll.ts'
import { type Felt, parse, type Tolket } from './melding.ts'

export const PlanSporsmal = z
  .strictObject({
    kartlegging: Kartlegging,
    valgte: z
      .array(tekst(100))
      .max(20)
      .optional()
      .describe('Id-ene til tiltakene uka skal lages av. Tom eller utelatt: de beste forslagene'),
    antall: heltall(1, 20)
      .optional()
      .describe('Hvor mange forslag uka lages av når ingen er valgt. 10 når det ikke er oppgitt'),
    dato: Dato.optional().describe('Dagen det vurderes for. I dag når den ikke er oppgitt'),
  })
  .meta({ id: 'PlanSporsmal' })
export type PlanSporsmal = z.infer<typeof PlanSporsmal>

export const Okt = Tid.extend({
  tiltakId: z.string(),
  avtales: z.boolean().describe('Tilbyderen har ikke oppgitt tider; denne er satt av og må avtales'),
  reise: Reise.nullable().describe('Én vei. null når det ikke er noen reise, eller den er ukjent'),
  reiseFor: z.int().describe('Minutter på vei dit. 0 når personen alt er der'),
  reiseEtter: z.int().describe('Minutter på vei hjem. 0 når personen blir til neste økt'),
}).meta({ id: 'Okt' })
export type Okt = z.infer<typeof Okt>

export const Ukeplan = z
  .strictObject({
    okter: z.array(Okt).describe('I rekkefølge gjennom uka'),
    timer: z.number().describe('Timer i tiltak, uten reise'),
    reiseMinutter: z.int(),
  })
  .meta({ id: 'Ukeplan' })
export type Ukeplan = z.infer<typeof Ukeplan>

const tiltaket = { tiltakId: z.string(), navn: z.string() }

export const MedIUka = z
  .strictObject({ ...tiltaket, timer: z.number(), dager: z.int(), hvorfor: z.string() })
  .meta({ id: 'MedIUka' })
export type MedIUka = z.infer<typeof MedIUka>

export const UtenforUka = z
  .strictObject({ ...tiltaket, regel: kode('regel').describe('Det som stanser det'), tekst: z.string() })
  .meta({ id: 'UtenforUka' })
export type UtenforUka = z.infer<typeof UtenforUka>

export const Steg = z
  .strictObject({
    ...tiltaket,
    tekst: z.string().describe('Hvorfor det står her'),
    visForNeste: z.string().describe('Det som bør være på plass før neste steg'),
    grunner: z.array(Grunn).optional().describe('Det som må åpne seg først'),
  })
  .meta({ id: 'Steg' })
export type Steg = z.infer<typeof Steg>

export const Sti = z
  .strictObject({ na: z.array(Steg), neste: z.array(Steg), senere: z.array(Steg) })
  .meta({ id: 'Sti', description: 'Veien videre, lav terskel først; hvert steg har inntil tre tiltak' })
export type Sti = z.infer<typeof Sti>

export const Plan = z
  .strictObject({
    katalogversjon: z.string(),
    uke: Ukeplan,
    med: z.array(MedIUka),
    utenfor: z.array(UtenforUka),
    sti: Sti,
    udekket: z.array(kode('behov')).describe('Behov som ingenting i uka dekker, de sterkeste først'),
  })
  .meta({ id: 'Plan', description: 'En uke og en vei videre' })
export type Plan = z.infer<typeof Plan>

const ukjenteValg = (valgte: unknown, finnes: (id: string) => boolean): Felt[] =>
  (Array.isArray(valgte) ? valgte : []).flatMap((id: unknown, i) =>
    typeof id === 'string' && id.trim() !== '' && !finnes(id)
      ? [{ sti: `valgte.${i}`, melding: 'Tiltaket finnes ikke i katalogen' }]
      : [],
  )

type Kropp = Partial<Record<keyof PlanSporsmal, unknown>> | null

/** A question from outside: parsed, or every fault in it with its path. `finnes`: is there such a tiltak? */
export function tolkPlan(verdi: unknown, geografi: Geografi, finnes: (id: string) => boolean): Tolket<PlanSporsmal> {
  const svar = parse(PlanSporsmal, verdi)
  const kropp: Kropp = typeof verdi === 'object' ? verdi : null
  const { kartlegging, valgte } = kropp ?? {}
  const iForm = svar.ok ? [] : svar.felt
  // The matcher's border knows the faults of meaning in a kartlegging; those of form it repeats are told once.
  const iKartlegging = tolkSporsmal({ kartlegging }, geografi)
  const sett = new Set(iForm.map((f) => f.sti))
  const nye = iKartlegging.ok || sett.has('') ? [] : iKartlegging.felt.filter((f) => !sett.has(f.sti))
  const felt = [...iForm, ...nye, ...(sett.has('valgte') ? [] : ukjenteValg(valgte, finnes))]
  return svar.ok && felt.length === 0 ? svar : { ok: false, felt }
}
