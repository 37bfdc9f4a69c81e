/** The fields a column may mean, grouped and searched as a person thinks of them. Pure. */
import type { Importforslag } from '../../../catalog/skjema/import.ts'
import { fold } from '../../../catalog/sok/fold.ts'
import { malform, type Nokkel } from '../../felles/sprak.ts'

export type Feltet = Importforslag['felter'][number]
export type Feltgruppe = { navn: Nokkel; felter: Feltet[] }

const GRUPPER = {
  'import.gruppe.om': ['navn', 'tiltakstype', 'eier', 'tilbyder', 'sammendrag', 'beskrivelse', 'innhold', 'interesser'],
  'import.gruppe.hvem': [
    'behov',
    'malgrupper',
    'eksklusiv',
    'alder',
    'kjonn',
    'innsatsgrupper',
    'norsk',
    'krav',
    'unntak',
    'miljo',
    'tilrettelegging',
  ],
  'import.gruppe.tid': ['form', 'oppmote', 'varighet', 'oppstart'],
  'import.gruppe.hvor': ['sted', 'kommunenummer', 'dekning', 'deling'],
  'import.gruppe.inngang': ['inngang', 'vilkar', 'kapasitet', 'kostnad', 'kontakt', 'lenke', 'regelverk'],
  'import.gruppe.forvaltning': ['id', 'kontor', 'status', 'gyldig', 'bekreftet', 'eksempel'],
} as const satisfies Partial<Record<Nokkel, readonly string[]>>

const ANNET = 'import.gruppe.annet'
/** A column of its own for each day or each answer. */
const DELT = 'import.gruppe.delt'
type Vanlig = keyof typeof GRUPPER
const VANLIGE = Object.keys(GRUPPER) as Vanlig[]
const REKKEFOLGE = [...VANLIGE, ANNET, DELT] as const

export function gruppenTil(felt: string): (typeof REKKEFOLGE)[number] {
  if (felt.includes(':')) return DELT
  const rot = felt.split('.')[0] ?? felt
  return VANLIGE.find((g) => (GRUPPER[g] as readonly string[]).includes(rot)) ?? ANNET
}

/** By group; fields in the order they were given, and no empty group. */
export const iGrupper = (felter: readonly Feltet[]): Feltgruppe[] =>
  REKKEFOLGE.map((navn) => ({ navn, felter: felter.filter((f) => gruppenTil(f.felt) === navn) })).filter(
    (g) => g.felter.length > 0,
  )

/** All words typed must be found, in either målform or in our own name of the field; a field whose name begins with them comes first. */
export function finn(felter: readonly Feltet[], sokt: string): Feltet[] {
  const ord = fold(sokt.trim()).split(/\s+/).filter(Boolean)
  const navnene = ({ felt, navn }: Feltet) => fold(`${navn.nb} ${navn.nn} ${felt}`)
  const treff = felter.filter((f) => ord.every((o) => navnene(f).includes(o)))
  const forst = (f: Feltet) => Number(!fold(f.navn[malform.value]).startsWith(ord.join(' ')))
  return treff.sort((a, b) => forst(a) - forst(b))
}

/** A field is never shown by our own name of it. */
export const feltnavn = (felter: readonly Feltet[], felt: string): string =>
  felter.find((f) => f.felt === felt)?.navn[malform.value] ?? felt
