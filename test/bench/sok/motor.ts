/** A search engine that takes part. */

export const FLEST = 10

/** Ids, best first, at most ten. */
export type Finn = (q: string) => readonly string[] | Promise<readonly string[]>

export type Motor = {
  navn: string
  /** Ways to ask it; each class of queries is counted by the one that finds most. */
  mater: Readonly<Record<string, Finn>>
  /** Bytes outside the heap. */
  utenfor?: number
  /** For one that is slow by nature: time for all queries together. */
  mestMs?: number
  lukk?: () => void
}
