/** What one part of an offer is: a reason for the tiltak, worth something to this person. */
import type { Regel, Tekst } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Verdier } from '../kriterium.ts'
import type { Person } from '../person.ts'

/** `setning`: key in the part's `tekst`. `poeng`: whole parts of HELE, above 0. */
export type Bidrag = { readonly setning: string; readonly verdier: Verdier; readonly poeng: number }

export type Del = {
  readonly regel: Regel
  /** A reason of its own to suggest the tiltak; the others only count beside one that is. */
  readonly grunnlag: boolean
  /**
   * All it looks at in a tiltak, as bits in one or more numbers, always as many: see `merker.ts`. Runs once per tiltak when the
   * snapshot is made; no function of the person.
   */
  readonly merker: (t: Tiltak) => readonly number[]
  /** The bits that count for this person, in the same numbers: tiltak that are alike in them are worth the same to her. */
  readonly teller: (p: Person) => readonly number[]
  /** No tiltak is worth more than this to her, in parts of HELE; 0 when the part has nothing for her. A test holds it to that. */
  readonly mest: (p: Person) => number
  /** In the order they are shown; empty when this part has nothing for the person. */
  readonly bidrag: (p: Person, t: Tiltak) => readonly Bidrag[]
  readonly tekst: Readonly<Record<string, Tekst>>
}

/** What they add up to. */
export const summen = (bidrag: readonly Bidrag[]): number => bidrag.reduce((sum, b) => sum + b.poeng, 0)
