/** Reads the data that ships with the program. The only file access in `catalog/`; every bad row is told as file:row:field. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { type Geografi, lagGeografi, type Postnummerrad } from './geografi.ts'
import { Kommune } from './skjema/kommune.ts'
import { tolkMal, tolkTiltak } from './skjema/kontroll.ts'
import { type Felt, parse, type Tolket } from './skjema/melding.ts'
import type { Tiltak, Tiltaksmal } from './skjema/tiltak.ts'

const DATA = new URL('./data/', import.meta.url)

/** A fault in a catalogue file. `post`: the id of the entry, or its place in the list counted from 1; empty for the file itself. */
export type Radfeil = { fil: string; post: string } & Felt

function json(bane: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(bane, DATA), 'utf8'))
  } catch (feil) {
    throw new Error(`${bane}: kan ikke leses som JSON`, { cause: feil })
  }
}

const Postnummer = z.array(z.tuple([z.string(), z.string(), z.string(), z.number(), z.number()]))

const krev = <T>(svar: Tolket<T>, fil: string): T => {
  if (svar.ok) return svar.verdi
  throw new Error(svar.felt.map((f) => `${fil}: ${f.sti}: ${f.melding}`).join('\n'))
}

/** All kommuner and postnummer. Errors: throws with every fault when the files are damaged. */
export function lastGeografi(): Geografi {
  const kommuner = krev(parse(z.array(Kommune), json('kommuner.json')), 'kommuner.json')
  const postnummer: Postnummerrad[] = krev(parse(Postnummer, json('postnummer.json')), 'postnummer.json')
  return lagGeografi(kommuner, postnummer)
}

type Liste<T> = { verdier: T[]; feil: Radfeil[] }

const navnPa = (rad: unknown, i: number): string => {
  const id = rad && typeof rad === 'object' && 'id' in rad ? rad.id : undefined
  return typeof id === 'string' && id !== '' ? id : `nr. ${i + 1}`
}

/** Every row of one list, parsed, with all its faults; an id that comes again is one of them. Shape: file order. */
export function tolkRader<T extends { id: string }>(
  fil: string,
  rader: readonly unknown[],
  tolk: (rad: unknown) => Tolket<T>,
  sett: Map<string, string> = new Map(),
): Liste<T> {
  const ut: Liste<T> = { verdier: [], feil: [] }
  rader.forEach((rad, i) => {
    const post = navnPa(rad, i)
    const forste = sett.get(post)
    if (forste !== undefined) ut.feil.push({ fil, post, sti: 'id', melding: `Id-en er brukt før, i ${forste}` })
    else sett.set(post, `${fil} nr. ${i + 1}`)
    const svar = tolk(rad)
    if (svar.ok) ut.verdier.push(svar.verdi)
    else ut.feil.push(...svar.felt.map((f) => ({ fil, post, ...f })))
  })
  return ut
}

const filerI = (mappe: string) =>
  readdirSync(fileURLToPath(new URL(`${mappe}/`, DATA)))
    .filter((fil) => fil.endsWith('.json'))
    .sort()
    .map((fil) => `${mappe}/${fil}`)

function lastMapper<T extends { id: string }>(
  mapper: readonly string[],
  nokkel: string,
  tolk: (rad: unknown) => Tolket<T>,
): T[] {
  const sett = new Map<string, string>()
  const lister = mapper.flatMap(filerI).map((fil) => {
    const rader = (json(fil) as Record<string, unknown>)[nokkel]
    if (Array.isArray(rader)) return tolkRader(fil, rader, tolk, sett)
    return { verdier: [], feil: [{ fil, post: '', sti: nokkel, melding: 'Mangler, eller er ikke en liste' }] }
  })
  const feil = lister.flatMap((l) => l.feil)
  if (feil.length > 0) throw new Error(['Katalogen som følger med, har feil:', ...feil.map(radfeiltekst)].join('\n'))
  return lister.flatMap((l) => l.verdier)
}

/** `fil: post: felt: melding`, one line. */
export const radfeiltekst = ({ fil, post, sti, melding }: Radfeil): string =>
  [fil, post, sti, melding].filter((del) => del !== '').join(': ')

/** The national catalogue: the state, county, rights and programmes, and voluntary actors. Errors: throws with every fault. */
export const lastNasjonal = (geografi: Geografi): Tiltak[] =>
  lastMapper(['statlige', 'frivillige'], 'tiltak', (rad) => tolkTiltak(rad, geografi))

/** The invented municipal examples, for demo mode only. Errors: throws with every fault. */
export const lastEksempel = (geografi: Geografi): Tiltak[] =>
  lastMapper(['eksempel'], 'tiltak', (rad) => tolkTiltak(rad, geografi))

/** The municipal patterns an office starts from. Errors: throws with every fault. */
export const lastMaler = (geografi: Geografi): Tiltaksmal[] =>
  lastMapper(['maler'], 'maler', (rad) => tolkMal(rad, geografi))
