/** Sets of codes as whole numbers, one bit per code, so that what two tiltak have in common with a person is one operation. */

/** Three bytes: quick to take apart, and two such numbers are told apart by one that is exact. */
export const FLEST_MERKER = 24

/** A list of codes → its bits; a code that is not in `alle` has none. Errors: throws when there are more codes than bits. */
export function lagMerker<K extends string>(alle: readonly K[]): (koder: Iterable<K>) => number {
  if (alle.length > FLEST_MERKER) throw new Error(`${alle.length} koder får ikke plass i ett tall`)
  const bit = new Map(alle.map((kode, i) => [kode, 1 << i]))
  return (koder) => {
    let merker = 0
    for (const kode of koder) merker |= bit.get(kode) ?? 0
    return merker
  }
}

/** All bits there are. */
export const ALLE_MERKER = 2 ** FLEST_MERKER - 1
