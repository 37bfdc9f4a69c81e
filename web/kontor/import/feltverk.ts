/** The fields whose answers are codes: which vocabulary, and whether there may be several. */
import type { Kodeverk } from '../../../catalog/kodeverk.ts'

const ETT = {
  tiltakstype: 'tiltakstype',
  eier: 'eier',
  form: 'form',
  inngang: 'inngang',
  status: 'status',
  kjonn: 'kjonnskrav',
  norsk: 'norskniva',
  'norsk.min': 'norskniva',
  'norsk.maks': 'norskniva',
  'vilkar.egnet': 'egnet',
  'deling.synlighet': 'synlighet',
} as const satisfies Record<string, Kodeverk>

const FLERE = {
  'behov.primar': 'behov',
  'behov.sekundar': 'behov',
  innhold: 'innhold',
  malgrupper: 'malgruppe',
  eksklusiv: 'eksklusiv',
  interesser: 'interesse',
  innsatsgrupper: 'innsatsgruppe',
  krav: 'krav',
  unntak: 'hindring',
  miljo: 'miljo',
  tilrettelegging: 'tilrettelegging',
  'vilkar.kostra': 'kostra-vilkar',
} as const satisfies Record<string, Kodeverk>

export type Feltverk = { verk: Kodeverk; flere: boolean }

/** null for a field that is written freely. */
export function verketTil(felt: string | null): Feltverk | null {
  const ett = new Map<string, Kodeverk>(Object.entries(ETT)).get(felt ?? '')
  if (ett) return { verk: ett, flere: false }
  const flere = new Map<string, Kodeverk>(Object.entries(FLERE)).get(felt ?? '')
  return flere ? { verk: flere, flere: true } : null
}
