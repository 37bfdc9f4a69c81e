/**
 * Invented persons about whom everything is known, so that a `vet-ikke` is always the tiltak's: every age group × level of Norwegian ×
 * way to travel × one thing that is in the way. What is asked is what a rule asks; nobody is like this by chance.
 */
import type { Kartlegging } from '../skjema/kartlegging.ts'

const ALDRE = [19, 35, 58]
const NORSK = ['morsmal', 'A2', 'alfa'] as const
const REISER = ['bil', 'kollektiv'] as const

/** Who has nothing in the way but what is said. */
const UTEN: Partial<Kartlegging> = {
  kjonn: 'kvinne',
  digital: 3,
  bankId: true,
  gyldigId: true,
  ytelser: ['sosialhjelp'],
  innsatsgruppe: 'trenger-veiledning-nedsatt-arbeidsevne',
  hindringer: [],
  forhold: [],
  barn: [],
  tidligere: [],
  iBehandling: false,
  kapasitetTimer: 30,
  mal: 'arbeid',
}

const OMSTENDIGHETER: readonly Partial<Kartlegging>[] = [
  {},
  { kjonn: 'mann', hindringer: ['sosial-angst'], kapasitetTimer: 10 },
  { barn: [1, 4], hindringer: ['omsorg-uten-barnepass'], kapasitetTimer: 15 },
  { kjonn: 'mann', hindringer: ['aktiv-rus', 'bostedslos'] },
  { digital: 0, bankId: false, gyldigId: false },
  { innsatsgruppe: 'liten-mulighet-til-a-jobbe', iBehandling: true, kapasitetTimer: 5, mal: 'deltakelse' },
]

/** Without kommune and needs, which follow the tiltak that is looked at. */
export const PROVEPERSONER: readonly Omit<Kartlegging, 'kommune' | 'behov'>[] = ALDRE.flatMap((alder) =>
  NORSK.flatMap((niva) =>
    REISER.flatMap((middel) =>
      OMSTENDIGHETER.map((mer) => ({
        ...UTEN,
        alder,
        norsk: { muntlig: niva, skriftlig: niva },
        innvandrer: niva !== 'morsmal',
        ...(niva !== 'morsmal' && { botid: 3 }),
        reise: { middel, maksMinutter: 60 },
        ...mer,
      })),
    ),
  ),
)
