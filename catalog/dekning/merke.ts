/**
 * What one tiltak is to those who live in one kommune, whoever they are, in twelve bits: the best level it can have there, and for each of
 * `FERDER` what the rules of the place say. There are millions of them.
 */
import { erNei, type Utfall, VET_IKKE } from '../match/utfall.ts'
import { FERDER } from './hjemsted.ts'

/** How many bits are the level, the lowest, and how many there are in all. */
export const NIVABITER = 4
const FERDBITER = 4
const [ANTALL, UVISST, NAER] = [3, 4, 8]
const NIVAMASKE = 2 ** NIVABITER - 1
export const MERKEBITER = NIVABITER + FERDBITER * FERDER.length

const skift = (ferd: number) => NIVABITER + FERDBITER * ferd
const forAlle = (biter: number): number => FERDER.reduce((sum, _, ferd) => sum | (biter << skift(ferd)), 0)
const ANTALLENE = forAlle(ANTALL)

/** An answer as bits: one more that says no, or that somebody does not know. */
const somBit = (u: Utfall): number => (erNei(u) ? 1 : u === VET_IKKE ? UVISST : 0)

/** Counts are added, and what is not known is told once. Exact while no more than three say no. */
const lagtSammen = (a: number, b: number): number => ((a & ANTALLENE) + (b & ANTALLENE)) | ((a | b) & ~ANTALLENE)

/** Of the rules that answer the same however one travels. */
export const fasteBiter = (utfall: readonly Utfall[]): number =>
  utfall.reduce<number>((sum, u) => lagtSammen(sum, forAlle(somBit(u))), 0)

/** Of the journey, for those of one of `FERDER`. `naer`: within the hour. */
export const reisebiter = (ferd: number, u: Utfall, naer: boolean): number =>
  (somBit(u) | (naer ? NAER : 0)) << skift(ferd)

/** `niva`: place in `NIVAER`. */
export const lagMerke = (niva: number, faste: number, reise: number): number => niva | lagtSammen(faste, reise)

/** Place in `NIVAER`. */
export const nivaI = (merke: number): number => merke & NIVAMASKE
/** How many of the rules of the place say no: access, the trial area and the journey. */
export const neiI = (merke: number, ferd: number): number => (merke >> skift(ferd)) & ANTALL
/** One of them does not know. */
export const erUvisst = (merke: number, ferd: number): boolean => ((merke >> skift(ferd)) & UVISST) !== 0
/** Within the hour, the way they travel. */
export const erNaer = (merke: number, ferd: number): boolean => ((merke >> skift(ferd)) & NAER) !== 0
