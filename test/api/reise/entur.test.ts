import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entur } from '../../../api/reise/entur.ts'
import { nesteHverdag } from '../../../api/reise/hverdag.ts'
import { enTjener, entursporsmal, type Mottatt, type Tjener, turmonster } from './tjener.ts'

const HJEM = { lat: 63.46884, lon: 10.91722 }
const STEDER = [
  { lat: 63.43, lon: 10.39 },
  { lat: 63.8, lon: 11.5 },
]
const sted = (latitude: number, longitude: number) => ({ coordinates: { latitude, longitude } })

let tjener: Tjener
beforeEach(async () => {
  const turer = { tripPatterns: [turmonster(3000, 400, 32_000, 300)] }
  tjener = await enTjener(() => ({ innhold: { data: { t0: turer, t1: { tripPatterns: [] } } } }))
})
afterEach(() => tjener.lukk())

const spor = (frist = 5000) =>
  entur({ url: `${tjener.url}/journey-planner/v3/graphql`, klient: 'nav_stjordal-tiltak' }).reisetider(
    { fra: HJEM, til: STEDER, middel: 'kollektiv', dato: '2026-11-21' },
    AbortSignal.timeout(frist),
  )
const sporsmalet = (): Mottatt => tjener.mottatt[0] ?? { metode: '', url: '', hode: {}, kropp: '{}' }

describe('Entur trip', () => {
  test('Spør på den ene adressen, som JSON, og sier hvem som spør', async () => {
    await spor()
    const { metode, url, hode } = sporsmalet()
    expect([metode, url]).toEqual(['POST', '/journey-planner/v3/graphql'])
    expect(hode).toMatchObject({ 'content-type': 'application/json', 'et-client-name': 'nav_stjordal-tiltak' })
    expect(tjener.mottatt).toHaveLength(1)
  })

  test('Stedene og tidspunktet er variabler: framme halv ni mandag når det er lørdag', async () => {
    await spor()
    expect(entursporsmal(sporsmalet()).variables).toEqual({
      fra: sted(63.46884, 10.91722),
      tid: '2026-11-23T08:30:00+01:00',
      til0: sted(63.43, 10.39),
      til1: sted(63.8, 11.5),
    })
  })

  test('Hvert sted er en tur med eget navn, og bare tid og lengde hentes', async () => {
    await spor()
    const { query } = entursporsmal(sporsmalet())
    expect(query.replaceAll(/\s+/g, ' ')).toBe(
      [
        'query reisetider($fra: Location!, $tid: DateTime!, $til0: Location!, $til1: Location!) {',
        't0: trip(from: $fra, to: $til0, dateTime: $tid, arriveBy: true, ignoreRealtimeUpdates: true, numTripPatterns: 3) { ...tider }',
        't1: trip(from: $fra, to: $til1, dateTime: $tid, arriveBy: true, ignoreRealtimeUpdates: true, numTripPatterns: 3) { ...tider }',
        '} fragment tider on Trip { tripPatterns { duration legs { distance } } }',
      ].join(' '),
    )
  })

  test('Tiden er med gangen til og fra, lengden er alle delene, og ingen tur er ukjent', async () => {
    expect(await spor()).toEqual([{ minutter: 50, km: 33, middel: 'kollektiv', kilde: 'entur' }, null])
  })

  test('Den raskeste av turene som rekker fram, er reisetiden', async () => {
    const tripPatterns = [turmonster(4000, 30_000), turmonster(2700, 25_000), turmonster(3000, 20_000)]
    tjener.svar = () => ({ innhold: { data: { t0: { tripPatterns }, t1: null } } })
    expect(await spor()).toEqual([{ minutter: 45, km: 25, middel: 'kollektiv', kilde: 'entur' }, null])
  })

  test('Felt vi ikke har bedt om, gjør ingen forskjell', async () => {
    const tur = { ...turmonster(600, 900), expectedStartTime: '2026-11-23T08:20:00+01:00' }
    const innhold = { data: { t0: { tripPatterns: [tur], routingErrors: [] } }, extensions: {} }
    tjener.svar = () => ({ innhold })
    expect(await spor()).toEqual([{ minutter: 10, km: 1, middel: 'kollektiv', kilde: 'entur' }, null])
  })
})

describe('Entur som ikke svarer som avtalt', () => {
  test.each([
    ['feil og ingen data', { innhold: { errors: [{ message: '63.46' }], data: null } }, 'svarte med feil og uten data'],
    ['bare feil', { innhold: { errors: [{ message: '63.46' }] } }, 'svarte med feil og uten data'],
    ['status 500', { status: 500, innhold: '{}' }, 'svarte med status 500'],
    ['status 400', { status: 400, innhold: { data: {} } }, 'svarte med status 400'],
    ['ikke JSON', { innhold: '<html>' }, 'svarte med noe annet enn JSON'],
    ['tall som tekst', { innhold: { data: { t0: { tripPatterns: [{ duration: '3' }] } } } }, 'annen form enn avtalt'],
    ['turer uten deler', { innhold: { data: { t0: { tripPatterns: [{ duration: 3 }] } } } }, 'annen form enn avtalt'],
    ['et annet sted', { status: 307, hode: { location: '/x' }, innhold: '' }, 'kan ikke nås'],
  ])('%s', async (_, svar, melding) => {
    tjener.svar = () => svar
    const feil: unknown = await spor().catch((f: unknown) => f)
    expect(feil).toMatchObject({ name: 'Kildefeil', message: expect.stringContaining(melding), straks: false })
    expect(String(feil)).not.toMatch(/6\d\.\d/)
  })

  test('For mange forespørsler: Entur vil ha ro', async () => {
    tjener.svar = () => ({ status: 429, innhold: '' })
    await expect(spor()).rejects.toMatchObject({ message: 'svarte med status 429', straks: true })
  })

  test('Den som aldri svarer, ventes det ikke på', async () => {
    tjener.svar = () => null
    await expect(spor(100)).rejects.toMatchObject({ message: 'svarte ikke i tide' })
  })
})

test.each([
  ['2026-11-20', 'fredag', '2026-11-20T08:30:00+01:00'],
  ['2026-11-21', 'lørdag', '2026-11-23T08:30:00+01:00'],
  ['2026-11-22', 'søndag', '2026-11-23T08:30:00+01:00'],
  ['2026-10-23', 'siste fredag med sommertid', '2026-10-23T08:30:00+02:00'],
  ['2026-10-24', 'lørdagen før vintertid', '2026-10-26T08:30:00+01:00'],
  ['2026-03-28', 'lørdagen før sommertid', '2026-03-30T08:30:00+02:00'],
  ['2027-01-02', 'lørdag over årsskiftet', '2027-01-04T08:30:00+01:00'],
  ['2028-02-26', 'lørdag over skuddårsdagen', '2028-02-28T08:30:00+01:00'],
])('%s (%s) spørres det for %s', (dato, _, tid) => {
  expect(nesteHverdag(dato)).toBe(tid)
})
