/** Our own search: the ranking alone, and the whole answer a caller gets. */
import type { Geografi } from '../../../../catalog/geografi.ts'
import type { Tiltak } from '../../../../catalog/skjema/tiltak.ts'
import { beste } from '../../../../catalog/sok/beste.ts'
import { lagSokeindeks, type Sokeindeks } from '../../../../catalog/sok/indeks.ts'
import { ranger } from '../../../../catalog/sok/rangering.ts'
import { sok } from '../../../../catalog/sok/sok.ts'
import { tolkSporring } from '../../../../catalog/sok/sporring.ts'
import { FLEST, type Motor } from '../motor.ts'

export const VAR = 'Katalogen'
export const VAR_HELE = 'Katalogen, hele svaret'

export function byggVar(tiltak: readonly Tiltak[], geografi: Geografi): Motor & { indeks: Sokeindeks } {
  const indeks = lagSokeindeks(tiltak, geografi)
  const finn = (q: string) => {
    const { funnet, poeng } = ranger(tolkSporring(q, indeks), indeks)
    return beste(funnet, poeng, FLEST).flatMap((nr) => indeks.tiltak[nr]?.id ?? [])
  }
  return { navn: VAR, mater: { rangert: finn }, indeks }
}

/** As a veileder in Stjørdal has it: journeys, counts for every filter, and twenty hits with why they are hits. */
const SVAR = { filtre: {}, side: 1, antall: 20, malform: 'nb', fra: '5035', middel: 'bil' } as const

export const heleSvaret = (indeks: Sokeindeks, dato: string): Motor => ({
  navn: VAR_HELE,
  mater: {
    svart: (q) =>
      sok(indeks, { ...SVAR, q, dato })
        .treff.slice(0, FLEST)
        .map((t) => t.tiltakId),
  },
})
