/** Best first. Equal points are settled by what costs the person least, and last by id, so the order is always the same. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Dom } from './dom.ts'
import type { Person } from './person.ts'
import { DAGLIG } from './reisegrense.ts'
import { reiseTil } from './reisevei.ts'
import type { Utfall } from './utfall.ts'

type Bedomt = Pick<Dom, 'tiltak' | 'poeng' | 'tilbud'> & { verst: Utfall }
/** A judgement with what settles equal points. */
export type Plass = Bedomt & { lokalt: number; minutter: number }

/** Minutes that what has no journey counts as: after what is within easy daily reach, and before what is further. */
export const UTEN_REISE = DAGLIG.greit

export const plassFor = (p: Person, { tiltak, poeng, tilbud, verst }: Bedomt): Plass => ({
  tiltak,
  poeng,
  tilbud,
  verst,
  lokalt: Number(p.kommune !== null && tiltak.kommunenummer === p.kommune),
  minutter: reiseTil(p, tiltak)?.minutter ?? UTEN_REISE,
})

const ventetid = (t: Tiltak) => t.kapasitet?.ventetidUker ?? 0

/** More points, then the person's own kommune, shorter journey, fewer doubts, shorter wait, fresher, and id. */
export const sammenlign = (a: Plass, b: Plass): number =>
  b.poeng - a.poeng ||
  b.lokalt - a.lokalt ||
  a.minutter - b.minutter ||
  a.verst - b.verst ||
  ventetid(a.tiltak) - ventetid(b.tiltak) ||
  (a.tiltak.bekreftet < b.tiltak.bekreftet ? 1 : a.tiltak.bekreftet > b.tiltak.bekreftet ? -1 : 0) ||
  (a.tiltak.id < b.tiltak.id ? -1 : 1)

/** Returns a new list, best first. */
export const ranger = (p: Person, dommer: readonly Dom[]): Dom[] =>
  dommer
    .map((dom) => ({ dom, plass: plassFor(p, dom) }))
    .sort((a, b) => sammenlign(a.plass, b.plass))
    .map(({ dom }) => dom)
