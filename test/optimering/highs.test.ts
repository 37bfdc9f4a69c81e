/** The solver answers with what it found and how sure it is, for rows and directions of every kind. */
import { describe, expect, test } from 'vitest'
import { losMedHighs } from '../../api/dekning/highs.ts'
import { somLp } from '../../catalog/optimering/lp.ts'
import { Modellbygger } from '../../catalog/optimering/modell.ts'

const los = losMedHighs()
const VALG = { sekunder: 10, slingring: 1e-6 }

/** At least two of three, the first never together with the last. */
function toAvTre(retning: 'mest' | 'minst') {
  const m = new Modellbygger(retning)
  const [a, b, c] = [m.valg(5), m.valg(2.5), m.valg(4)]
  m.minst(2, [a, 1], [b, 1], [c, 1])
  m.lik(1, [a, 1], [c, 1])
  return m
}

/** So many, each against three others, that it is not done at once. */
function tung() {
  const m = new Modellbygger('mest')
  const valg = Array.from({ length: 400 }, (_, i) => m.valg(50 + ((i * 37) % 23)))
  for (let i = 0; i < 1200; i++)
    m.mest(60 + (i % 7), ...valg.filter((v) => (v * 7 + i * 11) % 13 < 3).map((v) => [v, 1 + ((v * i) % 17)] as const))
  return m
}

describe('HiGHS', () => {
  test.each([
    ['mest', [1, 1, 0], 7.5],
    ['minst', [0, 1, 1], 6.5],
  ] as const)('finner det som er %s, og er sikker', async (retning, verdier, grense) => {
    expect(await los(toAvTre(retning), VALG)).toMatchObject({ status: 'optimal', verdier, grense })
  })

  test('sier at det ikke går, uten å feile', async () => {
    const m = new Modellbygger()
    m.minst(2, [m.valg(1), 1])
    expect(await los(m, VALG)).toMatchObject({ status: 'umulig' })
    expect(await los(toAvTre('mest'), VALG)).toMatchObject({ status: 'optimal' })
  })

  test('når tiden er ute, gir det beste så langt og en grense som ikke er lavere', async () => {
    const m = tung()
    const svar = await los(m, { ...VALG, sekunder: 0.5 })
    if (svar.status !== 'tidsgrense') throw new Error(`Modellen er for lett: ${svar.status}`)
    const funnet = (svar.verdier ?? []).reduce((s, v, k) => s + v * (m.kolonner[k]?.vekt ?? 0), 0)
    expect(svar.grense ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(funnet)
  })

  test('uten kolonner er det ingenting å løse', async () => {
    expect(await los(new Modellbygger('minst'), VALG)).toEqual({
      status: 'optimal',
      verdier: [],
      grense: 0,
      sekunder: 0,
    })
  })

  test('alle slags rader skrives som LP', () => {
    expect(somLp(toAvTre('minst')).split('\n')).toEqual([
      'Minimize',
      'sum:',
      '+ 5 x0 + 2.5 x1 + 4 x2',
      'Subject To',
      'r0: + 1 x0 + 1 x1 + 1 x2 >= 2',
      'r1: + 1 x0 + 1 x2 = 1',
      'Bounds',
      'Binary',
      'x0',
      'x1',
      'x2',
      'End',
    ])
  })
})
