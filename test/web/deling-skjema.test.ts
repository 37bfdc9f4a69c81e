import { beforeEach, describe, expect, test } from 'vitest'
import { feilI, fraTjenesten, tilDeling } from '../../web/kontor/deling/lagring.ts'
import {
  behovForst,
  dagenEtter,
  feilISporsmal,
  nyttSporsmal,
  tilForesporsel,
} from '../../web/kontor/deling/sporsmal.ts'
import {
  avslutt,
  beholdes,
  type Deling,
  type Delingsutkast,
  erEndret,
  flett,
  lagUtkast,
  leggTil,
  medVilkar,
  settLikt,
  settVilkar,
} from '../../web/kontor/deling/utkast.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const IDAG = '2026-11-27'
const [SELBU, TYDAL, MERAKER] = ['5032', '5033', '5034'] as const

const utvalgte = (...avtaler: NonNullable<NonNullable<Deling>['avtaler']>): NonNullable<Deling> => ({
  synlighet: 'utvalgte',
  avtaler,
})
const medTo = () => leggTil(leggTil(lagUtkast(undefined), SELBU), TYDAL)
const kommuner = (u: Delingsutkast) => beholdes(u).map((a) => a.kommunenummer)

describe('Å dele med to kommuner', () => {
  test('er å velge dem og skrive vilkårene én gang', () => {
    const utkast = settVilkar(medTo(), null, { plasser: '4', pris: '12 500', til: '2027-06-30' })
    expect(feilI(utkast, IDAG).size).toBe(0)
    const vilkar = { plasser: 4, prisPerManed: 12_500, til: '2027-06-30' }
    expect(tilDeling(utkast)).toEqual(
      utvalgte({ kommunenummer: SELBU, ...vilkar }, { kommunenummer: TYDAL, ...vilkar }),
    )
  })

  test('Ingen kommune to ganger, og det som ikke er skrevet, er ikke sagt', () => {
    expect(tilDeling(leggTil(medTo(), SELBU))).toEqual(utvalgte({ kommunenummer: SELBU }, { kommunenummer: TYDAL }))
  })

  test('Den som deler med noen, holder det ikke lenger for seg selv; «alle» blir stående', () => {
    expect(leggTil(lagUtkast({ synlighet: 'eget-kontor' }), SELBU).synlighet).toBe('utvalgte')
    expect(leggTil(lagUtkast({ synlighet: 'alle' }), SELBU).synlighet).toBe('alle')
  })

  test('Ulike vilkår kan skrives hver for seg', () => {
    const hver = settLikt(settVilkar(medTo(), null, { plasser: '4' }), false)
    const utkast = settVilkar(hver, TYDAL, { plasser: '2' })
    expect(tilDeling(utkast)).toEqual(
      utvalgte({ kommunenummer: SELBU, plasser: 4 }, { kommunenummer: TYDAL, plasser: 2 }),
    )
  })

  test('Fram og tilbake uten å skrive noe endrer ingenting', () => {
    const lest = lagUtkast(utvalgte({ kommunenummer: SELBU, plasser: 4 }, { kommunenummer: TYDAL, plasser: 2 }))
    expect(lest.felles).toBeNull()
    expect(settLikt(settLikt(lest, true), false)).toEqual(lest)
  })
})

describe('Avtaler som står', () => {
  const star = utvalgte({ kommunenummer: SELBU, plasser: 4, prisPerManed: null, til: '2025-01-01' })

  test('lagres ord for ord når ingen har rørt dem, også en som er gått ut', () => {
    const utkast = lagUtkast(star)
    expect(erEndret(utkast, star)).toBe(false)
    expect(feilI(utkast, IDAG).size).toBe(0)
    expect(tilDeling(utkast)).toEqual(star)
  })

  test('avsluttes først når det lagres, og kan beholdes', () => {
    const avsluttet = avslutt(lagUtkast(star), SELBU)
    expect(erEndret(avsluttet, star)).toBe(true)
    expect(kommuner(avsluttet)).toEqual([])
    expect(leggTil(avsluttet, SELBU)).toEqual(lagUtkast(star))
  })

  test('En ny som angres, er borte med en gang', () => {
    expect(avslutt(medTo(), TYDAL).avtaler.map((a) => a.kommunenummer)).toEqual([SELBU])
  })

  test('avsluttes når kontoret vil ha tiltaket for seg selv', () => {
    expect(tilDeling({ ...lagUtkast(star), synlighet: 'eget-kontor' })).toEqual({ synlighet: 'eget-kontor' })
  })
})

