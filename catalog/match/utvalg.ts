/** The best few of many, kept while going through them, so that not all need be sorted. */
export type Utvalg<T> = {
  /** False when it cannot be among the best, judged by its size alone; then `legg` may be skipped. */
  kanVaere(storrelse: number): boolean
  legg(storrelse: number, post: T): void
  /** Best first, at most `antall`. */
  liste(): T[]
}

/**
 * Keeps the `antall` posts that stand first. `storrelse` is the first thing `sammenlign` looks at, larger first: what is smaller than
 * the last one kept is never compared. Cost: one comparison of numbers for most posts.
 */
export function lagUtvalg<T>(antall: number, sammenlign: (a: T, b: T) => number): Utvalg<T> {
  let kandidater: { storrelse: number; post: T }[] = []
  let grense = Number.NEGATIVE_INFINITY
  const rydd = () => {
    kandidater = kandidater.sort((a, b) => sammenlign(a.post, b.post)).slice(0, antall)
    if (kandidater.length === antall) grense = kandidater.at(-1)?.storrelse ?? grense
  }
  return {
    kanVaere: (storrelse) => storrelse >= grense,
    legg(storrelse, post) {
      kandidater.push({ storrelse, post })
      if (kandidater.length >= 4 * antall) rydd()
    },
    liste() {
      rydd()
      return kandidater.map((k) => k.post)
    },
  }
}
