/** How people type a word otherwise than it is written: with a slip, without our own letters, as two words. */
import type { Tilfeldig } from '../tilfeldig.ts'

const TASTATUR = ['qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm']

function naboer(bokstav: string): string[] {
  const rad = TASTATUR.find((r) => r.includes(bokstav)) ?? ''
  const plass = rad.indexOf(bokstav)
  return [rad[plass - 1], rad[plass + 1]].filter((b) => b !== undefined)
}

type Slipp = (ord: string, plass: number, t: Tilfeldig) => string

const uten = (ord: string, i: number) => ord.slice(0, i) + ord.slice(i + 1)
const utelatt: Slipp = uten
const ombyttet: Slipp = (ord, i) => ord.slice(0, i) + ord.charAt(i + 1) + ord.charAt(i) + ord.slice(i + 2)
const nabo: Slipp = (ord, i, t) => {
  const mulige = naboer(ord.charAt(i))
  return mulige.length === 0 ? ord : ord.slice(0, i) + t.en(mulige) + ord.slice(i + 1)
}
/** A double consonant made single where there is one, else a letter twice. */
const dobbelt: Slipp = (ord, i) => {
  const dobbel = /([bdfgklmnprst])\1/.exec(ord)
  return dobbel ? uten(ord, dobbel.index) : ord.slice(0, i) + ord.charAt(i) + ord.slice(i)
}
const SLIPP: readonly (readonly [Slipp, number])[] = [
  [utelatt, 3],
  [ombyttet, 3],
  [dobbelt, 2],
  [nabo, 2],
]

/** One slip, not in the first letter, which people get right. The same word now and then. */
export const medSlipp = (ord: string, t: Tilfeldig): string => t.vektet(SLIPP)(ord, t.heltall(1, ord.length - 2), t)

const BYTTER: readonly Record<string, string>[] = [
  { æ: 'a', ø: 'o', å: 'a' },
  { æ: 'ae', ø: 'oe', å: 'aa' },
  { æ: 'ae', ø: 'o', å: 'a' },
]

/** On a keyboard without our letters: one way throughout. */
export function utenEgneBokstaver(tekst: string, t: Tilfeldig): string {
  const bytte = t.en(BYTTER)
  return tekst.replace(/[æøå]/g, (b) => bytte[b] ?? b)
}

const KORTESTE_DEL = 4
const FUGER = ['', 's', 'e']
/** Words that begin another without being a part one would set apart. */
const IKKE_DELER: ReadonlySet<string> = new Set(['under', 'over', 'etter', 'inne', 'frem', 'først'])

export type Deler = { forst: string; fuge: string; sist: string }

/** The two known words that a compound is made of, and what joins them; null when there are none. The longest last part is taken. */
export function delene(ord: string, kjent: (ord: string) => boolean): Deler | null {
  for (let skille = KORTESTE_DEL; skille <= ord.length - KORTESTE_DEL; skille++)
    for (const fuge of FUGER) {
      const [forst, sist] = [ord.slice(0, skille), ord.slice(skille + fuge.length)]
      if (ord.slice(skille, skille + fuge.length) !== fuge || sist.length < KORTESTE_DEL) continue
      if (kjent(forst) && kjent(sist) && !IKKE_DELER.has(forst)) return { forst, fuge, sist }
    }
  return null
}
