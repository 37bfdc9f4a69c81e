/** The invented persons of the planner: every need × age × Norwegian × with and without car, and some combined needs. From `data/typetilfeller.json`. */
import data from '../data/typetilfeller.json' with { type: 'json' }
import { type Behov, etikett, koder, type Malform, type Tekst } from '../kodeverk.ts'
import type { Kartlegging } from '../skjema/kartlegging.ts'
import type { Aldersgruppe, Norskgruppe, Sak, Typetilfelle } from './dekning.ts'

/** The part of a kartlegging that a group or a combined need tells of. */
type Del = Partial<Omit<Kartlegging, 'kommune' | 'behov'>>
type Gruppe = { navn: Tekst; kartlegging: Del }
type Sammensatt = Gruppe & {
  id: string
  alder: Aldersgruppe
  norsk: Norskgruppe
  behov: Partial<Record<Behov, 1 | 2 | 3>>
}
type Tabell = {
  felles: Del
  alder: Record<Aldersgruppe, Gruppe>
  norsk: Record<Norskgruppe, Gruppe>
  reise: Record<'med-bil' | 'uten-bil', Gruppe>
  sammensatte: Sammensatt[]
}

// Kept true to the schema of a kartlegging by a test.
const TABELL = data as Tabell
/** A need that is alone is what the person needs most. */
const HOVEDBEHOV = 3

type Rad = Pick<Typetilfelle, 'id' | 'alder' | 'norsk' | 'sammensatt'> & {
  navn: (malform: Malform) => string
  egne: Del
  behov: Kartlegging['behov']
}

const noklene = <N extends string>(gruppe: Record<N, Gruppe>) => Object.keys(gruppe) as N[]

const enkle: readonly Rad[] = koder('behov').flatMap((behov) =>
  noklene(TABELL.alder).flatMap((alder) =>
    noklene(TABELL.norsk).map((norsk) => ({
      id: `${behov}-${alder}-${norsk.toLowerCase()}`,
      alder,
      norsk,
      sammensatt: null,
      navn: (m: Malform) =>
        `${etikett('behov', behov, m)}: ${TABELL.alder[alder].navn[m]}, ${TABELL.norsk[norsk].navn[m]}`,
      egne: {},
      behov: { [behov]: HOVEDBEHOV },
    })),
  ),
)

const sammensatte: readonly Rad[] = TABELL.sammensatte.map(({ id, alder, norsk, navn, behov, kartlegging }) => ({
  id,
  alder,
  norsk,
  sammensatt: id,
  navn: (m) => `${navn[m].slice(0, 1).toUpperCase()}${navn[m].slice(1)}`,
  egne: kartlegging,
  behov,
}))

function medReise({ id, alder, norsk, sammensatt, navn, egne, behov }: Rad): Typetilfelle[] {
  return noklene(TABELL.reise).map((reise) => ({
    id: `${id}-${reise}`,
    navn: {
      nb: `${navn('nb')}, ${TABELL.reise[reise].navn.nb}`,
      nn: `${navn('nn')}, ${TABELL.reise[reise].navn.nn}`,
    },
    alder,
    norsk,
    bil: reise === 'med-bil',
    sammensatt,
    kartlegging: {
      ...TABELL.felles,
      ...TABELL.alder[alder].kartlegging,
      ...TABELL.norsk[norsk].kartlegging,
      ...egne,
      ...TABELL.reise[reise].kartlegging,
      behov,
    },
  }))
}

/** In the order of the needs, the combined last; those that differ by the journey alone stand side by side. */
export const TYPETILFELLER: readonly Typetilfelle[] = [...enkle, ...sammensatte].flatMap(medReise)

/** One per need of each, in the same order. */
export const SAKER: readonly Sak[] = TYPETILFELLER.flatMap((typetilfelle) =>
  koder('behov')
    .filter((behov) => typetilfelle.kartlegging.behov[behov] !== undefined)
    .map((behov) => ({ typetilfelle, behov })),
).map((sak, nr) => ({ nr, ...sak }))

/** What a combined need is called; null when there is none of that code. */
export const sammensattNavn = (id: string, malform: Malform): string | null =>
  TABELL.sammensatte.find((s) => s.id === id)?.navn[malform] ?? null

/** What the groups are called, as in "personer … med norsk på A2-nivå". */
export const gruppenavn = {
  alder: (kode: Aldersgruppe, malform: Malform) => TABELL.alder[kode].navn[malform],
  norsk: (kode: Norskgruppe, malform: Malform) => TABELL.norsk[kode].navn[malform],
  reise: (bil: boolean, malform: Malform) => TABELL.reise[bil ? 'med-bil' : 'uten-bil'].navn[malform],
}
