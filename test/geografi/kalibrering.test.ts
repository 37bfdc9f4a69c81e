/** The travel estimate against measured times: fitted on kommuner with even numbers, so the odd ones tell how good it is. */
import { describe, expect, test } from 'vitest'
import { luftlinje, type Sted } from '../../catalog/geografi.ts'
import { DATO, norge } from '../fabrikk.ts'
import fasit from './ba-reisetid.json' with { type: 'json' }

type Rad = (typeof fasit.rader)[number]
const odde = ({ nr }: Rad) => Number(nr) % 2 === 1
const senter = (nr: string): Sted => {
  const sted = norge().hjemsted(nr, null)
  if (!sted) throw new Error(`${nr} finnes ikke`)
  return sted
}
const reise = ({ nr, sentrum }: Rad) => norge().reise(senter(nr), senter(sentrum), { middel: 'bil', dato: DATO })

/** By position between two ranked values. */
function kvantil(tall: readonly number[], andel: number): number {
  const sortert = tall.toSorted((a, b) => a - b)
  const plass = (sortert.length - 1) * andel
  const [lav, hoy] = [sortert[Math.floor(plass)] ?? Number.NaN, sortert[Math.ceil(plass)] ?? Number.NaN]
  return lav + (hoy - lav) * (plass % 1)
}

const feil = (rader: readonly Rad[], anslag: (rad: Rad) => number) => {
  const andeler = rader.map((rad) => Math.abs(anslag(rad) - rad.minutter) / rad.minutter)
  return { median: kvantil(andeler, 0.5), p90: kvantil(andeler, 0.9) }
}
const minutter = (rad: Rad) => reise(rad).minutter
const rettLinje = ({ nr, sentrum }: Rad) => ((luftlinje(senter(nr), senter(sentrum)) * 1.3) / 55) * 60

describe.each([
  ['oddetallskommunene, som tallene ikke er tilpasset', fasit.rader.filter(odde), 71],
  ['partallskommunene', fasit.rader.filter((rad) => !odde(rad)), 126],
  ['oddetallskommunene som ikke er et eget senter', fasit.rader.filter((rad) => odde(rad) && !('delt' in rad)), 68],
])('%s', (_, rader, antall) => {
  test(`er ${antall}`, () => expect(rader).toHaveLength(antall))

  test('bommer med høyst 14 % på midten og 33 % for ni av ti', () => {
    const { median, p90 } = feil(rader, minutter)
    expect(median).toBeLessThanOrEqual(0.14)
    expect(p90).toBeLessThanOrEqual(0.33)
  })

  test('bommer mindre enn den rette linjen', () => {
    const [anslag, linje] = [feil(rader, minutter), feil(rader, rettLinje)]
    expect(anslag.median).toBeLessThan(linje.median)
    expect(anslag.p90).toBeLessThan(0.8 * linje.p90)
  })

  test('ligger i intervallet omtrent fire av fem ganger', () => {
    const inne = rader.filter((rad) => {
      const { fra, til } = reise(rad).mellom ?? { fra: 0, til: 0 }
      return fra <= rad.minutter && rad.minutter <= til
    })
    expect(inne.length / rader.length).toBeGreaterThanOrEqual(0.75)
    expect(inne.length / rader.length).toBeLessThanOrEqual(0.9)
  })
})
