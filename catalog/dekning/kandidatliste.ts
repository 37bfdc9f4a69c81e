/** The candidates of one kommune for one need, the most wanted first. There are millions of them in all, so each is a few numbers. */
import type { Kolonne } from './kolonne.ts'
import { type Kandidat, MERKEBITER, nivaI } from './stedlig.ts'

/** Side by side; by level, then the shorter journey by car, then id. */
export type Kandidatliste = {
  /** The place of the tiltak among the columns. */
  readonly plasser: Int32Array
  readonly merker: Uint16Array
  readonly minutter: Uint16Array
}

/** Longer journeys are alike. */
const MEST_MINUTTER = 2 ** 10 - 1
const MEST_PLASSER = 2 ** 22
const MERKER = 2 ** MERKEBITER
const NIVAER = 16

/** All of a candidate in one number that sorts as the list does. Exact below 2⁵³. */
function nokkel({ merke, minutter }: Kandidat, plass: number): number {
  if (plass >= MEST_PLASSER) throw new Error(`Flere enn ${MEST_PLASSER} tiltak er for mange`)
  const orden = nivaI(merke) * (MEST_MINUTTER + 1) + Math.min(MEST_MINUTTER, minutter)
  return (orden * MEST_PLASSER + plass) * (MERKER / NIVAER) + Math.floor(merke / NIVAER)
}

/** Collects candidates in the order of id, and gives them as a list. */
export class Kandidatsamler {
  readonly #nokler: number[] = []

  legg(kandidat: Kandidat, plass: number): void {
    this.#nokler.push(nokkel(kandidat, plass))
  }

  liste(): Kandidatliste {
    const nokler = Float64Array.from(this.#nokler).sort()
    const [plasser, merker, minutter] = [
      new Int32Array(nokler.length),
      new Uint16Array(nokler.length),
      new Uint16Array(nokler.length),
    ]
    nokler.forEach((tall, i) => {
      const resten = Math.floor(tall / (MERKER / NIVAER))
      const orden = Math.floor(resten / MEST_PLASSER)
      plasser[i] = resten % MEST_PLASSER
      minutter[i] = orden % (MEST_MINUTTER + 1)
      merker[i] = (tall % (MERKER / NIVAER)) * NIVAER + Math.floor(orden / (MEST_MINUTTER + 1))
    })
    return { plasser, merker, minutter }
  }
}

/** The same list without those that stand on these places; the list itself when none of them do. */
export function uten(liste: Kandidatliste, borte: ReadonlySet<number>): Kandidatliste {
  const { plasser, merker, minutter } = liste
  const ut = {
    plasser: new Int32Array(plasser.length),
    merker: new Uint16Array(plasser.length),
    minutter: new Uint16Array(plasser.length),
  }
  let antall = 0
  for (let i = 0; i < plasser.length; i++) {
    const plass = plasser[i] ?? 0
    if (borte.has(plass)) continue
    ut.plasser[antall] = plass
    ut.merker[antall] = merker[i] ?? 0
    ut.minutter[antall] = minutter[i] ?? 0
    antall += 1
  }
  if (antall === plasser.length) return liste
  return {
    plasser: ut.plasser.slice(0, antall),
    merker: ut.merker.slice(0, antall),
    minutter: ut.minutter.slice(0, antall),
  }
}

const satt = <T extends Int32Array | Uint16Array>(liste: T, hvor: number, verdi: number, ny: T): T => {
  ny.set(liste.subarray(0, hvor))
  ny[hvor] = verdi
  ny.set(liste.subarray(hvor), hvor + 1)
  return ny
}

/** The same list with one more, in its place. */
export function med(
  liste: Kandidatliste,
  ny: Kandidat & { plass: number },
  kolonner: readonly Kolonne[],
): Kandidatliste {
  const { plasser, merker, minutter } = liste
  const id = (plass: number) => kolonner[plass]?.tiltak.id ?? ''
  const vei = Math.min(MEST_MINUTTER, ny.minutter)
  const kommerEtter = (i: number) =>
    (nivaI(merker[i] ?? 0) - nivaI(ny.merke) ||
      (minutter[i] ?? 0) - vei ||
      (id(plasser[i] ?? 0) < id(ny.plass) ? -1 : 1)) > 0
  let [fra, til] = [0, plasser.length]
  while (fra < til) {
    const midt = (fra + til) >> 1
    if (kommerEtter(midt)) til = midt
    else fra = midt + 1
  }
  const antall = plasser.length + 1
  return {
    plasser: satt(plasser, fra, ny.plass, new Int32Array(antall)),
    merker: satt(merker, fra, ny.merke, new Uint16Array(antall)),
    minutter: satt(minutter, fra, vei, new Uint16Array(antall)),
  }
}
