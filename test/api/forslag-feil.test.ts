/** What `POST /api/forslag` refuses: every fault at once, each with its path, and hardly anything of what was sent. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enKartlegging, etTiltak } from '../fabrikk.ts'
import { enTjeneste, somProblem, sporr, type Tjeneste } from '../tjeneste.ts'

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await enTjeneste({ tiltak: [etTiltak()] })
})
afterAll(() => {
  expect(tjeneste.logget).toEqual([])
  return tjeneste.lukk()
})

type Rad = [navn: string, kropp: unknown, felt: Record<string, string>]

async function feltI(kropp: unknown): Promise<Record<string, string>> {
  const svar = await sporr(tjeneste.app, kropp)
  expect(svar.status).toBe(400)
  const problem = await somProblem(svar)
  expect(problem).toMatchObject({ type: 'urn:tiltakskatalog:ugyldig', title: 'Noe må rettes' })
  const { felt, detail } = problem
  expect(detail).toBe(felt.length === 1 ? 'Én feil må rettes.' : `${felt.length} feil må rettes.`)
  return Object.fromEntries(felt.map((f) => [f.sti, f.melding]))
}

describe('en kropp som ikke er et spørsmål', () => {
  const rader: Rad[] = [
    ['tom', '', { '': 'Forespørselen er tom' }],
    ['bare mellomrom', ' \n\t ', { '': 'Forespørselen er tom' }],
    ['avbrutt JSON', '{"kartlegging": {', { '': 'Innholdet er ikke JSON' }],
    ['komma til slutt', '{"kartlegging": {},}', { '': 'Innholdet er ikke JSON' }],
    ['NaN', '{"kartlegging": {"alder": NaN}}', { '': 'Innholdet er ikke JSON' }],
    ['skjemadata', 'kartlegging=1&antall=2', { '': 'Innholdet er ikke JSON' }],
    ['en liste', '[]', { '': 'Må være et objekt, ikke en liste' }],
    ['en liste av spørsmål', [{ kartlegging: {} }], { '': 'Må være et objekt, ikke en liste' }],
    ['null', 'null', { '': 'Må være et objekt, ikke null' }],
    ['et tall', '42', { '': 'Må være et objekt, ikke 42' }],
    ['en tekst', '"hei"', { '': 'Må være et objekt, ikke «hei»' }],
    ['uten kartlegging', {}, { kartlegging: 'Mangler' }],
    ['null som kartlegging', { kartlegging: null }, { kartlegging: 'Må være et objekt, ikke null' }],
    ['liste som kartlegging', { kartlegging: [] }, { kartlegging: 'Må være et objekt, ikke en liste' }],
    ['tekst som kartlegging', { kartlegging: 'hei' }, { kartlegging: 'Må være et objekt, ikke «hei»' }],
    ['tom kartlegging', { kartlegging: {} }, { 'kartlegging.kommune': 'Mangler', 'kartlegging.behov': 'Mangler' }],
  ]
  test.each(rader)('%s', async (_, kropp, felt) => {
    expect(await feltI(kropp)).toEqual(felt)
  })
})

const STYRKE = 'Styrken må være 1, 2 eller 3'
const KLOKKE = 'Klokkeslettet må skrives som TT:MM, for eksempel 08:30'
/** What differs from a good kartlegging, and its faults by path within it. */
const GALT: Rad[] = [
  ['kommune som ikke finnes', { kommune: '0000' }, { kommune: 'Kommunenummeret 0000 finnes ikke' }],
  ['kommunenavn', { kommune: 'Stjørdal' }, { kommune: 'Kommunenummeret må ha fire sifre' }],
  ['kommune som tall', { kommune: 5035 }, { kommune: 'Må være tekst, ikke 5035' }],
  ['postnummer', { postnummer: '750' }, { postnummer: 'Postnummeret må ha fire sifre' }],
  ['alder under', { alder: -1 }, { alder: 'Må være minst 0, ikke -1' }],
  ['alder over', { alder: 121 }, { alder: 'Må være høyst 120, ikke 121' }],
  ['alder med desimal', { alder: 34.5 }, { alder: 'Må være et helt tall, ikke 34.5' }],
  ['alder som tekst', { alder: '35' }, { alder: 'Må være et tall, ikke «35»' }],
  ['alder som «NaN»', { alder: 'NaN' }, { alder: 'Må være et tall, ikke «NaN»' }],
  ['ukjent behov', { behov: { sauer: 2 } }, { 'behov.sauer': 'Ukjent felt' }],
  ['for sterkt behov', { behov: { norsk: 4 } }, { 'behov.norsk': STYRKE }],
  ['styrke som tekst', { behov: { norsk: '2' } }, { 'behov.norsk': STYRKE }],
  ['behov som liste', { behov: ['norsk'] }, { behov: 'Må være et objekt, ikke en liste' }],
  [
    'reisemiddel og reisetid',
    { reise: { middel: 'fly', maksMinutter: 601 } },
    {
      'reise.middel': '«fly» er ikke en gyldig kode. Lovlige koder: gange, kollektiv, bil, ingen',
      'reise.maksMinutter': 'Må være høyst 600, ikke 601',
    },
  ],
  ['norsknivå', { norsk: { muntlig: 'b1' } }, { 'norsk.muntlig': '«b1» er ikke en gyldig kode. Mente du «B1»?' }],
  [
    'hindring',
    { hindringer: ['aktiv-rus', 'Sosial angst'] },
    { 'hindringer.1': '«Sosial angst» er ikke en gyldig kode. Mente du «sosial-angst»?' },
  ],
  [
    'for mange hindringer',
    { hindringer: Array.from({ length: 101 }, () => 'aktiv-rus') },
    { hindringer: 'Listen er for lang: høyst 100' },
  ],
  [
    'opptatt baklengs',
    { opptatt: [{ dag: 1, fra: '12:00', til: '09:00' }] },
    { 'opptatt.0': 'Slutter (09:00) før det begynner (12:00)' },
  ],
  [
    'opptatt på en dag og et klokkeslett som ikke finnes',
    { opptatt: [{ dag: 8, fra: '25:00', til: '9' }] },
    { 'opptatt.0.dag': 'Må være høyst 7, ikke 8', 'opptatt.0.fra': KLOKKE, 'opptatt.0.til': KLOKKE },
  ],
  [
    'tidligere på en dag som ikke finnes',
    { tidligere: [{ tiltakstype: 'amo', dato: '2026-02-30' }] },
    { 'tidligere.0.dato': 'Datoen finnes ikke i kalenderen' },
  ],
  ['språk', { sprak: ['norsk'] }, { 'sprak.0': 'Språket skrives med ISO-kode, for eksempel «uk»' }],
  ['barn', { barn: [4, -1] }, { 'barn.1': 'Må være minst 0, ikke -1' }],
  ['ja/nei som tekst', { bankId: 'ja' }, { bankId: 'Må være true eller false, ikke «ja»' }],
  ['navn og fødselsnummer', { navn: 'Kari', fnr: '1' }, { navn: 'Ukjent felt', fnr: 'Ukjent felt' }],
]

