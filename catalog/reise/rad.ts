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

/** The nodes that are reached and not yet done: few at a time, so that looking through them all is quicker than to keep them in order. */
function lagFront(minutter: Float64Array) {
  const noder: number[] = []
  return {
    legg: (node: number) => void noder.push(node),
    /** Takes out the nearest, of equals the first by number; -1 when there is none. */
    neste(): number {
      let plass = -1
      let min = Infinity
      for (let i = 0; i < noder.length; i++) {
        const node = noder[i] ?? 0
        const m = minutter[node] ?? Infinity
        if (m > min || (m === min && node > (noder[plass] ?? 0))) continue
        min = m
        plass = i
      }
      if (plass < 0) return -1
      const node = noder[plass] ?? -1
      noder[plass] = noder.at(-1) ?? -1
      noder.pop()
      return node
    },
  }
}

/** Dijkstra's algorithm. Cost: about a tenth of a millisecond. */
export function lagRad(nett: Nett, mate: Mate, hjem: { v: Enhetsvektor; plass: number }): Rad {
  const { hvor, kanter, porter, omvei } = nett
  const antall = nett.kommuner.length
  const minutter = new Float64Array(hvor.length).fill(Infinity)
  const km = new Float64Array(hvor.length)
  const ferger = new Uint8Array(hvor.length)
  const front = lagFront(minutter)
  for (const i of porter[hjem.plass] ?? []) {
    const par = hjem.plass * antall + (hvor[i] ?? 0)
    const luft = kmTil(nett, i, hjem.v)
    if (minutter[i] === Infinity) front.legg(i)
    minutter[i] = luft * (mate.perKm[par] ?? 0)
    km[i] = luft * (omvei[par] ?? 1)
  }
  for (let i = front.neste(); i >= 0; i = front.neste()) {
    const fra = (hvor[i] ?? 0) * antall
    for (const kant of kanter[i] ?? []) {
      const par = fra + (hvor[kant.til] ?? 0)
      const tid = kant.slag === null ? kant.km * (mate.perKm[par] ?? 0) : mate.kryss(kant.slag, kant.overfart)
      const sum = (minutter[i] ?? 0) + tid
      if (sum >= (minutter[kant.til] ?? 0)) continue
      if (minutter[kant.til] === Infinity) front.legg(kant.til)
      minutter[kant.til] = sum
      km[kant.til] = (km[i] ?? 0) + kant.km * (kant.slag === null ? (omvei[par] ?? 1) : 1)
      ferger[kant.til] = (ferger[i] ?? 0) + (paVann(kant.slag) ? 1 : 0)
    }
  }
  return { minutter, km, ferger }
}
