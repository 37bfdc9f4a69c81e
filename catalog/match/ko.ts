/** What is to be judged, those that offer most first, so that what comes later is seldom worth a closer look. */
import { HELE } from './vekter.ts'

/** Offers that are the same but for so many of the last bits are as good as equal here. */
const BITER = 10
const TRINN = HELE >> BITER

export type Ko = {
  /** Tiltak number `nr`, which offers so many parts of HELE. */
  legg(nr: number, tilbud: number): void
  /** Most first, to within a step; in the order they came within it. Once. `erNok`: stops when the rest offers no more than this. */
  hver(gjor: (nr: number, tilbud: number) => void, erNok: (mest: number) => boolean): void
}

/** `antall`: no more than so many are added. Cost: a few operations for each; nothing is compared. */
export function lagKo(antall: number): Ko {
  const numre = new Int32Array(antall)
  const tilbudene = new Int32Array(antall)
  /** How many there are in each step, the one that offers most first; later where the next of it goes. */
  const plasser = new Int32Array(TRINN + 2)
  const trinn = (tilbud: number) => TRINN - (tilbud >> BITER)
  let lengde = 0

  function sortert(): Int32Array {
    for (let n = 1; n < plasser.length; n++) plasser[n] = (plasser[n] ?? 0) + (plasser[n - 1] ?? 0)
    const rekke = new Int32Array(lengde)
    for (let n = 0; n < lengde; n++) {
      const her = trinn(tilbudene[n] ?? 0)
      const plass = plasser[her] ?? 0
      rekke[plass] = n
      plasser[her] = plass + 1
    }
    return rekke
  }

  return {
    legg(nr, tilbud) {
      numre[lengde] = nr
      tilbudene[lengde] = tilbud
      lengde += 1
      const neste = trinn(tilbud) + 1
      plasser[neste] = (plasser[neste] ?? 0) + 1
    },
    hver(gjor, erNok) {
      let sist = -1
      for (const n of sortert()) {
        const tilbud = tilbudene[n] ?? 0
        if (tilbud >> BITER !== sist) {
          sist = tilbud >> BITER
          if (erNok(((sist + 1) << BITER) - 1)) return
        }
        gjor(numre[n] ?? 0, tilbud)
      }
    },
  }
}
