import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { osrm } from '../../../api/reise/osrm.ts'
import type { Reisemiddel } from '../../../catalog/kodeverk.ts'
import { enTjener, koordinaterI, osrmTabell, type Tjener } from './tjener.ts'

const HJEM = { lat: 63.46884, lon: 10.91722 }
const STEDER = [
  { lat: 63.43, lon: 10.39 },
  { lat: 63.8, lon: 11.5 },
]

let tjener: Tjener
beforeEach(async () => {
  tjener = await enTjener(() => osrmTabell([1800, 7200.4], [33_000, 90_499]))
})
afterEach(() => tjener.lukk())

const spor = (middel: Reisemiddel = 'bil', til = STEDER) =>
  osrm({ url: tjener.url }).reisetider({ fra: HJEM, til, middel, dato: '2026-11-21' }, AbortSignal.timeout(5000))

describe('OSRM table', () => {
  test('Spør om alle stedene i ett, med lengdegrad først og hjemmet som eneste utgangspunkt', async () => {
    await spor()
    expect(tjener.mottatt.map((m) => [m.metode, m.url])).toEqual([
      [
        'GET',
        '/table/v1/driving/10.91722,63.46884;10.39000,63.43000;11.50000,63.80000?sources=0&annotations=duration,distance',
      ],
    ])
  })

  test('Sekunder blir minutter og meter blir kilometer, i stedenes rekkefølge', async () => {
    expect(await spor()).toEqual([
      { minutter: 30, km: 33, middel: 'bil', kilde: 'osrm' },
      { minutter: 120, km: 90, middel: 'bil', kilde: 'osrm' },
    ])
  })

  test('Et sted uten vei er ukjent, og de andre får svar', async () => {
    tjener.svar = () => osrmTabell([null, 600], [null, 5000])
    expect(await spor()).toEqual([null, { minutter: 10, km: 5, middel: 'bil', kilde: 'osrm' }])
  })

  test.each<Reisemiddel>(['gange', 'ingen'])('%s spørres som foot', async (middel) => {
    tjener.svar = () => osrmTabell([1200], [1600])
    expect(await spor(middel, STEDER.slice(0, 1))).toEqual([{ minutter: 20, km: 2, middel, kilde: 'osrm' }])
    expect(tjener.mottatt[0]?.url).toMatch(/^\/table\/v1\/foot\//)
  })

  test('En gåtur i 60 km/t er ingen gåtur: tjeneren kan bare bil', async () => {
    tjener.svar = () => osrmTabell([600, 3600], [10_000, 5000])
    expect(await spor('gange')).toEqual([null, { minutter: 60, km: 5, middel: 'gange', kilde: 'osrm' }])
  })

  test('Skråstrek på slutten av adressen gjør ingen forskjell', async () => {
    const kilde = osrm({ url: `${tjener.url}/ruter/` })
    await kilde.reisetider({ fra: HJEM, til: STEDER, middel: 'bil', dato: '2026-11-21' }, AbortSignal.timeout(5000))
    expect(tjener.mottatt[0]?.url).toMatch(/^\/ruter\/table\/v1\/driving\/10/)
    expect(koordinaterI(tjener.mottatt[0] ?? { metode: '', url: '', hode: {}, kropp: '' })).toHaveLength(3)
  })

  test('Hjemmet teller med blant koordinatene en tjener tar imot', () => {
    expect(osrm({ url: 'http://x' }).flest).toBe(99)
    expect(osrm({ url: 'http://x', koordinater: 25 }).flest).toBe(24)
  })
})

describe('OSRM som ikke svarer som avtalt', () => {
  test.each([
    ['kode i status 400', { status: 400, innhold: { code: 'TooBig', message: '10.91,63.46' } }, 'svarte TooBig'],
    ['NoTable', { status: 400, innhold: { code: 'NoTable' } }, 'svarte NoTable'],
    ['en kode som er en setning', { innhold: { code: 'Ukjent sted 63.4' } }, 'svarte en ukjent kode'],
    ['status 500', { status: 500, innhold: '<h1>63.46</h1>' }, 'svarte med status 500'],
    ['status 400 uten JSON', { status: 400, innhold: 'Bad Request' }, 'svarte med noe annet enn JSON'],
    ['ikke JSON', { innhold: '{ "code": "Ok", ' }, 'svarte med noe annet enn JSON'],
    ['tomt', { innhold: '' }, 'svarte med noe annet enn JSON'],
    ['en liste', { innhold: [] }, 'svarte i en annen form enn avtalt'],
    ['tekst som tall', { innhold: { code: 'Ok', durations: [['1']] } }, 'svarte i en annen form enn avtalt'],
    ['negativ tid', osrmTabell([-1, 1], [1, 1]), 'svarte i en annen form enn avtalt'],
    ['for få steder', osrmTabell([1], [1]), 'svarte for et annet antall steder enn det ble spurt om'],
    ['uten avstander', { innhold: { code: 'Ok', durations: [[0, 1, 1]] } }, 'svarte for et annet antall steder'],
    ['en omdirigering', { status: 302, hode: { location: '/annet' }, innhold: '' }, 'kan ikke nås'],
  ])('%s', async (_, svar, melding) => {
    tjener.svar = () => svar
    const feil: unknown = await spor().catch((f: unknown) => f)
    expect(feil).toMatchObject({ name: 'Kildefeil', message: expect.stringContaining(melding), straks: false })
    expect(String(feil)).not.toMatch(/6\d\.\d/)
    expect(tjener.mottatt).toHaveLength(1)
  })

  test('For mange forespørsler: tjenesten vil ha ro', async () => {
    tjener.svar = () => ({ status: 429, innhold: '' })
    await expect(spor()).rejects.toMatchObject({ message: 'svarte med status 429', straks: true })
  })

  test('Den som aldri svarer, ventes det ikke på', async () => {
    tjener.svar = () => null
    const sporsmal = { fra: HJEM, til: STEDER, middel: 'bil', dato: '2026-11-21' } as const
    const svar = osrm({ url: tjener.url }).reisetider(sporsmal, AbortSignal.timeout(100))
    await expect(svar).rejects.toMatchObject({ name: 'Kildefeil', message: 'svarte ikke i tide' })
  })

  test('Den som er nede, kan ikke nås', async () => {
    const { url } = tjener
    await tjener.lukk()
    const svar = osrm({ url }).reisetider(
      { fra: HJEM, til: STEDER, middel: 'bil', dato: '2026-11-21' },
      AbortSignal.timeout(5000),
    )
    await expect(svar).rejects.toMatchObject({ name: 'Kildefeil', message: 'kan ikke nås' })
    tjener = await enTjener(() => null)
  })
})
