/** Where the invented persons live, and how they travel. */
import type { Geografi, Sted } from '../geografi.ts'
import { lagPerson, type Person } from '../match/person.ts'
import type { Sak } from './dekning.ts'
import { TYPETILFELLER } from './typetilfeller.ts'

/** Those with a car, and those without. */
export const FERDER = [true, false] as const

const FERD = new Map<boolean, number>(FERDER.map((bil, nr) => [bil, nr]))
/** Place among `FERDER`. */
export const ferdFor = ({ typetilfelle }: Sak): number => FERD.get(typetilfelle.bil) ?? 0

const reiseFor = (bil: boolean) => TYPETILFELLER.find((t) => t.bil === bil)?.kartlegging.reise ?? null

export type Hjemsted = {
  readonly nr: string
  /** The senter of the kommune. */
  readonly sted: Sted
  /** In the order of `FERDER`; of a person they have the home and the way of travelling, which is what the rules of the place read. */
  readonly reisende: readonly Person[]
}

/** Null for a kommune the map does not know. */
export function lagHjemsted(nr: string, dato: string, geografi: Geografi): Hjemsted | null {
  const sted = geografi.hjemsted(nr, null)
  if (sted === null) return null
  const reisende = FERDER.map((bil) => lagPerson({ kommune: nr, reise: reiseFor(bil), behov: {} }, dato, geografi))
  return { nr, sted, reisende }
}
