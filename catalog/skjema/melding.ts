/** Every fault a person can make in a file or a call, said in plain Norwegian with its place. */
import type * as z from 'zod'
import { harFodselsnummer } from './fodselsnummer.ts'

export type Felt = { sti: string; melding: string }

const UKJENT = 'Ukjent felt'

const TYPER: Record<string, string> = {
  string: 'tekst',
  number: 'et tall',
  int: 'et helt tall',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'et objekt',
  record: 'et objekt',
}

const MEST_TEGN = 60
/** What may be a person's number is not told again. */
function avkortet(tekst: string): string {
  if (harFodselsnummer(tekst)) return '…'
  return tekst.length > MEST_TEGN ? `${tekst.slice(0, MEST_TEGN - 1)}…` : tekst
}

/** A piece of what was given, never all of it: a fault must not send a kartlegging back. */
function kort(verdi: unknown): string {
  if (typeof verdi === 'string') return `«${avkortet(verdi)}»`
  if (Array.isArray(verdi)) return 'en liste'
  return typeof verdi === 'object' && verdi !== null ? 'et objekt' : String(verdi)
}

const norm = (s: string) => s.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a')

/** A code that differs only in case, æøå, spaces or a few letters at the end; undefined when none is near. */
export function menteDu(gitt: unknown, lovlige: readonly unknown[]): string | undefined {
  if (typeof gitt !== 'string' || gitt.length < 2) return undefined
  const onsket = norm(gitt).replaceAll(/[ _]/g, '-')
  const koder = lovlige.filter((k) => typeof k === 'string')
  return (
    koder.find((k) => norm(k) === onsket) ??
    koder.find((k) => onsket.length > 3 && (norm(k).startsWith(onsket) || onsket.startsWith(norm(k))))
  )
}

function feilKode(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidValue>): string {
  const lovlige = issue.values
  const forslag = menteDu(issue.input, lovlige)
  const liste =
    lovlige.length <= 12 ? `Lovlige koder: ${lovlige.join(', ')}` : `Se /api/kodeverk for de ${lovlige.length} kodene`
  return `${kort(issue.input)} er ikke en gyldig kode. ${forslag ? `Mente du «${forslag}»?` : liste}`
}

/** The Norwegian sentence of one zod fault; given to `safeParse` as its error map. */
const norskMelding: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Mangler'
        : `Må være ${TYPER[issue.expected] ?? issue.expected}, ikke ${kort(issue.input)}`
    case 'invalid_value':
      return issue.input === undefined ? 'Mangler' : feilKode(issue)
    case 'too_big':
      if (issue.origin === 'string') return `Teksten er for lang: høyst ${issue.maximum} tegn`
      if (issue.origin === 'array') return `Listen er for lang: høyst ${issue.maximum}`
      return `Må være høyst ${issue.maximum}, ikke ${kort(issue.input)}`
    case 'too_small':
      if (issue.origin === 'string') return `Teksten er for kort: minst ${issue.minimum} tegn`
      if (issue.origin === 'array') return `Listen er for kort: minst ${issue.minimum}`
      return `Må være minst ${issue.minimum}, ikke ${kort(issue.input)}`
    case 'unrecognized_keys':
      return UKJENT
    default:
      return 'Ugyldig verdi'
  }
}

const sti = (deler: readonly PropertyKey[]) => deler.map((del) => avkortet(String(del))).join('.')

function feltAv(issue: z.core.$ZodIssue): Felt[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((nokkel) => ({ sti: sti([...issue.path, nokkel]), melding: issue.message }))
  return [{ sti: sti(issue.path), melding: issue.message }]
}

export type Tolket<T> = { ok: true; verdi: T } | { ok: false; felt: Felt[] }

/** Parses at the border: the value, or every fault with its path (`oppmote.tider.0.fra`), in the order of the schema. */
export function parse<S extends z.ZodType>(skjema: S, verdi: unknown): Tolket<z.output<S>> {
  const svar = skjema.safeParse(verdi, { error: norskMelding, reportInput: true })
  return svar.success ? { ok: true, verdi: svar.data } : { ok: false, felt: svar.error.issues.flatMap(feltAv) }
}
