import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TRINN } from '../../catalog/kontor/femmere.ts'
import { hulltall, hulltallFra } from '../../catalog/kontor/hulltall.ts'
import type { Hulltall } from '../../catalog/skjema/hullmelding.ts'

const meldt = (antall: number, avvik: Partial<Hulltall[number]> = {}): Hulltall[number] => ({
  kommunenummer: '5035',
  behov: 'norsk',
  arsak: 'for-langt',
  antall,
  ...avvik,
})

describe('Tall for planleggeren', () => {
  test.each([
    [0, []],
    [4, []],
    [5, [5]],
    [9, [5]],
    [10, [10]],
  ])('%i meldinger vises som %j', (antall, vist) => {
    expect(hulltall([meldt(antall)]).map((rad) => rad.antall)).toEqual(vist)
  })

  test('Hver for seg etter kommune, behov og årsak: få her blir ikke flere av mange der', () => {
    const rader = [
      meldt(4),
      meldt(7, { arsak: 'fullt' }),
      meldt(4, { behov: 'bolig' }),
      meldt(5, { kommunenummer: '0301' }),
    ]
    expect(hulltall(rader)).toEqual([meldt(5, { arsak: 'fullt' }), meldt(5, { kommunenummer: '0301' })])
  })

  test.each([
    ['2026-11-27', '2025-12'],
    ['2026-01-01', '2025-02'],
    ['2028-02-29', '2027-03'],
  ])('Den %s telles tolv måneder, fra og med %s', (idag, fra) => {
    expect(hulltallFra(idag)).toBe(fra)
  })
})

const KJORINGER = { numRuns: 500, seed: 20_261_127 }
/** Reports of each month, oldest first. */
const maneder = fc.array(fc.nat({ max: 12 }), { minLength: 13, maxLength: 40 })
/** What is shown when the last month of the twelve is this one, after so many of its reports. */
const vist = (meldinger: readonly number[], maned: number, iManeden: number) => {
  const tidligere = meldinger.slice(Math.max(0, maned - 11), maned).reduce((sum, n) => sum + n, 0)
  return hulltall([meldt(tidligere + iManeden)])[0]?.antall ?? 0
}

describe('Ingen subtraksjon gir færre enn fem', () => {
  test('mellom to øyeblikk, hvor mange måneder det enn er mellom dem', () => {
    fc.assert(
      fc.property(maneder, fc.nat(), fc.nat(), (meldinger, en, to) => {
        const sett = [en, to].map((n) => {
          const maned = n % meldinger.length
          return vist(meldinger, maned, n % ((meldinger[maned] ?? 0) + 1))
        })
        expect(Math.abs((sett[0] ?? 0) - (sett[1] ?? 0)) % TRINN).toBe(0)
      }),
      KJORINGER,
    )
  })

  test('før og etter én eneste melding: ingenting å se, eller akkurat fem', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), (antall) => {
        const [uten, med] = [antall, antall + 1].map((n) => hulltall([meldt(n)])[0]?.antall ?? 0)
        expect([0, TRINN]).toContain((med ?? 0) - (uten ?? 0))
      }),
      KJORINGER,
    )
  })
})
