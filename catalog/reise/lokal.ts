/** What offices have told of the road between two kommuner, laid over the estimate. Pure. */
import type { Reise } from '../skjema/forslag.ts'
import type { Reisetid } from '../skjema/reisetid.ts'

const gjelder = ({ gyldigFra, gyldigTil }: Reisetid, dato: string) =>
  (gyldigFra == null || gyldigFra <= dato) && (gyldigTil == null || dato <= gyldigTil)

/** The row for a pair, either way, and a day; undefined when the office has told nothing. */
export type Lokalt = (par: readonly [string, string], middel: Reise['middel'], dato: string) => Reisetid | undefined

/** What is told for one means goes before what holds for all; of equals the last told. */
export function lagLokalt(reisetider: readonly Reisetid[]): Lokalt {
  const perPar = new Map<string, Reisetid[]>()
  for (const rad of reisetider)
    for (const par of [rad.fra + rad.til, rad.til + rad.fra]) perPar.set(par, [rad, ...(perPar.get(par) ?? [])])
  return ([fra, til], middel, dato) => {
    const ferd = middel === 'ingen' ? 'gange' : middel
    const rader = perPar.get(fra + til)?.filter((rad) => gjelder(rad, dato))
    return rader?.find((rad) => rad.middel === ferd) ?? rader?.find((rad) => rad.middel === null)
  }
}

/** The time told in place of the estimate, or added to it. The kilometres stay an estimate. */
export const medLokal = ({ minutter, km, middel }: Reise, rad: Reisetid): Reise => ({
  minutter: Math.max(0, rad.minutter ?? minutter + (rad.tillegg ?? 0)),
  km,
  middel,
  kilde: 'lokal',
})
