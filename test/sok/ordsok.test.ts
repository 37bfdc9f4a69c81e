import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { avstand } from '../../catalog/sok/avstand.ts'
import { heleKatalogen } from './katalog.ts'

/** The definition itself: what the quick one must agree with. */
function osa(a: string, b: string): number {
  const d: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i])
  for (let j = 0; j <= b.length; j++) (d[0] ?? [])[j] = j
  const se = (i: number, j: number) => d[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let steg = Math.min(se(i - 1, j) + 1, se(i, j - 1) + 1, se(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steg = Math.min(steg, se(i - 2, j - 2) + 1)
      ;(d[i] ?? [])[j] = steg
    }
  return se(a.length, b.length)
}

describe('skrivefeil telles', () => {
  test.each([
    ['norskurs', 'norskkurs', 1, 'en bokstav for lite'],
    ['jobbsentrallen', 'jobbsentralen', 1, 'en for mye'],
    ['gjeldsradgivnink', 'gjeldsradgivning', 1, 'en annen'],
    ['nrosk', 'norsk', 1, 'to som har byttet plass'],
    ['norsk', 'norsk', 0, 'ingen'],
    ['abc', 'xyz', 3, 'alt'],
    ['', 'abc', 3, 'ingenting skrevet'],
  ])('%s og %s: %i (%s)', (a, b, ventet) => {
    expect(avstand(a, b, 10).hele).toBe(ventet)
  })

  test('et uferdig ord sammenlignes med begynnelsen', () => {
    expect(avstand('frisklvis', 'frisklivssentral', 5)).toEqual({ hele: 6, begynnelse: 1 })
    expect(avstand('fris', 'frisklivssentral', 2).begynnelse).toBe(0)
  })

  test('stemmer med definisjonen opp til grensen', () => {
    const ord = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'o'), maxLength: 9 })
    fc.assert(
      fc.property(ord, ord, fc.integer({ min: 0, max: 5 }), (a, b, grense) => {
        expect(avstand(a, b, grense).hele).toBe(Math.min(osa(a, b), grense + 1))
      }),
      { numRuns: 5000, seed: 20261126 },
    )
  })
})

describe('det som kan ha vært ment', () => {
  const { ordsok, leksikon } = heleKatalogen()
  const former = (numre: { form: number }[]) => numre.map(({ form }) => leksikon.former[form])

  test.each([
    ['norskurs', 'norskkurs'],
    ['jobbsentrallen', 'jobbsentralen'],
    ['matutdelling', 'matutdeling'],
    ['kvalifiseringprogramet', 'kvalifiseringsprogrammet'],
    ['fyisk', 'fysisk'],
    ['okonomiradgivnig', 'okonomiradgivning'],
    ['rsu', 'rus'],
  ])('%s → %s', (skrevet, ment) => {
    expect(former(ordsok.naer(skrevet, true))).toContain(ment)
  })

  test.each(['xq', 'qqqqqq', 'aa', ''])('«%s» ligner ikke på noe', (skrevet) => {
    expect(ordsok.naer(skrevet, true)).toEqual([])
  })

  test('et kort ord med en annen første bokstav er et annet ord', () => {
    expect(former(ordsok.naer('mekke', true))).not.toContain('dekke')
  })

  test('ordene som begynner slik, og ingen andre', () => {
    const funnet = ordsok.medStart('jobbs', 1000).map((f) => leksikon.former[f] ?? '')
    expect(funnet.toSorted()).toEqual(leksikon.former.filter((f) => f.startsWith('jobbs')).toSorted())
    expect(funnet).toContain('jobbsentral')
    expect(ordsok.medStart('j', 3)).toHaveLength(3)
    expect(ordsok.medStart('\uffff', 3)).toEqual([])
  })
})
