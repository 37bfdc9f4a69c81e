/** Which needs a tiltak meets, and what it is worth to a person in parts of a poeng (HELE). */
import type { Tiltak } from '../skjema/tiltak.ts'
import { dekker } from './dekker.ts'
import type { Person } from './person.ts'
import { type Bidrag, type Del, summen } from './tilbud/del.ts'
import { DELER } from './tilbud/liste.ts'

export const dekkerNoe = (p: Person, t: Tiltak): boolean => [...p.behov.keys()].some((behov) => dekker(t, behov))

/** What one part of the offer adds up to. */
export const sumAv = (del: Del, p: Person, t: Tiltak): number => summen(del.bidrag(p, t))

/** What speaks for it, part by part; nothing at all when nothing is a reason of its own. */
export function tilbudsdeler(p: Person, t: Tiltak): { del: Del; bidrag: readonly Bidrag[] }[] {
  const deler = DELER.map((del) => ({ del, bidrag: del.bidrag(p, t) }))
  return deler.some(({ del, bidrag }) => del.grunnlag && bidrag.length > 0) ? deler : []
}

/** All of the offer, before warnings. */
export const tilbud = (p: Person, t: Tiltak): number =>
  tilbudsdeler(p, t).reduce((sum, { bidrag }) => sum + summen(bidrag), 0)
