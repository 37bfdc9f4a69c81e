/** Groups of small kommuner: equal to trying everything, and a price that adds up. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { losMedHighs } from '../../api/dekning/highs.ts'
import { delPris } from '../../catalog/dekning/plassering/pris.ts'
import {
  delGruppepris,
  finnSamarbeid,
  type Samarbeid,
  type Samarbeidsproblem,
} from '../../catalog/dekning/plassering/sammen.ts'
import type { AsyncLoser } from '../../catalog/optimering/modell.ts'
import { besteSamarbeid } from './plassering-fasit.ts'

const los = losMedHighs()
const seed = 20_261_127

const enKommune = (id: string, ettersporsel: number) => ({
  id,
  navn: `Kommune ${id}`,
  innbyggere: 1000 * ettersporsel,
  ettersporsel,
})

const problemer: fc.Arbitrary<Samarbeidsproblem> = fc.integer({ min: 1, max: 5 }).chain((n) =>
  fc.record({
    kommuner: fc
      .array(fc.integer({ min: 0, max: 10 }), { minLength: n, maxLength: n })
      .map((tall) => tall.map((e, i) => enKommune(`k${i}`, e))),
    minutter: fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 60 }), { freq: 8 }), { minLength: n, maxLength: n }),
      { minLength: n, maxLength: n },
    ),
    radius: fc.constantFrom(15, 30, 45),
    minst: fc.constantFrom(4, 8, 12),
    grupper: fc.integer({ min: 1, max: 3 }),
  }),
)

/** What is told is lawful: nobody twice, near enough, and enough in each. */
function kontroller({ kommuner, minutter, ...p }: Samarbeidsproblem, svar: Samarbeid): void {
  const nr = (id: string) => kommuner.findIndex((k) => k.id === id)
  const med = svar.grupper.flatMap((g) => g.medlemmer.map((m) => m.id))
  expect(new Set(med).size).toBe(med.length)
  expect([...med, ...svar.alene, ...svar.utenfor].sort()).toEqual(
    kommuner.filter((k) => k.ettersporsel > 0).map((k) => k.id),
  )
  for (const { vert, medlemmer, ettersporsel } of svar.grupper) {
    expect(medlemmer[0]).toMatchObject({ id: vert, minutter: 0 })
    expect(ettersporsel).toBeGreaterThanOrEqual(p.minst)
    for (const m of medlemmer.slice(1)) {
      expect(m.minutter).toBe(minutter[nr(m.id)]?.[nr(vert)])
      expect(m.minutter).toBeLessThanOrEqual(p.radius)
    }
  }
}

const reisen = ({ grupper }: Samarbeid): number =>
  grupper.flatMap((g) => g.medlemmer).reduce((s, m) => s + m.ettersporsel * m.minutter, 0)

/** A solver that the time ran out for. */
const forSent: AsyncLoser = async () => ({ status: 'tidsgrense', verdier: null, grense: null, sekunder: 10 })

