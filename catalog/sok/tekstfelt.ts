/** The texts of a tiltak that are searched, and how much a word is worth in each. */
import type { Tiltak } from '../skjema/tiltak.ts'

export type Tekstfelt = {
  felt: string
  /** How much a word found here is worth, 0–1, and as a part of a longer word. */
  vekt: number
  delvekt: number
  /** Bits of a post, of the word and of the part. */
  bit: number
  delbit: number
  tekst: (t: Tiltak) => string
}

const stedstekst = ({ sted }: Tiltak): string =>
  // What is hidden must not be found by guessing at it.
  sted == null || sted.skjultAdresse ? '' : [sted.navn, sted.adresse, sted.poststed].filter(Boolean).join(' · ')

const MARKDOWN = /[*_`#>[\]|]|\((?:https?:[^)]*|\/[^)]*)\)/g
/** Markdown as one line of plain text. */
const somRenTekst = (tekst: string): string => tekst.replace(MARKDOWN, '').replace(/\s+/g, ' ').trim()

/** The name is what a veileder remembers; the long text mentions much that the tiltak is not about. */
export const TEKSTFELT: readonly Tekstfelt[] = [
  { felt: 'navn', vekt: 0.95, delvekt: 0.65, bit: 1, delbit: 2, tekst: (t) => t.navn },
  { felt: 'sted', vekt: 0.9, delvekt: 0.35, bit: 4, delbit: 64, tekst: stedstekst },
  { felt: 'tilbyder', vekt: 0.6, delvekt: 0.35, bit: 8, delbit: 64, tekst: (t) => t.tilbyder.navn },
  { felt: 'sammendrag', vekt: 0.5, delvekt: 0.35, bit: 16, delbit: 64, tekst: (t) => t.sammendrag },
  {
    felt: 'beskrivelse',
    vekt: 0.25,
    delvekt: 0.15,
    bit: 32,
    delbit: 128,
    tekst: (t) => somRenTekst(t.beskrivelse ?? ''),
  },
]

export const NAVN = 1

/** What a word is worth by all the places it stands in; more places never give less. */
export const FELTVEKT: Float64Array = Float64Array.from({ length: 256 }, (_, biter) => {
  let ikke = 1
  const tatt = new Set<number>()
  for (const { bit, delbit, vekt, delvekt } of TEKSTFELT)
    for (const [b, v] of [
      [bit, vekt],
      [delbit, delvekt],
    ] as const)
      if (biter & b && !tatt.has(b)) {
        tatt.add(b)
        ikke *= 1 - v
      }
  return 1 - ikke
})
