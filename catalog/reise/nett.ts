/** The country as a network: the senter of each kommune, the ends of bridges and ferries, and what lies next to what. Pure. */
import type { Kommune } from '../skjema/kommune.ts'
import { type Enhetsvektor, enhetsvektor, kmAvKorde, kmMellom, type Punkt } from './punkt.ts'
import { type Kryssing, MOTORVEI, SAMBAND, UTEN_VEI_OVER } from './samband.ts'
import { FART, FART_MOTORVEI, OMVEI, OMVEI_KYST, OMVEI_MOTORVEI } from './tall.ts'

/** A stretch to drive has `slag` null. */
export type Kant = { til: number; km: number; slag: Kryssing | null; overfart: number }

export type Nett = {
  kommuner: readonly Kommune[]
  /** Place in `kommuner` by kommunenummer. */
  plass: ReadonlyMap<string, number>
  /** Where each node is, as a point on a ball of radius 1, and its kommune. The senter of each kommune comes first, in the same order. */
  x: Float64Array
  y: Float64Array
  z: Float64Array
  hvor: Int32Array
  kanter: readonly (readonly Kant[])[]
  /** Per kommune: the nodes one leaves and comes by, the senter of each neighbour among them. */
  porter: readonly Int32Array[]
  /** For a pair of kommuner, `a * antall + b`: 0 when no road goes straight from one to the other. */
  rettVei: Float64Array
  /** Road kilometres per straight kilometre for a pair, and minutes by car. */
  omvei: Float64Array
  perKm: Float64Array
}

const medVei = (k: Kommune) => k.naboLand.filter((nr) => !UTEN_VEI_OVER.has(k.nr + nr))

/**
 * A road to a neighbour's neighbour need not pass the senter between, nor miss it: it goes halfway between that and the straight line.
 * 0 where there is no road that way, 1 to neighbours.
 */
function lagRettVei(kommuner: readonly Kommune[], plass: ReadonlyMap<string, number>): Float64Array {
  const antall = kommuner.length
  const rettVei = new Float64Array(antall * antall)
  const vei = kommuner.map((k) => medVei(k).flatMap((nr) => plass.get(nr) ?? []))
  const v = kommuner.map((k) => enhetsvektor(k.senter))
  const km = (a: number, b: number) => {
    const [fra, til] = [v[a], v[b]]
    return fra && til ? kmMellom(fra, til) : Infinity
  }
  kommuner.forEach((k, a) => {
    rettVei[a * antall + a] = 1
    for (const b of vei[a] ?? []) rettVei[a * antall + b] = 1
    for (const b of vei[a] ?? [])
      for (const c of vei[b] ?? []) {
        const nr = kommuner[c]?.nr ?? ''
        const par = a * antall + c
        if (k.naboSjo.includes(nr) || UTEN_VEI_OVER.has(k.nr + nr) || rettVei[par] === 1) continue
        const lengre = Math.max(1, (1 + (km(a, b) + km(b, c)) / km(a, c)) / 2)
        rettVei[par] = Math.min(lengre, rettVei[par] || Infinity)
      }
  })
  return rettVei
}

function lagMate(kommuner: readonly Kommune[], rettVei: Float64Array): Pick<Nett, 'omvei' | 'perKm'> {
  const n = kommuner.length
  const omvei = new Float64Array(n * n)
  const perKm = new Float64Array(n * n)
  const kyst = kommuner.map((k) => (k.naboSjo.length > 0 ? OMVEI_KYST / 2 : 0))
  kommuner.forEach((a, i) => {
    kommuner.forEach((b, j) => {
      const par = i * n + j
      const motorvei = MOTORVEI.has(a.nr + b.nr)
      const om = motorvei ? OMVEI_MOTORVEI : (OMVEI + (kyst[i] ?? 0) + (kyst[j] ?? 0)) * Math.max(1, rettVei[par] ?? 1)
      omvei[par] = om
      perKm[par] = (om / (motorvei ? FART_MOTORVEI : FART)) * 60
    })
  })
  return { omvei, perKm }
}

/** Collects nodes and edges; an edge goes both ways. */
function lagBygger() {
  const noder: { v: Enhetsvektor; kommune: number }[] = []
  const kanter: Kant[][] = []
  return {
    noder,
    kanter,
    node: (punkt: Punkt, kommune: number): number => {
      kanter.push([])
      return noder.push({ v: enhetsvektor(punkt), kommune }) - 1
    },
    kant: (a: number, b: number, slag: Kryssing | null = null, overfart = 0): void => {
      const [fra, til] = [noder[a], noder[b]]
      if (!fra || !til) return
      const km = kmMellom(fra.v, til.v)
      kanter[a]?.push({ til: b, km, slag, overfart })
      kanter[b]?.push({ til: a, km, slag, overfart })
    },
  }
}

/** Cost: some milliseconds, once. */
export function lagNett(kommuner: readonly Kommune[]): Nett {
  const plass = new Map(kommuner.map((k, i) => [k.nr, i]))
  const rettVei = lagRettVei(kommuner, plass)
  const { noder, kanter, node, kant } = lagBygger()
  const ender: number[][] = kommuner.map((k, i) => [node(k.senter, i)])
  kommuner.forEach((_, a) => {
    for (let b = a + 1; b < kommuner.length; b++) if ((rettVei[a * kommuner.length + b] ?? 0) > 0) kant(a, b)
  })
  const ende = (punkt: Punkt, kommune: number) => {
    const ny = node(punkt, kommune)
    for (const annen of ender[kommune] ?? []) kant(ny, annen)
    ender[kommune]?.push(ny)
    return ny
  }
  for (const { slag, fra, til, start, slutt, overfart } of SAMBAND) {
    const [a, b] = [plass.get(fra), plass.get(til)]
    if (a !== undefined && b !== undefined) kant(ende(start, a), ende(slutt, b), slag, overfart)
  }
  const porter = kommuner.map((k, i) => {
    const naboer = medVei(k).flatMap((nr) => plass.get(nr) ?? [])
    return Int32Array.from([...(ender[i] ?? []), ...naboer])
  })
  return {
    kommuner,
    plass,
    x: Float64Array.from(noder, ({ v }) => v.x),
    y: Float64Array.from(noder, ({ v }) => v.y),
    z: Float64Array.from(noder, ({ v }) => v.z),
    hvor: Int32Array.from(noder, ({ kommune }) => kommune),
    kanter,
    porter,
    rettVei,
    ...lagMate(kommuner, rettVei),
  }
}

/** Kilometres in a straight line from a place to a node. */
export function kmTil({ x, y, z }: Nett, node: number, v: Enhetsvektor): number {
  const dx = (x[node] ?? 0) - v.x
  const dy = (y[node] ?? 0) - v.y
  const dz = (z[node] ?? 0) - v.z
  return kmAvKorde(dx * dx + dy * dy + dz * dz)
}
