/** What one tiltak is to those who live in one kommune, whoever they are: whether it is open to them, and whether they can get there. */
import type { Geografi, Sted } from '../geografi.ts'
import type { Reisemiddel } from '../kodeverk.ts'
import { erAktuelt } from '../match/aktuelle.ts'
import { deling } from '../match/kriterier/deling.ts'
import { forsoksomrade } from '../match/kriterier/forsoksomrade.ts'
import { type Minutter, reisesvar, vistTid } from '../match/kriterier/reise.ts'
import { lagPerson, type Person } from '../match/person.ts'
import { DAGLIG, LENGST } from '../match/reisegrense.ts'
import { erNei, JA, type Utfall, VET_IKKE } from '../match/utfall.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { type Niva, nivanummer, type Sak } from './dekning.ts'
import type { Kolonne } from './kolonne.ts'
import { TYPETILFELLER } from './typetilfeller.ts'

/** Those with a car, and those without. */
export const FERDER = [true, false] as const

const FERD = new Map<boolean, number>(FERDER.map((bil, nr) => [bil, nr]))
/** Place among `FERDER`. */
export const ferdFor = ({ typetilfelle }: Sak): number => FERD.get(typetilfelle.bil) ?? 0

const reiseFor = (bil: boolean) => TYPETILFELLER.find((t) => t.bil === bil)?.kartlegging.reise ?? null

/** A kommune and the journeys that begin in its senter. */
export type Hjemsted = {
  readonly nr: string
  readonly minutter: Readonly<Record<'bil' | 'kollektiv', (til: Sted) => number>>
  /** By car to the middle of each kommune. */
  readonly tilKommune: (nr: string) => number
  /** In the order of `FERDER`; of a person they have the home and the way of travelling, which is what the rules of the place read. */
  readonly reisende: readonly Person[]
}

function husk(regn: (nr: string) => number): (nr: string) => number {
  const kjente = new Map<string, number>()
  return (nr) => {
    const kjent = kjente.get(nr) ?? regn(nr)
    kjente.set(nr, kjent)
    return kjent
  }
}

/** Null for a kommune the map does not know. */
export function lagHjemsted(nr: string, dato: string, geografi: Geografi): Hjemsted | null {
  const hjem = geografi.hjemsted(nr, null)
  if (hjem === null) return null
  const fra = (middel: Reisemiddel) => geografi.minutterFra(hjem, { middel, dato })
  const bil = fra('bil')
  return {
    nr,
    minutter: { bil, kollektiv: fra('kollektiv') },
    tilKommune: husk((til) => {
      const senter = geografi.hjemsted(til, null)
      return senter === null ? Number.POSITIVE_INFINITY : bil(geografi.klargjor(senter))
    }),
    reisende: FERDER.map((ferd) => lagPerson({ kommune: nr, reise: reiseFor(ferd), behov: {} }, dato, geografi)),
  }
}

/** The journeys to a tiltak from a kommune, each asked about once; null where there is none, or no place is told. */
function minutterTil({ minutter }: Hjemsted, { sted }: Kolonne): Minutter {
  if (sted === null) return () => null
  const bil = minutter.bil(sted)
  let kollektiv: number | null = null
  return (middel) => (middel === 'bil' ? bil : (kollektiv ??= minutter.kollektiv(sted)))
}

/**
 * `merke`: the best level it can have here, and what the rules of the place say to those of each of `FERDER`, in sixteen bits, since there are
 * millions of them. `minutter`: by car, 0 when there is no journey.
 */
export type Kandidat = { readonly merke: number; readonly minutter: number }

const NIVABITER = 4
const FERDBITER = 4
const [ANTALL, UVISST, NAER] = [3, 4, 8]
/** Bits of a mark, and how many of them are the level. */
export const MERKEBITER = NIVABITER + FERDBITER * FERDER.length

