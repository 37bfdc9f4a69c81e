/** The gaps that veiledere have reported, as numbers that say nothing of a single report. */
import { manederFor } from '../match/maneder.ts'
import type { Hulltall } from '../skjema/hullmelding.ts'
import { heleTrinn } from './femmere.ts'

const MANEDER = 12

/** The first month (`YYYY-MM`) that counts: this one and the eleven before it, of which none is told apart from the others. */
export const hulltallFra = (idag: string): string => manederFor(idag, MANEDER - 1).slice(0, 7)

/** `meldt`: how often each was reported in those months, once for each. Shape: those that may be shown, in the order given. */
export const hulltall = (meldt: Hulltall): Hulltall =>
  meldt.flatMap((rad) => {
    const antall = heleTrinn(rad.antall)
    return antall > 0 ? [{ ...rad, antall }] : []
  })
