/** What nothing meets and why, and what is worth asking next. */
import { describe, expect, test } from 'vitest'
import { lagForslag } from '../../catalog/match/match.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'

const svar = (rader: Tiltak[], avvik: Partial<Kartlegging> = {}) =>
  lagForslag(lagSnapshot(rader, norge(), 'v1'), enKartlegging(avvik), { dato: DATO })

const SEKSTISJU_MIN = { lat: 63.8934, lon: 11.3689 }

describe('hull', () => {
  test.each<[arsak: string, avvik: Partial<Tiltak>, kartlegging: Partial<Kartlegging>, minutter: number | null]>([
    ['for-langt', { sted: SEKSTISJU_MIN }, {}, 67],
    ['ikke-delt', { dekning: { landet: false, fylker: [], kommuner: ['5034'] } }, {}, 1],
    ['sprak', { norsk: { min: 'B2' } }, { norsk: { muntlig: 'A1' } }, 1],
    ['sprak', { miljo: ['bare-svak-norsk'] }, { norsk: { muntlig: 'C', skriftlig: 'C' } }, 1],
    ['ikke-apent', { status: 'avsluttet' }, {}, 1],
    ['alder', { alder: { til: 29 } }, {}, 1],
    ['digital', { form: 'digital', sted: null }, { digital: 0 }, null],
  ])('%s: det som stanset det nærmeste, og hvor langt unna det er', (arsak, avvik, kartlegging, minutter) => {
    expect(svar([etTiltak(avvik)], kartlegging).hull).toEqual([
      { behov: 'struktur-og-oppmote', arsak, naermeste: { tiltakId: 'et-tiltak', navn: 'Et tiltak', minutter } },
    ])
  })

  test.each<[string, Partial<Tiltak>]>([
    ['fullt', { kapasitet: { ledige: 0 } }],
    ['utdatert', { bekreftet: '2024-01-01' }],
    ['fullt', { kapasitet: { ledige: 0 }, bekreftet: '2024-01-01' }],
  ])('%s: alt som er mulig, er det', (arsak, avvik) => {
    expect(svar([etTiltak(avvik), etTiltak({ ...avvik, id: 'enda-et' })]).hull).toMatchObject([{ arsak }])
    expect(svar([etTiltak(avvik), etTiltak({ id: 'enda-et' })]).hull).toEqual([])
  })

  test('finnes-ikke når ingenting dekker behovet', () => {
    expect(svar([etTiltak()], { behov: { norsk: 2 } }).hull).toEqual([
      { behov: 'norsk', arsak: 'finnes-ikke', naermeste: null },
    ])
  })

  test('det nærmeste kan ligge lenger unna enn noen kan reise', () => {
    const rad = etTiltak({
      sted: { lat: 59.91, lon: 10.75 },
      dekning: { landet: false, fylker: [], kommuner: ['0301'] },
    })
    expect(svar([rad]).hull).toMatchObject([{ arsak: 'for-langt', naermeste: { tiltakId: 'et-tiltak' } }])
  })

  test('det som måtte ha kommet til personen fra for langt unna, er ikke gammelt eller fullt, men for langt unna', () => {
    const oslo = { kommunenummer: '0301', dekning: { landet: false, fylker: [], kommuner: ['0301'] } }
    const kommerHjem = etTiltak({
      ...oslo,
      id: 'a-kommer-hjem',
      form: 'ambulant',
      sted: null,
      deling: { synlighet: 'alle' },
    })
    expect(svar([kommerHjem])).toMatchObject({
      forslag: [],
      hull: [{ arsak: 'for-langt', naermeste: { tiltakId: 'a-kommer-hjem', minutter: null } }],
    })
    // No agreement would help.
    expect(svar([{ ...kommerHjem, deling: { synlighet: 'eget-kontor' } }]).hull).toMatchObject([{ arsak: 'for-langt' }])
    // It lacks one thing, as the one that is too young for her does; that one is here.
    const foreUnge = etTiltak({ id: 'b-for-unge', alder: { til: 29 } })
    expect(svar([kommerHjem, foreUnge]).hull).toMatchObject([{ arsak: 'alder', naermeste: { tiltakId: 'b-for-unge' } }])
    // What is digital has no distance: there only the agreement is lacking, and it may be suggested.
    expect(svar([{ ...kommerHjem, form: 'digital' }]).hull).toEqual([])
  })

  test('ingen når noe dekker behovet, også som sekundært, med advarsel eller vet-ikke', () => {
    const rader = [etTiltak({ id: 'a', oppmote: undefined }), etTiltak({ id: 'b', alder: undefined })]
    expect(svar(rader, { behov: { fellesskap: 1, 'struktur-og-oppmote': 3 } }).hull).toEqual([])
  })

  test('ingen når det som dekker behovet, står langt bak alt det svaret har plass til', () => {
    const mange = Array.from({ length: 200 }, (_, i) => [
      etTiltak({ id: `apent-${i}` }),
      etTiltak({ id: `stengt-${i}`, kjonn: 'kvinner' }),
    ]).flat()
    const deltAvNaboen = etTiltak({
      id: 'delt-av-naboen',
      behov: { primar: ['bolig'], sekundar: ['norsk'] },
      dekning: { landet: false, fylker: [], kommuner: ['5034'] },
      deling: { synlighet: 'alle' },
    })
    const person = { kjonn: 'mann', behov: { 'struktur-og-oppmote': 3, norsk: 1 } } as const
    const { forslag, ikkeNa, hull } = svar([...mange, deltAvNaboen], person)
    expect([...forslag, ...ikkeNa].map((f) => f.tiltakId)).not.toContain('delt-av-naboen')
    expect(hull).toEqual([])
    expect(svar(mange, person).hull).toMatchObject([{ behov: 'norsk' }])
  })

  test('det sterkeste behovet først, ellers som i kodeverket', () => {
    const { hull } = svar([], { behov: { norsk: 1, bolig: 2, rus: 3, utdanning: 2 } })
    expect(hull.map((h) => h.behov)).toEqual(['rus', 'bolig', 'utdanning', 'norsk'])
  })

  test('det som bare mangler én ting, går foran det som mangler flere, og så det nærmeste', () => {
    const rader = [
      etTiltak({ id: 'a-to-ting', status: 'avsluttet', alder: { til: 29 } }),
      etTiltak({ id: 'b-langt-unna', sted: SEKSTISJU_MIN }),
      etTiltak({ id: 'c-naer', alder: { til: 29 } }),
    ]
    expect(svar(rader).hull).toMatchObject([{ arsak: 'alder', naermeste: { tiltakId: 'c-naer' } }])
    expect(svar(rader.slice(0, 2)).hull).toMatchObject([
      { arsak: 'for-langt', naermeste: { tiltakId: 'b-langt-unna' } },
    ])
  })
})

