import { beforeEach, describe, expect, test } from 'vitest'
import type { Forslag } from '../../catalog/skjema/forslag.ts'
import { kommune } from '../../web/felles/grunnlag.ts'
import { kommunested } from '../../web/felles/kart/sted.ts'
import { manglerord, nummerer, plassFor, somKartsteder, stedsord } from '../../web/veileder/kartsteder.ts'
import { etTiltak } from '../fabrikk.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const etForslag = (avvik: Partial<Forslag['tiltak']> = {}, resten: Partial<Forslag> = {}): Forslag => {
  const { navn, tiltakstype, eier, sammendrag, form, inngang, bekreftet, kommunenummer, oppmote } = etTiltak()
  const kort = { navn, tiltakstype, eier, sammendrag, form, inngang, bekreftet, kommunenummer, oppmote }
  return {
    tiltakId: 'et-tiltak',
    tiltak: { ...kort, tilbyder: 'Stjørdal kommune', eksempel: false, ...avvik },
    reise: null,
    grunner: [],
    utfall: 'ja',
    poeng: 0.5,
    ...resten,
  }
}
const REISE = { minutter: 35, km: 30, middel: 'bil', kilde: 'anslag' } as const
const senter = () => {
  const { lat, lon } = kommune('5035')?.senter ?? {}
  return { lat, lon }
}
const PUNKT = { lat: 63.5, lon: 10.95 }

describe('Hvor et forslag står på kartet', () => {
  test('der stedet er oppgitt', () => {
    expect(plassFor(etForslag({ sted: PUNKT }).tiltak)).toEqual({ punkt: PUNKT, omtrent: false })
  })

  test('ellers ved kommunesenteret, og da bare omtrent', () => {
    expect(plassFor(etForslag().tiltak)).toEqual({ punkt: senter(), omtrent: true })
  })

  test('En skjult adresse avsløres aldri av kartet', () => {
    const skjult = etForslag({ sted: { ...PUNKT, skjultAdresse: true } })
    expect(plassFor(skjult.tiltak)).toEqual({ punkt: senter(), omtrent: true })
    expect(JSON.stringify(somKartsteder(nummerer([skjult])))).not.toContain('63.5,')
  })

  test.each<[string, Partial<Forslag['tiltak']>, string, string]>([
    ['På nett', { form: 'digital', sted: PUNKT }, 'nett', 'På nett'],
    ['Ambulant', { form: 'ambulant' }, 'kommer', 'Kommer til deg'],
    ['Uten kommune', { kommunenummer: undefined }, 'uten-sted', 'Ikke knyttet til ett sted'],
    ['Kjent å være uten sted', { sted: null }, 'uten-sted', 'Ikke knyttet til ett sted'],
    ['Ukjent kommune', { kommunenummer: '9999' }, 'uten-sted', '9999'],
  ])('%s står ikke på kartet, og tabellen sier det', (_, avvik, mangler, ord) => {
    const forslag = etForslag(avvik)
    expect(plassFor(forslag.tiltak)).toEqual({ mangler })
    expect(stedsord(forslag)).toBe(ord)
  })
})

const rader = () =>
  nummerer([
    etForslag({ form: 'digital' }, { tiltakId: 'a' }),
    etForslag({ navn: 'Jobbsentralen' }, { tiltakId: 'b', reise: REISE, utfall: 'advarsel' }),
    etForslag({ form: 'ambulant' }, { tiltakId: 'c' }),
    etForslag({ kommunenummer: undefined }, { tiltakId: 'd' }),
    etForslag({ form: 'digital' }, { tiltakId: 'e' }),
  ])

describe('Forslagene på kartet', () => {
  test('har numrene fra listen, også når noen ikke er på kartet', () => {
    expect(somKartsteder(rader())).toMatchObject([
      { id: 'b', nr: 2, navn: 'Jobbsentralen', om: 'Stjørdal, ca. 35 min', utfall: 'advarsel' },
    ])
  })

  test('Én setning sier hvor mange som ikke er på kartet, og hvorfor', () => {
    expect(manglerord(rader())).toBe(
      '4 av 5 forslag er ikke på kartet: 2 på nett, 1 der de kommer til personen og 1 uten fast sted.',
    )
  })

  test('Når alle er på kartet, sies ingenting', () => expect(manglerord(nummerer([etForslag()]))).toBe(''))

  test('Hjemmet er kommunesenteret; uten kommune er det ikke noe hjem', () => {
    expect(kommunested('5033', 'personens kommune')).toMatchObject({ navn: 'Tydal', om: 'personens kommune' })
    expect(kommunested(null, '')).toBeNull()
  })
})
