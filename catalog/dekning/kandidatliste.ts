/** The candidates of one kommune for one need, the most wanted first. There are millions of them in all, so each is two numbers. */
import type { Kolonne } from './kolonne.ts'
import { MERKEBITER, nivaI } from './merke.ts'
import { MEST_MINUTTER } from './reisemerker.ts'
import type { Kandidat } from './stedlig.ts'

/**
 * Two numbers for each: its mark and minutes, and the place of the tiltak among the columns, which may be gone since. By level, then the
 * shorter journey by car, then id.
 */
export type Kandidatliste = Uint32Array

/** Longer journeys are alike. */
const LENGRE = MEST_MINUTTER + 1
const MEST_PLASSER = 2 ** 22
const MERKER = 2 ** MERKEBITER
const NIVAER = 16

const korte = (minutter: number) => Math.min(LENGRE, minutter)
const pakket = (merke: number, minutter: number) => korte(minutter) * MERKER + merke

export const antallI = (liste: Kandidatliste): number => liste.length >> 1
export const merkeI = (liste: Kandidatliste, i: number): number => (liste[2 * i] ?? 0) & (MERKER - 1)
export const plassI = (liste: Kandidatliste, i: number): number => liste[2 * i + 1] ?? 0
const minutterI = (liste: Kandidatliste, i: number): number => (liste[2 * i] ?? 0) >>> MERKEBITER

/** All of a candidate in one number that sorts as the list does. Exact below 2⁵³. */
function nokkel(merke: number, minutter: number, plass: number): number {
  const orden = nivaI(merke) * (LENGRE + 1) + korte(minutter)
  return (orden * MEST_PLASSER + plass) * (MERKER / NIVAER) + (merke >> 4)
}

/** Collects the candidates of one kommune in the order of id, and gives them as one list for each need. */
export class Kandidatsamler {
  readonly #nokler: number[] = []

  legg(merke: number, minutter: number, plass: number): void {
    if (plass >= MEST_PLASSER) throw new Error(`Flere enn ${MEST_PLASSER} tiltak er for mange`)
    this.#nokler.push(nokkel(merke, minutter, plass))
  }

  /** `antallBehov`: in the order of the bits of a column. Empties itself. */
  lister(kolonner: readonly Kolonne[], antallBehov: number): Kandidatliste[] {
    const nokler = Float64Array.from(this.#nokler).sort()
    this.#nokler.length = 0
    const alle = new Uint32Array(2 * nokler.length)
    const behov = new Int32Array(nokler.length)
    const antall = new Int32Array(antallBehov)
    for (let i = 0; i < nokler.length; i++) {
      const tall = nokler[i] ?? 0
      const resten = Math.floor(tall / (MERKER / NIVAER))
      const orden = Math.floor(resten / MEST_PLASSER)
      const merke = (tall % (MERKER / NIVAER)) * NIVAER + Math.floor(orden / (LENGRE + 1))
      const plass = resten % MEST_PLASSER
      const biter = kolonner[plass]?.behov ?? 0
      alle[2 * i] = pakket(merke, orden % (LENGRE + 1))
      alle[2 * i + 1] = plass
      behov[i] = biter
      for (let nr = 0; nr < antallBehov; nr++) antall[nr] = (antall[nr] ?? 0) + ((biter >>> nr) & 1)
    }
    return Array.from(antall, (lengde, nr) => {
      const ut = new Uint32Array(2 * lengde)
      for (let i = 0, n = 0; n < ut.length; i++) {
        if ((((behov[i] ?? 0) >>> nr) & 1) === 0) continue
        ut[n++] = alle[2 * i] ?? 0
        ut[n++] = alle[2 * i + 1] ?? 0
      }
      return ut
    })
  }
}

/** The same list with one more, in its place. */
export function med(
  liste: Kandidatliste,
  ny: Kandidat & { plass: number },
  kolonner: readonly Kolonne[],
): Kandidatliste {
  const id = (plass: number) => kolonner[plass]?.tiltak.id ?? ''
  const vei = korte(ny.minutter)
  const kommerEtter = (i: number) =>
    (nivaI(merkeI(liste, i)) - nivaI(ny.merke) ||
      minutterI(liste, i) - vei ||
      (id(plassI(liste, i)) < id(ny.plass) ? -1 : 1)) > 0
  let [fra, til] = [0, antallI(liste)]
  while (fra < til) {
    const midt = (fra + til) >> 1
    if (kommerEtter(midt)) til = midt
    else fra = midt + 1
  }
  const ut = new Uint32Array(liste.length + 2)
  ut.set(liste.subarray(0, 2 * fra))
  ut[2 * fra] = pakket(ny.merke, ny.minutter)
  ut[2 * fra + 1] = ny.plass
  ut.set(liste.subarray(2 * fra), 2 * fra + 2)
  return ut
}
