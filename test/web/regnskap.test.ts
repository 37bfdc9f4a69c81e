import { array, assert, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grunn } from '../../catalog/skjema/forslag.ts'
import { forbehold, regnskap, sterkeste } from '../../web/veileder/regnskap.ts'

const grunn = (avvik: Partial<Grunn>): Grunn => ({ regel: 'alder', utfall: 'ja', verdier: {}, tekst: '', ...avvik })
const bidrag = (...tall: number[]) => tall.map((b) => grunn({ bidrag: b }))
const hundredeler = (tall: number) => Math.round(tall * 100) + 0
const summen = (tall: readonly number[]) => hundredeler(tall.reduce((s, b) => s + b, 0))

describe('Regnskapet i «Mer»', () => {
  test('Tre deler som hver rundes ned, går likevel opp', () => {
    const { linjer, sum } = regnskap(bidrag(0.114, 0.114, 0.114), 0.342)
    expect(sum).toBe(0.34)
    expect(summen(linjer.map((l) => l.bidrag))).toBe(34)
  })

  test('En grunn uten bidrag blir stående på null', () => {
    const { linjer } = regnskap([...bidrag(0.004, 0.004), grunn({})], 0.008)
    expect(linjer.at(-1)?.bidrag).toBe(0)
    expect(summen(linjer.map((l) => l.bidrag))).toBe(1)
  })

  test('Linjene går alltid opp i summen, og ingen flyttes mer enn én hundredel', () => {
    assert(
      property(array(double({ min: -0.2, max: 0.5, noNaN: true }), { maxLength: 20 }), (deler) => {
        const poeng = deler.reduce((s, b) => s + b, 0)
        const { linjer, sum } = regnskap(bidrag(...deler), poeng)
        expect(summen(linjer.map((l) => l.bidrag))).toBe(hundredeler(sum))
        linjer.forEach((l, i) => {
          expect(Math.abs(l.bidrag - (deler[i] ?? 0))).toBeLessThanOrEqual(0.0151)
        })
      }),
    )
  })
})

describe('Grunnene på kortet', () => {
  const alle = [
    grunn({ tekst: 'a', bidrag: 0.1 }),
    grunn({ tekst: 'b', bidrag: 0.4 }),
    grunn({ tekst: 'c', utfall: 'vet-ikke', bidrag: -0.02 }),
    grunn({ tekst: 'd' }),
    grunn({ tekst: 'e', utfall: 'advarsel', bidrag: -0.05 }),
  ]

  test('De to sterkeste kommer først, størst bidrag øverst', () => {
    expect(sterkeste(alle).map((g) => g.tekst)).toEqual(['b', 'a'])
  })

  test('Alle advarsler og ukjente er med, advarslene først', () => {
    expect(forbehold(alle).map((g) => g.tekst)).toEqual(['e', 'c'])
  })
})
