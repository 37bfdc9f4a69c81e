/** What a rule is. A tiltak that "does not fit" is a value here, never an exception. */
import type { Regel, Tekst } from '../kodeverk.ts'
import type { Grunn, Mangler } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Person } from './person.ts'
import type { Utfall } from './utfall.ts'

export type { Mangler }
/** What the sentence quotes. Lists are codes. */
export type Verdier = Grunn['verdier']

/**
 * A change that would turn a `nei`: key of its sentence (`endring` when not said) and, for order, its size (0 small – 1 large).
 * `dato`: when it is to wait, the day waited for.
 */
export type Apning = { setning?: string; verdier: Verdier; storrelse: number; dato?: string }

export type Kriterium = {
  /** Code in kodeverk `regel`; also what answers and statistics call it. */
  readonly regel: Regel
  /** The question it asks, for the rule book. */
  readonly sporsmal: string
  /** Law, register or design decision. */
  readonly kilde: string
  /**
   * What it looks at in a tiltak. Two tiltak that are alike here get the same answer, the same missing field and the same size of
   * change, so `prov` is asked once for all of them. Runs once per tiltak when the snapshot is made; no function of the person.
   */
  readonly leser: (t: Tiltak) => readonly unknown[]
  /** Nearly every tiltak is a class of its own to this rule, so what it reads is kept in another way: `indeks.ts`, `reisekolonner.ts`. */
  readonly egenIndeks?: true
  /** Of the person it looks at the date alone, so that its answers, shares and changes are the same for everybody that day. */
  readonly bareDato?: true
  /** False when its answer is `ja`, without a share, for every tiltak, so that it need not be asked for this person. */
  readonly angar?: (p: Person) => boolean
  /** The judgement. Runs for each distinct `leser`: no text. */
  readonly prov: (p: Person, t: Tiltak) => Utfall
  /** The share of what is left that this answer takes, when it is not the one in `vekter.ts`; reads what `leser` reads. */
  readonly andel?: (p: Person, t: Tiltak, u: Utfall) => number
  /** The values compared; null when nothing was compared, and a `ja` then needs no sentence. */
  readonly verdier: (p: Person, t: Tiltak) => Verdier | null
  /** The field that would settle a `vet-ikke`; undefined for other answers. */
  readonly mangler?: (p: Person, t: Tiltak) => Mangler | undefined
  /** Sentences by outcome, by variant of one, and for its changes; from `data/tekst/regler.json`. */
  readonly tekst: Readonly<Record<string, Tekst>>
  /** Key in `tekst`, when an outcome has more than one sentence; otherwise the code of the outcome. */
  readonly variant?: (p: Person, t: Tiltak) => string | undefined
  /** The smallest change that turns this `nei`. A rule that can say `nei` has one. */
  readonly endring?: (p: Person, t: Tiltak) => Apning
}
