/** The solver is given the model as it is, and a solver that has failed is never asked again. */
import loadHighs, { type Highs } from 'highs'
import { describe, expect, test } from 'vitest'
import { lagHighs } from '../../api/plan/highs.ts'
import { somLp } from '../../catalog/plan/highs.ts'
import { Modellbygger } from '../../catalog/plan/modell.ts'

/** Three things worth 3, 2 and 2; the first excludes the others. */
function enModell(): Modellbygger {
  const m = new Modellbygger()
  const [a, b, c] = [m.valg(3), m.valg(2), m.valg(2)]
  m.mest(1, [a, 1], [b, 1])
  m.mest(1, [a, 1], [c, 1])
  const halv = m.folge(1)
  m.mest(1, [halv, 2])
  return m
}

/** No answer is right. */
const umulig = () => {
  const m = new Modellbygger()
  m.mest(-1, [m.valg(1), 1])
  return m
}

describe('HiGHS', () => {
  test('finner det beste', async () => {
    const los = await lagHighs()()
    expect(los(enModell())).toEqual([0, 1, 1, 0.5])
  })

  test('svarer likt hver gang, også etter tusen andre spørsmål', async () => {
    const los = await lagHighs()()
    const forst = los(enModell())
    for (let i = 0; i < 1000; i++) los(enModell())
    expect(los(enModell())).toEqual(forst)
  })

  test('en tom modell har et tomt svar', async () => {
    expect((await lagHighs()())(new Modellbygger())).toEqual([])
  })

  test('negative tall og brøker skrives som LP', () => {
    const m = new Modellbygger()
    m.mest(0, [m.valg(-5), 1.5], [m.folge(0), -2])
    expect(somLp(m).split('\n')).toEqual([
      'Maximize',
      'sum:',
      '- 5 x0 + 0 x1',
      'Subject To',
      'r0: + 1.5 x0 - 2 x1 <= 0',
      'Bounds',
      '0 <= x1 <= 1',
      'Binary',
      'x0',
      'End',
    ])
  })
})

describe('når løseren feiler', () => {
  test('sies det uten et ord om modellen', async () => {
    const los = await lagHighs()()
    expect(() => los(umulig())).toThrow(/^HiGHS ga ingen løsning: Infeasible$/)
  })

  test('lages en ny til neste gang', async () => {
    let lastet = 0
    const highs = lagHighs(() => {
      lastet += 1
      return loadHighs()
    })
    const los = await highs()
    expect(() => los(umulig())).toThrow('ingen løsning')
    expect((await highs())(enModell())).toEqual([0, 1, 1, 0.5])
    expect(lastet).toBe(2)
  })

  test('og ikke lar seg laste, prøves det på nytt neste gang', async () => {
    let forsok = 0
    const highs = lagHighs(async (): Promise<Highs> => {
      forsok += 1
      if (forsok === 1) throw new Error('Ingen fil')
      return loadHighs()
    })
    await expect(highs()).rejects.toThrow('Ingen fil')
    expect((await highs())(enModell())).toEqual([0, 1, 1, 0.5])
  })

  test('to som spør samtidig, deler én', async () => {
    let lastet = 0
    const highs = lagHighs(() => {
      lastet += 1
      return loadHighs()
    })
    await Promise.all([highs(), highs()])
    expect(lastet).toBe(1)
  })
})
