/** The best few of many, kept while going through them, so that not all need be sorted. */
export type Utvalg<T> = {
  /** What is smaller cannot be among the best; below every number until there are enough. */
  grense: () => number
  /** False when it cannot be among the best, judged by its size alone; then `legg` may be skipped. */
  kanVaere(storrelse: number): boolean
  legg(storrelse: number, post: T): void
  /** Best first, at most `antall`. */
  liste: () => T[]
}

/** The `antall` largest of the numbers added, smallest first, in a row that is never longer. */
function lagStorste(antall: number) {
  const rekke = new Float64Array(antall).fill(Number.NEGATIVE_INFINITY)
  return {
    minst: () => rekke[0] ?? Number.POSITIVE_INFINITY,
    legg(tall: number) {
      if (tall <= (rekke[0] ?? tall)) return
      // Where it goes: after all that are smaller, which move one place down.
      let [fra, til] = [1, antall]
      while (fra < til) {
        const midt = (fra + til) >> 1
        if ((rekke[midt] ?? 0) < tall) fra = midt + 1
        else til = midt
      }
      rekke.copyWithin(0, 1, fra)
      rekke[fra - 1] = tall
    },
  }
}

/**
 * Keeps the `antall` posts that stand first. `storrelse` is the first thing `sammenlign` looks at, larger first: what is smaller than
 * the last one kept is never compared. Cost: one comparison of numbers for most posts.
 */
export function lagUtvalg<T>(antall: number, sammenlign: (a: T, b: T) => number): Utvalg<T> {
  const storste = lagStorste(antall)
  let kandidater: { storrelse: number; post: T }[] = []
  const rydd = () => {
    const kanVaere = kandidater.filter(({ storrelse }) => storrelse >= storste.minst())
    kandidater = kanVaere.sort((a, b) => sammenlign(a.post, b.post)).slice(0, antall)
  }
  return {
    grense: storste.minst,
    kanVaere: (storrelse) => storrelse >= storste.minst(),
    legg(storrelse, post) {
      storste.legg(storrelse)
      kandidater.push({ storrelse, post })
      if (kandidater.length >= 4 * antall) rydd()
    },
    liste() {
      rydd()
      return kandidater.map((k) => k.post)
    },
  }
}
