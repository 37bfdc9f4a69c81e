/** Words that say nothing in a query or a name, in either written standard. */
import ikkeDel from '../data/sok/ikke-del.json' with { type: 'json' }
import data from '../data/sok/stoppord.json' with { type: 'json' }
import { fold } from './fold.ts'

const SKREVET: ReadonlySet<string> = new Set([...data.nb, ...data.nn])
const STOPPORD: ReadonlySet<string> = new Set([...SKREVET].map(fold))
/** Shorter words are too like each other when folded: `NA` is no way of writing `nå`. */
const KORTESTE_FOLDET = 4

/** As it is written, capitals aside. */
export function erStoppord(ord: string): boolean {
  const liten = ord.toLowerCase()
  return SKREVET.has(liten) || (liten.length >= KORTESTE_FOLDET && STOPPORD.has(fold(liten)))
}

const IKKE_DEL: ReadonlySet<string> = new Set(ikkeDel.map(fold))

/** Prefixes, endings and small words that look like parts of compounds and are not. */
export const kanVaereDel = (foldet: string): boolean => !IKKE_DEL.has(foldet) && !STOPPORD.has(foldet)
