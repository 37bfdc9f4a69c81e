/** G14: what has nobody confirmed for half a year? The same limit as rule `ferskhet`. */
import { manederFor } from '../../match/maneder.ts'
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import { hverOgSamlet, type Omrade } from './omrade.ts'
import { tiltakstall } from './tall.ts'

const MANEDER = 6

export function ferskhet(omrade: Omrade): Dekningssvar['ferskhet'] {
  const grense = manederFor(omrade.dekning.dato, MANEDER)
  return {
    ...hverOgSamlet(
      omrade,
      (k) => k.iKommunen,
      (tiltak) => ({
        ferske: tiltakstall(tiltak.filter((t) => t.bekreftet >= grense)),
        utdaterte: tiltakstall(tiltak.filter((t) => t.bekreftet < grense)),
      }),
    ),
    studien: [],
    grense,
  }
}
