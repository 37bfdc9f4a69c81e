/** Words that share most pieces of three letters: a quick way to the few among which a slip is looked for. */

/** A longer word shares more by chance. */
const LENGDE_TELLER = 8
/** A slip spoils at most so many pieces. */
const STYKKER_PER_SLIPP = 4

const KANT = '\u0001'
const TEGN = 2 ** 21
/** Three letters as a number; the edges of a word count as letters. */
function trigrammer(ord: string, ferdig: boolean): number[] {
  const tekst = KANT + ord + (ferdig ? KANT : '')
  const ut: number[] = []
  for (let i = 0; i + 3 <= tekst.length; i++)
    ut.push((tekst.charCodeAt(i) * TEGN + tekst.charCodeAt(i + 1)) * TEGN + tekst.charCodeAt(i + 2))
  return ut
}

function lagTrigramtabell(former: readonly string[]) {
  const per = new Map<number, number[]>()
  former.forEach((form, nr) => {
    for (const t of new Set(trigrammer(form, true))) {
      const liste = per.get(t)
      if (liste) liste.push(nr)
      else per.set(t, [nr])
    }
  })
  return per
}

type Valg = {
  /** The word is not still being typed. */
  ferdig: boolean
  /** Slips that are forgiven; words that share too little for so few are left out. */
  slipp: number
  antall: number
}

/** Shape: numbers of the words, most alike first. Cost: a look at each word that shares a piece. */
export function lagLikeord(ordene: readonly string[]): (skrevet: string, valg: Valg) => number[] {
  const tabell = lagTrigramtabell(ordene)
  const felles = new Uint8Array(ordene.length)
  return (skrevet, { ferdig, slipp, antall }) => {
    const sett: number[] = []
    const stykker = new Set(trigrammer(skrevet, ferdig))
    for (const t of stykker)
      for (const nr of tabell.get(t) ?? []) {
        if (felles[nr] === 0) sett.push(nr)
        felles[nr] = (felles[nr] ?? 0) + 1
      }
    const minst = Math.max(1, stykker.size - STYKKER_PER_SLIPP * slipp)
    const like = sett
      .map((nr) => ({ nr, antall: felles[nr] ?? 0 }))
      .filter((l) => l.antall >= minst)
      .map((l) => ({ nr: l.nr, likt: l.antall - (ordene[l.nr]?.length ?? 0) / LENGDE_TELLER }))
    for (const nr of sett) felles[nr] = 0
    return like
      .sort((a, b) => b.likt - a.likt || a.nr - b.nr)
      .slice(0, antall)
      .map(({ nr }) => nr)
  }
}
