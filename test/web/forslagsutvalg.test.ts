import { describe, expect, test } from 'vitest'
import { lagForslag } from '../../catalog/match/match.ts'
import type { Forslag } from '../../catalog/skjema/forslag.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { vekslet } from '../../web/felles/liste.ts'
import { ALLE, antallMed, behovI, erAlle, type Utvalg, velgUt } from '../../web/veileder/forslagsutvalg.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'

const I_STEINKJER = { lat: 63.9, lon: 11.5 }
const RADER: Tiltak[] = [
  etTiltak({ id: 'her', inngang: 'apent', kapasitet: { ledige: 3 }, bekreftet: '2026-11-01' }),
  etTiltak({ id: 'fullt', inngang: 'vedtak', kapasitet: { ledige: 0 }, bekreftet: '2026-11-15' }),
  etTiltak({ id: 'ukjent-alder', inngang: 'vedtak', alder: undefined, behov: { primar: ['norsk'] } }),
  etTiltak({ id: 'digitalt', inngang: 'soknad', form: 'digital', sted: null, kommunenummer: undefined }),
  etTiltak({
    id: 'hos-naboen',
    inngang: 'vedtak',
    kommunenummer: '5037',
    sted: I_STEINKJER,
    oppmote: { dagerPerUke: { fra: 1 } },
  }),
]
const forslag: Forslag[] = lagForslag(
  lagSnapshot(RADER, norge(), 'v1'),
  enKartlegging({ behov: { 'struktur-og-oppmote': 3, norsk: 2 }, reise: { middel: 'bil', maksMinutter: 60 } }),
  { dato: DATO },
).forslag

const ider = (del: Partial<Utvalg>, hjemme: string | null = '5035') =>
  velgUt(forslag, { ...ALLE, ...del }, hjemme).map((f) => f.tiltakId)

test('Alle fem er forslag, ellers hadde ikke resten av testene sagt noe', () => expect(forslag).toHaveLength(5))

describe('«Vis bare»', () => {
  test('Uten valg står alle som matcheren satte dem', () => {
    expect(ider({})).toEqual(forslag.map((f) => f.tiltakId))
    expect(erAlle(ALLE)).toBe(true)
    expect(erAlle({ ...ALLE, orden: 'reise' })).toBe(false)
  })

  test.each<[Utvalg['filtre'][number], string[]]>([
    ['ledig', ['her']],
    ['apent', ['her']],
    ['uten-oppmote', ['digitalt']],
    ['egen', ['fullt', 'her', 'ukjent-alder']],
  ])('%s', (filter, ventet) => {
    expect(ider({ filtre: [filter] }).sort()).toEqual(ventet)
    expect(antallMed(forslag, { utvalg: ALLE, filter }, '5035')).toBe(ventet.length)
  })

  test('«Passer uten forbehold» tar bort alt med advarsel eller noe ukjent', () => {
    const valgt = velgUt(forslag, { ...ALLE, filtre: ['passer'] }, '5035')
    expect(valgt.length).toBeGreaterThan(0)
    expect(valgt.every((f) => f.utfall === 'ja')).toBe(true)
    expect(valgt.map((f) => f.tiltakId)).not.toContain('ukjent-alder')
  })

  test('To valg gjelder samtidig, to behov gjelder hver for seg', () => {
    expect(ider({ filtre: ['ledig', 'uten-oppmote'] })).toEqual([])
    expect(ider({ behov: ['norsk'] })).toEqual(['ukjent-alder'])
    expect(ider({ behov: ['norsk', 'struktur-og-oppmote'] })).toHaveLength(5)
  })

  test('Ingenting er i egen kommune når kommunen er ukjent', () => expect(ider({ filtre: ['egen'] }, null)).toEqual([]))
})

describe('Sortering', () => {
  test('Kortest reise: det uten reise først, og det lengst unna sist', () => {
    const rekke = ider({ orden: 'reise' })
    expect(rekke[0]).toBe('digitalt')
    expect(rekke.at(-1)).toBe('hos-naboen')
  })

  test('Nyest bekreftet først', () => expect(ider({ orden: 'bekreftet' })[0]).toBe('fullt'))

  test('Færrest forbehold først, og like holder på matcherens rekkefølge', () => {
    const antall = velgUt(forslag, { ...ALLE, orden: 'forbehold' }, '5035').map(
      (f) => f.grunner.filter((g) => g.utfall === 'advarsel' || g.utfall === 'vet-ikke').length,
    )
    expect(antall).toEqual([...antall].sort((a, b) => a - b))
  })
})

test('Behovene et forslag svarer på, leses av grunnene', () => {
  expect(forslag.filter((f) => f.tiltakId === 'ukjent-alder').map(behovI)).toEqual([['norsk']])
})

test('Et valg kan tas inn og ut', () => {
  expect(vekslet(['a'], 'b')).toEqual(['a', 'b'])
  expect(vekslet(['a', 'b'], 'a')).toEqual(['b'])
})
