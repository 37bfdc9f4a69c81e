/** What is searched for that is about a person: in memory only, never in the address. */
import { signal } from '@preact/signals'
import type { Norskniva } from '../../../catalog/kodeverk.ts'
import { personsignal } from '../minne.ts'

export type Personvalg = { alder: number | null; norsk: Norskniva | null }
export type Personfilter = keyof Personvalg

const INGEN: Personvalg = { alder: null, norsk: null }

export const person = personsignal<Personvalg>('sokeperson', INGEN)
/** Changes when the answers are taken away from outside, so that fields holding text start afresh. */
export const personrunde = signal(0)

export const erPersonfilter = (filter: string): filter is Personfilter => filter in INGEN

export const settPerson = (del: Partial<Personvalg>): void => {
  person.value = { ...person.peek(), ...del }
}

export const fjernFraPerson = (filter: Personfilter): void => {
  settPerson({ [filter]: null })
  personrunde.value += 1
}

export function glemPerson(): void {
  person.value = INGEN
  personrunde.value += 1
}

export const personverdier = ({ alder, norsk }: Personvalg): { filter: Personfilter; verdi: string }[] => [
  ...(alder === null ? [] : [{ filter: 'alder' as const, verdi: String(alder) }]),
  ...(norsk === null ? [] : [{ filter: 'norsk' as const, verdi: norsk }]),
]
