/** The catalogue made ready for search: once per snapshot, whole, and never changed after. */
import type { Geografi } from '../geografi.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { type Betydninger, lagBetydninger, leggTilOrd, leggTilStedsnavn, stedsord } from './betydninger.ts'
import { type Leksikon, lagLeksikon } from './leksikon.ts'
import { FILTERMERKER, MERKEFELT, type Merkefelt, STEDSFELT } from './merkelapper.ts'
import { ordI } from './ord.ts'
import { lagOrdsok, type Ordsok } from './ordsok.ts'
import { lagPostsamler, type Poster } from './poster.ts'
import { type Deler, lagDeler } from './sammensatt.ts'
import { erStoppord } from './stoppord.ts'
import { TEKSTFELT } from './tekstfelt.ts'

export type Sokeindeks = {
  /** By name. */
  readonly tiltak: readonly Tiltak[]
  readonly geografi: Geografi
  readonly leksikon: Leksikon
  readonly deler: Deler
  /** Form → stems of its parts. */
  readonly delstammer: readonly (readonly number[])[]
  readonly betydninger: Betydninger
  /** Label → its number. */
  readonly lapper: ReadonlyMap<string, number>
  /** Stem → tiltak with the word, with bits of `tekstfelt.ts`. */
  readonly ord: Poster
  /** Label → tiltak that carry it. */
  readonly merket: Poster
  /** Form → tiltak with just that form in the name. */
  readonly navneformer: Poster
  /** Words in the name. */
  readonly navnelengde: Uint8Array
  readonly ordsok: Ordsok
}

/** Tiltak between each breath while an index is built. */
const PORSJON = 100

const navnesortering = new Intl.Collator('nb')
const etterNavn = (a: Tiltak, b: Tiltak) => navnesortering.compare(a.navn, b.navn) || (a.id < b.id ? -1 : 1)

/** Published entries by name. */
export const publiserte = (tiltak: readonly Tiltak[]): Tiltak[] =>
  tiltak.filter((t) => t.status === 'publisert').sort(etterNavn)

/** One number per word: the form × 8 + which text it stands in. */
const FELTBITER = 3
const NAVNEFELT = 0

/** Small words are not searched for; `NA` and `AA` are no small words. */
const erLite = (ord: string) => erStoppord(ord) && (ord.length === 1 || ord !== ord.toUpperCase())

function* lesOrd(tiltak: readonly Tiltak[], leksikon: Leksikon) {
  const kjente = new Map<string, number | null>()
  const formFor = (ord: string): number | null => {
    const kjent = kjente.get(ord)
    if (kjent !== undefined) return kjent
    const form = erLite(ord) ? null : leksikon.form(ord)
    kjente.set(ord, form)
    return form
  }
  const lest: Uint32Array[] = []
  const navnelengde = new Uint8Array(tiltak.length)
  for (const [i, t] of tiltak.entries()) {
    if (i % PORSJON === 0) yield
    const her: number[] = []
    TEKSTFELT.forEach(({ tekst }, felt) => {
      for (const { ord } of ordI(tekst(t))) {
        const form = formFor(ord)
        if (form !== null) her.push((form << FELTBITER) | felt)
      }
      if (felt === NAVNEFELT) navnelengde[i] = Math.min(255, her.length)
    })
    lest.push(Uint32Array.from(her))
  }
  return { lest, navnelengde }
}

/** Stems of the parts of each form. */
function lagDelstammer(leksikon: Leksikon, deler: Deler): Sokeindeks['delstammer'] {
  return leksikon.former.map((form) => {
    const egen = leksikon.finnForm(form)
    const numre = deler.alle(form).map((del) => leksikon.stammeAv[leksikon.form(del)] ?? -1)
    return [...new Set(numre)].filter((nr) => nr >= 0 && nr !== leksikon.stammeAv[egen ?? -1])
  })
}

type Delstammer = Sokeindeks['delstammer']

function* lagOrdposter(lest: readonly Uint32Array[], leksikon: Leksikon, delene: Delstammer) {
  const samler = lagPostsamler()
  const former = lagPostsamler()
  const biter = new Uint8Array(leksikon.antallStammer())
  const sett: number[] = []
  const merk = (stamme: number, bit: number) => {
    if (biter[stamme] === 0) sett.push(stamme)
    biter[stamme] = (biter[stamme] ?? 0) | bit
  }
  for (const [i, ordene] of lest.entries()) {
    if (i % PORSJON === 0) yield
    for (const ett of ordene) {
      const nr = ett & (2 ** FELTBITER - 1)
      const form = ett >>> FELTBITER
      const felt = TEKSTFELT[nr]
      if (!felt) continue
      if (nr === NAVNEFELT) former.legg(form, i, 0)
      merk(leksikon.stammeAv[form] ?? 0, felt.bit)
      for (const del of delene[form] ?? []) merk(del, felt.delbit)
    }
    for (const stamme of sett) {
      samler.legg(stamme, i, biter[stamme] ?? 0)
      biter[stamme] = 0
    }
    sett.length = 0
  }
  return { ord: samler.ferdig(leksikon.antallStammer()), navneformer: former.ferdig(leksikon.former.length) }
}

function* lagMerkeposter(tiltak: readonly Tiltak[], merker: (felt: string, kode: string) => number) {
  const felt: readonly Pick<Merkefelt, 'felt' | 'koder'>[] = [
    ...MERKEFELT,
    ...Object.entries(STEDSFELT).map(([navn, { koder }]) => ({ felt: navn, koder })),
    ...Object.entries(FILTERMERKER).map(([navn, koder]) => ({ felt: navn, koder })),
  ]
  const samler = lagPostsamler()
  let flest = 0
  for (const [i, t] of tiltak.entries()) {
    if (i % PORSJON === 0) yield
    for (const { felt: navn, koder } of felt)
      for (const kode of new Set(koder(t))) {
        const lapp = merker(navn, kode)
        flest = Math.max(flest, lapp + 1)
        samler.legg(lapp, i, 0)
      }
  }
  return { merket: samler.ferdig(flest) }
}

/** In small steps, so that a service can answer meanwhile. Cost: some 80 microseconds per tiltak. */
export function* byggSokeindeks(alle: readonly Tiltak[], geografi: Geografi): Generator<void, Sokeindeks> {
  const tiltak = publiserte(alle)
  const leksikon = lagLeksikon()
  leggTilOrd(leksikon)
  const { lest, navnelengde } = yield* lesOrd(tiltak, leksikon)
  const deler = lagDeler(leksikon, stedsord(geografi))
  leggTilStedsnavn(leksikon, geografi)
  const { betydninger, merker, lapper } = lagBetydninger(leksikon, deler, geografi)
  const delstammer = lagDelstammer(leksikon, deler)
  const { ord, navneformer } = yield* lagOrdposter(lest, leksikon, delstammer)
  const { merket } = yield* lagMerkeposter(tiltak, merker)
  const ordsok = lagOrdsok(leksikon, ord)
  return {
    tiltak,
    geografi,
    leksikon,
    deler,
    delstammer,
    betydninger,
    lapper,
    ord,
    navneformer,
    merket,
    navnelengde,
    ordsok,
  }
}

/** The same at once. */
export function lagSokeindeks(tiltak: readonly Tiltak[], geografi: Geografi): Sokeindeks {
  const bygger = byggSokeindeks(tiltak, geografi)
  for (;;) {
    const steg = bygger.next()
    if (steg.done) return steg.value
  }
}
