import { describe, expect, test } from 'vitest'
import { delingsoversikt, erApentFor, INNEN_MINUTTER } from '../../catalog/kontor/omradet.ts'
import { tilgang } from '../../catalog/match/tilgang.ts'
import type { Foresporsel } from '../../catalog/skjema/foresporsel.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'

const STJORDAL = '5035'
const SELBU = '5032'
const OSLO = '0301'
const varnes: Kontor = {
  id: 'nav-varnes',
  navn: 'Nav Værnes',
  kommuner: [STJORDAL],
  epost: 'post@varnes.no',
  rytmeManeder: 6,
}
const selbu: Kontor = { ...varnes, id: 'nav-selbu', navn: 'Nav Selbu', kommuner: [SELBU], epost: 'post@selbu.no' }

const iSelbu = (avvik: Partial<Tiltak> = {}): Tiltak =>
  etTiltak({
    id: 'stua',
    navn: 'Selbustua',
    kontor: 'nav-selbu',
    kommunenummer: SELBU,
    sted: { postnummer: '7580' },
    dekning: { landet: false, fylker: [], kommuner: [SELBU] },
    ...avvik,
  })

type Valg = { kommuner?: string[]; foresporsler?: Foresporsel[]; minutter?: number }

function oversikt(tiltak: readonly Tiltak[], { kommuner = [STJORDAL], foresporsler = [], minutter = 40 }: Valg = {}) {
  const geografi = norge().medReisetider([
    { fra: STJORDAL, til: SELBU, middel: 'bil', minutter, grunn: 'Kjent av kontoret' },
  ])
  return delingsoversikt({
    snapshot: lagSnapshot(tiltak, geografi, 'v'),
    kontor: { ...varnes, kommuner },
    kontorer: [varnes, selbu],
    foresporsler,
    idag: DATO,
  })
}

const ider = ({ deltMedOss, kanSporres }: ReturnType<typeof oversikt>) => ({
  delt: deltMedOss.map((r) => r.id),
  spor: kanSporres.map((r) => r.id),
})

describe('Innen en time', () => {
  test.each([
    [59, true],
    [INNEN_MINUTTER, true],
    [61, false],
  ])('%i minutter med bil: kan spørres er %s', (minutter, kan) => {
    const { kanSporres } = oversikt([iSelbu()], { minutter })
    expect(kanSporres.map((r) => [r.id, r.minutter])).toEqual(kan ? [['stua', minutter]] : [])
  })

  test('Den av kontorets kommuner som er nærmest, teller', () => {
    const { kanSporres } = oversikt([iSelbu()], { kommuner: [OSLO, STJORDAL] })
    expect(kanSporres[0]?.minutter).toBe(40)
  })

  test('Det nærmeste står først', () => {
    const iMeraker = iSelbu({ id: 'meraker', kommunenummer: '5034', dekning: dekker('5034'), sted: {} })
    const rader = oversikt([iSelbu(), iMeraker], { minutter: 59 }).kanSporres
    expect(rader.map((r) => r.id)).toEqual(['meraker', 'stua'])
  })
})

const dekker = (...kommuner: string[]) => ({ landet: false, fylker: [], kommuner })
const avtale = (kommunenummer: string, til: string | null = null) => ({
  synlighet: 'utvalgte' as const,
  avtaler: [{ kommunenummer, plasser: 2, til }],
})

describe('Hva naboene deler med oss', () => {
  test.each<[navn: string, avvik: Partial<Tiltak>, delt: boolean, spor: boolean]>([
    ['Bare eget kontor er stengt for oss', { deling: { synlighet: 'eget-kontor' } }, false, true],
    ['Utvalgte uten oss er stengt for oss', { deling: avtale('5033') }, false, true],
    ['Avtale med oss er delt', { deling: avtale(STJORDAL) }, true, false],
    ['Avtale som går ut i dag, er delt i dag', { deling: avtale(STJORDAL, DATO) }, true, false],
    ['Avtale som gikk ut i går, er stengt', { deling: avtale(STJORDAL, '2026-11-20') }, false, true],
    ['Vår kommune er nevnt', { dekning: dekker(SELBU, STJORDAL) }, true, false],
    ['Fylket er nevnt', { dekning: { landet: false, fylker: ['50'], kommuner: [] } }, true, false],
    ['Delt med alle i nærheten', { deling: { synlighet: 'alle' } }, true, false],
    ['Deling er ikke oppgitt', { deling: undefined }, false, true],
    ['Utkast finnes ikke', { status: 'utkast', deling: avtale(STJORDAL) }, false, false],
    ['Avsluttet finnes ikke', { status: 'avsluttet', deling: avtale(STJORDAL) }, false, false],
    ['Perioden er over', { gyldig: { til: '2026-11-20' } }, false, false],
    ['Siste dag i perioden', { gyldig: { til: DATO } }, false, true],
  ])('%s', (_, avvik, delt, spor) => {
    expect(ider(oversikt([iSelbu(avvik)]))).toEqual({ delt: delt ? ['stua'] : [], spor: spor ? ['stua'] : [] })
  })

  test('Delt med alle langt unna er ingen nabos; digitalt og delt med alle er det, uten reise', () => {
    const iOslo = { kommunenummer: OSLO, dekning: dekker(OSLO), deling: { synlighet: 'alle' as const } }
    const digitalt = iSelbu({ ...iOslo, id: 'digitalt', form: 'digital', sted: null })
    const svar = oversikt([iSelbu({ ...iOslo, id: 'langt', sted: {} }), digitalt])
    expect(svar.deltMedOss.map((r) => [r.id, r.minutter])).toEqual([['digitalt', null]])
    expect(svar.kanSporres).toEqual([])
  })

  test('En avtale gjelder også langt unna', () => {
    const iOslo = iSelbu({ kommunenummer: OSLO, dekning: dekker(OSLO), sted: {}, deling: avtale(STJORDAL) })
    expect(ider(oversikt([iOslo])).delt).toEqual(['stua'])
  })

  test('Av to kommuner kan den ene delta og den andre spørre', () => {
    const svar = oversikt([iSelbu({ deling: avtale('5034') })], { kommuner: [STJORDAL, '5034'] })
    expect(ider(svar)).toEqual({ delt: ['stua'], spor: ['stua'] })
    expect(svar.deltMedOss[0]?.avtale?.kommunenummer).toBe('5034')
  })

  test('Avtalen som vises, er vår egen, og den som går ut først', () => {
    const avtaler = [
      { kommunenummer: '5033', plasser: 9, til: '2026-12-01' },
      { kommunenummer: STJORDAL, plasser: 1, til: null },
      { kommunenummer: STJORDAL, plasser: 2, til: '2027-06-01' },
      { kommunenummer: STJORDAL, plasser: 3, til: '2026-11-01' },
    ]
    const [rad] = oversikt([iSelbu({ deling: { synlighet: 'utvalgte', avtaler } })]).deltMedOss
    expect(rad?.avtale?.plasser).toBe(2)
  })

  test('Nasjonale tilbud og det som er i egen kommune uten kontor, deles ikke av noen', () => {
    const nasjonalt = iSelbu({ id: 'n', kontor: undefined, kommunenummer: undefined, sted: null })
    const eget = etTiltak({ id: 'e', kontor: undefined })
    expect(ider(oversikt([nasjonalt, eget]))).toEqual({ delt: [], spor: [] })
  })
})

