/** Which needs a tiltak meets, and what it is worth to a person in parts of a poeng (HELE). */
import type { Behov } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Person } from './person.ts'
import { DELER } from './tilbud/liste.ts'

/** Does it meet the need, primarily or besides? */
export const dekker = ({ behov: { primar, sekundar } }: Tiltak, behov: Behov): boolean =>
  primar.includes(behov) || (sekundar?.includes(behov) ?? false)

export const dekkerNoe = (p: Person, t: Tiltak): boolean => [...p.behov.keys()].some((behov) => dekker(t, behov))

/** What one part of the offer adds up to. */
export const sumAv = (del: (typeof DELER)[number], p: Person, t: Tiltak): number =>
  del.bidrag(p, t).reduce((sum, b) => sum + b.poeng, 0)

/** All of the offer, before warnings. */
export const tilbud = (p: Person, t: Tiltak): number => DELER.reduce((sum, del) => sum + sumAv(del, p, t), 0)
