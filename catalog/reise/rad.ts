/** From one home to every node of the network: minutes, road kilometres and ferries. Pure. */
import { kmTil, type Nett } from './nett.ts'
import type { Enhetsvektor } from './punkt.ts'
import type { Kryssing } from './samband.ts'
import { FERGEVENTING, GANGE_PER_KM, TUNNEL_TIL_FOTS } from './tall.ts'

export type Rad = { minutter: Float64Array; km: Float64Array; ferger: Uint8Array }

/** How one travels: minutes per straight kilometre for a pair of kommuner, and minutes along each stretch of the network, by node. */
export type Mate = { perKm: Float64Array; kanttid: readonly Float64Array[] }

type Kryssetid = (slag: Kryssing, overfart: number) => number

function lagMate({ kanter, hvor, kommuner }: Nett, perKm: Float64Array, kryss: Kryssetid): Mate {
  const par = (a: number, b: number) => (hvor[a] ?? 0) * kommuner.length + (hvor[b] ?? 0)
  return {
    perKm,
    kanttid: kanter.map((fra, i) =>
      Float64Array.from(fra, ({ til, km, slag, overfart }) =>
        slag === null ? km * (perKm[par(i, til)] ?? 0) : kryss(slag, overfart),
      ),
    ),
  }
}

const paVann = (slag: Kryssing | null) => slag === 'ferge' || slag === 'båt'

/** `faktor`: times as long as by car on the road. */
export const kjorende = (nett: Nett, faktor: number, medBat: boolean): Mate =>
  lagMate(
    nett,
    nett.perKm.map((minutter) => minutter * faktor),
    (slag, overfart) => {
      if (slag === 'båt' && !medBat) return Infinity
      return paVann(slag) ? overfart + FERGEVENTING : 0
    },
  )

export const gaende = (nett: Nett): Mate =>
  lagMate(
    nett,
    nett.perKm.map(() => GANGE_PER_KM),
    (slag, overfart) => (paVann(slag) ? overfart + FERGEVENTING : slag === 'tunnel' ? TUNNEL_TIL_FOTS : 0),
  )

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

/** Dijkstra's algorithm. `mest`: what is further is told as further, but not how far. Cost: some tenths of a millisecond. */
export function lagRad(nett: Nett, mate: Mate, hjem: { v: Enhetsvektor; plass: number }, mest = Infinity): Rad {
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
    const [naboer, tider, her] = [kanter[i] ?? [], mate.kanttid[i], minutter[i] ?? 0]
    if (her > mest) break
    for (let n = 0; n < naboer.length; n++) {
      const kant = naboer[n]
      const sum = her + (tider?.[n] ?? Infinity)
      if (!kant || sum >= (minutter[kant.til] ?? 0)) continue
      if (minutter[kant.til] === Infinity) front.legg(kant.til)
      minutter[kant.til] = sum
      const par = (hvor[i] ?? 0) * antall + (hvor[kant.til] ?? 0)
      km[kant.til] = (km[i] ?? 0) + kant.km * (kant.slag === null ? (omvei[par] ?? 1) : 1)
      ferger[kant.til] = (ferger[i] ?? 0) + (paVann(kant.slag) ? 1 : 0)
    }
  }
  return { minutter, km, ferger }
}