describe('et felt i kartleggingen som er galt', () => {
  test.each(GALT)('%s', async (_, avvik, felt) => {
    const kropp = { kartlegging: { ...enKartlegging(), ...(avvik as object) } }
    const ventet = Object.entries(felt).map(([sti, melding]) => [`kartlegging.${sti}`, melding])
    expect(await feltI(kropp)).toEqual(Object.fromEntries(ventet))
  })
})

test('nesten riktig navn på et behov gir forslag til navnet', async () => {
  const felt = await feltI({ kartlegging: { ...enKartlegging(), behov: { Norsk: 2 } } })
  expect(felt).toEqual({ 'kartlegging.behov.Norsk': 'Ukjent felt. Mente du «norsk»?' })
})

describe('et felt utenfor kartleggingen som er galt', () => {
  const rader: Rad[] = [
    ['antall for lite', { antall: 0 }, { antall: 'Må være minst 1, ikke 0' }],
    ['antall for stort', { antall: 1001 }, { antall: 'Må være høyst 1000, ikke 1001' }],
    ['antall som tekst', { antall: '20' }, { antall: 'Må være et tall, ikke «20»' }],
    ['antall null', { antall: null }, { antall: 'Må være et tall, ikke null' }],
    ['norsk dato', { dato: '21.11.2026' }, { dato: 'Datoen må skrives som ÅÅÅÅ-MM-DD' }],
    ['dato som ikke finnes', { dato: '2026-02-29' }, { dato: 'Datoen finnes ikke i kalenderen' }],
    ['dato med klokkeslett', { dato: '2026-11-21T10:00' }, { dato: 'Datoen må skrives som ÅÅÅÅ-MM-DD' }],
    ['ukjent felt', { saksbehandler: 'x' }, { saksbehandler: 'Ukjent felt' }],
  ]
  test.each(rader)('%s', async (_, avvik, felt) => {
    expect(await feltI({ kartlegging: enKartlegging(), ...(avvik as object) })).toEqual(felt)
  })

  test('alle feilene kommer samlet, både de i form og de i mening', async () => {
    const kartlegging = { kommune: '0000', behov: { norsk: 9 }, alder: 200, navn: 'Kari' }
    expect(Object.keys(await feltI({ kartlegging, antall: -1, dato: 'i dag', ekstra: 1 })).sort()).toEqual([
      'antall',
      'dato',
      'ekstra',
      'kartlegging.alder',
      'kartlegging.behov.norsk',
      'kartlegging.kommune',
      'kartlegging.navn',
    ])
  })
})
