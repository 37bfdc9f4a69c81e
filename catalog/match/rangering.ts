/** Best first. Equal points are settled by what costs the person least, and last by id, so the order is always the same. */
import type { Dom } from './dom.ts'
import type { Person } from './person.ts'
import { DAGLIG } from './reisegrense.ts'
import { reiseTil } from './reisevei.ts'

type MedReise = { dom: Dom; lokalt: number; minutter: number }

const sammenlign = (a: MedReise, b: MedReise): number =>
  b.dom.poeng - a.dom.poeng ||
  b.lokalt - a.lokalt ||
  a.minutter - b.minutter ||
  a.dom.verst - b.dom.verst ||
  (a.dom.tiltak.kapasitet?.ventetidUker ?? 0) - (b.dom.tiltak.kapasitet?.ventetidUker ?? 0) ||
  (a.dom.tiltak.bekreftet < b.dom.tiltak.bekreftet ? 1 : a.dom.tiltak.bekreftet > b.dom.tiltak.bekreftet ? -1 : 0) ||
  (a.dom.tiltak.id < b.dom.tiltak.id ? -1 : 1)

/** More points, then the person's own kommune, shorter journey, fewer doubts, shorter wait, fresher, and id. Returns a new list. */
export const ranger = (p: Person, dommer: readonly Dom[]): Dom[] =>
  dommer
    .map((dom) => ({
      dom,
      lokalt: Number(p.kommune !== null && dom.tiltak.kommunenummer === p.kommune),
      // What has no journey stands after what is within easy daily reach, and before what is further.
      minutter: reiseTil(p, dom.tiltak)?.minutter ?? DAGLIG.greit,
    }))
    .sort(sammenlign)
    .map(({ dom }) => dom)
