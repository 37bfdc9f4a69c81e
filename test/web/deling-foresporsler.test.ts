import { beforeEach, describe, expect, test } from 'vitest'
import type { Foresporsel, Svaret } from '../../catalog/skjema/foresporsel.ts'
import * as ord from '../../web/kontor/foresporsler/ord.ts'
import { feilIJa, feilINei, tilJa, tilNei } from '../../web/kontor/foresporsler/svarskjema.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const IDAG = '2026-11-27'

const en = (id: string, sendt: string, avvik: Partial<Foresporsel> = {}): Foresporsel => ({
  id,
  type: 'plass',
  tiltakId: 'et-tiltak',
  antall: 2,
  fra: '2026-12-01',
  behov: ['norsk', 'struktur-og-oppmote'],
  fraKontor: 'nav-tydal',
  tilKontor: 'nav-selbu',
  sendt,
  besvart: null,
  svar: null,
  ...avvik,
})
const besvart = (id: string, nar: string) =>
  en(id, '2026-11-20T08:00:00Z', { besvart: nar, svar: { svar: 'ja', antall: 2 } })

describe('Rekkefølgen', () => {
  test('Den som har ventet lengst, står først; besvarte står for seg, de nyeste først, begge veier', () => {
    const ordnet = ord.ordne({
      mottatt: [
        en('ny', '2026-11-26T08:00:00Z'),
        en('gammel', '2026-11-20T08:00:00Z'),
        besvart('a', '2026-11-22T08:00:00Z'),
      ],
      sendt: [en('var', '2026-11-25T08:00:00Z'), besvart('b', '2026-11-24T08:00:00Z')],
      svartider: [],
    })
    expect(ordnet.venterPaOss.map((f) => f.id)).toEqual(['gammel', 'ny'])
    expect(ordnet.venterPaDem.map((f) => f.id)).toEqual(['var'])
    expect(ordnet.besvart.map((f) => [f.id, f.retning])).toEqual([
      ['b', 'sendt'],
      ['a', 'mottatt'],
    ])
  })
})

describe('Dager telles etter kalenderen i Norge', () => {
  test.each([
    ['2026-11-27T07:00:00Z', 0, 'sendt i dag'],
    ['2026-11-26T22:30:00Z', 1, 'har ventet siden i går'],
    ['2026-11-26T23:30:00Z', 0, 'sendt i dag'],
    ['2026-11-20T12:00:00Z', 7, 'har ventet i 7 dager'],
  ])('Sendt %s: %s', (sendt, dager, ventet) => {
    expect(ord.ventetDager(sendt, IDAG)).toBe(dager)
    expect(ord.ventetord(dager)).toBe(ventet)
  })

  test.each([
    ['2026-11-20T09:00:00Z', 'samme dag'],
    ['2026-11-21T09:00:00Z', 'etter 1 dag'],
    ['2026-11-24T09:00:00Z', 'etter 4 dager'],
  ])('Besvart %s: %s', (nar, ventet) =>
    expect(ord.svartEtterord(ord.svartEtterDager('2026-11-20T08:00:00Z', nar))).toBe(ventet),
  )
})

const svartid = (dager: number, svar: number) => ord.svartidord([{ kontor: 'nav-selbu', dager, svar }], 'nav-selbu')

describe('Hvor fort et kontor svarer', () => {
  test.each([
    [2, 3, 'svarer vanligvis etter 2 dager'],
    [1, 8, 'svarer vanligvis etter 1 dag'],
    [0.4, 8, 'svarer vanligvis samme dag'],
    [2, 2, ''],
  ])('%f dager, %i svar: «%s»', (dager, svar, ventet) => expect(svartid(dager, svar)).toBe(ventet))

  test('Om et kontor uten svar sies ingenting', () => expect(ord.svartidord([], 'nav-selbu')).toBe(''))
})

describe('I ord', () => {
  test.each<[Svaret, string]>([
    [{ svar: 'ja', antall: 2 }, 'ja, plass til 2'],
    [{ svar: 'ja' }, 'ja'],
    [{ svar: 'ja', antall: 1, ledigFra: '2027-02-01' }, 'ja, plass til 1 fra 1. feb. 2027'],
    [{ svar: 'fullt', ledigFra: '2027-02-01' }, 'fullt, kan bli ledig 1. feb. 2027'],
    [{ svar: 'ikke-i-malgruppen' }, 'ikke i målgruppen'],
  ])('%j', (svar, ventet) => expect(ord.svarord(svar)).toBe(ventet))

  test.each<[Partial<Foresporsel>, string]>([
    [{}, 'plass til 2 personer fra 1. des. 2026'],
    [{ antall: 1 }, 'plass til 1 person fra 1. des. 2026'],
    [{ type: 'avtale' }, 'en avtale om 2 plasser fra 1. des. 2026'],
    [{ type: 'avtale', antall: 1 }, 'en avtale om 1 plass fra 1. des. 2026'],
  ])('%j', (avvik, ventet) => expect(ord.gjelderord(en('a', IDAG, avvik))).toBe(ventet))

  test('Behovene nevnes når de er fortalt', () => {
    expect(ord.behovord(en('a', IDAG))).toMatch(/^Behov: .+, .+$/)
    expect(ord.behovord(en('a', IDAG, { behov: [] }))).toBe('')
  })
})

describe('Svaret', () => {
  test('Ja er et antall', () => {
    expect(feilIJa('2')).toEqual({})
    expect(tilJa(' 2 ')).toEqual({ svar: 'ja', antall: 2 })
    expect(feilIJa('')).toEqual({ antall: 'Skriv et helt tall fra 1 til 100.' })
  })

  test('Nei må ha en grunn; når det kan bli plass, er frivillig', () => {
    expect(feilINei({ svar: null, ledigFra: '' }, IDAG)).toHaveProperty('svar')
    expect(feilINei({ svar: 'fullt', ledigFra: '2026-11-26' }, IDAG)).toEqual({ ledigFra: 'Datoen er passert.' })
    expect(feilINei({ svar: 'fullt', ledigFra: '2027-02-30' }, IDAG)).toHaveProperty('ledigFra')
    expect(tilNei({ svar: 'fullt', ledigFra: '' })).toEqual({ svar: 'fullt' })
    expect(tilNei({ svar: 'fullt', ledigFra: '2027-02-01' })).toEqual({ svar: 'fullt', ledigFra: '2027-02-01' })
  })
})
