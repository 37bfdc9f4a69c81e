/** The journeys of a whole catalogue, worked out together, against the same journeys one by one. */
import { assert, constantFrom, double, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sted } from '../../catalog/geografi.ts'
import type { Reisetid } from '../../catalog/skjema/reisetid.ts'
import { DATO, norge } from '../fabrikk.ts'

const NUMRE = norge().kommuner.map(({ nr }) => nr)
const sentre = NUMRE.flatMap((nr) => norge().hjemsted(nr, null) ?? [])
const alle = Int32Array.from(sentre, (_, i) => i)
const MIDLER = ['bil', 'kollektiv'] as const
const rad = (felt: Partial<Reisetid>) =>
  ({ fra: '5001', til: '5035', middel: null, minutter: null, tillegg: null, ...felt }) as Reisetid

/** Both ways of asking, for every home. */
function begge(geografi: ReturnType<typeof norge>, middel: (typeof MIDLER)[number], mest: number) {
  const tabell = geografi.minutterTil(sentre, { middel, dato: DATO, mest })
  return (til: Sted) => {
    const ut = new Float64Array(sentre.length)
    tabell(til, alle, ut)
    const enkeltvis = sentre.map((fra) => {
      const minutter = geografi.minutterFra(fra, { middel, dato: DATO })(til)
      return minutter <= mest ? minutter : Number.POSITIVE_INFINITY
    })
    return { sammen: [...ut], enkeltvis }
  }
}

const etSted = record({
  nr: constantFrom(...NUMRE),
  nord: double({ min: -0.3, max: 0.3, noNaN: true }),
  ost: double({ min: -0.6, max: 0.6, noNaN: true }),
  mest: constantFrom(30, 132, 400, 5000),
  middel: constantFrom(...MIDLER),
})

function stedet({ nr, nord, ost }: { nr: string; nord: number; ost: number }): Sted {
  const senter = norge().hjemsted(nr, null)
  if (!senter) throw new Error(`${nr} mangler på kartet`)
  return { lat: senter.lat + nord, lon: senter.lon + ost, kommune: nr }
}

describe('reisene til ett sted fra alle kommuner', () => {
  test('er de samme som én for én, hvor stedet enn ligger og hvor langt det spørres', () => {
    assert(
      property(etSted, ({ middel, mest, ...hvor }) => {
        const { sammen, enkeltvis } = begge(norge(), middel, mest)(stedet(hvor))
        expect(sammen).toEqual(enkeltvis)
      }),
      { numRuns: 60, seed: 11 },
    )
  })

  test('er de samme til hvert senter, med bil og uten', () => {
    for (const middel of MIDLER) {
      const reiser = begge(norge(), middel, 132)
      for (const senter of sentre) {
        const { sammen, enkeltvis } = reiser(senter)
        expect(sammen).toEqual(enkeltvis)
      }
    }
  })

  test('følger det et kontor har meldt om veien', () => {
    const geografi = norge().medReisetider([
      rad({ minutter: 200 }),
      rad({ fra: '3405', til: '3407', middel: 'kollektiv', tillegg: 25 }),
      rad({ fra: '0301', til: '3201', minutter: 1, gyldigTil: '2020-01-01' }),
    ])
    let ulike = 0
    for (const nr of ['5001', '5035', '3405', '3407', '0301', '3201'])
      for (const middel of MIDLER) {
        const sted = norge().hjemsted(nr, null)
        if (!sted) throw new Error(`${nr} mangler på kartet`)
        const { sammen, enkeltvis } = begge(geografi, middel, 132)(sted)
        expect(sammen).toEqual(enkeltvis)
        const uten = begge(norge(), middel, 132)(sted).sammen
        ulike += sammen.filter((minutter, i) => minutter !== uten[i]).length
      }
    // Two pairs are told of, both ways: one by car and without, and one without only.
    expect(ulike).toBe(6)
  })

  test('lar dem det ikke spørres om, stå som de var', () => {
    const ut = new Float64Array(sentre.length).fill(-1)
    const [forste, andre] = [sentre[0], sentre[1]]
    if (!forste || !andre) throw new Error('Kartet er tomt')
    norge().minutterTil(sentre, { middel: 'bil', dato: DATO, mest: 132 })(forste, [0], ut)
    expect(ut[0]).toBeGreaterThanOrEqual(0)
    expect(ut.subarray(1).every((minutter) => minutter === -1)).toBe(true)
  })
})
