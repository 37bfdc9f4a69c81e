/**
 * Every weight of the score, each defensible in one sentence. What a tiltak offers is added up; a warning then takes away
 * a share of what is left, so poeng stays between 0 and 1 and is exactly the sum of its parts.
 */
import type { Regel } from '../kodeverk.ts'
import { ADVARSEL, UTFALL, type Utfall, VET_IKKE } from './utfall.ts'

/** A main need counts as three slight ones, a clear one as two. Source: domenets 4. */
const STYRKE = { 1: 1, 2: 2, 3: 3 } as const
/** A primary need is what the tiltak is for; a secondary one is what it also helps with. Source: domenets 4c. */
const PRIMAR = 1
const SEKUNDAR = 0.5
/** Home, drugs, mind and trust count half as much again when they are urgent, since nothing else works until they are safe. Source: domenets P1. */
export const AKUTT = 1.5
/** Each further need a tiltak meets counts half of the one before, so breadth helps but never drowns the main need. */
export const NESTE_BEHOV = 0.5

/** The worth of a need of this strength to a tiltak that meets it. */
export const behovsvekt = (styrke: 1 | 2 | 3, primar: boolean): number => STYRKE[styrke] * (primar ? PRIMAR : SEKUNDAR)

/** A shared interest is worth a little less than a third of a slight need; each further one half of that. Source: domenets 4c. */
export const INTERESSE = 0.3
export const NESTE_INTERESSE = 0.5
/** A granted wish is worth half a slight need: what one has asked for oneself is what one keeps coming to. Source: domenets 4c, R36. */
export const ONSKE = 0.5
const FLEST_ONSKER = 4
/** A step towards the person's own goal is worth half an interest: most of what the goal means is already told by the needs. */
export const MAL = 0.15
/** A tiltak made for people like this one is worth as much as an interest; one for everybody a little less; one aimed at others nothing. */
export const MALGRUPPE = 0.3
export const FOR_ALLE = 0.2
/** What takes into account a thing in the way is worth a little less than an interest; each further one half of that. */
export const TILPASNING = 0.2
export const NESTE_TILPASNING = 0.5
/** With little trust, what comes to the person or is for one at a time goes first: worth half a slight need more. Source: OE-rapport 2023-68 kap. 9, domenets 4c. */
export const MED_LAV_TILLIT = 0.6
/** What is near home ground can be begun and followed up by the same office; worth less than an interest, since the journey is counted too. */
export const EGEN_KOMMUNE = 0.2
/** The law says that KVP must be considered first: worth as much as a slight need more. Source: sosialtjenesteloven § 29, domenets P2. */
export const VURDERES_FORST = 1

/** The sum of a row where each part is a share of the one before. */
const rekke = (forste: number, neste: number) => forste / (1 - neste)

/** The most that can be added up, which is 1 poeng. */
const MEST =
  rekke(behovsvekt(3, true) * AKUTT, NESTE_BEHOV) +
  rekke(INTERESSE, NESTE_INTERESSE) +
  rekke(MED_LAV_TILLIT, NESTE_TILPASNING) +
  FLEST_ONSKER * ONSKE +
  MAL +
  MALGRUPPE +
  EGEN_KOMMUNE +
  VURDERES_FORST

/** Poeng are counted in whole parts of a power of two, which decimals in a computer hold exactly: sums are exact and equal points are equal. */
export const HELE = 2 ** 20
export const iDeler = (vekt: number): number => Math.round((vekt / MEST) * HELE)

/** The share that one more warning or unknown takes of what is left. */
type Fradrag = { advarsel: number; ukjent: number }

/** A warning is something to talk about and takes a tenth; an unknown takes little, since asking may settle it. */
const VANLIG: Fradrag = { advarsel: 0.1, ukjent: 0.02 }

const EGNE: Partial<Record<Regel, Fradrag>> = {
  // No agreement yet: someone must first make one, and most requests are for what is already open.
  deling: { advarsel: 0.35, ukjent: 0.25 },
  // An offer for a narrow group is rarely right for someone not known to belong to it.
  eksklusiv: { advarsel: 0, ukjent: 0.6 },
  // A requirement of the provider that is not known to be met is often not met; a promise to be sober is kept by many.
  krav: { advarsel: 0.1, ukjent: 0.2 },
  // A new assessment must be made and may say no; not yet assessed is the normal case and must not bury the state's offers.
  innsatsgruppe: { advarsel: 0.3, ukjent: 0.02 },
  // What was broken off or did not help is seldom right the same way again; it may be, if something is different now.
  'provd-for': { advarsel: 0.3, ukjent: 0 },
  // An old entry may still be right, and waiting passes: neither is more than a warning.
  kapasitet: { advarsel: 0.1, ukjent: 0 },
  ferskhet: { advarsel: 0.1, ukjent: 0 },
}

/** A voluntary offer is best beside others, half as much so when it is for a main need. Source: OE-rapport 2023-68 kap. 6.4, domenets P6. */
export const FRIVILLIG = 0.2
export const FRIVILLIG_HOVEDBEHOV = 0.1
/** A digital offer gives less than meeting, unless the person wishes it. Source: OE-rapport 2023-68 kap. 6.2. */
export const DIGITALT = 0.1

/** An hour's journey each way takes 15 %: distance is what most often ends attendance. Source: OE-rapport 2023-68 kap. 6.2 og 10.2. */
export const PER_TIME_REISE = 0.15

/** The share taken by this outcome of this rule; 0 for a `ja` and a `nei`. */
export function fradrag(regel: Regel, utfall: Utfall): number {
  const f = EGNE[regel] ?? VANLIG
  return utfall === ADVARSEL ? f.advarsel : utfall === VET_IKKE ? f.ukjent : 0
}

/** The same for each outcome, by its number. */
export const fradragene = (regel: Regel): readonly number[] => UTFALL.map((u) => fradrag(regel, u))

/** A need that a suggestion above is for counts 15 % less in the next one, so that the list as a whole meets more. */
export const ALT_DEKKET = 0.85
/** One more of the same kind from the same provider counts less, since it is seldom another choice. */
export const SAMME_SLAG = 0.8
