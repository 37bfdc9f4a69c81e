/** A small cache in memory: the least recently used goes first, and nothing is older than its time. */
export type Hurtiglager<T> = {
  /** Undefined when it is not there, or too old; a stored null is a value. */
  hent(nokkel: string): T | undefined
  sett(nokkel: string, verdi: T): void
}

type Oppsett = { flest: number; levetidMs: number; naa: () => number }

export function lagHurtiglager<T>({ flest, levetidMs, naa }: Oppsett): Hurtiglager<T> {
  // A Map keeps the order of insertion, so the first is the one that has gone longest without being used.
  const poster = new Map<string, { verdi: T; utloper: number }>()
  return {
    hent(nokkel) {
      const post = poster.get(nokkel)
      if (post === undefined) return undefined
      poster.delete(nokkel)
      if (post.utloper <= naa()) return undefined
      poster.set(nokkel, post)
      return post.verdi
    },
    sett(nokkel, verdi) {
      poster.delete(nokkel)
      poster.set(nokkel, { verdi, utloper: naa() + levetidMs })
      const [eldst] = poster.keys()
      if (poster.size > flest && eldst !== undefined) poster.delete(eldst)
    },
  }
}
