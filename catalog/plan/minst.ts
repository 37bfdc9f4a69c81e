/** The least a tiltak can be had in, and whether some sessions are enough for it. */
import type { Kandidat, Okt } from './kandidat.ts'
import { lengde } from './tid.ts'

const sum = (tall: readonly number[]) => tall.reduce((s, n) => s + n, 0)
const dagene = (okter: readonly Okt[]) => new Set(okter.map((okt) => okt.dag)).size

/** Do these sessions reach the least it asks for? */
export function rekker({ omfang: o, klasser }: Kandidat, okter: readonly Okt[]): boolean {
  if (!o) return true
  if (o.hele) return dagene(okter) >= o.dager.fra && sum(okter.map(lengde)) >= o.minutter.fra
  return klasser.some((klasse, i) => dagene(okter.filter((okt) => okt.klasse === i)) >= klasse.minst)
}

/** How many of the longest are needed to reach a sum. */
function flestTil(sammen: number, tall: readonly number[]): number {
  let rest = sammen
  let antall = 0
  for (const n of [...tall].sort((a, b) => b - a)) {
    if (rest <= 0) break
    rest -= n
    antall += 1
  }
  return antall
}

/** The fewest minutes and days it can be had in. */
export function minst({ omfang: o, klasser, alle }: Kandidat): { minutter: number; dager: number } {
  if (!o) return { minutter: 0, dager: 0 }
  if (!o.hele)
    return {
      minutter: Math.min(...klasser.map((k) => k.minst * k.lengde)),
      dager: Math.min(...klasser.map((k) => k.minst)),
    }
  const korteste = alle.map(lengde).sort((a, b) => a - b)
  const perDag = new Map<number, number>()
  for (const okt of alle) perDag.set(okt.dag, (perDag.get(okt.dag) ?? 0) + lengde(okt))
  return {
    minutter: Math.max(o.minutter.fra, sum(korteste.slice(0, o.dager.fra))),
    dager: Math.max(o.dager.fra, flestTil(o.minutter.fra, [...perDag.values()])),
  }
}
