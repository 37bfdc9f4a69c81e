import { describe, expect, test } from 'vitest'
import { lagKopi, malSomTiltak, originalensEndringer } from '../../catalog/kontor/kopi.ts'
import { lastMaler } from '../../catalog/last.ts'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'

const kontor = { id: 'nav-selbu', navn: 'Nav Selbu', kommuner: ['5032', '5033'] }
const ramme = { id: 'nav-selbu-et-tiltak', kontor, idag: DATO, fraMal: false }

/** With all that belongs to the office that offers it. */
const naboens = (avvik: Partial<Tiltak> = {}): Tiltak =>
  etTiltak({
    kontor: 'nav-varnes',
    bekreftet: '2026-01-01',
    kapasitet: { plasser: 8, ledige: 2 },
    kontakt: { telefon: '74 00 00 00' },
    lenke: 'https://www.stjordal.kommune.no/et-tiltak',
    deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '5032', prisPerManed: 900 }] },
    gyldig: { fra: '2026-01-01', til: '2027-01-01' },
    regelverk: [{ hjemmel: 'sosialtjenesteloven § 20 a', tekst: 'Aktivitet', kilde: 'Lovdata', kontrollert: DATO }],
    ...avvik,
  })

describe('En kopi', () => {
  test('er et utkast av vårt eget, for våre kommuner, bekreftet i dag', () => {
    expect(lagKopi(naboens(), ramme)).toMatchObject({
      id: 'nav-selbu-et-tiltak',
      kontor: 'nav-selbu',
      tilbyder: { navn: 'Nav Selbu' },
      kommunenummer: '5032',
      dekning: { landet: false, fylker: [], kommuner: ['5032', '5033'] },
      bekreftet: DATO,
      status: 'utkast',
    })
  })

  test('har det som er likt overalt, og ingenting av det som er naboens', () => {
    const kopi = lagKopi(naboens(), ramme)
    for (const felt of ['navn', 'behov', 'oppmote', 'regelverk', 'krav'] as const)
      expect(kopi[felt]).toEqual(naboens()[felt])
    for (const felt of ['kontakt', 'kapasitet', 'sted', 'deling', 'gyldig', 'lenke', 'eksempel'])
      expect(kopi).not.toHaveProperty(felt)
  })

  test('av et nasjonalt tilbud beholder tilbyderen og lenken', () => {
    const nasjonalt = naboens({
      kontor: undefined,
      kommunenummer: undefined,
      eier: 'frivillig',
      tilbyder: { navn: 'Røde Kors' },
    })
    expect(lagKopi(nasjonalt, ramme)).toMatchObject({ tilbyder: { navn: 'Røde Kors' }, lenke: nasjonalt.lenke })
  })

  test('av et eksempel er et eksempel', () => {
    expect(lagKopi(naboens({ eksempel: true }), ramme).eksempel).toBe(true)
  })

  test('av hver eneste mal er et gyldig tiltak', () => {
    for (const mal of lastMaler(norge())) {
      const kopi = lagKopi(malSomTiltak(mal, DATO), { ...ramme, fraMal: true })
      expect(tolkTiltak(JSON.parse(JSON.stringify(kopi)), norge())).toMatchObject({ ok: true })
      expect(kopi.tilbyder).toEqual({ navn: 'Nav Selbu' })
    }
  })
})

const stier = (etter: Partial<Tiltak>, grunnlag = naboens()) =>
  originalensEndringer(grunnlag, { ...grunnlag, ...etter }, norge()).map((e) => e.sti)

describe('Endringer i originalen', () => {
  test.each<[navn: string, avvik: Partial<Tiltak>, stier: string[]]>([
    ['Aldersgrensen', { alder: { fra: 18 } }, ['alder']],
    ['Navn og innhold', { navn: 'Nytt navn', innhold: ['cv-og-soknad'] }, ['navn', 'innhold']],
    ['Kontakten', { kontakt: { telefon: '75 00 00 00' } }, []],
    ['Plassene', { kapasitet: { plasser: 9 } }, []],
    ['Stedet', { sted: null }, []],
    ['Deling og dekning', { deling: undefined, dekning: { landet: true, fylker: [], kommuner: [] } }, []],
    ['Ny bekreftelse', { bekreftet: DATO }, []],
    ['Avsluttet', { status: 'avsluttet' }, []],
    ['Naboens lenke og tilbyder', { lenke: 'https://x.no', tilbyder: { navn: 'Nytt navn' } }, []],
  ])('%s', (_, avvik, forventet) => {
    expect(stier(avvik)).toEqual(forventet)
  })

  test('Lenken til et nasjonalt tilbud følges', () => {
    const nasjonalt = naboens({ kontor: undefined, kommunenummer: undefined })
    expect(stier({ lenke: 'https://www.nav.no/ny' }, nasjonalt)).toEqual(['lenke'])
  })

  test('En mal følges på samme måte', () => {
    const [mal] = lastMaler(norge())
    if (!mal) throw new Error('Ingen maler')
    const foer = malSomTiltak(mal, '2026-01-01')
    expect(originalensEndringer(foer, malSomTiltak(mal, DATO), norge())).toEqual([])
    const ny = malSomTiltak({ ...mal, sammendrag: 'Nytt sammendrag' }, DATO)
    expect(originalensEndringer(foer, ny, norge()).map((e) => e.sti)).toEqual(['sammendrag'])
  })
})
