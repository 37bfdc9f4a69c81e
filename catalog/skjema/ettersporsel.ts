/** Demand as a call carries it: how many of a group in a kommune, without the small numbers. Used for the answer and not stored. */
import * as z from 'zod'
import { type Ettersporselsrad, GRUPPER, MINST, UNDER_FEM } from '../dekning/ettersporsel.ts'
import type { Geografi } from '../geografi.ts'
import { Kommunenummer } from './felt.ts'
import { type Felt, parse, type Tolket } from './melding.ts'

export const ETTERSPORSELSGRENSER = {
  bytes: 1024 * 1024,
  /** More than all kommuner times all groups. */
  rader: 2000,
  antall: 1_000_000,
} as const

const ET_HELTALL = 'Antallet må være et helt tall uten skilletegn'

/** What was given is never told again: it may be a small number. */
function antallsfeil(gitt: unknown): string {
  const tekst = typeof gitt === 'number' || typeof gitt === 'string' ? String(gitt).trim() : ''
  if (/^-\s*\d/.test(tekst)) return 'Antallet kan ikke være negativt'
  if (/^\d+[.,]\d+$/.test(tekst)) return `${ET_HELTALL}: ikke desimaler, og ikke punktum eller komma mellom tusener`
  if (!/^\d+$/.test(tekst))
    return `${ET_HELTALL}, «${UNDER_FEM}» når det er under ${MINST}, eller tomt når det er ukjent`
  return Number(tekst) < MINST
    ? `Et antall under ${MINST} skal stå som «${UNDER_FEM}», aldri som et tall`
    : `Antallet må være høyst ${ETTERSPORSELSGRENSER.antall}`
}

const medAntallsfeil = {
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'Mangler' : antallsfeil(input)),
}

const Antall = z
  .union(
    [
      z.literal(0),
      z.int(medAntallsfeil).min(MINST, medAntallsfeil).max(ETTERSPORSELSGRENSER.antall, medAntallsfeil),
      z.literal(UNDER_FEM),
      z.null(),
    ],
    medAntallsfeil,
  )
  .describe(`0, ${MINST} eller flere, «${UNDER_FEM}» for det som er skjermet, og null for det som er ukjent`)

const Gruppe = z.enum(GRUPPER, {
  error: ({ input }) => (input === undefined ? 'Mangler' : `Ukjent gruppe. Lovlige grupper: ${GRUPPER.join(', ')}`),
})

export const Ettersporsel = z
  .array(z.strictObject({ kommune: Kommunenummer, gruppe: Gruppe, antall: Antall }))
  .max(ETTERSPORSELSGRENSER.rader)
  .meta({ id: 'Ettersporsel', description: 'Hvor mange som trenger et tilbud. Lagres aldri' })

/** The fields of a row that are sound in themselves; none of what is no row. */
function sunneFelt(rad: unknown) {
  const felt: Record<string, unknown> = typeof rad === 'object' && rad !== null ? { ...rad } : {}
  return {
    nr: Kommunenummer.safeParse(felt['kommune']).data,
    gruppe: Gruppe.safeParse(felt['gruppe']).data,
    antall: Antall.safeParse(felt['antall']).data,
  }
}

/** The kommune exists and has not fewer people than are counted, and each group is told once in it. */
function* meningsfeil(rader: readonly unknown[], geografi: Geografi): Generator<Felt> {
  const oppgitt = new Set<string>()
  for (const [i, rad] of rader.entries()) {
    const { nr, gruppe, antall } = sunneFelt(rad)
    if (nr === undefined) continue
    const kommune = geografi.kommune(nr)
    if (!kommune) yield { sti: `${i}.kommune`, melding: `Kommunenummeret ${nr} finnes ikke` }
    else if (typeof antall === 'number' && antall > kommune.innbyggere)
      yield { sti: `${i}.antall`, melding: `Antallet er større enn folketallet i ${kommune.navn}` }
    if (gruppe === undefined) continue
    const nokkel = `${nr} ${gruppe}`
    if (oppgitt.has(nokkel)) yield { sti: `${i}.gruppe`, melding: `Gruppen «${gruppe}» er alt oppgitt for ${nr}` }
    oppgitt.add(nokkel)
  }
}

const radnummer = ({ sti }: Felt) => Number.parseInt(sti, 10) || 0

/** From outside: parsed, or every fault with its path (`3.antall`), in the order of the rows. */
export function tolkEttersporsel(verdi: unknown, geografi: Geografi): Tolket<Ettersporselsrad[]> {
  const svar = parse(Ettersporsel, verdi)
  const rader = Array.isArray(verdi) ? verdi.slice(0, ETTERSPORSELSGRENSER.rader) : []
  const felt = [...(svar.ok ? [] : svar.felt), ...meningsfeil(rader, geografi)]
  return svar.ok && felt.length === 0 ? svar : { ok: false, felt: felt.sort((a, b) => radnummer(a) - radnummer(b)) }
}
