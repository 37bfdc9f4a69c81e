/** Which kommune a place lies in. The kommune told with a place may be that of the office that runs it, and not where it is. Pure. */
import type { Kommune } from '../skjema/kommune.ts'
import { type Enhetsvektor, enhetsvektor, kmMellom, type Punkt } from './punkt.ts'

/** A place this near to where people of the kommune live is taken to be in it. */
const NAER_KM = 3
/** As is one that is at most this much further from them than from anyone else, for what lies outside the villages. */
const LENGER = 2

export type Bosted = Punkt & { kommune: string }

/** The kommune of a place, as its place in the list. Cost: some microseconds for what is far from the kommune told. */
export function lagHvor(kommuner: readonly Kommune[], bosteder: readonly Bosted[]) {
  const plass = new Map(kommuner.map((k, i) => [k.nr, i]))
  const punkter: Enhetsvektor[][] = kommuner.map((k) => [enhetsvektor(k.senter)])
  for (const sted of bosteder) punkter[plass.get(sted.kommune) ?? -1]?.push(enhetsvektor(sted))
  const kmFra = (i: number, v: Enhetsvektor): number => {
    let min = Infinity
    for (const p of punkter[i] ?? []) min = Math.min(min, kmMellom(p, v))
    return min
  }
  return (v: Enhetsvektor, oppgitt: string | null): number => {
    const egen = oppgitt === null ? undefined : plass.get(oppgitt)
    const egenKm = egen === undefined ? Infinity : kmFra(egen, v)
    if (egen !== undefined && egenKm <= NAER_KM) return egen
    let best = egen ?? 0
    let min = Infinity
    for (let i = 0; i < punkter.length; i++) {
      const km = kmFra(i, v)
      if (km < min) [min, best] = [km, i]
    }
    return egen !== undefined && egenKm <= LENGER * min ? egen : best
  }
}
