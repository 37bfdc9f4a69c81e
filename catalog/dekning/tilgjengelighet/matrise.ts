/** Who can travel where, and how long it takes: only the journeys that can matter, so that there is room for the whole country. */

/** To an offer, by its place in `tilbud`. */
export type Vei = { readonly tilbud: number; readonly minutter: number }

export type Reisematrise = {
  /** Where those who ask start from, by number. */
  readonly kommuner: readonly string[]
  /** Ids. */
  readonly tilbud: readonly string[]
  /** The journeys of kommune `i` stand from `start[i]` up to `start[i + 1]` in the next two. */
  readonly start: Int32Array
  /** Place in `tilbud`. */
  readonly mal: Int32Array
  /** One way. */
  readonly minutter: Float64Array
}

/** `veier`: those of each kommune, in the same order; may be empty. */
export function lagMatrise(
  kommuner: readonly string[],
  tilbud: readonly string[],
  veier: readonly (readonly Vei[])[],
): Reisematrise {
  const start = new Int32Array(kommuner.length + 1)
  kommuner.forEach((_, i) => {
    start[i + 1] = (start[i] ?? 0) + (veier[i]?.length ?? 0)
  })
  const alle = veier.flat()
  return {
    kommuner,
    tilbud,
    start,
    mal: Int32Array.from(alle, (vei) => vei.tilbud),
    minutter: Float64Array.from(alle, (vei) => vei.minutter),
  }
}

/** Journeys of a kommune, by their number in the matrix. */
export const reiserFra = ({ start }: Reisematrise, kommune: number): { fra: number; til: number } => ({
  fra: start[kommune] ?? 0,
  til: start[kommune + 1] ?? 0,
})
