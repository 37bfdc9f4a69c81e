/** New places: equal to trying everything, and honest about what is not possible. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { losMedHighs } from '../../api/dekning/highs.ts'
import { velgFaerrestSteder } from '../../catalog/dekning/plassering/faerrest-steder.ts'
import { velgNyeSteder } from '../../catalog/dekning/plassering/nye-steder.ts'
import type { Plassering } from '../../catalog/dekning/plassering/plassering.ts'
import type { Plasseringsproblem } from '../../catalog/dekning/plassering/problem.ts'
import { faerrest, flestNadd, funnet, nadd, rekke } from './plassering-fasit.ts'

const los = losMedHighs()
const seed = 20_261_127
const numRuns = 200

const vekt = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 40 }).map((n) => n / 4),
)

const problemer: fc.Arbitrary<Plasseringsproblem> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 7 }))
  .chain(([punkter, steder]) =>
    fc.record({
      punkter: fc
        .array(vekt, { minLength: punkter, maxLength: punkter })
        .map((vekter) => vekter.map((v, i) => ({ id: `p${i}`, navn: `Kommune ${i}`, vekt: v }))),
      steder: fc
        .array(fc.integer({ min: 0, max: 4 }), { minLength: steder, maxLength: steder })
        .map((faste) => faste.map((n, i) => ({ id: `s${i}`, navn: `Sted ${i}`, fast: n === 0 }))),
      minutter: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 60 }), { freq: 8 }), { minLength: steder, maxLength: steder }),
        { minLength: punkter, maxLength: punkter },
      ),
      radius: fc.constantFrom(15, 30, 45),
    }),
  )
  .filter((p) => p.punkter.some((punkt) => punkt.vekt > 0) && nadd(p, [...p.steder.keys()]).mest > 0)

/** The numbers of the new places in the problem. */
const numre = ({ steder }: Plasseringsproblem, svar: Plassering) =>
  svar.steder.map((s) => steder.findIndex((sted) => sted.id === s.id))

/** What is told is what is there, reckoned by another. */
function kontroller(problem: Plasseringsproblem, svar: Plassering): void {
  const igjen = nadd(problem, numre(problem, svar))
  const tilSammen = svar.steder.reduce((s, sted) => s + sted.nyDekket, svar.dekketFra)
  expect(svar.dekket).toBeCloseTo(igjen.mest, 6)
  expect(tilSammen).toBeCloseTo(igjen.mest, 6)
  expect(svar.dekketFra).toBeCloseTo(nadd(problem, []).mest, 6)
  expect((svar.reise?.snitt ?? 0) * svar.dekket).toBeCloseTo(igjen.dernest, 6)
  expect(svar.bevis).toMatchObject({ status: 'optimal', avstand: 0, skilt: true })
}

describe('nye steder', () => {
  test('når like mange, med like lite reise, som når alt prøves', async () => {
    await fc.assert(
      fc.asyncProperty(problemer, fc.integer({ min: 1, max: 4 }), async (problem, nye) => {
        const svar = funnet(await velgNyeSteder({ ...problem, nye }, { los }))
        const fasit = flestNadd(problem, nye)
        kontroller(problem, svar)
        expect(svar.steder.length).toBeLessThanOrEqual(nye)
        expect(svar.dekket).toBeCloseTo(fasit.mest, 6)
        expect((svar.reise?.snitt ?? 0) * svar.dekket).toBeCloseTo(fasit.dernest, 6)
        expect(svar.bevis.funnet).toBeCloseTo(svar.dekket - svar.dekketFra, 6)
      }),
      { numRuns, seed },
    )
  }, 120_000)

  test('er de samme når det spørres en gang til', async () => {
    const [problem] = fc.sample(problemer, { numRuns: 1, seed })
    if (!problem) throw new Error('Ingen problemer')
    const svar = await velgNyeSteder({ ...problem, nye: 2 }, { los })
    expect(await velgNyeSteder({ ...problem, nye: 2 }, { los: losMedHighs() })).toEqual(svar)
  })

  test('kommer i rekkefølge etter hva de gir ved siden av dem som står foran', async () => {
    const svar = funnet(await velgNyeSteder({ ...rekke([5, 20, 9]), nye: 3 }, { los }))
    expect(svar.steder).toEqual([
      { id: 's1', nyDekket: 20, kortere: 0 },
      { id: 's2', nyDekket: 9, kortere: 0 },
      { id: 's0', nyDekket: 5, kortere: 0 },
    ])
  })

  test('som ikke gir noe, tas ikke med', async () => {
    const problem = { ...rekke([5, 0]), nye: 2 }
    expect(funnet(await velgNyeSteder(problem, { los })).steder).toEqual([{ id: 's0', nyDekket: 5, kortere: 0 }])
  })

  test('trengs ikke når stedene som finnes, er nok', async () => {
    const alene = rekke([5])
    const problem = { ...alene, steder: alene.steder.map((s) => ({ ...s, fast: true })), nye: 1 }
    const svar = funnet(await velgNyeSteder(problem, { los }))
    expect(svar).toMatchObject({ steder: [], dekket: 5, dekketFra: 5 })
    expect(svar.meldinger.map((m) => m.nb)).toEqual(['Stedene som finnes i dag, er nok.'])
  })
})

