import { beforeEach, describe, expect, test } from 'vitest'
import type { Avtalerad, Delingsoversikt, Delingsrad } from '../../catalog/skjema/kontortiltak.ts'
import { malform } from '../../web/felles/sprak.ts'
import { avtaleord, gjelder, igjenord, kroner, maFornyes, utloper } from '../../web/kontor/deling/avtaleord.ts'
import { bareFor, lagNaboer, naboord, nareKommuner, somKartsteder } from '../../web/kontor/deling/naboer.ts'
import { lesAdresse, tilAdresse } from '../../web/kontor/deling/visning.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const [STJORDAL, SELBU, TYDAL, MERAKER] = ['5035', '5032', '5033', '5034'] as const

const enAvtale = (avvik: Partial<Avtalerad> = {}): Avtalerad => ({
  tiltakId: 'et-tiltak',
  navn: 'Jobbsentralen',
  kommunenummer: SELBU,
  plasser: 4,
  prisPerManed: 12_500,
  til: '2026-12-31',
  dagerIgjen: 34,
  ...avvik,
})

const enRad = (avvik: Partial<Delingsrad> = {}): Delingsrad => ({
  id: 'et-tiltak',
  navn: 'Jobbsentralen',
  kontor: { id: 'nav-selbu', navn: 'NAV Selbu', kommuner: [SELBU] },
  kommunenummer: SELBU,
  synlighet: 'utvalgte',
  minutter: 35,
  ...avvik,
})

const vanlig = (s: string) => s.replaceAll('\u00A0', ' ')

describe('Hvor lenge en avtale varer', () => {
  test.each([
    [-12, 'gikk ut for 12 dager siden', true],
    [-1, 'gikk ut i går', true],
    [0, 'går ut i dag', true],
    [1, 'går ut i morgen', true],
    [2, '2 dager igjen', true],
    [60, '60 dager igjen', true],
    [61, '2 måneder igjen', false],
    [365, '12 måneder igjen', false],
    [731, 'over 2 år igjen', false],
  ])('%i dager: %s', (dagerIgjen, ord, varsles) => {
    expect(igjenord(dagerIgjen)).toBe(ord)
    expect(maFornyes({ dagerIgjen })).toBe(varsles)
    expect(gjelder({ dagerIgjen })).toBe(dagerIgjen >= 0)
  })

  test('Uten sluttdato gjelder den, og varsles aldri', () => {
    expect(maFornyes({ dagerIgjen: null })).toBe(false)
    expect(gjelder({ dagerIgjen: null })).toBe(true)
  })

  test('Det som haster mest, varsles først', () => {
    const rader = [
      { avtaler: [enAvtale({ dagerIgjen: 40 }), enAvtale({ dagerIgjen: 400 })] },
      { avtaler: [enAvtale({ dagerIgjen: -2 })] },
    ]
    expect(utloper(rader).map((a) => a.dagerIgjen)).toEqual([-2, 40])
  })
})

describe('En avtale i ord', () => {
  test.each<[Partial<Avtalerad>, string]>([
    [{}, '4 plasser · 12 500 kr per måned · til 31. des. 2026, 34 dager igjen'],
    [{ plasser: 1, prisPerManed: 0 }, '1 plass · gratis · til 31. des. 2026, 34 dager igjen'],
    [
      { plasser: null, prisPerManed: null, til: null, dagerIgjen: null },
      'antall plasser ikke oppgitt · pris ikke oppgitt · uten sluttdato',
    ],
  ])('%j', (avvik, ord) => expect(vanlig(avtaleord(enAvtale(avvik)))).toBe(ord))

  test.each([
    [950, '950 kr'],
    [12_500, '12 500 kr'],
    [1_250_000, '1 250 000 kr'],
  ])('%i kroner', (n, ord) => expect(vanlig(kroner(n))).toBe(ord))

  test('på nynorsk', () => {
    malform.value = 'nn'
    expect(vanlig(avtaleord(enAvtale({ dagerIgjen: 61 })))).toBe(
      '4 plassar · 12 500 kr per månad · til 31. des. 2026, 2 månader igjen',
    )
  })
})