/** Place in `NIVAER`. */
export const nivaI = (merke: number): number => merke & (2 ** NIVABITER - 1)
const bitene = (merke: number, ferd: number) => merke >> (NIVABITER + FERDBITER * ferd)
/** How many of the rules of the place say no: access, the trial area and the journey. */
export const neiI = (merke: number, ferd: number): number => bitene(merke, ferd) & ANTALL
/** One of them does not know. */
export const erUvisst = (merke: number, ferd: number): boolean => (bitene(merke, ferd) & UVISST) !== 0
/** Within the hour, the way they travel. */
export const erNaer = (merke: number, ferd: number): boolean => (bitene(merke, ferd) & NAER) !== 0

const LANDET: Record<Tiltak['eier'], Niva> = {
  kommune: 'statlig',
  stat: 'statlig',
  fylke: 'statlig',
  frivillig: 'frivillig',
  privat: 'avtale',
}

/**
 * What is digital is so whoever has it, and what the law gives everybody is nobody's own offer: a tiltak of a kommune that covers the
 * country is one that every kommune must have.
 */
function apentNiva(t: Tiltak, kommune: string, utfall: Utfall): Niva {
  if (t.form === 'digital') return 'digital'
  const eier = LANDET[t.eier]
  if (eier === 'frivillig' || t.eier === 'stat' || t.eier === 'fylke' || t.dekning.landet) return eier
  if (utfall !== JA) return 'delt'
  return t.kommunenummer === kommune ? 'egen' : 'avtale'
}

function nivaFor(t: Tiltak, kommune: string, utfall: Utfall): number {
  if (erNei(utfall)) return nivanummer('ikke-delt')
  return nivanummer(utfall === VET_IKKE ? 'ukjent' : apentNiva(t, kommune, utfall))
}

/** An answer as bits: one more that says no, or that somebody does not know. */
const somBit = (u: Utfall): number => (erNei(u) ? 1 : u === VET_IKKE ? UVISST : 0)
/** Counts are added, and what is not known is told once. */
const lagtTil = (biter: number, bit: number): number => (bit === UVISST ? biter | UVISST : biter + bit)

/** The journey's answer to those who travel this way, beside what the others of the place say. */
function stedsbiter(p: Person, { form }: Kolonne, { minutter, faste }: { minutter: Minutter; faste: number }): number {
  const naer = (vistTid(p, form, minutter) ?? 0) <= DAGLIG.mest ? NAER : 0
  return lagtTil(faste, somBit(reisesvar(p, form, minutter))) | naer
}

/**
 * Can it matter to anybody here? What is open or must be asked for counts as it does to the veileder; what is not shared, only within the
 * hour, since further away no agreement would help with daily attendance.
 */
function angar(
  { tilKommune }: Hjemsted,
  { tiltak: t }: Kolonne,
  { bil, utfall }: { bil: number | null; utfall: Utfall },
): boolean {
  const kommunen = t.kommunenummer == null ? bil : tilKommune(t.kommunenummer)
  if (erNei(utfall)) return (bil ?? kommunen ?? Number.POSITIVE_INFINITY) <= DAGLIG.mest
  return erAktuelt(utfall, t.form === 'digital' || kommunen === null ? null : kommunen <= LENGST)
}

const erNevnt = (nr: string, { nevnte }: Kolonne) => nevnte.has(nr) || nevnte.has(nr.slice(0, 2))

/** Null for what nobody here is judged for. */
export function lagKandidat(hjemsted: Hjemsted, kolonne: Kolonne): Kandidat | null {
  const { nr, reisende } = hjemsted
  const [forste] = reisende
  if (!forste) return null
  const utfall = erNevnt(nr, kolonne) ? deling.prov(forste, kolonne.tiltak) : kolonne.ellers
  const minutter = minutterTil(hjemsted, kolonne)
  const bil = minutter('bil')
  if (!angar(hjemsted, kolonne, { bil, utfall })) return null
  const faste = lagtTil(somBit(utfall), somBit(forsoksomrade.prov(forste, kolonne.tiltak)))
  const vei = { minutter, faste }
  let merke = nivaFor(kolonne.tiltak, nr, utfall)
  for (let ferd = 0; ferd < reisende.length; ferd++)
    merke |= stedsbiter(reisende[ferd] ?? forste, kolonne, vei) << (NIVABITER + FERDBITER * ferd)
  return { merke, minutter: bil ?? 0 }
}
