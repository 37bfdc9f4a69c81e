/**
 * Invented persons about whom everything is known, so that a `vet-ikke` is always the tiltak's: the planner's age groups × levels of
 * Norwegian × ways to travel, each with one thing that is in the way. What is asked is what a rule asks; nobody is like this by chance.
 */
import personer from '../data/typetilfeller.json' with { type: 'json' }
import type { Kartlegging } from '../skjema/kartlegging.ts'

type Del = Partial<Omit<Kartlegging, 'kommune' | 'behov'>>
type Gruppe = Record<string, { kartlegging: Del }>

// Kept true to the schema of a kartlegging by the tests of the typetilfeller.
const { felles, ...grupper } = personer as { felles: Del; alder: Gruppe; norsk: Gruppe; reise: Gruppe }
const delene = (gruppe: Gruppe) => Object.values(gruppe).map(({ kartlegging }) => kartlegging)

const OMSTENDIGHETER: readonly Del[] = [
  { kjonn: 'kvinne' },
  { hindringer: ['sosial-angst'], kapasitetTimer: 10 },
  { kjonn: 'kvinne', barn: [1, 4], hindringer: ['omsorg-uten-barnepass'], kapasitetTimer: 15 },
  { hindringer: ['aktiv-rus', 'bostedslos'] },
  { kjonn: 'kvinne', digital: 0, bankId: false, gyldigId: false },
  {
    kjonn: 'kvinne',
    innsatsgruppe: 'liten-mulighet-til-a-jobbe',
    iBehandling: true,
    kapasitetTimer: 5,
    mal: 'deltakelse',
  },
]

/** Without kommune and needs, which follow the tiltak that is looked at. */
export const PROVEPERSONER: readonly Omit<Kartlegging, 'kommune' | 'behov'>[] = delene(grupper.alder).flatMap((alder) =>
  delene(grupper.norsk).flatMap((norsk) =>
    delene(grupper.reise).flatMap((reise) =>
      OMSTENDIGHETER.map((mer) => ({ ...felles, ...alder, ...norsk, ...reise, ...mer })),
    ),
  ),
)
