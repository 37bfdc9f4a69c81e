/** The words of a week: days as they are written in full and in short, in both languages, and what stands between them. */

const FORMER: readonly (readonly [kort: string, hel: string])[] = [
  ['m|ma|man|mand|må|mån|månd', 'mandag|måndag'],
  ['ti|tir|tirs|tirsd|ty|tys|tysd', 'tirsdag|tysdag'],
  ['o|on|ons|onsd', 'onsdag'],
  ['to|tor|tors|torsd', 'torsdag'],
  ['f|fr|fre|fred', 'fredag'],
  ['lø|lør|lørd|lau|laur|laurd', 'lørdag|laurdag'],
  ['sø|søn|sønd|su|sun|sund', 'søndag|sundag'],
]
const ENDELSE = '(?:e?n|er|ene|ar|ane|s)?'
const DAGER = FORMER.map(([kort, hel]) => new RegExp(`^(?:${kort}|(?:${hel})${ENDELSE})$`))
const FLERE: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:hverdag|kvardag|arbeidsdag|ukedag|vekedag)(?:er|ar|ene|ane)?$/, [1, 2, 3, 4, 5]],
  [/^helg(?:er|a|en)?$/, [6, 7]],
  [/^dag(?:lig|leg)$/, [1, 2, 3, 4, 5, 6, 7]],
]
const FYLL =
  /^(?:[().:]|kl|klokken|klokka|hver|kvar|alle|fra|frå|mellom|åpent?|ope|i|på|om|dagen|uken|uka|uke|veka|veke)$/

export type Ord =
  | { slag: 'dag'; dager: readonly number[] }
  | { slag: 'klokke'; minutt: number }
  | { slag: 'spenn' | 'skille' | 'fyll' }
  | { slag: 'ukjent'; tekst: string }

function klokke(tekst: string): Ord {
  const [t = '', m = '00'] = /^\d{3,4}$/.test(tekst)
    ? [tekst.slice(0, -2), tekst.slice(-2)]
    : tekst.split(/[.:]/).map((del) => del.trim())
  const [timer, minutter] = [Number(t), Number(m)]
  const gyldig = timer <= 24 && minutter < 60 && timer * 60 + minutter <= 24 * 60
  return gyldig ? { slag: 'klokke', minutt: timer * 60 + minutter } : { slag: 'ukjent', tekst }
}

function ord(tekst: string): Ord {
  if (/^\d/.test(tekst)) return klokke(tekst)
  if (tekst === '-' || tekst === 'til') return { slag: 'spenn' }
  if (/^(?:og|[;,\n/&+])$/.test(tekst)) return { slag: 'skille' }
  if (FYLL.test(tekst)) return { slag: 'fyll' }
  const dag = DAGER.findIndex((monster) => monster.test(tekst))
  if (dag >= 0) return { slag: 'dag', dager: [dag + 1] }
  const flere = FLERE.find(([monster]) => monster.test(tekst))
  return flere ? { slag: 'dag', dager: flere[1] } : { slag: 'ukjent', tekst }
}

/** Whatever else stands there is a word too, so that nothing is passed over. */
const TOKEN = /\d{1,2}\s*[.:]\s*\d{2}(?!\d)|\d+|\p{L}+|[^\s\d\p{L}]|\n/gu

/** The words in order. */
export function ordI(tekst: string): Ord[] {
  const enkel = tekst
    .toLowerCase()
    .replaceAll(/(?<!\p{L})(?:til og med|t\.?\s?o\.?\s?m\.?)(?!\p{L})/gu, '-')
    .replaceAll(/(?<!\p{L})(?:(?:fra|frå) og med|f\.?\s?o\.?\s?m\.?)(?!\p{L})/gu, ' ')
    .replaceAll(/(?<!\p{L})(?:hver|kvar|alle)\s+dag(?:er|ar)?(?!\p{L})/gu, ' daglig ')
  return [...enkel.matchAll(TOKEN)].map(([del]) => ord(del))
}
