/** When nobody has used the page for a while, all about the person is wiped; a warning comes before. Pure: the time is passed in. */

const MINUTT_MS = 60_000
/** Minutes without a key, a touch or a movement. */
export const HVILE_MINUTTER = 30
/** Long enough to come back from the printer. */
export const VARSEL_MS = 2 * MINUTT_MS

export type Hvile = 'i-bruk' | 'varsler' | 'ute'

const GRENSE_MS = HVILE_MINUTTER * MINUTT_MS

/** `sist`: when the page was last used. A machine that has slept has not been used. */
export function hvile(sist: number, naa: number): Hvile {
  const stille = naa - sist
  if (stille >= GRENSE_MS) return 'ute'
  return stille >= GRENSE_MS - VARSEL_MS ? 'varsler' : 'i-bruk'
}

/** Whole seconds until it is wiped; never below 0. */
export const sekunderIgjen = (sist: number, naa: number): number =>
  Math.max(0, Math.ceil((sist + GRENSE_MS - naa) / 1000))