describe('Alle feil vises på sitt felt', () => {
  test('samme vilkår: én feil per felt', () => {
    const utkast = settVilkar(medTo(), null, { plasser: 'mange', pris: '1,5', til: '2027-02-30' })
    expect([...feilI(utkast, IDAG).keys()]).toEqual(['felles.plasser', 'felles.pris', 'felles.til'])
  })

  test('hver for seg: feilen står ved kommunen', () => {
    const utkast = settVilkar(settLikt(medTo(), false), TYDAL, { til: '2026-11-26', plasser: '100001' })
    expect([...feilI(utkast, IDAG)]).toEqual([
      [`${TYDAL}.plasser`, 'Skriv et helt tall, eller la feltet stå tomt.'],
      [`${TYDAL}.til`, 'Datoen er passert.'],
    ])
  })

  test.each<[string, Deling, string]>([
    ['Ikke valgt hvem', undefined, 'synlighet'],
    ['Utvalgte kommuner uten kommune', { synlighet: 'utvalgte' }, 'kommuner'],
  ])('%s', (_, deling, felt) => expect([...feilI(lagUtkast(deling), IDAG).keys()]).toEqual([felt]))

  test('«Alle» og «eget kontor» trenger ingen avtale', () => {
    expect(feilI(lagUtkast({ synlighet: 'alle' }), IDAG).size).toBe(0)
    expect(feilI(lagUtkast({ synlighet: 'eget-kontor' }), IDAG).size).toBe(0)
  })

  test('Feil fra tjenesten finner kommunen sin, selv om en over er avsluttet', () => {
    const star = utvalgte({ kommunenummer: MERAKER, plasser: 1 }, { kommunenummer: SELBU, plasser: 2 })
    const utkast = avslutt(lagUtkast(star), MERAKER)
    const felt = [
      { sti: 'deling.avtaler.0.prisPerManed', melding: 'Må være høyst 10000000' },
      { sti: 'deling.avtaler.0.kommunenummer', melding: 'Finnes ikke' },
      { sti: 'deling.synlighet', melding: 'Mangler' },
      { sti: 'navn', melding: 'Teksten er tom' },
    ]
    expect([...fraTjenesten(felt, utkast)]).toEqual([
      [`${SELBU}.pris`, 'Må være høyst 10000000'],
      ['kommuner', 'Finnes ikke'],
      ['synlighet', 'Mangler'],
      ['annet', 'navn: Teksten er tom'],
    ])
    expect(fraTjenesten(felt, medTo()).has('felles.pris')).toBe(true)
  })
})

const vilkarene = (u: Delingsutkast) => medVilkar(u).map((a) => [a.kommunenummer, a.plasser, a.avsluttes])

