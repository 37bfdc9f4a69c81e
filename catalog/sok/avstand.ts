/** How many slips of the finger lie between two words: a letter too many, too few, another, or two that changed places. */

const LENGST = 64
const rader = [new Uint8Array(LENGST + 1), new Uint8Array(LENGST + 1), new Uint8Array(LENGST + 1)] as const

type Avstand = {
  /** Between the whole words. */
  hele: number
  /** Between the first and any beginning of the second, for a word that is not finished. */
  begynnelse: number
}

/** Optimal string alignment, cut off above `grense`, which is then what it answers plus one. Cost: the product of the lengths. */
export function avstand(skrevet: string, ord: string, grense: number): Avstand {
  const [n, m] = [Math.min(LENGST, skrevet.length), Math.min(LENGST, ord.length)]
  let [forforrige, forrige, denne] = rader
  for (let j = 0; j <= m; j++) forrige[j] = j
  for (let i = 1; i <= n; i++) {
    denne[0] = i
    let minst = i
    const a = skrevet.charCodeAt(i - 1)
    for (let j = 1; j <= m; j++) {
      const b = ord.charCodeAt(j - 1)
      let steg = Math.min((forrige[j] ?? 0) + 1, (denne[j - 1] ?? 0) + 1, (forrige[j - 1] ?? 0) + (a === b ? 0 : 1))
      if (i > 1 && j > 1 && a === ord.charCodeAt(j - 2) && skrevet.charCodeAt(i - 2) === b)
        steg = Math.min(steg, (forforrige[j - 2] ?? 0) + 1)
      denne[j] = steg
      if (steg < minst) minst = steg
    }
    if (minst > grense) return { hele: grense + 1, begynnelse: grense + 1 }
    ;[forforrige, forrige, denne] = [forrige, denne, forforrige]
  }
  let begynnelse = grense + 1
  for (let j = 0; j <= m; j++) begynnelse = Math.min(begynnelse, forrige[j] ?? 0)
  return { hele: Math.min(grense + 1, forrige[m] ?? 0), begynnelse }
}