const f = (avvik: Partial<Foresporsel>): Foresporsel => ({
  id: 'f',
  type: 'plass',
  tiltakId: 'stua',
  antall: 1,
  fra: '2026-12-01',
  behov: ['norsk'],
  fraKontor: 'nav-varnes',
  tilKontor: 'nav-selbu',
  sendt: '2026-11-01T10:00:00.000Z',
  besvart: null,
  svar: null,
  ...avvik,
})

const spurt = (...foresporsler: Foresporsel[]) => oversikt([iSelbu()], { foresporsler }).kanSporres[0]?.spurt?.id

describe('En rad', () => {
  test('sier hvem kontoret er, men aldri hvor posten går', () => {
    const svar = oversikt([iSelbu(), iSelbu({ id: 'uten', kontor: undefined }), iSelbu({ id: 'x', kontor: 'nav-x' })])
    expect(Object.fromEntries(svar.kanSporres.map((r) => [r.id, r.kontor]))).toEqual({
      stua: { id: 'nav-selbu', navn: 'Nav Selbu', kommuner: [SELBU] },
      uten: null,
      x: null,
    })
    expect(JSON.stringify(svar)).not.toContain('post@')
  })

  test('sier at vi har spurt; det ubesvarte går foran', () => {
    const besvart = f({ id: 'ny', besvart: '2026-11-03T10:00:00.000Z', svar: { svar: 'fullt' } })
    expect(spurt(besvart, f({ id: 'venter' }))).toBe('venter')
    expect(spurt(besvart, f({ id: 'eldre', svar: { svar: 'annet' } }))).toBe('ny')
    expect(spurt(f({ fraKontor: 'nav-x' }), f({ tiltakId: 'annet' }))).toBeUndefined()
  })
})

const vart = (avvik: Partial<Tiltak>) => etTiltak({ kontor: 'nav-varnes', ...avvik })

describe('Det vi deler', () => {
  test('er alt vi har publisert, etter navn, med alle avtalene', () => {
    const { viDeler } = oversikt([
      vart({ id: 'b', navn: 'Brygga', deling: avtale(SELBU, '2026-11-01') }),
      vart({ id: 'a', navn: 'Åpent hus', deling: { synlighet: 'alle' } }),
      vart({ id: 'c', navn: 'Allmøtet', deling: undefined }),
      vart({ id: 'd', status: 'utkast' }),
    ])
    expect(viDeler.map((r) => [r.id, r.synlighet, r.avtaler.map((a) => a.dagerIgjen)])).toEqual([
      ['c', 'eget-kontor', []],
      ['b', 'utvalgte', [-20]],
      ['a', 'alle', []],
    ])
  })
})

describe('Åpent for kontoret', () => {
  test.each<[navn: string, avvik: Partial<Tiltak>, apent: boolean]>([
    ['når alle kommunene er dekket eller har avtale', { dekning: dekker('5034'), deling: avtale(STJORDAL) }, true],
    ['ikke når én av dem mangler', { dekning: dekker('5034') }, false],
    [
      'ikke når det er delt med alle, for da kan en fortsatt spørre om avtale',
      { deling: { synlighet: 'alle' } },
      false,
    ],
    ['når det er for hele landet', { dekning: { landet: true, fylker: [], kommuner: [] } }, true],
  ])('%s', (_, avvik, apent) => {
    expect(erApentFor([STJORDAL, '5034'], iSelbu(avvik), DATO)).toBe(apent)
  })

  test('er det samme som matcheren sier, for hver kommune i landet', () => {
    const t = iSelbu({ deling: avtale(STJORDAL), dekning: { landet: false, fylker: ['11'], kommuner: [SELBU] } })
    for (const { nr } of norge().kommuner)
      expect(erApentFor([nr], t, DATO)).toBe(['dekket', 'avtale'].includes(tilgang(nr, t, DATO)))
  })
})