const oversikt = (): Delingsoversikt => ({
  viDeler: [
    { ...enRad({ id: 'vart', kommunenummer: STJORDAL }), avtaler: [enAvtale(), enAvtale({ kommunenummer: TYDAL })] },
    {
      ...enRad({ id: 'gammelt', kommunenummer: STJORDAL }),
      avtaler: [enAvtale({ kommunenummer: MERAKER, dagerIgjen: -3 })],
    },
    { ...enRad({ id: 'apent', kommunenummer: STJORDAL, synlighet: 'alle' }), avtaler: [] },
    { ...enRad({ id: 'eget', kommunenummer: STJORDAL, synlighet: 'eget-kontor' }), avtaler: [] },
  ],
  deltMedOss: [{ ...enRad({ id: 'deres' }), avtale: enAvtale() }],
  kanSporres: [
    { ...enRad({ id: 'fjernt', minutter: 58 }), spurt: null },
    { ...enRad({ id: 'naert', kommunenummer: MERAKER, minutter: 31 }), spurt: null },
    { ...enRad({ id: 'uten-sted', kommunenummer: null, minutter: null }), spurt: null },
  ],
})

describe('Naboene', () => {
  test('står én gang hver, den nærmeste først, og de uten kjent reise sist', () => {
    expect(lagNaboer(oversikt())).toEqual([
      { nr: 1, kommunenummer: MERAKER, navn: 'Meråker', minutter: 31, viDeler: 0, deltMedOss: 0, kanSporres: 1 },
      { nr: 2, kommunenummer: SELBU, navn: 'Selbu', minutter: 35, viDeler: 1, deltMedOss: 1, kanSporres: 1 },
      { nr: 3, kommunenummer: TYDAL, navn: 'Tydal', minutter: null, viDeler: 1, deltMedOss: 0, kanSporres: 0 },
    ])
  })

  test('har samme nummer på kartet som i tabellen, og kartet sier det samme', () => {
    expect(somKartsteder(lagNaboer(oversikt()))).toMatchObject([
      { nr: 1, id: MERAKER, om: 'ca. 31 min, 1 kan vi spørre om' },
      { nr: 2, id: SELBU, om: 'ca. 35 min, deler 1 med oss, vi deler 1 med dem og 1 kan vi spørre om' },
      { nr: 3, id: TYDAL, om: 'vi deler 1 med dem' },
    ])
  })

  test('En kommune som ikke finnes på kartet, står bare i tabellen', () => {
    const borte = lagNaboer({
      viDeler: [],
      deltMedOss: [{ ...enRad({ kommunenummer: '9999' }), avtale: null }],
      kanSporres: [],
    })
    expect(borte.map(naboord)).toEqual(['deler 1 med oss'])
    expect(somKartsteder(borte)).toEqual([])
  })

  test('Valgt kommune viser bare det som gjelder den, og det vi deler med alle', () => {
    const { viDeler, deltMedOss, kanSporres } = bareFor(oversikt(), TYDAL)
    expect(viDeler.map((r) => r.id)).toEqual(['vart', 'apent'])
    expect([deltMedOss, kanSporres]).toEqual([[], []])
    expect(bareFor(oversikt(), null)).toEqual(oversikt())
  })

  test('De første å dele med er dem vi har noe med å gjøre, så dem vi grenser til', () => {
    const nare = nareKommuner(lagNaboer(oversikt()), [STJORDAL])
    expect(nare.slice(0, 3)).toEqual([MERAKER, SELBU, TYDAL])
    expect(nare).not.toContain(STJORDAL)
    expect(nare.length).toBeLessThanOrEqual(8)
  })
})

describe('Adressen er tilstanden', () => {
  test.each([
    '/kontor/deling',
    '/kontor/deling?del=naboer',
    '/kontor/deling?del=spor&kommune=5032',
    '/kontor/deling?endre=selbu-jobb',
    '/kontor/deling?endre=selbu-jobb&med=5032,5033',
  ])('%s kan leses og skrives', (adresse) => expect(tilAdresse(lesAdresse(adresse))).toBe(adresse))

  test.each([
    '/kontor/deling?del=tull',
    '/kontor/deling?kommune=abc',
    '/kontor/deling?endre=../admin',
    '/kontor/deling?med=5032',
  ])('%s sier ingenting', (adresse) => expect(tilAdresse(lesAdresse(adresse))).toBe('/kontor/deling'))
})
