/** The border: what comes in is parsed once, strictly, and all its faults are told together. */
import type { Context, MiddlewareHandler } from 'hono'
import type * as z from 'zod'
import type { Geografi } from '../catalog/geografi.ts'
import type { ForslagSporsmal } from '../catalog/skjema/kartlegging.ts'
import { tolkSporsmal } from '../catalog/skjema/kontroll.ts'
import { type Felt, parse, type Tolket } from '../catalog/skjema/melding.ts'
import { Feil } from './feil.ts'

const ugyldig = (felt: Felt[]) =>
  new Feil('ugyldig', felt.length === 1 ? 'Én feil må rettes.' : `${felt.length} feil må rettes.`, felt)

/** The value, or every fault told. Errors: `ugyldig`. */
export function godta<T>(svar: Tolket<T>): T {
  if (svar.ok) return svar.verdi
  throw ugyldig(svar.felt)
}

/** The body as JSON, not yet checked. Errors: `ugyldig`. */
export async function lesJson(c: Context): Promise<unknown> {
  const tekst = await c.req.text()
  try {
    return JSON.parse(tekst)
  } catch {
    throw ugyldig([{ sti: '', melding: tekst.trim() === '' ? 'Forespørselen er tom' : 'Innholdet er ikke JSON' }])
  }
}

type Leser<Del extends 'json' | 'query', S extends z.ZodType> = MiddlewareHandler<
  object,
  string,
  { in: Record<Del, z.input<S>>; out: Record<Del, z.output<S>> }
>

/** The body as what `tolk` makes of it, with every fault it tells of. */
export const lesKropp =
  <S extends z.ZodType<object>>(tolk: (verdi: unknown) => Tolket<z.output<S>>): Leser<'json', S> =>
  async (c, next) => {
    c.req.addValidatedData('json', godta(tolk(await lesJson(c))))
    await next()
  }

/** The body as a question to the matcher. Faults of meaning in the kartlegging come with its path. */
export const lesSporsmal = (geografi: Geografi): Leser<'json', typeof ForslagSporsmal> =>
  lesKropp<typeof ForslagSporsmal>((verdi) => tolkSporsmal(verdi, geografi))

/** The query string, by a schema whose fields are read from lists of strings. */
export const lesSok =
  <S extends z.ZodType<object>>(skjema: S): Leser<'query', S> =>
  async (c, next) => {
    c.req.addValidatedData('query', godta(parse(skjema, c.req.queries())))
    await next()
  }