describe('Når en annen har lagret i mellomtiden', () => {
  const forrige = utvalgte({ kommunenummer: SELBU, plasser: 4 })

  test('beholdes det som er skrevet, og det den andre la til, kommer med', () => {
    const mitt = settVilkar(lagUtkast(forrige), null, { plasser: '6' })
    const flettet = flett(mitt, forrige, utvalgte({ kommunenummer: SELBU, plasser: 4 }, { kommunenummer: TYDAL }))
    expect(vilkarene(flettet)).toEqual([
      [SELBU, '6', false],
      [TYDAL, '', false],
    ])
    expect(flettet.felles).toBeNull()
  })

  test('følger det urørte den andre', () => {
    const mitt = leggTil(lagUtkast(forrige), TYDAL)
    const flettet = flett(settLikt(mitt, false), forrige, {
      synlighet: 'alle',
      avtaler: [{ kommunenummer: SELBU, plasser: 9 }],
    })
    expect(vilkarene(flettet)).toContainEqual([SELBU, '9', false])
    expect(kommuner(flettet)).toEqual([SELBU, TYDAL])
  })

  test('Det den andre avsluttet, kommer tilbake bare når jeg har skrevet i det', () => {
    expect(kommuner(flett(lagUtkast(forrige), forrige, utvalgte()))).toEqual([])
    const rort = flett(settVilkar(lagUtkast(forrige), null, { plasser: '6' }), forrige, utvalgte())
    expect(rort.avtaler).toMatchObject([{ kommunenummer: SELBU, plasser: '6', star: null }])
  })

  test('Det jeg avsluttet, er fortsatt avsluttet', () => {
    const flettet = flett(avslutt(lagUtkast(forrige), SELBU), forrige, utvalgte({ kommunenummer: SELBU, plasser: 5 }))
    expect(vilkarene(flettet)).toEqual([[SELBU, '5', true]].map(([nr, , a]) => [nr, '4', a]))
  })

  test.each<[string, Delingsutkast['synlighet'], string]>([
    ['som jeg valgte', 'eget-kontor', 'eget-kontor'],
    ['som den andre valgte, når jeg ikke har rørt det', 'utvalgte', 'alle'],
  ])('Hvem som kan bruke det: %s', (_, valgt, ventet) => {
    const mitt = { ...lagUtkast(forrige), synlighet: valgt }
    expect(flett(mitt, forrige, { synlighet: 'alle', avtaler: [] }).synlighet).toBe(ventet)
  })
})

describe('Et spørsmål til naboen', () => {
  test('begynner med én person fra i dag; behovet må velges', () => {
    const sporsmal = nyttSporsmal('plass', IDAG)
    expect(feilISporsmal(sporsmal, IDAG)).toEqual({ behov: 'Velg minst ett behov.' })
    expect(feilISporsmal({ ...sporsmal, behov: ['norsk'] }, IDAG)).toEqual({})
    expect(tilForesporsel('et-tiltak', { ...sporsmal, behov: ['norsk'] })).toEqual({
      type: 'plass',
      tiltakId: 'et-tiltak',
      antall: 1,
      fra: IDAG,
      behov: ['norsk'],
    })
  })

  test.each([
    [{ antall: '0' }, { antall: 'Skriv et helt tall fra 1 til 100.' }],
    [{ antall: '101' }, { antall: 'Skriv et helt tall fra 1 til 100.' }],
    [
      { antall: 'to', fra: '' },
      { antall: 'Skriv et helt tall fra 1 til 100.', fra: 'Velg en dato som finnes.' },
    ],
    [{ fra: '2026-11-26' }, { fra: 'Datoen er passert.' }],
    [{ fra: '2026-13-01' }, { fra: 'Velg en dato som finnes.' }],
  ])('%j', (avvik, feil) =>
    expect(feilISporsmal({ ...nyttSporsmal('plass', IDAG), behov: ['norsk'], ...avvik }, IDAG)).toEqual(feil),
  )

  test('En ny avtale begynner dagen etter at den forrige slutter', () => {
    expect(dagenEtter('2026-12-31')).toBe('2027-01-01')
  })

  test('Tiltakets egne behov står først, de primære før de andre', () => {
    const [egne, resten] = behovForst(['tillit-og-kontakt', 'norsk', 'arbeidserfaring'], {
      behov: { primar: ['norsk'], sekundar: ['tillit-og-kontakt'] },
    })
    expect([egne, resten]).toEqual([['norsk', 'tillit-og-kontakt'], ['arbeidserfaring']])
    expect(behovForst(['tillit-og-kontakt', 'norsk'], null)).toEqual([[], ['tillit-og-kontakt', 'norsk']])
  })
})
