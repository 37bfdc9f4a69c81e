/** What the planner's screens send, parsed strictly: every fault at once, each with its place. */
import * as z from 'zod'

import type { Typetilfelle } from '../../catalog/dekning/dekning.ts'
import type { Oppslagsverk } from '../../catalog/dekning/hvaom.ts'
import { hypotetiskId } from '../../catalog/dekning/hvaom.ts'
import { TYPETILFELLER } from '../../catalog/dekning/typetilfeller.ts'
import type { Geografi } from '../../catalog/geografi.ts'
import { HvaOmSporsmal, HvaOmSteg, Omrade } from '../../catalog/skjema/dekning.ts'
import { tolkEttersporsel } from '../../catalog/skjema/ettersporsel.ts'
import { Dato } from '../../catalog/skjema/felt.ts'
import { type Felt, parse, type Tolket } from '../../catalog/skjema/melding.ts'
import { ARKFORMATER, type Arkformat } from './arkfil.ts'

const avvist = <T>(felt: Felt[], verdi: T): Tolket<T> => (felt.length > 0 ? { ok: false, felt } : { ok: true, verdi })

const ukjent = (geografi: Geografi, sti: string, nr: string | undefined): Felt[] =>
  nr === undefined || geografi.kommune(nr) ? [] : [{ sti, melding: `Kommunenummeret ${nr} finnes ikke` }]

function omradefeil({ kommuner = [], fylke, rundt }: Omrade, sti: string, geografi: Geografi): Felt[] {
  const under = (navn: string) => (sti === '' ? navn : `${sti}.${navn}`)
  return [
    ...kommuner.flatMap((nr, i) => ukjent(geografi, under(`kommuner.${i}`), nr)),
    ...ukjent(geografi, under('rundt'), rundt),
    ...(fylke === undefined || geografi.fylke(fylke)
      ? []
      : [{ sti: under('fylke'), melding: `Fylkesnummeret ${fylke} finnes ikke` }]),
  ]
}

type Sok = Record<string, string[]>

/** An area in the address: one value of each, and any number of kommuner. */
function omradeI({ kommune, minutter, ...resten }: Sok): unknown {
  const [mest] = minutter ?? []
  return {
    ...Object.fromEntries(Object.entries(resten).map(([navn, verdier]) => [navn, verdier.at(-1)])),
    ...(kommune && { kommuner: kommune }),
    ...(mest !== undefined && { minutter: mest.trim() === '' ? mest : Number(mest) }),
  }
}

/** The parts that are sound, so that what they refer to can be looked up although others must be put right. */
function friske(raa: unknown, felt: readonly Felt[]): Omrade {
  const syke = new Set(felt.map(({ sti }) => sti.split('.')[0]))
  const deler = Object.entries(raa ?? {}).filter(([navn]) => !syke.has(navn))
  return Omrade.safeParse(Object.fromEntries(deler)).data ?? {}
}

function omradet(raa: unknown, sti: string, geografi: Geografi): Tolket<Omrade> {
  const lest = parse(Omrade, raa)
  if (lest.ok) return avvist(omradefeil(lest.verdi, sti, geografi), lest.verdi)
  return { ok: false, felt: [...lest.felt, ...omradefeil(friske(raa, lest.felt), sti, geografi)] }
}

export const tolkOmrade = (sok: Sok, geografi: Geografi): Tolket<Omrade> => omradet(omradeI(sok), '', geografi)

/** An area, and what else the address tells of. */
function tolkMed<T extends object>(
  sok: Sok,
  geografi: Geografi,
  del: { skjema: z.ZodType<T>; felt: readonly string[] },
): Tolket<T & { omrade: Omrade }> {
  const egne = Object.fromEntries(del.felt.flatMap((navn) => (sok[navn] ? [[navn, sok[navn]?.at(-1)] as const] : [])))
  const resten = Object.fromEntries(Object.entries(sok).filter(([navn]) => !del.felt.includes(navn)))
  const [lest, omrade] = [parse(del.skjema, egne), tolkOmrade(resten, geografi)]
  if (lest.ok && omrade.ok) return { ok: true, verdi: { ...lest.verdi, omrade: omrade.verdi } }
  return { ok: false, felt: [...(lest.ok ? [] : lest.felt), ...(omrade.ok ? [] : omrade.felt)] }
}

const Eksport = z.strictObject({ format: z.enum(ARKFORMATER) })
export const tolkEksport = (sok: Sok, geografi: Geografi): Tolket<{ format: Arkformat; omrade: Omrade }> =>
  tolkMed(sok, geografi, { skjema: Eksport, felt: ['format'] })

/** `idag`: nobody knows what comes after it. */
export function tolkSammenligning(
  sok: Sok,
  geografi: Geografi,
  idag: string,
): Tolket<{ fra: string; til: string; omrade: Omrade }> {
  // Whether it has come is asked of a day that exists.
  const dag = Dato.pipe(z.string().refine((d) => d <= idag, 'Datoen er ikke kommet ennå'))
  const skjema = z
    .strictObject({ fra: dag, til: dag.default(idag) })
    .pipe(z.custom<{ fra: string; til: string }>(() => true))
    .refine(({ fra, til }) => fra <= til, { path: ['fra'], message: 'Den første datoen må være den tidligste' })
  return tolkMed(sok, geografi, { skjema, felt: ['fra', 'til'] })
}

