/** What each round writes, so that what a store must hold follows from the number of rounds alone. */
import type { Skriving } from '../../api/store/store.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'

/** Every fifth round is an import; the others are the save of one entry. */
const IMPORT_HVER = 5
export const I_BOLK = 20
const ENKELTE = 7

const tiltak = (id: string, runde: number): Tiltak => ({
  id,
  navn: `${id} i runde ${runde}`,
  tiltakstype: 'jobbsentral',
  eier: 'kommune',
  tilbyder: { navn: 'Stjørdal kommune' },
  kontor: 'nav-varnes',
  sammendrag: 'Et sted å møte opp.',
  behov: { primar: ['struktur-og-oppmote'], sekundar: [] },
  innhold: ['praktisk-arbeid'],
  innsatsgrupper: null,
  form: 'fast',
  inngang: 'apent',
  dekning: { landet: false, fylker: [], kommuner: ['5035'] },
  bekreftet: '2026-10-30',
  status: 'publisert',
})

export const erImport = (runde: number): boolean => runde % IMPORT_HVER === 0

/** The entries a round writes; an import is one change of many. */
export const rundens = (runde: number): Tiltak[] =>
  erImport(runde)
    ? Array.from({ length: I_BOLK }, (_, i) => tiltak(`bolk-${i}`, runde))
    : [tiltak(`en-${runde % ENKELTE}`, runde)]

export const somSkrivinger = (runde: number): Skriving[] =>
  rundens(runde).map((t) => ({ id: t.id, tiltak: t, bekreft: ['kontakt'] }))

/** Name of each entry when all rounds up to and with this one are in, by id. */
export function navnEtter(runde: number): Record<string, string> {
  const ut: Record<string, string> = {}
  for (let n = Math.max(1, runde - IMPORT_HVER * ENKELTE); n <= runde; n++)
    for (const { id, navn } of rundens(n)) ut[id] = navn
  return ut
}

/** The lines of history that as many rounds make. */
export const linjerEtter = (runde: number): number => {
  const importer = Math.floor(runde / IMPORT_HVER)
  return runde - importer + importer * I_BOLK
}
