/** Which group of the form a field stands in, and what it is called. */
import feltnavn from '../../../catalog/data/tekst/felt.json' with { type: 'json' }
import type { Tekst } from '../../../catalog/kodeverk.ts'
import { malform } from '../../felles/sprak.ts'
import type { Feltnavn } from './kladd.ts'

/** In the order a veileder asks. */
export const GRUPPER = {
  hva: ['navn', 'tiltakstype', 'eier', 'tilbyder', 'sammendrag', 'beskrivelse'],
  'for-hvem': [
    'behov',
    'malgrupper',
    'eksklusiv',
    'alder',
    'kjonn',
    'norsk',
    'innsatsgrupper',
    'krav',
    'unntak',
    'miljo',
  ],
  'nar-og-hvor': ['form', 'oppmote', 'varighet', 'oppstart', 'sted', 'kommunenummer', 'dekning'],
  hvordan: ['inngang', 'vilkar', 'innhold', 'interesser', 'tilrettelegging', 'kapasitet', 'kostnad'],
  kontakt: ['kontakt', 'lenke', 'regelverk'],
  deling: ['deling'],
  gyldighet: ['gyldig', 'bekreftet', 'status', 'kontor', 'id', 'eksempel'],
} as const satisfies Record<string, readonly Feltnavn[]>

export type Gruppe = keyof typeof GRUPPER
export const GRUPPENAVN = Object.keys(GRUPPER) as readonly Gruppe[]

const NAVN: Record<string, Tekst> = feltnavn

/** The name of a field in the chosen målform; of a part without one, that of the field around it. */
export function navnPa(sti: string): string {
  const navn = NAVN[sti]
  if (navn) return navn[malform.value]
  const over = sti.slice(0, sti.lastIndexOf('.'))
  return sti.includes('.') ? navnPa(over) : sti
}

export const rotFor = (sti: string): string => sti.split('.')[0] ?? sti

/** Undefined for what is no field of a tiltak. */
export const gruppeFor = (sti: string): Gruppe | undefined =>
  GRUPPENAVN.find((gruppe) => (GRUPPER[gruppe] as readonly string[]).includes(rotFor(sti)))

const REKKEFOLGE: readonly string[] = GRUPPENAVN.flatMap((gruppe) => [...GRUPPER[gruppe]])
const plass = (sti: string) => REKKEFOLGE.indexOf(rotFor(sti))

/** In the order of the form; within a field as they were. What is in no field comes first. */
export const iSkjemaetsRekkefolge = <T extends { sti: string }>(liste: readonly T[]): T[] =>
  [...liste].sort((a, b) => plass(a.sti) - plass(b.sti))

export const feltId = (sti: string): string => `felt-${sti}`
/** The path in `#felt-oppmote.tider`; null when it is something else. */
export const stiI = (fragment: string): string | null => /^#felt-([\w.-]+)$/.exec(fragment)?.[1] ?? null

/** `oppmote.tider.0`, `oppmote.tider`, `oppmote`: from the part to what is around it. */
export function omkring(sti: string): string[] {
  const ledd = sti.split('.')
  return ledd.map((_, i) => ledd.slice(0, ledd.length - i).join('.'))
}

/** Whether a fault at `sti` is told at a field that stands for `felt` and all within it. */
export const erI = (sti: string, felt: string): boolean => sti === felt || sti.startsWith(`${felt}.`)
