/** What is to be judged, those that offer most first, so that what comes later is seldom worth a closer look. */
import { HELE } from './vekter.ts'

/** Offers this near each other are as good as equal here. */
const TRINN = 2 ** 10

export type Ko = {
  /** Tiltak number `nr`, which offers so many parts of HELE. */
  legg(nr: number, tilbud: number): void
  /** Most first, to within a step; in the order they came within it. Once. */
  hver(gjor: (nr: number, tilbud: number) => void): void
}

/** `antall`: no more than so many are added. Cost: a few operations for each; nothing is compared. */
export function lagKo(antall: number): Ko {
  const numre = new Int32Array(antall)
  const tilbudene = new Int32Array(antall)
  const perTrinn = new Int32Array(HELE / TRINN + 2)
  const trinn = (tilbud: number) => HELE / TRINN - Math.floor(tilbud / TRINN)
  let lengde = 0
  return {
    legg(nr, tilbud) {
      numre[lengde] = nr
      tilbudene[lengde] = tilbud
      lengde += 1
      const her = trinn(tilbud) + 1
      perTrinn[her] = (perTrinn[her] ?? 0) + 1
    },
    hver(gjor) {
      for (let n = 1; n < perTrinn.length; n++) perTrinn[n] = (perTrinn[n] ?? 0) + (perTrinn[n - 1] ?? 0)
      const rekke = new Int32Array(lengde)
      for (let n = 0; n < lengde; n++) {
        const her = trinn(tilbudene[n] ?? 0)
        const plass = perTrinn[her] ?? 0
        rekke[plass] = n
        perTrinn[her] = plass + 1
      }
      for (const n of rekke) gjor(numre[n] ?? 0, tilbudene[n] ?? 0)
    },
  }
}
