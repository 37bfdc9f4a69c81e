import { describe, expect, test } from 'vitest'
import { HVILE_MINUTTER, hvile, sekunderIgjen } from '../../web/veileder/hvile.ts'

const MINUTT = 60_000
const SIST = 1_000_000

describe('Siden har ligget urørt', () => {
  test.each([
    ['akkurat nå', 0, 'i-bruk'],
    ['i 27 minutter og 59 sekunder', 28 * MINUTT - 1000, 'i-bruk'],
    ['i 28 minutter', 28 * MINUTT, 'varsler'],
    ['i 29 minutter og 59 sekunder', 30 * MINUTT - 1000, 'varsler'],
    ['i 30 minutter', 30 * MINUTT, 'ute'],
    ['over natten, mens maskinen sov', 9 * 60 * MINUTT, 'ute'],
  ])('%s', (_, stille, ventet) => expect(hvile(SIST, SIST + stille)).toBe(ventet))

  test('Sekundene som er igjen, er hele og aldri under null', () => {
    expect(sekunderIgjen(SIST, SIST + 28 * MINUTT)).toBe(120)
    expect(sekunderIgjen(SIST, SIST + 29.5 * MINUTT + 1)).toBe(30)
    expect(sekunderIgjen(SIST, SIST + 40 * MINUTT)).toBe(0)
    expect(HVILE_MINUTTER).toBe(30)
  })
})
