/** Which journeys are asked about: as few as possible, and those that matter first. */
import { describe, expect, test } from 'vitest'
import { reisemal } from '../../../api/reise/reisemal.ts'
import type { Kartlegging } from '../../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../../catalog/snapshot.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../../fabrikk.ts'
import { enReisetid } from '../../store/reisetid.ts'

const HER = { lat: 63.4688, lon: 10.9172 }
const VAERNES = { lat: 63.4537, lon: 10.9239 }
const HEGRA = { lat: 63.4636, lon: 11.1137 }
const MERAKER = { lat: 63.4158, lon: 11.7425 }

const mal = (tiltak: Partial<Tiltak>[], kartlegging: Partial<Kartlegging> = {}) =>
  reisemal(
    lagSnapshot(
      tiltak.map((avvik, i) => etTiltak({ id: `t-${i}`, ...avvik })),
      norge(),
      'v',
    ),
    enKartlegging(kartlegging),
    DATO,
  )
const punkter = (...args: Parameters<typeof mal>) => mal(...args).map((m) => m.punkt)

describe('reisemal', () => {
  test('Ett mål for hvert sted, nærmest først', () => {
    expect(mal([{ sted: HEGRA }, { sted: VAERNES }, { sted: HEGRA }])).toEqual([
      { punkt: VAERNES, middel: 'bil' },
      { punkt: HEGRA, middel: 'bil' },
    ])
  })

  test.each<[string, Partial<Tiltak>]>([
    ['det som er på nett', { form: 'digital', sted: HEGRA }],
    ['det som kommer hjem', { form: 'ambulant', sted: HEGRA }],
    ['det som ikke er knyttet til et sted', { sted: null }],
    ['det som har ukjent sted', { sted: undefined }],
    ['det som er stengt av alder', { sted: HEGRA, alder: { fra: 50, til: null } }],
    ['det som er avsluttet', { sted: HEGRA, status: 'avsluttet' }],
    [
      'det som ikke er delt',
      {
        sted: HEGRA,
        dekning: { landet: false, fylker: [], kommuner: [] },
        deling: { synlighet: 'eget-kontor', avtaler: [] },
      },
    ],
  ])('Ikke %s', (_, avvik) => {
    expect(punkter([{ sted: VAERNES }, avvik])).toEqual([VAERNES])
  })

  test('Det som bare er for langt unna etter anslaget, er med: en tjeneste kan vite bedre', () => {
    expect(punkter([{ sted: MERAKER }], { reise: { middel: 'bil', maksMinutter: 15 } })).toEqual([MERAKER])
  })

  test('Et sted med bare postnummer eller kommune er punktet på kartet', () => {
    expect(punkter([{ sted: { postnummer: '7520' } }])).toEqual([norge().hjemsted('5035', '7520')].map(bareSted))
    expect(punkter([{ sted: {} }])).toEqual([norge().hjemsted('5035', null)].map(bareSted))
  })

  test('Der et kontor har oppgitt reisetiden, er det ingenting å spørre om', () => {
    const meraker = etTiltak({ sted: MERAKER, kommunenummer: '5034' })
    const her = etTiltak({ id: 'her', sted: HEGRA })
    const kart = norge().medReisetider([enReisetid()])
    expect(reisemal(lagSnapshot([meraker, her], kart, 'v'), enKartlegging(), DATO).map((m) => m.punkt)).toEqual([HEGRA])
    expect(reisemal(lagSnapshot([meraker, her], kart, 'v'), enKartlegging(), '2026-12-21')).toHaveLength(2)
  })

  test('Ukjent reisemåte: både bil og kollektiv, som regelen sammenligner', () => {
    const svar = mal([{ sted: HEGRA }], { reise: { middel: null, maksMinutter: 45 } })
    expect(svar.map((m) => m.middel).toSorted()).toEqual(['bil', 'kollektiv'])
  })

  test('Den som blir hentet, kjører bil', () => {
    const kollektiv = { reise: { middel: 'kollektiv', maksMinutter: 60 } } as const
    expect(mal([{ sted: HEGRA, tilrettelegging: ['henting-folge'] }, { sted: HEGRA }], kollektiv)).toEqual([
      { punkt: HEGRA, middel: 'bil' },
      { punkt: HEGRA, middel: 'kollektiv' },
    ])
  })

  test('Ukjent kommune: ingenting å spørre om', () => {
    expect(mal([{ sted: HEGRA }], { kommune: null })).toEqual([])
  })

  test('Høyst hundre, og det er de nærmeste', () => {
    const steder = Array.from({ length: 150 }, (_, i) => ({ sted: { lat: HER.lat, lon: HER.lon + i / 400 } }))
    const svar = punkter(steder.toReversed())
    expect(svar).toHaveLength(100)
    expect(new Set(svar.map((p) => p.lon)).size).toBe(100)
    expect(Math.max(...svar.map((p) => p.lon))).toBeLessThan(HER.lon + 100 / 400)
  })
})

function bareSted(punkt: { lat: number; lon: number } | null) {
  return punkt && { lat: punkt.lat, lon: punkt.lon }
}
