/** One form of a word for every way of typing it. Pure; the web uses it too. */

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