export function tolkCelle(sok: Sok, geografi: Geografi): Tolket<{ kommune: string; typetilfelle: Typetilfelle }> {
  const [kommune, id] = [sok.kommune?.at(-1), sok.typetilfelle?.at(-1)]
  const typetilfelle = TYPETILFELLER.find((t) => t.id === id)
  const felt: Felt[] = [
    ...(kommune === undefined
      ? [{ sti: 'kommune', melding: 'Kommunenummeret mangler' }]
      : ukjent(geografi, 'kommune', kommune)),
    ...(typetilfelle ? [] : [{ sti: 'typetilfelle', melding: `Typetilfellet ${id ?? ''} finnes ikke` }]),
  ]
  return kommune !== undefined && typetilfelle && felt.length === 0
    ? { ok: true, verdi: { kommune, typetilfelle } }
    : { ok: false, felt }
}

type Verk = Oppslagsverk & { geografi: Geografi }

/** What a step refers to and is not there; a later step may refer to what an earlier one makes. */
function stegfeil(s: HvaOmSteg, nr: number, verk: Verk, laget: ReadonlySet<string>): Felt[] {
  const under = (navn: string) => `steg.${nr}.${navn}`
  if (s.slag === 'nytt')
    return [
      ...(verk.mal(s.malId) ? [] : [{ sti: under('malId'), melding: `Malen ${s.malId} finnes ikke` }]),
      ...ukjent(verk.geografi, under('kommunenummer'), s.kommunenummer),
      ...s.naboer.flatMap((k, i) => ukjent(verk.geografi, under(`naboer.${i}`), k)),
    ]
  return [
    ...(verk.finn(s.tiltakId) || laget.has(s.tiltakId)
      ? []
      : [{ sti: under('tiltakId'), melding: `Tiltaket ${s.tiltakId} finnes ikke` }]),
    ...(s.slag === 'apne' ? s.kommuner.flatMap((k, i) => ukjent(verk.geografi, under(`kommuner.${i}`), k)) : []),
  ]
}

export function tolkHvaOm(verdi: unknown, verk: Verk): Tolket<HvaOmSporsmal> {
  const lest = parse(HvaOmSporsmal, verdi)
  const raa = lest.ok ? lest.verdi : ((verdi ?? {}) as Partial<Record<keyof HvaOmSporsmal, unknown>>)
  const steg = (Array.isArray(raa.steg) ? raa.steg : []).map((s) => HvaOmSteg.safeParse(s).data)
  const laget = new Set<string>()
  const felt = [
    ...(lest.ok ? [] : lest.felt),
    ...omradefeil(friske(raa.omrade, []), 'omrade', verk.geografi),
    ...steg.flatMap((s, nr) => {
      const feil = s ? stegfeil(s, nr, verk, laget) : []
      // A step that must be put right may have been meant to make something.
      if (s?.slag !== 'mist') laget.add(hypotetiskId(nr))
      return feil
    }),
  ]
  return lest.ok ? avvist(felt, lest.verdi) : { ok: false, felt }
}

type MedOmrade = {
  omrade: Omrade
  ettersporsel?: { rader?: unknown }
  utvalg?: { sammensatt?: string | null | undefined }
}

const erObjekt = (verdi: unknown): verdi is Record<string, unknown> => typeof verdi === 'object' && verdi !== null

/** Rows of demand are looked up on the map; the faults of their form are told by the schema of the question. */
function ettersporselsfeil(raa: unknown, geografi: Geografi): Felt[] {
  if (!erObjekt(raa) || raa['rader'] === undefined) return []
  const lest = tolkEttersporsel(raa['rader'], geografi)
  return lest.ok ? [] : lest.felt.map(({ sti, melding }) => ({ sti: `ettersporsel.rader.${sti}`, melding }))
}

function utvalgsfeil(raa: unknown): Felt[] {
  const id = erObjekt(raa) ? raa['sammensatt'] : undefined
  const kjent = typeof id !== 'string' || TYPETILFELLER.some((t) => t.sammensatt === id)
  return kjent ? [] : [{ sti: 'utvalg.sammensatt', melding: `Typetilfellet ${id} finnes ikke` }]
}

/** A question about an area, of any kind: by its own schema, and what it refers to. */
export function tolkOmradesporsmal<S extends z.ZodType<MedOmrade>>(
  skjema: S,
  verdi: unknown,
  geografi: Geografi,
): Tolket<z.output<S>> {
  const lest = parse(skjema, verdi)
  const raa = erObjekt(verdi) ? verdi : {}
  const meldt = new Set(lest.ok ? [] : lest.felt.map(({ sti }) => sti))
  const felt = [
    ...(lest.ok ? [] : lest.felt),
    ...omradefeil(friske(raa['omrade'], []), 'omrade', geografi),
    ...ettersporselsfeil(raa['ettersporsel'], geografi),
    ...utvalgsfeil(raa['utvalg']),
  ].filter(({ sti }, i, alle) => alle.findIndex((f) => f.sti === sti) === i || !meldt.has(sti))
  return lest.ok && felt.length === 0 ? lest : { ok: false, felt }
}
