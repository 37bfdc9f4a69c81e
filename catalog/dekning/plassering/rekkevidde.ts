/** Who is reached from where: the problem of places as sets, and what a choice of places gives. */
import type { Mengder } from './mengder.ts'
import type { Plasseringsproblem } from './problem.ts'

/** Numbers of places and points are their places in the problem. */
export type Rekkevidde = {
  readonly problem: Plasseringsproblem
  /** By point: the existing place that is nearest, null when none is within the radius. */
  readonly fra: readonly (Vei | null)[]
  /** By point: the new places within the radius. */
  readonly nye: readonly (readonly Vei[])[]
  /** By place: the points within the radius of a new one. */
  readonly herfra: readonly (readonly { readonly punkt: number; readonly minutter: number }[])[]
  /** Points of some weight that are reached from no place. */
  readonly unaelige: readonly number[]
}

export type Vei = { readonly sted: number; readonly minutter: number }

/** The nearest; between equals the first. */
export const naermest = (veier: readonly (Vei | null)[]): Vei | null =>
  veier.reduce((a, b) => (a === null || (b !== null && b.minutter < a.minutter) ? b : a), null)

export function lagRekkevidde(problem: Plasseringsproblem): Rekkevidde {
  const { punkter, steder, minutter, radius } = problem
  const innenfor = punkter.map((_, i) =>
    (minutter[i] ?? []).flatMap((m, sted): Vei[] => (m !== null && m <= radius ? [{ sted, minutter: m }] : [])),
  )
  const erFast = ({ sted }: Vei) => steder[sted]?.fast === true
  const nye = innenfor.map((veier) => veier.filter((v) => !erFast(v)))
  const herfra: { punkt: number; minutter: number }[][] = steder.map(() => [])
  nye.forEach((veier, punkt) => veier.forEach((v) => herfra[v.sted]?.push({ punkt, minutter: v.minutter })))
  return {
    problem,
    fra: innenfor.map((veier) => naermest(veier.filter(erFast))),
    nye,
    herfra,
    unaelige: punkter.flatMap(({ vekt }, i) => (vekt > 0 && innenfor[i]?.length === 0 ? [i] : [])),
  }
}

/** Each place is the set of those who are reached from it and from no existing place. A place costs one. */
export const somMengder = ({ problem: { punkter }, fra, herfra }: Rekkevidde, antall: number): Mengder => ({
  vekter: punkter.map((p) => p.vekt),
  mengder: herfra.map((dit) => dit.flatMap(({ punkt }) => (fra[punkt] ? [] : [punkt]))),
  kostnad: herfra.map(() => 1),
  antall,
  budsjett: Number.POSITIVE_INFINITY,
})

/** The way of each point when these places are new: to the nearest, null when none is within the radius. */
export function veiene({ fra, nye }: Rekkevidde, valgte: readonly number[]): (Vei | null)[] {
  const med = new Set(valgte)
  return nye.map((veier, i) => naermest([fra[i] ?? null, ...veier.filter((v) => med.has(v.sted))]))
}

/** `dekket`: the weight that is reached. `reise`: its minutes, one way, times weight. */
export type Mal = { readonly dekket: number; readonly reise: number }

export function mal({ problem: { punkter } }: Rekkevidde, veier: readonly (Vei | null)[]): Mal {
  let [dekket, reise] = [0, 0]
  veier.forEach((vei, i) => {
    const vekt = punkter[i]?.vekt ?? 0
    if (!vei) return
    dekket += vekt
    reise += vekt * vei.minutter
  })
  return { dekket, reise }
}
