/** Factories: the plainest valid object, and only what differs is given. */
import type { Geografi } from '../catalog/geografi.ts'
import { lastGeografi } from '../catalog/last.ts'
import type { Kartlegging } from '../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../catalog/skjema/tiltak.ts'

let geografi: Geografi | undefined
/** The real map, read once per test process. */
export const norge = (): Geografi => (geografi ??= lastGeografi())

export const DATO = '2026-11-21'

/** A municipal offer in Stjørdal that everyone there may join, with nothing unknown and nothing in the way. */
export const etTiltak = (avvik: Partial<Tiltak> = {}): Tiltak => ({
  id: 'et-tiltak',
  navn: 'Et tiltak',
  tiltakstype: 'jobbsentral',
  eier: 'kommune',
  tilbyder: { navn: 'Stjørdal kommune' },
  kommunenummer: '5035',
  sammendrag: 'Et sted å møte opp.',
  behov: { primar: ['struktur-og-oppmote'], sekundar: ['fellesskap'] },
  innhold: ['praktisk-arbeid'],
  malgrupper: ['alle'],
  eksklusiv: [],
  interesser: [],
  alder: null,
  kjonn: null,
  innsatsgrupper: null,
  norsk: null,
  krav: [],
  unntak: [],
  miljo: [],
  tilrettelegging: [],
  form: 'fast',
  oppmote: { timerPerUke: { fra: 10, til: 20 }, dagerPerUke: { fra: 2, til: 4 } },
  inngang: 'apent',
  sted: { lat: 63.4688, lon: 10.9172 },
  dekning: { landet: false, fylker: [], kommuner: ['5035'] },
  deling: { synlighet: 'eget-kontor', avtaler: [] },
  gyldig: { fra: null, til: null },
  bekreftet: '2026-10-30',
  status: 'publisert',
  ...avvik,
})

/** An adult in Stjørdal who needs structure; all else is unknown. */
export const enKartlegging = (avvik: Partial<Kartlegging> = {}): Kartlegging => ({
  alder: 35,
  kommune: '5035',
  reise: { middel: 'bil', maksMinutter: 45 },
  behov: { 'struktur-og-oppmote': 2 },
  ...avvik,
})
