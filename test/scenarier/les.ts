/** The cases in this folder, for those who try the rules on them and for the rule book that shows them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { lagPerson } from '../../catalog/match/person.ts'
import { Dato, kode } from '../../catalog/skjema/felt.ts'
import { tolkSporsmal, tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import type { Tolket } from '../../catalog/skjema/melding.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'

const Avvik = z.record(z.string(), z.unknown())
const Scenario = z.strictObject({
  navn: z.string(),
  kartlegging: Avvik.optional(),
  tiltak: Avvik.optional(),
  /** Fields of the tiltak that the office has not said anything about; `null` in `tiltak` is known to be none. */
  uoppgitt: z.array(z.string()).optional(),
  dato: Dato.optional(),
  svar: kode('utfall'),
  /** Of a `nei`; `formelt` when not said. */
  art: kode('art').optional(),
  grunn: z.string().optional(),
  stille: z.literal(true).optional(),
  endring: z.string().optional(),
  mangler: z
    .string()
    .regex(/^(kartlegging|tiltak)\./)
    .optional(),
})
export type Scenario = z.infer<typeof Scenario>

/** The cases of a rule, in the order of its file. Errors: throws when there is no such file, or it has an unknown key. */
export const scenarier = (regel: string): Scenario[] =>
  z.array(Scenario).parse(parse(readFileSync(new URL(`${regel}.yaml`, import.meta.url), 'utf8')))

/** The value. Errors: throws with every fault, and `hvor` it is. */
export const krev = <T>(svar: Tolket<T>, hvor: string): T => {
  if (svar.ok) return svar.verdi
  throw new Error(svar.felt.map((f) => `${hvor}: ${f.sti}: ${f.melding}`).join('\n'))
}

const uten = (objekt: object, felt: readonly string[]) =>
  Object.fromEntries(Object.entries(objekt).filter(([navn]) => !felt.includes(navn)))

/** The person and the tiltak of a case: those of the factories, with what the case says. */
export function lagSak(s: Scenario) {
  const sporsmal = { kartlegging: { ...enKartlegging(), ...s.kartlegging } }
  const tiltak = krev(tolkTiltak(uten({ ...etTiltak(), ...s.tiltak }, s.uoppgitt ?? []), norge()), s.navn)
  const { kartlegging } = krev(tolkSporsmal(sporsmal, norge()), s.navn)
  return { kartlegging, p: lagPerson(kartlegging, s.dato ?? DATO, norge()), tiltak }
}
