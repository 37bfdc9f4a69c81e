/** The candidates of one kommune for one need, the most wanted first. There are millions of them in all, so each is two numbers. */
import type { Kolonne } from './kolonne.ts'
import { MERKEBITER, nivaI } from './merke.ts'
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
const MEST_PLASSER = 2 ** 22
const MERKER = 2 ** MERKEBITER
const NIVAER = 16

const korte = (minutter: number) => Math.min(LENGRE, minutter)
/** The mark, the minutes, and whether it may be a vilkår, from the lowest bits up. */
const pakket = (merke: number, minutter: number, { vilkar }: Pick<Kolonne, 'vilkar'>) =>
  (vilkar << (MERKEBITER + MINUTTBITER)) | (korte(minutter) << MERKEBITER) | merke

/** The new ones come first. */
export const antallNye = ({ nye }: Kandidatliste): number => nye.length >> 1
export const antallI = ({ ordnet, nye }: Kandidatliste): number => (nye.length + ordnet.length) >> 1
const tallet = ({ ordnet, nye }: Kandidatliste, i: number): number =>
  (i < nye.length ? nye[i] : ordnet[i - nye.length]) ?? 0
export const merkeI = (liste: Kandidatliste, i: number): number => tallet(liste, 2 * i) & (MERKER - 1)
export const plassI = (liste: Kandidatliste, i: number): number => tallet(liste, 2 * i + 1)
export const vilkarI = (liste: Kandidatliste, i: number): number => tallet(liste, 2 * i) >>> (MERKEBITER + MINUTTBITER)
const minutterI = (liste: Kandidatliste, i: number): number =>
  (tallet(liste, 2 * i) >>> MERKEBITER) & (2 ** MINUTTBITER - 1)

/** What the list is ordered by; of equals, the first by id. */
export const ordenFor = (merke: number, minutter: number): number => nivaI(merke) * (LENGRE + 1) + korte(minutter)
export const ordenI = (liste: Kandidatliste, i: number): number => ordenFor(merkeI(liste, i), minutterI(liste, i))

/** All of a candidate in one number that sorts as the list does. Exact below 2⁵³. */
function nokkel(merke: number, minutter: number, plass: number): number {
  return (ordenFor(merke, minutter) * MEST_PLASSER + plass) * (MERKER / NIVAER) + (merke >> 4)
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
      const resten = Math.floor(tall / (MERKER / NIVAER))
      const orden = Math.floor(resten / MEST_PLASSER)
      const merke = (tall % (MERKER / NIVAER)) * NIVAER + Math.floor(orden / (LENGRE + 1))
      const plass = resten % MEST_PLASSER
      const kolonne = kolonner[plass]
      if (!kolonne) continue
      const biter = kolonne.behov
      alle[2 * i] = pakket(merke, orden % (LENGRE + 1), kolonne)
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
  rekke.sort((a, b) => ordenI(liste, a) - ordenI(liste, b) || (id(a) < id(b) ? -1 : 1))
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
