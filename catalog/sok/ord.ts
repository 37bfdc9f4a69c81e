/** Words as the search sees them: cut out of a text, folded so that æ, ø, å and accents may be typed in any way, and stemmed. Pure. */

import { stemmer } from '@orama/stemmers/norwegian'
import egneStammer from '../data/sok/egne-stammer.json' with { type: 'json' }

/** A word and where it stands, in UTF-16 units: `fra` inclusive, `til` exclusive. */
export type Ord = { ord: string; fra: number; til: number }

/** Nobody's word is longer; what is, is cut, so that a text without spaces costs no more than another. */
const LENGST = 60
const ORD = /[\p{L}\p{N}\p{M}]+/gu
const BINDESTREK = /^[-‐‑–]$/

/** The words of a text in order, where a hyphen parts two words. */
export const enkeltordI = (tekst: string): Ord[] =>
  Array.from(tekst.matchAll(ORD), ({ 0: ord, index }) => ({
    ord: ord.slice(0, LENGST),
    fra: index,
    til: index + ord.length,
  }))

/** The words of a text in order. What hyphens join comes as its parts and as one: `ID-kort` gives `ID`, `kort` and `IDkort`. */
export function ordI(tekst: string): Ord[] {
  const ut: Ord[] = []
  let samlet: Ord | null = null
  let sist: Ord | undefined
  for (const her of enkeltordI(tekst)) {
    if (sist && BINDESTREK.test(tekst.slice(sist.til, her.fra))) {
      const forst: Ord = samlet ?? sist
      samlet = { ord: (forst.ord + her.ord).slice(0, LENGST), fra: forst.fra, til: her.til }
    } else if (samlet) {
      ut.push(samlet)
      samlet = null
    }
    ut.push(her)
    sist = her
  }
  if (samlet) ut.push(samlet)
  return ut
}

const MERKER = /\p{M}/gu
const ANDRE: Record<string, string> = {
  æ: 'a',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ŧ: 't',
  þ: 'th',
  ŋ: 'n',
  ł: 'l',
  œ: 'o',
  ß: 'ss',
}
const ANDRE_BOKSTAVER = /[æøđðŧþŋłœß]/g
const SKREVET_UT = /ae|oe|aa/g

/**
 * One form for every way of typing a word: `Språkkafé`, `sprakkafe` and `spraakkafe` are one, as are `læring`, `laering` and
 * `laring`. Sámi letters and accents go the same way. Shape: lower case, mostly a–z and digits.
 */
export function fold(ord: string): string {
  const sma = ord.toLowerCase()
  const uten = /^[\x20-\x7f]*$/.test(sma)
    ? sma
    : sma
        .normalize('NFKD')
        .replace(MERKER, '')
        .replace(ANDRE_BOKSTAVER, (b) => ANDRE[b] ?? b)
  // On its own it is an abbreviation.
  if (uten === 'aa') return uten
  return uten.replace(SKREVET_UT, (par) => (par === 'oe' ? 'o' : 'a'))
}

/** Words that the endings would make into another word. */
const EGNE: ReadonlyMap<string, string> = new Map(
  egneStammer.flatMap((ordene) => ordene.map((ord) => [fold(ord), fold(ordene[0] ?? ord)] as const)),
)

/** A word this short is its own stem. */
const KORT = 3
/** What must be left of a word when the ending of who does something goes. */
const ROT = 5

/** `trening` and `trene`, bokmål `rådgivning` and nynorsk `rådgiving` are one word to who searches. */
function utenIng(stamme: string): string {
  const lengde = /[^aeiouyn]ning$/.test(stamme) ? 4 : stamme.endsWith('ing') ? 3 : 0
  return stamme.length - lengde >= KORT ? stamme.slice(0, stamme.length - lengde) : stamme
}

const utenEr = (stamme: string) => (stamme.length >= ROT + 2 && /[ea]r$/.test(stamme) ? stamme.slice(0, -2) : stamme)

/**
 * The stem of a folded word. The library (Snowball's Norwegian) knows the endings of both written standards; the rest is what they
 * do differently to one and the same word: -heit and -het, -kje and -ke, `innvandrere` and `innvandrarar`, the s that is now a
 * genitive and now not.
 */
export function stamme(foldet: string): string {
  const egen = EGNE.get(foldet)
  if (egen !== undefined) return egen
  if (foldet.length <= KORT) return foldet
  const likt = foldet
    .replace(/heit(er|a|ene|ane)?$/, 'het$1')
    .replace(/(?<=..)leg$/, 'lig')
    .replace(/(?<=....)erne$/, 'er')
  return utenEr(utenIng(stemmer(likt)))
    .replace(/(?<=..[kg])j$/, '')
    .replace(/(?<=al|iv)t$/, '')
    .replace(/(?<=...)s$/, '')
    .replace(/(?<=..)([bdfgklmnprt])\1$/, '$1')
}
