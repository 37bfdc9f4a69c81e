/** The answers of the questions of places, found by trying everything. Shares no code with what it is the key to. */
import type { Avtaleproblem } from '../../catalog/dekning/plassering/avtaler.ts'
import type { Plasseringsproblem } from '../../catalog/dekning/plassering/problem.ts'
import type { Samarbeidsproblem } from '../../catalog/dekning/plassering/sammen.ts'

/** All choices among so many, as lists of their numbers. */
function delmengder(antall: number): number[][] {
  return Array.from({ length: 2 ** antall }, (_, bit) =>
    Array.from({ length: antall }, (__, i) => i).filter((i) => (bit & (1 << i)) !== 0),
  )
}

/** `mest` is to be large, and `dernest` small. */
type Svar = { mest: number; dernest: number }
const bedre = (a: Svar, b: Svar): Svar =>
  a.mest > b.mest + 1e-9 || (a.mest > b.mest - 1e-9 && a.dernest < b.dernest) ? a : b

const INGEN: Svar = { mest: Number.NEGATIVE_INFINITY, dernest: Number.POSITIVE_INFINITY }

/** Weight reached and journey in all, with these places beside the existing. */
export function nadd({ punkter, steder, minutter, radius }: Plasseringsproblem, nye: readonly number[]): Svar {
  const ut = { mest: 0, dernest: 0 }
  punkter.forEach(({ vekt }, i) => {
    const veier = steder.flatMap(({ fast }, j) => (fast || nye.includes(j) ? (minutter[i]?.[j] ?? []) : []))
    const kortest = Math.min(...veier)
    if (kortest > radius) return
    ut.mest += vekt
    ut.dernest += vekt * kortest
  })
  return ut
}

const valgene = ({ steder }: Plasseringsproblem) =>
  delmengder(steder.length).filter((valg) => valg.every((j) => !steder[j]?.fast))

export const flestNadd = (problem: Plasseringsproblem, nye: number): Svar =>
  valgene(problem)
    .filter((valg) => valg.length <= nye)
    .map((valg) => nadd(problem, valg))
    .reduce(bedre, INGEN)

/** How few places, and the best that can be had with so few. */
export function faerrest(problem: Plasseringsproblem, andel: number): Svar & { antall: number } {
  const alle = nadd(problem, [...problem.steder.keys()]).mest
  const nok = valgene(problem).filter((valg) => nadd(problem, valg).mest >= andel * alle - 1e-6)
  const antall = Math.min(...nok.map((valg) => valg.length))
  return { antall, ...flestNadd(problem, antall) }
}

/** Weight opened, and what it costs: kroner with a budget, else the number of agreements. */
export function mestApnet({ mangler, avtaler, antall, budsjett }: Avtaleproblem): Svar {
  const mulige = budsjett === null ? avtaler : avtaler.filter((a) => a.pris !== null)
  return delmengder(mulige.length)
    .map((valg) => valg.flatMap((i) => mulige[i] ?? []))
    .filter((valg) => valg.length <= antall)
    .map((valg) => ({
      mest: mangler.filter(({ id }) => valg.some((a) => a.apner.includes(id))).reduce((s, m) => s + m.vekt, 0),
      dernest: budsjett === null ? valg.length : valg.reduce((s, a) => s + (a.pris ?? 0), 0),
    }))
    .filter((svar) => budsjett === null || svar.dernest <= budsjett)
    .reduce(bedre, INGEN)
}

/** All ways to give each kommune a host, or none. */
function* fordelinger(antall: number, lagt: readonly (number | null)[] = []): Generator<readonly (number | null)[]> {
  if (lagt.length === antall) yield lagt
  else for (const vert of [null, ...Array.from({ length: antall }).keys()]) yield* fordelinger(antall, [...lagt, vert])
}

/** Demand in groups, and the journeys to the hosts. Null when it is not a lawful way. */
function vurder(p: Samarbeidsproblem, verter: readonly (number | null)[]): Svar | null {
  const sum = new Map<number, number>()
  const ut = { mest: 0, dernest: 0 }
  for (const [i, vert] of verter.entries()) {
    const vekt = p.kommuner[i]?.ettersporsel ?? 0
    if (vert === null) continue
    const vei = vert === i ? 0 : (p.minutter[i]?.[vert] ?? Number.POSITIVE_INFINITY)
    if (vekt === 0 || verter[vert] !== vert || vei > p.radius) return null
    sum.set(vert, (sum.get(vert) ?? 0) + vekt)
    ut.mest += vekt
    ut.dernest += vekt * vei
  }
  return sum.size <= p.grupper && [...sum.values()].every((s) => s >= p.minst) ? ut : null
}

export function besteSamarbeid(problem: Samarbeidsproblem): Svar {
  let beste = INGEN
  for (const verter of fordelinger(problem.kommuner.length)) {
    const svar = vurder(problem, verter)
    if (svar) beste = bedre(svar, beste)
  }
  return beste
}

/** The answer, when there is one. */
export function funnet<S extends { utfall: string }>(svar: S): Extract<S, { utfall: 'funnet' }> {
  if (svar.utfall !== 'funnet') throw new Error(`Svaret er ${JSON.stringify(svar)}`)
  return svar as Extract<S, { utfall: 'funnet' }>
}

/** Points with a place each, and a long way between them. */
export const rekke = (vekter: readonly number[]): Plasseringsproblem => ({
  punkter: vekter.map((v, i) => ({ id: `p${i}`, navn: `Kommune ${i}`, vekt: v })),
  steder: vekter.map((_, i) => ({ id: `s${i}`, navn: `Sted ${i}`, fast: false })),
  minutter: vekter.map((_, i) => vekter.map((__, j) => (i === j ? 0 : 99))),
  radius: 30,
})
