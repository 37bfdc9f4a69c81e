/** Which field each column is, with what the office has chosen before and now. */
import type { Importkolonne, Importvalg } from '../../catalog/skjema/import.ts'
import { erKolonne } from '../tabell.ts'
import { erEgetNavn } from './egen.ts'
import { IMPORTFELTER } from './felter.ts'
import { celletekst, type Hode } from './hode.ts'
import type { Idproving } from './kobling.ts'
import type { Ark } from './lest.ts'
import { gjetninger, motsies, overskriftsnokkel } from './overskrift.ts'

/** What is kept from one import to the next: field, or null for a column that is not read, by normalised heading. */
export type Husket = { overskrifter: Record<string, string | null>; standarder: Record<string, string> }

/** Without what every object has: a heading may be called `constructor`. */
const poster = <T>(verdi: unknown, er: (v: unknown) => v is T): Record<string, T> => {
  const ut = Object.create(null) as Record<string, T>
  for (const [navn, v] of Object.entries(verdi && typeof verdi === 'object' ? verdi : {})) if (er(v)) ut[navn] = v
  return ut
}

/** Some columns of our own export have no everyday way of being written, and can not be chosen for others. */
const finnes = (felt: string) => IMPORTFELTER.has(felt) || erKolonne(felt)
const erFelt = (v: unknown): v is string | null => v === null || (typeof v === 'string' && finnes(v))

/** What the store kept, read with care: an older program may have written it. */
export function lesHusket(verdi: unknown): Husket {
  const { overskrifter, standarder } = (verdi && typeof verdi === 'object' ? verdi : {}) as Partial<
    Record<keyof Husket, unknown>
  >
  return {
    overskrifter: poster(overskrifter, erFelt),
    standarder: poster(standarder, (v): v is string => typeof v === 'string'),
  }
}

/** `A`, `B` … `AA`. */
export function bokstav(kolonne: number): string {
  const siste = String.fromCharCode(65 + (kolonne % 26))
  return kolonne < 26 ? siste : bokstav(Math.floor(kolonne / 26) - 1) + siste
}

/** The cells under a heading are ids of this office, but for a few that may be anything. */
export const erIdkolonne =
  ({ celler }: Ark, hode: Hode, erId: Idproving) =>
  (kolonne: number): boolean => {
    const tekster = celler.slice(hode.til + 1).map((rad) => celletekst(rad[kolonne]).trim())
    const antall = tekster.filter((tekst) => tekst !== '').length
    return antall > 0 && tekster.filter((tekst) => erId(tekst, false)).length >= 0.8 * antall
  }

type Celleramme = {
  /** The cells under the heading are ids of ours. */
  erId: (kolonne: number) => boolean
  /** Of the texts under a heading. */
  eksempler: (kolonne: number) => string[]
}

/** What a heading may mean when its cells are seen too: numbers that somebody has counted with are not the id of anything. */
function muligheter(overskrift: string, kolonne: number, { erId, eksempler }: Celleramme) {
  const under = eksempler(kolonne)
  return gjetninger(overskrift).filter(({ felt }) => (felt !== 'id' || erId(kolonne)) && !motsies(felt, under))
}

type Kandidat = { kolonne: number; felt: string; sikkerhet: Importkolonne['sikkerhet']; poeng: number }

/** What may not be guessed for two columns at once; ticks and weekdays each have their own. */
function kandidaterFor(overskrifter: readonly string[], frie: ReadonlySet<number>, ramme: Celleramme): Kandidat[] {
  return overskrifter
    .flatMap((overskrift, kolonne) =>
      frie.has(kolonne) && overskrift !== ''
        ? muligheter(overskrift, kolonne, ramme).map((g) => ({ ...g, kolonne }))
        : [],
    )
    .sort((a, b) => b.poeng - a.poeng || a.kolonne - b.kolonne)
}

type Valgt = { felt: string | null; sikkerhet: Importkolonne['sikkerhet'] }

export type Kolonneramme = Celleramme & {
  valg: Importvalg['kolonner']
  husket: Husket
  /** An export of ours. */
  egen: boolean
  /** False for JSON, where another name is another field. */
  gjett: boolean
}

/** By hand, then our own names, then as remembered, then the surest guess first; each field once. */
function fordel(overskrifter: readonly string[], ramme: Kolonneramme): Map<number, Valgt> {
  const { valg, husket, egen, gjett, erId } = ramme
  const ut = new Map<number, Valgt>()
  const brukt = new Set<string>()
  const gi = (kolonne: number, felt: string | null, sikkerhet: Importkolonne['sikkerhet']) => {
    if (ut.has(kolonne) || (felt !== null && brukt.has(felt))) return
    ut.set(kolonne, { felt, sikkerhet })
    if (felt !== null) brukt.add(felt)
  }
  for (const { kolonne, felt } of valg) gi(kolonne, felt, 'valgt')
  overskrifter.forEach((overskrift, kolonne) => {
    if (erEgetNavn(overskrift, egen)) gi(kolonne, overskrift.trim(), 'eksakt')
  })
  if (!gjett) return ut
  overskrifter.forEach((overskrift, kolonne) => {
    const felt = husket.overskrifter[overskriftsnokkel(overskrift)]
    if (overskrift !== '' && felt !== undefined && (felt !== 'id' || erId(kolonne))) gi(kolonne, felt, 'husket')
  })
  const frie = new Set(overskrifter.keys())
  for (const kolonne of ut.keys()) frie.delete(kolonne)
  for (const { kolonne, felt, sikkerhet } of kandidaterFor(overskrifter, frie, ramme)) gi(kolonne, felt, sikkerhet)
  return ut
}

/** Fields chosen by hand that do not exist, or twice, with the column. */
export function valgfeil(valg: Importvalg['kolonner'], antall: number): { kolonne: number; melding: string }[] {
  const sett = new Map<string, number>()
  return valg.flatMap(({ kolonne, felt }) => {
    if (kolonne >= antall) return [{ kolonne, melding: 'Arket har ikke så mange kolonner' }]
    if (felt === null) return []
    if (!finnes(felt)) return [{ kolonne, melding: `Feltet «${felt.slice(0, 60)}» finnes ikke` }]
    const forste = sett.get(felt)
    sett.set(felt, kolonne)
    return forste === undefined ? [] : [{ kolonne, melding: `Kolonne ${bokstav(forste)} er valgt som det samme` }]
  })
}

const FLEST_ALTERNATIVER = 5

/** One for each column, in order. */
export function lagKolonner(overskrifter: readonly string[], ramme: Kolonneramme): Importkolonne[] {
  const fordelt = fordel(overskrifter, ramme)
  return overskrifter.map((overskrift, kolonne) => {
    const { felt, sikkerhet } = fordelt.get(kolonne) ?? { felt: null, sikkerhet: 'ingen' as const }
    const andre = overskrift === '' || !ramme.gjett ? [] : muligheter(overskrift, kolonne, ramme).map((g) => g.felt)
    return {
      kolonne,
      bokstav: bokstav(kolonne),
      overskrift,
      felt,
      sikkerhet,
      alternativer: andre.filter((annet) => annet !== felt).slice(0, FLEST_ALTERNATIVER),
      eksempler: ramme.eksempler(kolonne),
    }
  })
}
