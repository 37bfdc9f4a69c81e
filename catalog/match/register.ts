/** The catalogue as the rules see it: one column per rule, so that tiltak which look alike to a rule are asked about once. */
import { koder } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { KRITERIER } from './kriterier/liste.ts'
import { DELER } from './tilbud/liste.ts'

/** One tiltak of each class to ask about; classes are numbered as they are first seen. */
export type Kolonne = { readonly eksempel: readonly Tiltak[] }

export type Register = {
  /** By kommune and id, so that what lies near each other is read together. All numbers of tiltak are places in this list. */
  readonly tiltak: readonly Tiltak[]
  /** One row per tiltak: its class for each rule, then for each part of the offer. Together, since they are read together. */
  readonly klasser: Uint32Array
  /** One per rule, in the order of KRITERIER. */
  readonly regler: readonly Kolonne[]
  /** One per part of the offer, in the order of DELER. */
  readonly deler: readonly Kolonne[]
  /** The needs each tiltak is for, and also helps with, one bit per code. */
  readonly primar: Uint32Array
  readonly sekundar: Uint32Array
  /** Both together. */
  readonly behov: Uint32Array
}

/** Numbers in a row. */
export const BREDDE = KRITERIER.length + DELER.length
/** Where the class of a part of the offer stands in a row, after those of the rules. */
export const FORSTE_DEL = KRITERIER.length

type Leser = (t: Tiltak) => readonly unknown[]

/** Absent and `null` mean different things, and JSON knows only one of them. Most are simple, and quick. */
function skrevet(verdi: unknown): string {
  if (verdi === undefined) return ''
  if (verdi === true) return 't'
  if (verdi === false) return 'f'
  if (typeof verdi === 'number') return `${verdi}`
  if (Array.isArray(verdi) && verdi.length === 0) return '[]'
  return JSON.stringify(verdi)
}

function nokkelFor(verdier: readonly unknown[]): string {
  if (verdier.length === 1) return skrevet(verdier[0])
  let nokkel = ''
  for (const verdi of verdier) nokkel += `${skrevet(verdi)}\u0001`
  return nokkel
}

/** Fills column number `nr` of the rows. */
function kolonne(tiltak: readonly Tiltak[], leser: Leser, klasser: Uint32Array, nr: number): Kolonne {
  const perNokkel = new Map<string, number>()
  const eksempel: Tiltak[] = []
  tiltak.forEach((t, i) => {
    const nokkel = nokkelFor(leser(t))
    let klasse = perNokkel.get(nokkel)
    if (klasse === undefined) {
      klasse = eksempel.length
      perNokkel.set(nokkel, klasse)
      eksempel.push(t)
    }
    klasser[i * BREDDE + nr] = klasse
  })
  return { eksempel }
}

const PLASS = new Map(koder('behov').map((kode, i) => [kode as string, 1 << i]))

/** The needs as bits, in the order of the vocabulary. */
export const behovsmaske = (koderne: Iterable<string>): number => {
  let maske = 0
  for (const kode of koderne) maske |= PLASS.get(kode) ?? 0
  return maske
}

const hvor = (t: Tiltak) => t.kommunenummer ?? ''

/** Cost: about 40 microseconds per tiltak, once per snapshot. `rader`: by id. */
export function lagRegister(rader: readonly Tiltak[]): Register {
  const tiltak = rader.toSorted((a, b) => (hvor(a) < hvor(b) ? -1 : hvor(a) > hvor(b) ? 1 : a.id < b.id ? -1 : 1))
  const klasser = new Uint32Array(tiltak.length * BREDDE)
  const primar = Uint32Array.from(tiltak, ({ behov }) => behovsmaske(behov.primar))
  const sekundar = Uint32Array.from(tiltak, ({ behov }) => behovsmaske(behov.sekundar ?? []))
  return {
    tiltak,
    klasser,
    regler: KRITERIER.map((k, r) => kolonne(tiltak, k.leser, klasser, r)),
    deler: DELER.map((d, nr) => kolonne(tiltak, d.leser, klasser, FORSTE_DEL + nr)),
    primar,
    sekundar,
    behov: primar.map((maske, i) => maske | (sekundar[i] ?? 0)),
  }
}
