/** Which rows of the file are on the screen. Pure. */
import type { Importfeil, Importforslag, Importrad, ImportvalgInn } from '../../../catalog/skjema/import.ts'

export const FILTRE = ['alle', 'feil', 'ny', 'endret', 'uendret'] as const
export type Filter = (typeof FILTRE)[number]

/**
 * `side` counts from 0. `holdt`: the rows that were of the kind when the filter was chosen; they stay while they are put right, or a row
 * would be gone from under the hand.
 */
export type Visning = { filter: Filter; side: number; holdt: ReadonlySet<number> | null }

export const ALLE: Visning = { filter: 'alle', side: 0, holdt: null }

/** What the service gives at a time, at most. */
export const PER_SIDE = 1000

export const antallRader = ({ antall }: Pick<Importforslag, 'antall'>): number =>
  antall.ny + antall.endret + antall.uendret + antall.feil

export const antallAv = (forslag: Pick<Importforslag, 'antall'>, filter: Filter): number =>
  filter === 'alle' ? antallRader(forslag) : forslag.antall[filter]

type Vis = Required<NonNullable<ImportvalgInn['vis']>>

/** A file of one page comes whole, and is filtered here; of a larger one, the service gives the page of the kind asked for. */
export const visFor = ({ filter, side }: Visning, rader: number): Vis =>
  rader <= PER_SIDE
    ? { fra: 0, antall: PER_SIDE, hvilke: 'alle' }
    : { fra: side * PER_SIDE, antall: PER_SIDE, hvilke: filter }

export const passer = (rad: Importrad, { filter, holdt }: Visning): boolean =>
  filter === 'alle' || rad.status === filter || (holdt?.has(rad.rad) ?? false)

/** The rows to draw, in the order of the file. */
export const synlige = (rader: readonly Importrad[], visning: Visning): Importrad[] =>
  rader.filter((rad) => passer(rad, visning))

/** Whether the row is one of the grid, on whatever page: below the headings, and taken for a tiltak. */
export const erIRutenettet = (
  { hode, hoppetOver }: Pick<Importforslag, 'hode' | 'hoppetOver'>,
  rad: number | null,
): rad is number => rad !== null && rad > hode.til && !hoppetOver.some((h) => h.rad === rad)

/** The filter as it is chosen: what passes now, stays. */
export const medFilter = (rader: readonly Importrad[], filter: Filter): Visning => ({
  filter,
  side: 0,
  holdt: filter === 'alle' ? null : new Set(rader.filter((r) => r.status === filter).map((r) => r.rad)),
})

export const antallSider = (forslag: Pick<Importforslag, 'antall' | 'radertotalt'>): number =>
  antallRader(forslag) <= PER_SIDE ? 1 : Math.max(1, Math.ceil(forslag.radertotalt / PER_SIDE))

/** Where a row with faults stands when it is not on the screen: the page of it among the rows with faults. */
export function visningMed(feil: readonly Importfeil[], rad: number): Visning {
  const radene = [...new Set(feil.flatMap((f) => (f.rad === null ? [] : [f.rad])))].sort((a, b) => a - b)
  return { filter: 'feil', side: Math.max(0, Math.floor(radene.indexOf(rad) / PER_SIDE)), holdt: null }
}
