/** What stands in the form: a tiltak where something may still be missing. Opening and saving it changes nothing. */
import type { Kontor } from '../../../catalog/skjema/kontor.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'

export type Kladd = Partial<Tiltak>
export type Feltnavn = keyof Kladd

/** A new entry with nothing guessed: what is of the office itself is filled in, the rest is for a human to tell. */
export const tomKladd = ({ id, kommuner }: Pick<Kontor, 'id' | 'kommuner'>, idag: string): Kladd => ({
  navn: '',
  tilbyder: { navn: '' },
  sammendrag: '',
  behov: { primar: [] },
  innhold: [],
  kontor: id,
  ...(kommuner.length === 1 && { kommunenummer: kommuner[0] }),
  dekning: { landet: false, fylker: [], kommuner: [...kommuner] },
  deling: { synlighet: 'eget-kontor', avtaler: [] },
  bekreftet: idag,
  status: 'utkast',
})

/** With some parts put in; a part that is `undefined` is not told, and when no part is told the whole is not. */
export function medLedd<T extends object>(fra: T | null | undefined, endring: Partial<T>): T | undefined {
  // Only parts of T are put together; the required ones are those the fields themselves always tell.
  const nytt = { ...fra, ...endring } as T
  for (const nokkel of Object.keys(endring) as (keyof T)[]) if (endring[nokkel] === undefined) delete nytt[nokkel]
  return Object.keys(nytt).length > 0 ? nytt : undefined
}

const erObjekt = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null

/** The same told; a part that is `undefined` is the same as one that is not there. */
export function lik(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!erObjekt(a) || !erObjekt(b) || Array.isArray(a) !== Array.isArray(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((nokkel) => lik(a[nokkel], b[nokkel]))
}

/** Where an end that is missing and one that is `null` are both open. */
const SPENN: ReadonlySet<string> = new Set(['alder', 'norsk', 'gyldig', 'oppmote.timerPerUke', 'oppmote.dagerPerUke'])

const utenApneEnder = (v: unknown) =>
  erObjekt(v) ? Object.fromEntries(Object.entries(v).filter(([, ende]) => ende != null)) : v

/** Whether two values of a field, or of a part of it, tell the same. */
export function sierDetSamme(sti: string, a: unknown, b: unknown): boolean {
  if (SPENN.has(sti)) return lik(utenApneEnder(a), utenApneEnder(b))
  if (!erObjekt(a) || !erObjekt(b) || Array.isArray(a) || Array.isArray(b)) return lik(a, b)
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((ledd) =>
    sierDetSamme(`${sti}.${ledd}`, a[ledd], b[ledd]),
  )
}

/** Whether there is anything to save. */
export const erEndret = (kladd: Kladd, fra: Kladd): boolean =>
  [...new Set([...Object.keys(kladd), ...Object.keys(fra)])].some(
    (felt) => !sierDetSamme(felt, kladd[felt as Feltnavn], fra[felt as Feltnavn]),
  )

/** With what stands at `sti` in another entry in place of one's own; of a part, that part alone. */
export function medFra(kladd: Kladd, fra: Kladd, sti: string): Kladd {
  const [rot = '', ledd] = sti.split('.')
  const [mitt, annet]: Record<string, unknown>[] = [kladd, fra]
  const [her, der] = [mitt?.[rot], annet?.[rot]]
  const del = ledd !== undefined && erObjekt(her) && erObjekt(der) ? { ...her, [ledd]: der[ledd] } : der
  const { [rot]: _, ...resten } = mitt ?? {}
  return del === undefined ? resten : { ...resten, [rot]: del }
}
