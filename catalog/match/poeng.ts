/** What a tiltak offers this person, in parts: one per covered need and per shared interest. */
import type { Behov, Interesse } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Person } from './person.ts'
import { INTERESSE, MEST, NESTE_BEHOV, NESTE_INTERESSE, PRIMAR, SEKUNDAR } from './vekter.ts'

export type Behovsdel = { behov: Behov; styrke: 1 | 2 | 3; primar: boolean; bidrag: number }
export type Interessedel = { interesse: Interesse; bidrag: number }

/** Does it meet the need, primarily or besides? */
export const dekker = ({ behov: { primar, sekundar } }: Tiltak, behov: Behov): boolean =>
  primar.includes(behov) || (sekundar?.includes(behov) ?? false)

export const dekkerNoe = (p: Person, t: Tiltak): boolean => [...p.behov.keys()].some((behov) => dekker(t, behov))

/** Strongest first; empty when no need is covered. Raising a need's strength never lowers the sum. */
export function behovsdeler(p: Person, t: Tiltak): Behovsdel[] {
  const deler: Behovsdel[] = []
  for (const behov of new Set([...t.behov.primar, ...(t.behov.sekundar ?? [])])) {
    const styrke = p.behov.get(behov)
    if (styrke === undefined) continue
    const primar = t.behov.primar.includes(behov)
    deler.push({ behov, styrke, primar, bidrag: styrke * (primar ? PRIMAR : SEKUNDAR) })
  }
  deler.sort((a, b) => b.bidrag - a.bidrag || (a.behov < b.behov ? -1 : 1))
  let andel = 1 / MEST
  for (const del of deler) {
    del.bidrag *= andel
    andel *= NESTE_BEHOV
  }
  return deler
}

/** In the order of the tiltak; empty when no interest is shared. */
export function interessedeler(p: Person, t: Tiltak): Interessedel[] {
  let bidrag = INTERESSE / MEST
  return [...new Set(t.interesser ?? [])]
    .filter((i) => p.interesser.has(i))
    .map((interesse) => {
      const del = { interesse, bidrag }
      bidrag *= NESTE_INTERESSE
      return del
    })
}
