/** The catalogue as the rules see it: one column per rule, so that tiltak which look alike to a rule are asked about once. */
import { koder } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { KRITERIER } from './kriterier/liste.ts'
import { DELER } from './tilbud/liste.ts'

/** Which class each tiltak is in, and one tiltak of each class to ask about. Classes are numbered as they are first seen. */
export type Kolonne = { readonly klasse: Uint32Array; readonly eksempel: readonly Tiltak[] }

export type Register = {
  /** One per rule, in the order of KRITERIER. */
  readonly regler: readonly Kolonne[]
  /** One per part of the offer, in the order of DELER. */
  readonly deler: readonly Kolonne[]
  /** The needs each tiltak meets, one bit per code. */
  readonly behov: Uint32Array
}

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

function kolonne(tiltak: readonly Tiltak[], leser: Leser): Kolonne {
  const perNokkel = new Map<string, number>()
  const eksempel: Tiltak[] = []
  const klasse = new Uint32Array(tiltak.length)
  tiltak.forEach((t, i) => {
    const nokkel = nokkelFor(leser(t))
    let nr = perNokkel.get(nokkel)
    if (nr === undefined) {
      nr = eksempel.length
      perNokkel.set(nokkel, nr)
      eksempel.push(t)
    }
    klasse[i] = nr
  })
  return { klasse, eksempel }
}

const PLASS = new Map(koder('behov').map((kode, i) => [kode as string, 1 << i]))

/** The needs as bits, in the order of the vocabulary. */
export const behovsmaske = (koderne: Iterable<string>): number => {
  let maske = 0
  for (const kode of koderne) maske |= PLASS.get(kode) ?? 0
  return maske
}

/** Cost: about 50 microseconds per tiltak, once per snapshot. */
export function lagRegister(tiltak: readonly Tiltak[]): Register {
  return {
    regler: KRITERIER.map((k) => kolonne(tiltak, k.leser)),
    deler: DELER.map((d) => kolonne(tiltak, d.leser)),
    behov: Uint32Array.from(tiltak, ({ behov }) => behovsmaske([...behov.primar, ...(behov.sekundar ?? [])])),
  }
}
