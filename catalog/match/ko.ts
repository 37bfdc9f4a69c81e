/** What is to be judged, those that offer most first, so that what comes later is seldom worth a closer look. */
import { ALLE_MERKER, FLEST_MERKER } from './tilbud/merker.ts'
import { JA, UTFALL, type Utfall } from './utfall.ts'
import { HELE } from './vekter.ts'

/** Offers that are the same but for so many of the last bits are as good as equal here. */
const BITER = 10
const TRINN = HELE >> BITER

/** The largest offer that at least `antall` of them reach, to within a step; 0 when they are fewer. */
export function kuttFor(tilbud: Int32Array, antall: number): number {
  const perTrinn = new Int32Array(TRINN + 1)
  for (const t of tilbud) perTrinn[t >> BITER] = (perTrinn[t >> BITER] ?? 0) + 1
  let sum = 0
  for (let trinn = TRINN; trinn > 0; trinn--) {
    sum += perTrinn[trinn] ?? 0
    if (sum >= antall) return trinn << BITER
  }
  return 0
}

/** What is known of one that waits, without looking it up again, in one number. */
export type Merknad = number
/** The person's needs that it meets are the first bits. */
const [DELING, LOKALT, PLASS] = [FLEST_MERKER, FLEST_MERKER + 2, FLEST_MERKER + 3]

/** `deling`: the answer of that rule. `lokalt`: in the person's own kommune, 0 or 1. `harPlass`: not full, 0 or 1. */
export const merknadFor = (maske: number, deling: Utfall, lokalt: number, harPlass: number): Merknad =>
  maske | (deling << DELING) | (lokalt << LOKALT) | (harPlass << PLASS)
export const maskeI = (m: Merknad): number => m & ALLE_MERKER
export const delingI = (m: Merknad): Utfall => UTFALL[(m >> DELING) & 3] ?? JA
export const lokaltI = (m: Merknad): number => (m >> LOKALT) & 1
export const harPlassI = (m: Merknad): boolean => ((m >> PLASS) & 1) === 1

/** Twice as long, with what it has. */
function utvidet(liste: Int32Array): Int32Array<ArrayBuffer> {
  const ny = new Int32Array(2 * liste.length)
  ny.set(liste)
  return ny
}

export type Ko = {
  /** Tiltak number `nr`, which offers so many parts of HELE. */
  legg(nr: number, tilbud: number, merknad: Merknad): void
  /** Most first, to within a step; in the order they came within it. Once. `erNok`: stops when the rest offers no more than this. */
  hver(gjor: (nr: number, tilbud: number, merknad: Merknad) => void, erNok: (mest: number) => boolean): void
}

/** `antall`: how many it has room for before it must grow. Cost: a few operations for each; nothing is compared. */
export function lagKo(antall: number): Ko {
  // Three numbers for each, side by side.
  let ventende = new Int32Array(3 * Math.max(1, antall))
  /** How many there are in each step, the one that offers most first; later where the next of it goes. */
  const plasser = new Int32Array(TRINN + 2)
  const trinn = (tilbud: number) => TRINN - (tilbud >> BITER)
  let lengde = 0

  function sortert(): Int32Array {
    for (let n = 1; n < plasser.length; n++) plasser[n] = (plasser[n] ?? 0) + (plasser[n - 1] ?? 0)
    const rekke = new Int32Array(lengde / 3)
    for (let n = 0; n < lengde; n += 3) {
      const her = trinn(ventende[n + 1] ?? 0)
      const plass = plasser[her] ?? 0
      rekke[plass] = n
      plasser[her] = plass + 1
    }
    return rekke
  }

  return {
    legg(nr, tilbud, merknad) {
      if (lengde === ventende.length) ventende = utvidet(ventende)
      ventende[lengde] = nr
      ventende[lengde + 1] = tilbud
      ventende[lengde + 2] = merknad
      lengde += 3
      const neste = trinn(tilbud) + 1
      plasser[neste] = (plasser[neste] ?? 0) + 1
    },
    hver(gjor, erNok) {
      let sist = -1
      for (const n of sortert()) {
        const tilbud = ventende[n + 1] ?? 0
        if (tilbud >> BITER !== sist) {
          sist = tilbud >> BITER
          if (erNok(((sist + 1) << BITER) - 1)) return
        }
        gjor(ventende[n] ?? 0, tilbud, ventende[n + 2] ?? 0)
      }
    },
  }
}