describe('færrest steder', () => {
  test.each([1, 0.8, 0.5])(
    'for %d av dem som kan nås, er like få som når alt prøves',
    async (andel) => {
      await fc.assert(
        fc.asyncProperty(problemer, async (problem) => {
          const svar = funnet(await velgFaerrestSteder({ ...problem, andel }, { los }))
          const fasit = faerrest(problem, andel)
          kontroller(problem, svar)
          expect(svar.bevis.funnet).toBe(fasit.antall)
          expect(svar.steder.length).toBe(fasit.antall)
          expect(svar.dekket).toBeCloseTo(fasit.mest, 6)
          expect((svar.reise?.snitt ?? 0) * svar.dekket).toBeCloseTo(fasit.dernest, 6)
        }),
        { numRuns, seed },
      )
    },
    120_000,
  )

  test('sier hvem som ikke kan nås, og finner steder for resten', async () => {
    const alle = rekke([5, 20, 9])
    const svar = funnet(
      await velgFaerrestSteder(
        {
          ...alle,
          minutter: [
            [0, 99, 99],
            [99, null, 99],
            [99, 99, 31],
          ],
          andel: 1,
        },
        { los },
      ),
    )
    expect(svar.steder.map((s) => s.id)).toEqual(['s0'])
    expect(svar.unaelige).toEqual(['p1', 'p2'])
    expect(svar.meldinger).toEqual([
      {
        nb: '2 kommuner kan ikke nås innen 30 minutter fra noe sted: Kommune 1 og Kommune 2.',
        nn: '2 kommunar kan ikkje nåast innan 30 minutt frå nokon stad: Kommune 1 og Kommune 2.',
      },
    ])
  })

  test('med mange som ikke kan nås, nevner de første', async () => {
    const mange = rekke(Array.from({ length: 13 }, () => 1))
    const minutter = mange.minutter.map((rad, i) => (i === 0 ? rad : rad.map(() => null)))
    const { meldinger } = funnet(await velgFaerrestSteder({ ...mange, minutter, andel: 1 }, { los }))
    expect(meldinger[0]?.nb).toMatch(/^12 kommuner .*: Kommune 1, .*, Kommune 10 og 2 til\.$/)
  })
})

describe('det som ikke går', () => {
  const ingen = {
    ...rekke([5, 20]),
    minutter: [
      [null, 99],
      [99, null],
    ],
  }

  test.each([
    ['nye steder', () => velgNyeSteder({ ...ingen, nye: 1 }, { los })],
    ['færrest steder', () => velgFaerrestSteder({ ...ingen, andel: 1 }, { los })],
  ])('%s: at ingen kan nås, er et svar med en grunn', async (_, sporsmal) => {
    expect(await sporsmal()).toEqual({
      utfall: 'umulig',
      melding: {
        nb: 'Ingen av kommunene kan nås innen 30 minutter fra noe sted.',
        nn: 'Ingen av kommunane kan nåast innan 30 minutt frå nokon stad.',
      },
    })
  })

  test('alle feil i spørsmålet sies på én gang, med sted', async () => {
    const feil = {
      punkter: [
        { id: 'a', navn: 'A', vekt: -1 },
        { id: 'a', navn: 'B', vekt: 2 },
      ],
      steder: [{ id: 's', navn: 'S', fast: false }],
      minutter: [[-5], [1, 2], [3]],
      radius: 0,
    }
    expect(await velgNyeSteder({ ...feil, nye: 0.5 }, { los })).toEqual({
      utfall: 'ugyldig',
      feil: [
        { sti: 'punkter.1.id', melding: '«a» er brukt før, i punkter.0' },
        { sti: 'punkter.0.vekt', melding: 'Må være 0 eller mer' },
        { sti: 'minutter', melding: 'Må ha 2 rader' },
        { sti: 'minutter.0.0', melding: 'Må være 0 eller mer' },
        { sti: 'minutter.1', melding: 'Må ha 1 tall' },
        { sti: 'radius', melding: 'Må være mer enn 0' },
        { sti: 'nye', melding: 'Må være et helt tall, 1 eller mer' },
      ],
    })
  })

  test.each([0, 1.1, Number.NaN])('andelen %d er ingen andel', async (andel) => {
    const svar = await velgFaerrestSteder({ ...rekke([5]), andel }, { los })
    expect(svar).toEqual({ utfall: 'ugyldig', feil: [{ sti: 'andel', melding: 'Må være mer enn 0 og høyst 1' }] })
  })

  test('uten etterspørsel er det ingenting å spørre om', async () => {
    const svar = await velgNyeSteder({ ...rekke([0, 0]), nye: 1 }, { los })
    expect(svar).toEqual({ utfall: 'ugyldig', feil: [{ sti: 'punkter', melding: 'Minst ett må ha vekt over 0' }] })
  })
})
