/** The stem that the forms of a word share, in both written standards. Pure. */
import { stemmer } from '@orama/stemmers/norwegian'
import egneStammer from '../data/sok/egne-stammer.json' with { type: 'json' }
import { fold } from './fold.ts'

/** Words that the endings would make into another word. */
const EGNE: ReadonlyMap<string, string> = new Map(
  egneStammer.flatMap((ordene) => ordene.map((ord) => [fold(ord), fold(ordene[0] ?? ord)] as const)),
)

/** A word this short is its own stem. */
const KORT = 3
/** What must be left of a word when the ending of who does something goes. */
const ROT = 5

/** `trening` and `trene`, bokmål `rådgivning` and nynorsk `rådgiving` are one word to who searches. */
function utenIng(ord: string): string {
  const lengde = /[^aeiouyn]ning$/.test(ord) ? 4 : ord.endsWith('ing') ? 3 : 0
  return ord.length - lengde >= KORT ? ord.slice(0, ord.length - lengde) : ord
}

const utenEr = (ord: string) => (ord.length >= ROT + 2 && /[ea]r$/.test(ord) ? ord.slice(0, -2) : ord)

function finnStamme(foldet: string): string {
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

/** More words than a national catalogue has; then it begins anew. */
const MEST_HUSKET = 200_000
/** The same words come again each time an index is made. */
const husket = new Map<string, string>()

/**
 * The stem of a folded word. The library (Snowball's Norwegian) knows the endings of both written standards; the rest is what they
 * do differently to one and the same word: -heit and -het, -kje and -ke, `innvandrere` and `innvandrarar`, the s that is now a
 * genitive and now not.
 */
export function stamme(foldet: string): string {
  const kjent = husket.get(foldet)
  if (kjent !== undefined) return kjent
  if (husket.size >= MEST_HUSKET) husket.clear()
  const ny = finnStamme(foldet)
  husket.set(foldet, ny)
  return ny
}
