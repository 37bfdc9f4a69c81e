/** Compounds by their parts: `norskkurs` is `norsk` and `kurs`. Norwegian has no list of all compounds; the catalogue's own words are the list. */
import type { Leksikon } from './leksikon.ts'
import { stamme } from './stamme.ts'
import { kanVaereDel } from './stoppord.ts'

/** Shorter parts are mostly endings and prefixes, and split what is no compound. */
const KORTESTE_DEL = 3
/** What may join two parts besides nothing: `arbeidsliv`, `barnehage`. */
export const FUGER = ['', 's', 'e']
/** Parts of parts of parts. */
const DYPEST = 3

export type Deler = {
  /** The two words it is made of, as forms; empty when it is not a compound of known words. */
  to(foldet: string): readonly string[]
  /** The smallest parts; the same two when none of them is a compound. */
  minste(foldet: string): readonly string[]
  /** All parts, also those that are compounds themselves. */
  alle(foldet: string): readonly string[]
}

type Kloyving = { forst: string; sist: string }
type Delt = { to: string[]; minste: string[]; alle: string[] }

/** Knows the words that are in the vocabulary now; those that come later are no parts, and have none. `hele`: folded words that are never parted. */
export function lagDeler(leksikon: Leksikon, hele: ReadonlySet<string> = new Set()): Deler {
  const kjente = leksikon.former.length
  const erKjent = (ord: string) => (leksikon.finnForm(ord) ?? kjente) < kjente
  const erOrd = (ord: string) => ord.length >= KORTESTE_DEL && erKjent(ord) && kanVaereDel(ord)
  const erBoyd = (ord: string) => {
    const rot = stamme(ord)
    return rot.length > KORTESTE_DEL && kanVaereDel(ord) && leksikon.finnStamme(rot) !== undefined
  }

  /** Joined by nothing before joined by a letter; longest first part, since what is a word of its own means more than its parts. */
  function kloyvNar(ord: string, kanVaereSist: (ord: string) => boolean): Kloyving | null {
    for (const fuge of FUGER)
      for (let i = ord.length - KORTESTE_DEL; i >= KORTESTE_DEL + fuge.length; i--) {
        const [foran, sist] = [ord.slice(0, i), ord.slice(i)]
        const forst = foran.slice(0, i - fuge.length)
        if (foran.endsWith(fuge) && erOrd(forst) && kanVaereSist(sist)) return { forst, sist }
      }
    return null
  }
  const erSist = (ord: string) => erOrd(ord) || erBoyd(ord)
  /** Two words; else a word and a compound of two that nobody has written. */
  const kloyv = (ord: string): Kloyving | null =>
    kloyvNar(ord, erSist) ?? kloyvNar(ord, (rest) => kloyvNar(rest, erSist) !== null)

  function del(ord: string, ut: Delt, dybde: number): void {
    const delt = dybde < DYPEST ? kloyv(ord) : null
    if (dybde > 0) ut.alle.push(ord)
    if (dybde === 1) ut.to.push(ord)
    if (delt) for (const en of [delt.forst, delt.sist]) del(en, ut, dybde + 1)
    else if (dybde > 0) ut.minste.push(ord)
  }
  const husket = new Map<string, Delt>()
  const deler = (ord: string) => {
    const kjent = husket.get(ord)
    if (kjent) return kjent
    const ut: Delt = { to: [], minste: [], alle: [] }
    if (!hele.has(ord) && (leksikon.finnForm(ord) === undefined || erKjent(ord))) del(ord, ut, 0)
    if (husket.size < MEST_HUSKET) husket.set(ord, ut)
    return ut
  }
  return { to: (ord) => deler(ord).to, minste: (ord) => deler(ord).minste, alle: (ord) => deler(ord).alle }
}

/** Queries bring words without end; those of the catalogue come first. */
const MEST_HUSKET = 200_000
