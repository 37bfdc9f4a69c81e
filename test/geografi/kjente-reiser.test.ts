/** Journeys that anyone who lives there knows: wide bounds, from the tables of the roads and ferries. Minutes by car, one way. */
import { describe, expect, test } from 'vitest'
import type { Sted } from '../../catalog/geografi.ts'
import type { Reisemiddel } from '../../catalog/kodeverk.ts'
import { DATO, norge } from '../fabrikk.ts'

const sted = (navn: string): Sted => {
  const k = norge().kommuner.find((kommune) => (kommune.navnEntydig ?? kommune.navn) === navn)
  const funnet = k && norge().hjemsted(k.nr, null)
  if (!funnet) throw new Error(`${navn} finnes ikke`)
  return funnet
}
const minutter = (fra: string, til: string, middel: Reisemiddel = 'bil') =>
  norge().reise(sted(fra), sted(til), { middel, dato: DATO }).minutter

type Reiserad = [fra: string, til: string, minst: number, mest: number]

describe.each<[string, Reiserad[]]>([
  [
    'by og motorvei',
    [
      ['Oslo', 'Bærum', 10, 30],
      ['Oslo', 'Drammen', 30, 55],
      ['Oslo', 'Lillehammer', 110, 160],
      ['Trondheim', 'Stjørdal', 22, 45],
      ['Kristiansand', 'Arendal', 42, 70],
      ['Oslo', 'Trondheim', 320, 450],
    ],
  ],
  [
    'fjord med ferge',
    [
      ['Moss', 'Horten', 33, 60],
      ['Molde', 'Vestnes', 40, 70],
      ['Trondheim', 'Indre Fosen', 50, 90],
      ['Stad', 'Gloppen', 30, 65],
      ['Sogndal', 'Lærdal', 30, 60],
      ['Lyngen', 'Kåfjord', 42, 75],
      ['Tromsø', 'Lyngen', 75, 120],
      ['Bodø', 'Narvik', 230, 340],
    ],
  ],
  [
    'øy',
    [
      ['Haugesund', 'Utsira', 70, 110],
      ['Bergen', 'Austevoll', 55, 105],
      ['Kristiansund', 'Smøla', 65, 130],
      ['Leka', 'Nærøysund', 55, 105],
      ['Brønnøy', 'Vega', 60, 105],
      ['Alstahaug', 'Dønna', 35, 70],
      ['Bodø', 'Værøy', 200, 330],
      ['Loppa', 'Hasvik', 80, 130],
    ],
  ],
  [
    'tunnel og bru',
    [
      ['Stavanger', 'Strand', 20, 45],
      ['Fredrikstad', 'Hvaler', 25, 45],
      ['Ålesund', 'Giske', 9, 30],
      ['Kristiansund', 'Averøy', 12, 35],
      ['Hitra', 'Frøya', 20, 50],
      ['Volda', 'Ulstein', 30, 60],
      ['Bergen', 'Askøy', 10, 25],
      ['Vestvågøy', 'Flakstad', 20, 40],
    ],
  ],
  [
    'fjorden imellom, og veien rundt',
    [
      ['Oslo', 'Nesodden', 38, 65],
      ['Stjørdal', 'Frosta', 30, 60],
      ['Bodø', 'Gildeskål', 50, 100],
      ['Luster', 'Lom', 150, 400],
      ['Ålesund', 'Stranda', 60, 110],
    ],
  ],
  [
    'fjellovergang',
    [
      ['Hol', 'Aurland', 60, 110],
      ['Hemsedal', 'Lærdal', 55, 95],
      ['Vinje', 'Ullensvang', 85, 140],
      ['Dovre', 'Oppdal', 50, 90],
      ['Stryn', 'Skjåk', 65, 115],
      ['Eidfjord', 'Hol', 60, 110],
    ],
  ],
  [
    'Finnmark',
    [
      ['Alta', 'Hammerfest', 90, 150],
      ['Alta', 'Kautokeino', 85, 140],
      ['Karasjok', 'Porsanger', 48, 85],
      ['Vadsø', 'Vardø', 55, 90],
      ['Nordkapp', 'Porsanger', 95, 170],
      ['Sør-Varanger', 'Vadsø', 115, 190],
    ],
  ],
])('%s', (_, rader) => {
  test.each(rader)('%s–%s', (fra, til, minst, mest) => {
    const tid = minutter(fra, til)
    expect(tid).toBeGreaterThanOrEqual(minst)
    expect(tid).toBeLessThanOrEqual(mest)
  })
})

describe('over fjorden uten bil', () => {
  test('går båten fra Nesodden til Oslo, så bussen er raskere enn bilen', () => {
    expect(minutter('Nesodden', 'Oslo', 'kollektiv')).toBeLessThan(minutter('Nesodden', 'Oslo'))
  })

  test.each<Reiserad>([
    ['Oslo', 'Nesodden', 35, 90],
    ['Molde', 'Vestnes', 60, 150],
    ['Levanger', 'Inderøy', 250, 900],
    ['Stavanger', 'Strand', 150, 900],
  ])('går ingen på vannet fra %s til %s', (fra, til, minst, mest) => {
    const tid = minutter(fra, til, 'gange')
    expect(tid).toBeGreaterThanOrEqual(minst)
    expect(tid).toBeLessThanOrEqual(mest)
    expect(minutter(fra, til, 'ingen')).toBe(tid)
  })
})
