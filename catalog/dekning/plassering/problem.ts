/** Where demand is, where an offer can be, and how far it is between: what questions of places are asked about. */
import type { Felt } from '../../skjema/melding.ts'

/** `vekt`: how many it is about; 0 demands nothing. */
export type Punkt = { readonly id: string; readonly navn: string; readonly vekt: number }
/** `fast`: there is an offer already, which costs nothing and stays. */
export type Sted = { readonly id: string; readonly navn: string; readonly fast: boolean }

export type Plasseringsproblem = {
  readonly punkter: readonly Punkt[]
  readonly steder: readonly Sted[]
  /** One way, a row per point and a column per place; null when there is no way. */
  readonly minutter: readonly (readonly (number | null)[])[]
  /** Whoever has at most this far is reached. Minutes. */
  readonly radius: number
}

/** What is wrong with the question. `sti`: where. */
export type Ugyldig = { readonly utfall: 'ugyldig'; readonly feil: readonly Felt[] }

export const underNull = (tall: number, sti: string): Felt[] =>
  Number.isFinite(tall) && tall >= 0 ? [] : [{ sti, melding: 'Må være 0 eller mer' }]

export const ikkeHelt = (tall: number, sti: string): Felt[] =>
  Number.isInteger(tall) && tall >= 1 ? [] : [{ sti, melding: 'Må være et helt tall, 1 eller mer' }]

export const ikkeOverNull = (tall: number, sti: string): Felt[] =>
  Number.isFinite(tall) && tall > 0 ? [] : [{ sti, melding: 'Må være mer enn 0' }]

/** Ids that come again. */
export function gjentatte(rader: readonly { readonly id: string }[], sti: string): Felt[] {
  const forst = new Map<string, number>()
  return rader.flatMap(({ id }, i) => {
    const forrige = forst.get(id)
    if (forrige === undefined) forst.set(id, i)
    return forrige === undefined
      ? []
      : [{ sti: `${sti}.${i}.id`, melding: `«${id}» er brukt før, i ${sti}.${forrige}` }]
  })
}

/** Rows that are too few or too many, and journeys that are not times. */
export function feilIMinutter(minutter: Plasseringsproblem['minutter'], rader: number, kolonner: number): Felt[] {
  const antall = minutter.length === rader ? [] : [{ sti: 'minutter', melding: `Må ha ${rader} rader` }]
  const iRadene = minutter.flatMap((rad, i) => {
    const lengde = rad.length === kolonner ? [] : [{ sti: `minutter.${i}`, melding: `Må ha ${kolonner} tall` }]
    return [...lengde, ...rad.flatMap((m, j) => (m === null ? [] : underNull(m, `minutter.${i}.${j}`)))]
  })
  return [...antall, ...iRadene]
}

/** All that is wrong, each with its place; empty when nothing is. */
export const feilIProblem = ({ punkter, steder, minutter, radius }: Plasseringsproblem): Felt[] => [
  ...gjentatte(punkter, 'punkter'),
  ...punkter.flatMap(({ vekt }, i) => underNull(vekt, `punkter.${i}.vekt`)),
  ...(punkter.some((p) => p.vekt > 0) ? [] : [{ sti: 'punkter', melding: 'Minst ett må ha vekt over 0' }]),
  ...gjentatte(steder, 'steder'),
  ...feilIMinutter(minutter, punkter.length, steder.length),
  ...ikkeOverNull(radius, 'radius'),
]
