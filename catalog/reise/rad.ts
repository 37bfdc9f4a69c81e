/** From one home to every node of the network: minutes, road kilometres and ferries. Pure. */
import { kmTil, type Nett } from './nett.ts'
import type { Enhetsvektor } from './punkt.ts'
import type { Kryssing } from './samband.ts'
import { FERGEVENTING, GANGE_PER_KM, TUNNEL_TIL_FOTS } from './tall.ts'

export type Rad = { minutter: Float64Array; km: Float64Array; ferger: Uint8Array }

/** How one travels: minutes per straight kilometre for a pair of kommuner, and minutes for what is crossed. */
export type Mate = { perKm: Float64Array; kryss(slag: Kryssing, overfart: number): number }

const paVann = (slag: Kryssing | null) => slag === 'ferge' || slag === 'båt'

/** `faktor`: times as long as by car on the road. */
export const kjorende = (nett: Nett, faktor: number, medBat: boolean): Mate => ({
  perKm: nett.perKm.map((minutter) => minutter * faktor),
  kryss(slag, overfart) {
    if (slag === 'båt' && !medBat) return Infinity
    return paVann(slag) ? overfart + FERGEVENTING : 0
  },
})

export const gaende = (nett: Nett): Mate => ({
  perKm: nett.perKm.map(() => GANGE_PER_KM),
  kryss: (slag, overfart) => (paVann(slag) ? overfart + FERGEVENTING : slag === 'tunnel' ? TUNNEL_TIL_FOTS : 0),
})

/** The nearest node that is not yet done; -1 when the rest cannot be reached. */
function nesteNode(minutter: Float64Array, ferdig: Uint8Array): number {
  let best = -1
  let min = Infinity
  for (let i = 0; i < minutter.length; i++) {
    const m = minutter[i] ?? Infinity
    if (m < min && ferdig[i] === 0) {
      min = m
      best = i
    }
  }
  return best
}

/** Dijkstra's algorithm. Cost: about half a millisecond; the network is small, so a plain search for the nearest is enough. */
export function lagRad(nett: Nett, mate: Mate, hjem: { v: Enhetsvektor; plass: number }): Rad {
  const { hvor, kanter, porter, omvei } = nett
  const antall = nett.kommuner.length
  const minutter = new Float64Array(hvor.length).fill(Infinity)
  const km = new Float64Array(hvor.length)
  const ferger = new Uint8Array(hvor.length)
  const ferdig = new Uint8Array(hvor.length)
  for (const i of porter[hjem.plass] ?? []) {
    const par = hjem.plass * antall + (hvor[i] ?? 0)
    const luft = kmTil(nett, i, hjem.v)
    minutter[i] = luft * (mate.perKm[par] ?? 0)
    km[i] = luft * (omvei[par] ?? 1)
  }
  for (let i = nesteNode(minutter, ferdig); i >= 0; i = nesteNode(minutter, ferdig)) {
    ferdig[i] = 1
    const fra = (hvor[i] ?? 0) * antall
    for (const kant of kanter[i] ?? []) {
      const par = fra + (hvor[kant.til] ?? 0)
      const tid = kant.slag === null ? kant.km * (mate.perKm[par] ?? 0) : mate.kryss(kant.slag, kant.overfart)
      const sum = (minutter[i] ?? 0) + tid
      if (sum >= (minutter[kant.til] ?? 0)) continue
      minutter[kant.til] = sum
      km[kant.til] = (km[i] ?? 0) + kant.km * (kant.slag === null ? (omvei[par] ?? 1) : 1)
      ferger[kant.til] = (ferger[i] ?? 0) + (paVann(kant.slag) ? 1 : 0)
    }
  }
  return { minutter, km, ferger }
}
