import { beforeEach, describe, expect, test } from 'vitest'
import type { Arbeidsliste } from '../../catalog/skjema/kontortiltak.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { malform } from '../../web/felles/sprak.ts'
import { konflikt, nesteRad } from '../../web/kontor/arbeid/bekreft.ts'
import { oppsummer } from '../../web/kontor/arbeid/oppsummering.ts'
import { feltord, forfaltord, kortDato, vistord } from '../../web/kontor/ord.ts'
import { etTiltak } from '../fabrikk.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const IDAG = '2026-11-27'
const TOM: Arbeidsliste = { bekreftes: [], avtaler: [], foresporsler: [], mangler: [], utkast: [], kopier: [] }

const rad = (id: string) => ({ id, navn: id, versjon: 3, bekreftet: '2026-05-01', forfaltDager: 26, visninger: 4 })
const avtale = (til: string, dagerIgjen: number) => ({
  tiltakId: til,
  navn: 'Verkstedet',
  kommunenummer: '5033',
  plasser: 2,
  prisPerManed: null,
  til,
  dagerIgjen,
})
const foresporsel = (id: string): Arbeidsliste['foresporsler'][number] => ({
  id,
  type: 'plass',
  tiltakId: 'a',
  antall: 1,
  fra: '2026-12-01',
  behov: [],
  fraKontor: 'b',
  tilKontor: 'c',
  sendt: '2026-11-20T10:00:00Z',
  besvart: null,
  svar: null,
})
const mangel = (felt: string, ...ider: string[]) => ({ felt, tiltak: ider.map((id) => ({ id, navn: id })) })
const kopi = (id: string) => ({ id, navn: id, opphav: { id: 'o', navn: 'O', finnes: true, endringer: [] } })
const setning = (liste: Partial<Arbeidsliste>) =>
  oppsummer({ ...TOM, ...liste }, IDAG)
    .map(({ tekst }) => tekst)
    .join(' · ')

describe('Arbeidslista sier i én setning hva som venter', () => {
  test.each<[string, Partial<Arbeidsliste>]>([
    ['', {}],
    ['1 tiltak bør bekreftes', { bekreftes: [rad('a')] }],
    ['3 tiltak bør bekreftes', { bekreftes: [rad('a'), rad('b'), rad('c')] }],
    ['1 avtale går ut 31. des.', { avtaler: [avtale('2026-12-31', 34)] }],
    ['2 avtaler går ut, den første 31. des.', { avtaler: [avtale('2027-01-10', 44), avtale('2026-12-31', 34)] }],
    ['1 avtale går ut 10. jan. 2027', { avtaler: [avtale('2027-01-10', 44)] }],
    ['1 avtale har gått ut', { avtaler: [avtale('2026-11-01', -26)] }],
    ['1 avtale har gått ut, og 1 går snart ut', { avtaler: [avtale('2026-11-01', -26), avtale('2026-12-31', 34)] }],
    ['1 forespørsel venter', { foresporsler: [foresporsel('a')] }],
    ['2 forespørsler venter', { foresporsler: [foresporsel('a'), foresporsel('b')] }],
    ['1 kopi har en original som er endret', { kopier: [kopi('a')] }],
    ['2 utkast venter på å bli publisert', { utkast: ['a', 'b'].map((id) => ({ id, navn: id, endret: '' })) }],
    ['1 tiltak gjør at treff blir «må avklares» fordi aldersgrense mangler', { mangler: [mangel('alder', 'a')] }],
    [
      '3 tiltak gjør at treff blir «må avklares» fordi aldersgrense og norsknivå mangler',
      { mangler: [mangel('alder', 'a', 'b'), mangel('norsk', 'b', 'c')] },
    ],
    [
      '1 tiltak gjør at treff blir «må avklares» fordi aldersgrense, norsknivå og 2 til mangler',
      { mangler: ['alder', 'norsk', 'sted', 'krav'].map((felt) => mangel(felt, 'a')) },
    ],
  ])('%s', (ventet, liste) => expect(setning(liste)).toBe(ventet))

  test('Alt sammen står i samme rekkefølge som på siden', () => {
    const alt = {
      utkast: [{ id: 'a', navn: 'a', endret: '' }],
      foresporsler: [foresporsel('a')],
      bekreftes: [rad('a')],
    }
    expect(oppsummer({ ...TOM, ...alt }, IDAG).map(({ til }) => til)).toEqual(['bekreftes', 'foresporsler', 'utkast'])
  })

  test('På nynorsk', () => {
    malform.value = 'nn'
    expect(setning({ mangler: [mangel('alder', 'a')], foresporsler: [foresporsel('a')] })).toBe(
      '1 førespurnad ventar · 1 tiltak gjer at treff blir «må avklarast» fordi aldersgrense manglar',
    )
  })
})

const naa = (endring: Partial<Tiltak> | null, versjon: number | null = 4) => ({
  utdatert: [
    { id: 'a', versjon, tiltak: endring === null ? null : etTiltak({ id: 'a', status: 'publisert', ...endring }) },
  ],
})

describe('Når noen andre har vært der først', () => {
  test.each([
    ['borte', 'er fjernet', naa(null, null)],
    ['borte', 'er avsluttet', naa({ status: 'avsluttet', bekreftet: '2026-05-01' })],
    ['bekreftet', 'er alt bekreftet', naa({ bekreftet: '2026-11-27' })],
  ])('%s når det %s', (slag, _, feil) => expect(konflikt(rad('a'), feil)).toEqual({ slag }))

  test('Et endret tiltak blir stående slik det er nå, så neste trykk gjelder det', () => {
    expect(konflikt(rad('a'), naa({ navn: 'Nytt navn', bekreftet: '2026-05-01' }))).toEqual({
      slag: 'endret',
      rad: { ...rad('a'), navn: 'Nytt navn', versjon: 4 },
    })
  })
})

test.each([
  ['b', 'a', 'neste rad'],
  ['b', 'c', 'raden før når det var den siste'],
])('Markøren går til %s etter %s: %s', (til, ferdig) => {
  expect(nesteRad([{ id: 'a' }, { id: 'b' }, { id: 'c' }], ferdig)).toBe(til)
})

test('Markøren har ingen rad å gå til når lista er tom', () => expect(nesteRad([{ id: 'a' }], 'a')).toBeNull())

describe('Ord', () => {
  test.each<[() => string, string]>([
    [() => forfaltord(1), '1 dag over fristen'],
    [() => forfaltord(59), '59 dager over fristen'],
    [() => forfaltord(60), '2 måneder over fristen'],
    [() => forfaltord(365), '12 måneder over fristen'],
    [() => vistord(0), 'ikke vist det siste året'],
    [() => vistord(1), 'vist 1 gang det siste året'],
    [() => vistord(12_400), 'vist 12\u00A0400 ganger det siste året'],
    [() => kortDato('2026-12-31', IDAG), '31. des.'],
    [() => kortDato('2027-01-01', IDAG), '1. jan. 2027'],
    [() => feltord('oppmote.timerPerUke'), 'Timer i uka'],
    [() => feltord('kontakt.telefon.ukjent'), 'Telefon'],
    [() => feltord('finnes-ikke'), 'finnes-ikke'],
  ])('%s: %s', (fikk, ventet) => expect(fikk()).toBe(ventet))
})