describe('neste spørsmål', () => {
  test('teller hvor mange vet-ikke svaret ville avgjort, flest først og så etter navn', () => {
    const rader = [
      etTiltak({ id: 'a', alder: { fra: 18 }, krav: ['gyldig-id', 'bankid'] }),
      etTiltak({ id: 'b', alder: { fra: 18 } }),
      etTiltak({ id: 'c', krav: ['bankid'], unntak: ['aktiv-selvskading'] }),
    ]
    expect(svar(rader, { alder: null }).nesteSporsmal).toEqual([
      { felt: 'alder', avklarer: 2 },
      { felt: 'bankId', avklarer: 2 },
      { felt: 'gyldigId', avklarer: 1 },
      { felt: 'hindringer', avklarer: 1 },
    ])
  })

  test('spør ikke om det kontoret må svare på', () => {
    expect(svar([etTiltak({ alder: undefined, norsk: undefined })]).nesteSporsmal).toEqual([])
  })

  test('spør ikke for et tiltak som er stengt uansett', () => {
    expect(svar([etTiltak({ status: 'utkast', alder: { fra: 18 } })], { alder: null }).nesteSporsmal).toEqual([])
  })

  test('spør ikke for et tiltak som ikke dekker noe behov', () => {
    const rad = etTiltak({ behov: { primar: ['norsk'] }, alder: { fra: 18 } })
    expect(svar([rad], { alder: null }).nesteSporsmal).toEqual([])
  })
})
