/** What there is for each invented person in each kommune: the answer that every figure of the planner is made of. */
import { type Behov, koder } from '../kodeverk.ts'
import type { Kartlegging } from '../skjema/kartlegging.ts'

/** Best first, in the order of the vocabulary; the last is that nothing exists. */
export const NIVAER = koder('dekningsniva')
export type Niva = (typeof NIVAER)[number]

/** Place in `NIVAER`; the smaller the better. */
export const nivanummer = (niva: Niva): number => NIVAER.indexOf(niva)

/** Levels at which somebody can take part now; the rest are gaps, or not known. */
export const MOTER: readonly Niva[] = ['egen', 'avtale', 'delt', 'statlig', 'frivillig', 'digital']
/** It may be that there is something: the catalogue does not know. Never counted as a gap, and never as an offer. */
export const UVISSE: readonly Niva[] = ['utdatert', 'ukjent']

export type Dekningsstatus = 'mott' | 'uviss' | 'hull'
const STATUS: readonly Dekningsstatus[] = NIVAER.map((niva) =>
  MOTER.includes(niva) ? 'mott' : UVISSE.includes(niva) ? 'uviss' : 'hull',
)
/** By place in `NIVAER`. */
export const statusFor = (niva: number): Dekningsstatus => STATUS[niva] ?? 'hull'

export type Aldersgruppe = 'under-30' | 'over-30' | 'over-55'
export type Norskgruppe = 'morsmal' | 'A2' | 'alfa'

/** An invented person, whole but for the kommune. */
export type Typetilfelle = {
  readonly id: string
  readonly navn: { nb: string; nn: string }
  readonly alder: Aldersgruppe
  readonly norsk: Norskgruppe
  readonly bil: boolean
  /** Code of the combined need; null for the plain product of need × age × Norwegian × journey. */
  readonly sammensatt: string | null
  readonly kartlegging: Omit<Kartlegging, 'kommune'>
}

/** One need of one typetilfelle: what is judged. A typetilfelle is met when all its needs are. */
export type Sak = { readonly nr: number; readonly typetilfelle: Typetilfelle; readonly behov: Behov }

/**
 * Whether those under thirty can be given what the law demands of them: 0 nothing that may be a vilkår, 1 only what must be considered
 * or is not told, 2 something that may. Source: sosialtjenesteloven § 20 a.
 */
export type Vilkarssvar = 0 | 1 | 2

/** Rows by kommune, columns by sak: cell number `rad * saker.length + sak.nr`. */
export type Dekning = {
  readonly katalogversjon: string
  /** The day it is judged for, `YYYY-MM-DD`. */
  readonly dato: string
  /** Numbers, in the order of the rows. */
  readonly kommuner: readonly string[]
  readonly saker: readonly Sak[]
  /** Place in `NIVAER`. */
  readonly niva: Uint8Array
  /** The tiltak that gives the level, or was nearest to: place in `tiltak`, -1 for none. */
  readonly beste: Int32Array
  /** Ids. */
  readonly tiltak: readonly string[]
  /** What stopped the nearest: place in `arsaker`; 0 where nothing did. */
  readonly arsak: Uint8Array
  /** Codes as in `hull[].arsak` of a forslag; the first is empty. */
  readonly arsaker: readonly string[]
  /** `Vilkarssvar`, for those under 30; 0 for others. */
  readonly vilkar: Uint8Array
  /** How many providers have something that meets it now: 0, 1, or 2 for more than one. */
  readonly tilbydere: Uint8Array
}
