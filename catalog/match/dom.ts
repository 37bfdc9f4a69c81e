/** The judgement of one (person, tiltak) pair: every rule asked once, and what it adds up to. No text is made here. */
import type { Tiltak } from '../skjema/tiltak.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Kriterium } from './kriterium.ts'
import type { Person } from './person.ts'
import { tilbud } from './poeng.ts'
import { erNei, JA, type Utfall } from './utfall.ts'
import { fradrag } from './vekter.ts'

export type Dom = {
  tiltak: Tiltak
  /** One per rule, in the order of KRITERIER. */
  utfall: readonly Utfall[]
  verst: Utfall
  /** What needs, wishes and interests add up to, before warnings. Parts of HELE. */
  tilbud: number
  /** After warnings. Parts of HELE. */
  poeng: number
}

/** The share of what is left that this answer takes. */
export const andelAv = (k: Kriterium, p: Person, t: Tiltak, u: Utfall): number =>
  erNei(u) ? 0 : (k.andel?.(p, t, u) ?? fradrag(k.regel, u))

/** What an answer takes, in whole parts. */
export const trekk = (rest: number, andel: number): number => Math.round(rest * andel)

export function dom(p: Person, tiltak: Tiltak): Dom {
  const utfall = KRITERIER.map((k) => k.prov(p, tiltak))
  const alt = tilbud(p, tiltak)
  let poeng = alt
  let verst: Utfall = JA
  KRITERIER.forEach((k, i) => {
    const u = utfall[i] ?? JA
    if (u > verst) verst = u
    poeng -= trekk(poeng, andelAv(k, p, tiltak, u))
  })
  return { tiltak, utfall, verst, tilbud: alt, poeng }
}
