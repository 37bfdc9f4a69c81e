/** The judgement of one (person, tiltak) pair: every rule asked once, and what it adds up to. No text is made here. */
import type { Tiltak } from '../skjema/tiltak.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Person } from './person.ts'
import { behovsdeler, interessedeler } from './poeng.ts'
import { erNei, JA, type Utfall } from './utfall.ts'
import { fradrag } from './vekter.ts'

export type Dom = {
  tiltak: Tiltak
  /** One per rule, in the order of KRITERIER. */
  utfall: readonly Utfall[]
  verst: Utfall
  /** What needs and interests add up to, before warnings. */
  tilbud: number
  /** 0–1, after warnings. */
  poeng: number
}

/** Added one by one, in the order the reasons are shown, so that poeng is their sum to the last bit. */
const tilbudet = (p: Person, t: Tiltak) =>
  [...behovsdeler(p, t), ...interessedeler(p, t)].reduce((sum, del) => sum + del.bidrag, 0)

export function dom(p: Person, tiltak: Tiltak): Dom {
  const utfall = KRITERIER.map((k) => k.prov(p, tiltak))
  const tilbud = tilbudet(p, tiltak)
  let poeng = tilbud
  let verst: Utfall = JA
  utfall.forEach((u, i) => {
    if (u > verst) verst = u
    const regel = KRITERIER[i]?.regel
    if (regel && !erNei(u)) poeng -= poeng * fradrag(regel, u)
  })
  return { tiltak, utfall, verst, tilbud, poeng }
}
