/**
 * Every weight of the score, each defensible in one sentence. What a tiltak offers is added up; a warning then takes away
 * a share of what is left, so poeng stays between 0 and 1 and is exactly the sum of its parts.
 */
import type { Regel } from '../kodeverk.ts'
import { ADVARSEL, type Utfall, VET_IKKE } from './utfall.ts'

/** A primary need is what the tiltak is for; a secondary one is what it also helps with. Source: domenets 4c. */
export const PRIMAR = 1
export const SEKUNDAR = 0.5

/** Each further need a tiltak meets counts half of the one before, so breadth helps but never drowns the main need. */
export const NESTE_BEHOV = 0.5

/** A shared interest is worth a little less than a third of a slight need; the second one half of that. Source: domenets 4c. */
export const INTERESSE = 0.3
export const NESTE_INTERESSE = 0.5

/** The most that can be added up: a main need (3) and ever smaller ones sum to 6, interests to 0.6. */
export const MEST = 3 / (1 - NESTE_BEHOV) + INTERESSE / (1 - NESTE_INTERESSE)

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
