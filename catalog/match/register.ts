/** The catalogue as the rules see it: one column per rule, so that tiltak which look alike to a rule are asked about once. */
import type { Geografi } from '../geografi.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { klassenokkel } from './klassenokkel.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Kriterium } from './kriterium.ts'
import { lagReisekolonner, type Reisekolonner } from './reisekolonner.ts'
import { behovsmerker } from './tilbud/behov.ts'
import { DELER } from './tilbud/liste.ts'

/** One tiltak of each class to ask about; classes are numbered as they are first seen. */
export type Kolonne = { readonly eksempel: readonly Tiltak[] }

export type Register = {
  /** By kommune and id, so that what lies near each other is read together. All numbers of tiltak are places in this list. */
  readonly tiltak: readonly Tiltak[]
  /** One row per tiltak: its class for each rule, where `KOLONNE` says. Together, since they are read together. */
  readonly klasser: Klasser
  /** One per rule, in the order of KRITERIER; with no classes for a rule that has an index of its own. */
  readonly regler: readonly Kolonne[]
  readonly reise: Reisekolonner
  /** One row per tiltak: the bits of each part of the offer, in the order of DELER. */
  readonly merker: Int32Array
  /** Where the bits of each part stand in a row, and how many numbers they are; last where a row ends. */
  readonly merkeplass: readonly number[]
  /** The needs each tiltak is for or also helps with, as bits. */
  readonly behov: Int32Array
  /** The kommune each takes place in or comes from, by number; 0 when none is told. */
  readonly kommune: Uint16Array
  /** 0 for what is full. */
  readonly harPlass: Uint8Array
}

export type Klasser = Uint16Array | Uint32Array

const MED_KLASSER = KRITERIER.filter((k) => !k.egenIndeks)
/** Where the class for each rule stands in a row, those that can close side by side; -1 for a rule without classes. */
export const KOLONNE: readonly number[] = KRITERIER.map((k) =>
  [...MED_KLASSER.filter((m) => m.endring), ...MED_KLASSER.filter((m) => !m.endring)].indexOf(k),
)
/** Numbers in a row of classes: a whole line of the memory when there is room, so that a row is read at once. */
export const BREDDE = Math.ceil(MED_KLASSER.length / 32) * 32
/** Half as wide as long as no rule has more classes than this. */
const MEST_SMALT = 2 ** 16

/** Gives each tiltak its class for one rule. */
function kolonne(tiltak: readonly Tiltak[], k: Kriterium): Kolonne & { klasser: Uint32Array } {
  const perNokkel = new Map<string, number>()
  const eksempel: Tiltak[] = []
  const klasser = Uint32Array.from(tiltak, (t) => {
    const nokkel = klassenokkel(k, t)
    let klasse = perNokkel.get(nokkel)
    if (klasse === undefined) {
      klasse = eksempel.length
      perNokkel.set(nokkel, klasse)
      eksempel.push(t)
    }
    return klasse
  })
  return { eksempel, klasser }
}

/** The columns side by side, row by row. */
function lagKlasser(tiltak: readonly Tiltak[]): Pick<Register, 'klasser' | 'regler'> {
  const kolonner = KRITERIER.map((k) => (k.egenIndeks ? null : kolonne(tiltak, k)))
  const flest = Math.max(0, ...kolonner.map((k) => k?.eksempel.length ?? 0))
  const antall = tiltak.length * BREDDE
  const klasser = flest <= MEST_SMALT ? new Uint16Array(antall) : new Uint32Array(antall)
  kolonner.forEach((k, r) => {
    k?.klasser.forEach((klasse, i) => {
      klasser[i * BREDDE + (KOLONNE[r] ?? 0)] = klasse
    })
  })
  return { klasser, regler: kolonner.map((k) => ({ eksempel: k?.eksempel ?? [] })) }
}

/** The bits of all parts, row by row. */
function lagMerkerader(tiltak: readonly Tiltak[]): Pick<Register, 'merker' | 'merkeplass'> {
  const merkeplass = [0]
  const [forste] = tiltak
  for (const del of DELER) merkeplass.push((merkeplass.at(-1) ?? 0) + (forste ? del.merker(forste).length : 0))
  const bredde = merkeplass.at(-1) ?? 0
  const merker = new Int32Array(tiltak.length * bredde)
  tiltak.forEach((t, i) => {
    merker.set(
      DELER.flatMap((del) => del.merker(t)),
      i * bredde,
    )
  })
  return { merker, merkeplass }
}

const hvor = (t: Tiltak) => t.kommunenummer ?? ''

export const harPlass = (t: Tiltak) => t.kapasitet?.ledige !== 0

/** Cost: about 40 microseconds per tiltak, once per snapshot. `rader`: by id. */
export function lagRegister(rader: readonly Tiltak[], geografi: Geografi): Register {
  const tiltak = rader.toSorted((a, b) => (hvor(a) < hvor(b) ? -1 : hvor(a) > hvor(b) ? 1 : a.id < b.id ? -1 : 1))
  return {
    tiltak,
    ...lagKlasser(tiltak),
    reise: lagReisekolonner(tiltak, geografi),
    ...lagMerkerader(tiltak),
    behov: Int32Array.from(tiltak, ({ behov }) => behovsmerker([...behov.primar, ...(behov.sekundar ?? [])])),
    kommune: Uint16Array.from(tiltak, (t) => Number(t.kommunenummer ?? 0)),
    harPlass: Uint8Array.from(tiltak, (t) => Number(harPlass(t))),
  }
}
