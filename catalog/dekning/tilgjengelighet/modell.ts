/**
 * How places are shared among those who can reach them. 2SFCA: alike for all within the catchment. E2SFCA: those nearer count for
 * more. 3SFCA: besides, who has more to choose from asks less of each. Source: Luo & Wang 2003, Luo & Qi 2009, Wan, Zou & Sternberg
 * 2012, as pysal/access computes them.
 */

/** What one of those who ask counts for, by minutes one way: 1 next door, less further away. */
export type Vekt = (minutter: number) => number

export type Modell = {
  /** Minutes one way, inclusive: further than this is out of reach. */
  readonly grense: number
  readonly vekt: Vekt
  /** Do the offers that a person can reach compete for her? */
  readonly konkurranse: boolean
}

/** `til`: minutes, inclusive; in rising order. */
export type Trinn = readonly { readonly til: number; readonly vekt: number }[]

/** Past the last step nobody counts. */
export const trinnvekt =
  (trinn: Trinn): Vekt =>
  (minutter) =>
    trinn.find(({ til }) => minutter <= til)?.vekt ?? 0

/** `bredde`: minutes at which it has fallen to 0.61 (one standard deviation). */
export const gaussvekt =
  (bredde: number): Vekt =>
  (minutter) =>
    Math.exp(-(minutter * minutter) / (2 * bredde * bredde))

/** A third of the catchment each. Source: Luo & Qi 2009, the slow decay. */
const TREDELER = [1, 0.68, 0.22]

/** For a catchment of 60 minutes: 0–20 counts 1, 20–40 0.68 and 40–60 0.22. */
export const tredelt = (grense: number): Vekt =>
  trinnvekt(TREDELER.map((vekt, i) => ({ til: (grense * (i + 1)) / TREDELER.length, vekt })))

export const tosfca = (grense: number): Modell => ({ grense, vekt: () => 1, konkurranse: false })

export const e2sfca = (grense: number, vekt = tredelt(grense)): Modell => ({ grense, vekt, konkurranse: false })

export const tresfca = (grense: number, vekt = tredelt(grense)): Modell => ({ grense, vekt, konkurranse: true })

/** Catchments shown side by side, minutes one way. Source: the issue's own; 45 and 60 are the limits for daily attendance, R14. */
export const GRENSER = [30, 45, 60] as const
