/** The candidates of one kommune for one need, the most wanted first. There are millions of them in all, so each is two numbers. */
import type { Kolonne } from './kolonne.ts'
import { MERKEBITER, NIVABITER, nivaI } from './merke.ts'
import { MEST_MINUTTER } from './reisemerker.ts'
import type { Kandidat } from './stedlig.ts'

/**
 * Two numbers for each: its mark and minutes, and the place of the tiltak among the columns, which may be gone since. `ordnet`: by level, then
 * the shorter journey by car, then id. `nye`: a few that have come since, as they came.
 */
export type Kandidatliste = { readonly ordnet: Uint32Array; readonly nye: Uint32Array }

/** Longer journeys are alike. */
const LENGRE = MEST_MINUTTER + 1
const MINUTTBITER = 8
const VILKARBITER = 2
const RESTBITER = MERKEBITER - NIVABITER
const RESTMASKE = 2 ** RESTBITER - 1
const VILKARMASKE = 2 ** VILKARBITER - 1
const RESTER = 2 ** RESTBITER
const ORDENSPLASS = RESTBITER + VILKARBITER
const MEST_PLASSER = 2 ** 22

const korte = (minutter: number) => Math.min(LENGRE, minutter)
/** From the top: level, minutes, whether it may be a vilkår, and the rest of the mark; so that a smaller number comes first. */
const pakket = (merke: number, minutter: number, { vilkar }: Pick<Kolonne, 'vilkar'>) =>
  (ordenFor(merke, minutter) << ORDENSPLASS) | (vilkar << RESTBITER) | (merke >> NIVABITER)

/** The new ones come first. */
export const antallNye = ({ nye }: Kandidatliste): number => nye.length >> 1
export const antallI = ({ ordnet, nye }: Kandidatliste): number => (nye.length + ordnet.length) >> 1
const tallet = ({ ordnet, nye }: Kandidatliste, i: number): number =>
  (i < nye.length ? nye[i] : ordnet[i - nye.length]) ?? 0
export const plassI = (liste: Kandidatliste, i: number): number => tallet(liste, 2 * i + 1)
/** All but the place, in one number that the functions below read. */
export const ordI = (liste: Kandidatliste, i: number): number => tallet(liste, 2 * i)

export const merkeAv = (ord: number): number => ((ord & RESTMASKE) << NIVABITER) | (ord >>> (ORDENSPLASS + MINUTTBITER))
export const vilkarAv = (ord: number): number => (ord >>> RESTBITER) & VILKARMASKE
/** What the list is ordered by; of equals, the first by id. */
export const ordenAv = (ord: number): number => ord >>> ORDENSPLASS

/** As `ordenAv`, for one that is in no list. */
export function ordenFor(merke: number, minutter: number): number {
  return (nivaI(merke) << MINUTTBITER) | korte(minutter)
}

/** All of a candidate in one number that sorts as the list does. Exact below 2⁵³. */
function nokkel(merke: number, minutter: number, plass: number): number {
  return (ordenFor(merke, minutter) * MEST_PLASSER + plass) * RESTER + (merke >> NIVABITER)
}

const INGEN = new Uint32Array()

/** Collects the candidates of one kommune in the order of id, and gives them as one list for each need. */
export class Kandidatsamler {
  readonly #nokler: number[] = []

  legg(merke: number, minutter: number, plass: number): void {
    if (plass >= MEST_PLASSER) throw new Error(`Flere enn ${MEST_PLASSER} tiltak er for mange`)
    this.#nokler.push(nokkel(merke, minutter, plass))
  }

  /** `antallBehov`: in the order of the bits of a column. Empties itself. */
  lister(kolonner: readonly Kolonne[], antallBehov: number): Kandidatliste[] {
    const nokler = Float64Array.from(this.#nokler).sort()
    this.#nokler.length = 0
    const alle = new Uint32Array(2 * nokler.length)
    const behov = new Int32Array(nokler.length)
    const antall = new Int32Array(antallBehov)
    for (let i = 0; i < nokler.length; i++) {
      const tall = nokler[i] ?? 0
      const resten = Math.floor(tall / RESTER)
      const orden = Math.floor(resten / MEST_PLASSER)
      const plass = resten % MEST_PLASSER
      const kolonne = kolonner[plass]
      if (!kolonne) continue
      const biter = kolonne.behov
      alle[2 * i] = (orden << ORDENSPLASS) | (kolonne.vilkar << RESTBITER) | (tall % RESTER)
      alle[2 * i + 1] = plass
      behov[i] = biter
      for (let nr = 0; nr < antallBehov; nr++) antall[nr] = (antall[nr] ?? 0) + ((biter >>> nr) & 1)
    }
    return Array.from(antall, (lengde, nr) => {
      const ordnet = new Uint32Array(2 * lengde)
      for (let i = 0, n = 0; n < ordnet.length; i++) {
        if ((((behov[i] ?? 0) >>> nr) & 1) === 0) continue
        ordnet[n++] = alle[2 * i] ?? 0
        ordnet[n++] = alle[2 * i + 1] ?? 0
      }
      return { ordnet, nye: INGEN }
    })
  }
}

/** More new ones than this are put in their places. */
const MEST_NYE = 64

function satt({ ordnet, nye }: Kandidatliste, kolonner: readonly Kolonne[]): Kandidatliste {
  const liste = { ordnet, nye }
  const id = (i: number) => kolonner[plassI(liste, i)]?.tiltak.id ?? ''
  const rekke = Array.from({ length: antallI(liste) }, (_, i) => i)
  rekke.sort((a, b) => ordenAv(ordI(liste, a)) - ordenAv(ordI(liste, b)) || (id(a) < id(b) ? -1 : 1))
  return {
    ordnet: Uint32Array.from(rekke.flatMap((i) => [tallet(liste, 2 * i), tallet(liste, 2 * i + 1)])),
    nye: INGEN,
  }
}

/** The same list with one more. Cost: little; now and then, as much as to sort it. */
export function med(
  { ordnet, nye }: Kandidatliste,
  { merke, minutter, plass, kolonne }: Kandidat & { plass: number; kolonne: Kolonne },
  kolonner: readonly Kolonne[],
): Kandidatliste {
  const flere = new Uint32Array(nye.length + 2)
  flere.set(nye)
  flere[nye.length] = pakket(merke, minutter, kolonne)
  flere[nye.length + 1] = plass
  const liste = { ordnet, nye: flere }
  return antallNye(liste) > MEST_NYE ? satt(liste, kolonner) : liste
}
