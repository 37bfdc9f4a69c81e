/** A small catalogue around Stjørdal in which immigrant women with small children lack an offer in exactly three of five kommuner. */
import { koder } from '../../catalog/kodeverk.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'

export const MALVIK = '5031'
export const SELBU = '5032'
export const TYDAL = '5033'
export const MERAKER = '5034'
export const STJORDAL = '5035'
export const ALLE = [MALVIK, SELBU, TYDAL, MERAKER, STJORDAL]
/** The area in the address. */
export const OMRADET = `/dekning?${ALLE.map((nr) => `kommune=${nr}`).join('&')}`

/** So recently confirmed that nobody doubts it, whenever the test is run. */
const idag = (): string => new Date().toISOString().slice(0, 10)

/** Comes to whoever lives in one of the five, and asks for nothing. */
const kommerTilAlle = (avvik: Partial<Tiltak>): Tiltak =>
  etTiltak({
    eier: 'kommune',
    form: 'ambulant',
    oppmote: { timerPerUke: { fra: 4, til: 8 }, dagerPerUke: { fra: 1, til: 2 } },
    dekning: { landet: false, fylker: [], kommuner: ALLE },
    bekreftet: idag(),
    ...avvik,
  })

/** Norwegian for men, and for women who learn to read and write; all else for all. What is left is the women who know some Norwegian. */
export const katalogen = (): Tiltak[] => [
  kommerTilAlle({
    id: 'alt-annet',
    navn: 'Oppfølging hjemme',
    behov: { primar: koder('behov').filter((kode) => kode !== 'norsk'), sekundar: [] },
  }),
  kommerTilAlle({
    id: 'norsk-menn',
    navn: 'Norsk for menn',
    behov: { primar: ['norsk'], sekundar: [] },
    kjonn: 'menn',
  }),
  kommerTilAlle({
    id: 'lesekurs-kvinner',
    navn: 'Lesekurs for kvinner',
    behov: { primar: ['norsk'], sekundar: [] },
    kjonn: 'kvinner',
    // The woman who learns to read and write is 34; the other is 32.
    alder: { fra: 33, til: null },
  }),
  etTiltak({
    id: 'norskkafeen',
    navn: 'Norskkafeen i Selbu',
    tilbyder: { navn: 'Selbu kommune' },
    kommunenummer: SELBU,
    sted: { lat: 63.2176, lon: 11.0419 },
    behov: { primar: ['norsk'], sekundar: [] },
    kjonn: 'kvinner',
    oppmote: { timerPerUke: { fra: 4, til: 8 }, dagerPerUke: { fra: 1, til: 2 } },
    tilrettelegging: ['barnepass'],
    dekning: { landet: false, fylker: [], kommuner: [SELBU] },
    deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: STJORDAL }] },
    bekreftet: idag(),
  }),
]
