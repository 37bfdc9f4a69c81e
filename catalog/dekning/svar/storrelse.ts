/** How large a kommune is, as the study groups them. Two groupings, which are never mixed. Source: OE-rapport 2023-68. */
import type { Storrelse } from '../../skjema/dekningssvar.ts'

type Grenser = readonly (readonly [klasse: Storrelse, mest: number])[]

/** Inhabitants, inclusive. The report leaves exactly 4 531 and 26 829 without a group (kap. 2.2). */
const SPORREUNDERSOKELSEN: Grenser = [
  ['liten', 4531],
  ['mellomsma', 11_279],
  ['mellomstor', 26_828],
]
/** The quartiles of the table of KVP, which is read as below 2 186, below 5 180 and up to 13 358 (tabell 3-1). */
const SSB: Grenser = [
  ['liten', 2185],
  ['mellomsma', 5179],
  ['mellomstor', 13_358],
]

const klasse = (grenser: Grenser, innbyggere: number): Storrelse =>
  grenser.find(([, mest]) => innbyggere <= mest)?.[0] ?? 'stor'

/** The group of the survey, and of everything but KVP. */
export const storrelse = (innbyggere: number): Storrelse => klasse(SPORREUNDERSOKELSEN, innbyggere)

export const ssbStorrelse = (innbyggere: number): Storrelse => klasse(SSB, innbyggere)