describe('sammen', () => {
  test('dekker like mye, med like lite reise, som når alt prøves', async () => {
    await fc.assert(
      fc.asyncProperty(problemer, async (problem) => {
        const svar = await finnSamarbeid(problem, { los })
        const fasit = besteSamarbeid(problem)
        if (svar.utfall !== 'funnet') {
          expect(svar.utfall).toBe('umulig')
          expect(fasit.mest).toBe(0)
          return
        }
        kontroller(problem, svar)
        expect(svar.dekket).toBe(fasit.mest)
        expect(reisen(svar)).toBe(fasit.dernest)
        expect(svar.bevis).toMatchObject({ status: 'optimal', funnet: fasit.mest, avstand: 0, skilt: true })
      }),
      { numRuns: 200, seed },
    )
  }, 120_000)

  /** Three near each other, one that is large enough, and one far from all. */
  const fem: Samarbeidsproblem = {
    kommuner: [enKommune('a', 3), enKommune('b', 4), enKommune('c', 2), enKommune('d', 9), enKommune('e', 5)],
    minutter: [
      [0, 20, 40, 99, 99],
      [20, 0, 25, 99, 99],
      [40, 25, 0, 99, 99],
      [99, 99, 99, 0, 99],
      [99, 99, 99, 99, 0],
    ],
    radius: 30,
    minst: 8,
    grupper: 3,
  }

  test('sier hvem som er vert, hvem som reiser hvor langt, og hvem som ikke kan være med', async () => {
    expect(await finnSamarbeid(fem, { los })).toMatchObject({
      grupper: [
        {
          vert: 'b',
          medlemmer: [
            { id: 'b', ettersporsel: 4, minutter: 0 },
            { id: 'a', ettersporsel: 3, minutter: 20 },
            { id: 'c', ettersporsel: 2, minutter: 25 },
          ],
          ettersporsel: 9,
          innbyggere: 9000,
        },
        { vert: 'd', medlemmer: [{ id: 'd', ettersporsel: 9, minutter: 0 }], ettersporsel: 9 },
      ],
      dekket: 18,
      samlet: 23,
      alene: ['e'],
      utenfor: [],
      meldinger: [
        {
          nb: '1 kommune kan ikke være med i noen gruppe på 8 personer innen 30 minutter: Kommune e.',
          nn: '1 kommune kan ikkje vere med i noka gruppe på 8 personar innan 30 minutt: Kommune e.',
        },
      ],
    })
  })

  test('med for få grupper sier hvem som kunne ha vært med', async () => {
    const svar = await finnSamarbeid({ ...fem, grupper: 1 }, { los })
    expect(svar).toMatchObject({ dekket: 9, alene: ['e'] })
    expect(svar.utfall === 'funnet' && svar.utenfor.length).toBeGreaterThan(0)
  })

  test('er et svar med grunn når ingen er mange nok', async () => {
    expect(await finnSamarbeid({ ...fem, minst: 100 }, { los })).toEqual({
      utfall: 'umulig',
      melding: {
        nb: 'Ingen kommuner har 100 personer eller flere sammen innen 30 minutter.',
        nn: 'Ingen kommunar har 100 personar eller fleire saman innan 30 minutt.',
      },
    })
  })

  test('når tiden er ute før noe er funnet, sier hvor mye som kan finnes', async () => {
    expect(await finnSamarbeid(fem, { los: forSent })).toMatchObject({
      grupper: [],
      bevis: { status: 'tidsgrense', funnet: 0, grense: 18, avstand: 1, skilt: false },
    })
  })

  test('med feil får alle feilene på én gang, med sted', async () => {
    const svar = await finnSamarbeid(
      {
        kommuner: [enKommune('a', -1), enKommune('a', 2)],
        minutter: [[0]],
        radius: Number.NaN,
        minst: 0,
        grupper: 1.5,
      },
      { los },
    )
    expect(svar).toEqual({
      utfall: 'ugyldig',
      feil: [
        { sti: 'kommuner.1.id', melding: '«a» er brukt før, i kommuner.0' },
        { sti: 'kommuner.0.innbyggere', melding: 'Må være 0 eller mer' },
        { sti: 'kommuner.0.ettersporsel', melding: 'Må være 0 eller mer' },
        { sti: 'minutter', melding: 'Må ha 2 rader' },
        { sti: 'minutter.0', melding: 'Må ha 2 tall' },
        { sti: 'radius', melding: 'Må være mer enn 0' },
        { sti: 'minst', melding: 'Må være mer enn 0' },
        { sti: 'grupper', melding: 'Må være et helt tall, 1 eller mer' },
      ],
    })
  })
})

describe('prisen', () => {
  test('er etter etterspørsel, og summen er nøyaktig', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.array(fc.oneof(fc.nat(50), fc.double({ min: 0, max: 50, noNaN: true })), { minLength: 1, maxLength: 12 }),
        (total, vekter) => {
          const deler = delPris(total, vekter)
          const sum = vekter.reduce((s, v) => s + v, 0)
          expect(deler.reduce((s, d) => s + d, 0)).toBe(total)
          deler.forEach((del, i) => {
            const noyaktig = sum > 0 ? (total * (vekter[i] ?? 0)) / sum : total / vekter.length
            expect(Number.isInteger(del)).toBe(true)
            expect(Math.abs(del - noyaktig)).toBeLessThanOrEqual(1)
          })
        },
      ),
      { numRuns: 1000, seed },
    )
  })

  test.each<[total: number, vekter: number[], deler: number[]]>([
    [100, [1, 1, 1], [34, 33, 33]],
    [10, [1, 2, 4], [1, 3, 6]],
    [7, [0, 0], [4, 3]],
    [5, [0, 3], [0, 5]],
    [0, [2, 3], [0, 0]],
  ])('%i kroner på %j er %j', (total, vekter, deler) => {
    expect(delPris(total, vekter)).toEqual(deler)
  })

  test('i en gruppe står ved kommunen som betaler', () => {
    const gruppe = {
      vert: 'b',
      medlemmer: [
        { id: 'b', ettersporsel: 4, minutter: 0 },
        { id: 'a', ettersporsel: 2, minutter: 20 },
      ],
      ettersporsel: 6,
      innbyggere: 9000,
    }
    expect(delGruppepris(gruppe, 100_000)).toEqual([
      { id: 'b', kroner: 66_667 },
      { id: 'a', kroner: 33_333 },
    ])
  })
})
