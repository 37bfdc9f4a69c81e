/**
 * Every weight of the score, each defensible in one sentence. What a tiltak offers is added up; a warning then takes away
 * a share of what is left, so poeng stays between 0 and 1 and is exactly the sum of its parts.
 */
import type { Regel } from '../kodeverk.ts'
import { ADVARSEL, type Utfall, VET_IKKE } from './utfall.ts'

/** A main need counts as three slight ones, a clear one as two. Source: domenets 4. */
const STYRKE = { 1: 1, 2: 2, 3: 3 } as const
/** A primary need is what the tiltak is for; a secondary one is what it also helps with. Source: domenets 4c. */
const PRIMAR = 1
const SEKUNDAR = 0.5
/** Home, drugs, mind and trust come before the rest when they are urgent, since nothing else works until they are safe. Source: domenets P1. */
export const AKUTT = 1
/** Each further need a tiltak meets counts half of the one before, so breadth helps but never drowns the main need. */
export const NESTE_BEHOV = 0.7

/** A tiltak that says it is for a need, but does nothing that is about it, counts less; by how many kinds of content are. */
export const INNHOLD = [1, 1, 1] as const

export const PRESIS = 1

/** The worth of a need of this strength to a tiltak that meets it. */
export const behovsvekt = (styrke: 1 | 2 | 3, primar: boolean): number => STYRKE[styrke] * (primar ? PRIMAR : SEKUNDAR)

/** A shared interest is worth a little less than a third of a slight need; each further one half of that. Source: domenets 4c. */
export const INTERESSE = 0.3
export const NESTE_INTERESSE = 0.5
/** A granted wish is worth as much as an interest. Source: domenets 4c. */
export const ONSKE = 0.3
const FLEST_ONSKER = 4
/** A step towards the person's own goal is worth as much as a granted wish: the goal is the largest wish. */
export const MAL = 0
/** A tiltak made for people like this one is worth as much as an interest. */
export const MALGRUPPE = 0
/** What takes into account a thing in the way is worth as much as an interest; each further one half of that. */
export const TILPASNING = 0.15
export const NESTE_TILPASNING = 0.5

/** The sum of a row where each part is a share of the one before. */
const rekke = (forste: number, neste: number) => forste / (1 - neste)

/** The most that can be added up, which is 1 poeng. */
const MEST =
  rekke(behovsvekt(3, true) * AKUTT, NESTE_BEHOV) +
  rekke(INTERESSE, NESTE_INTERESSE) +
  rekke(TILPASNING, NESTE_TILPASNING) +
  FLEST_ONSKER * ONSKE +
  MAL +
  MALGRUPPE

/** Poeng are counted in whole parts of a power of two, which decimals in a computer hold exactly: sums are exact and equal points are equal. */
export const HELE = 2 ** 20
export const iDeler = (vekt: number): number => Math.round((vekt / MEST) * HELE)

/** The share that one more warning or unknown takes of what is left. */
type Fradrag = { advarsel: number; ukjent: number }

/** A warning costs as much as half a slight need in a typical tiltak; an unknown costs little, since asking may settle it. */
const VANLIG: Fradrag = { advarsel: 0.15, ukjent: 0.04 }

const EGNE: Partial<Record<Regel, Fradrag>> = {
  // No agreement yet: someone must first make one, and most requests are for what is already open.
  deling: { advarsel: 0.35, ukjent: 0.25 },
  // An offer for a narrow group is rarely right for someone not known to belong to it.
  eksklusiv: { advarsel: 0, ukjent: 0.6 },
  // Waiting helps nobody now, but it passes.
  kapasitet: { advarsel: 0.12, ukjent: 0 },
  // An old entry may still be right; a telephone call tells.
  ferskhet: { advarsel: 0.1, ukjent: 0 },
  // A group not yet assessed is the normal case and must not bury the state's offers.
  innsatsgruppe: { advarsel: 0.15, ukjent: 0.02 },
}

/** The share taken by this outcome of this rule; 0 for a `ja`. */
export function fradrag(regel: Regel, utfall: Utfall): number {
  const f = EGNE[regel] ?? VANLIG
  return utfall === ADVARSEL ? f.advarsel : utfall === VET_IKKE ? f.ukjent : 0
}

/** A need that a suggestion above is for counts 15 % less in the next one, so that the list as a whole meets more. */
export const ALT_DEKKET = 0.85
/** One more of the same kind from the same provider counts less, since it is seldom another choice. */
export const SAMME_SLAG = 0.85
