/** Which agreements help most: equal to trying everything, with and without a budget. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { losMedHighs } from '../../api/dekning/highs.ts'
import { type Avtaleproblem, FLEST_AVTALER, velgAvtaler } from '../../catalog/dekning/plassering/avtaler.ts'
import { mestApnet } from './plassering-fasit.ts'

const los = losMedHighs()
const seed = 20_261_127

const problemer: fc.Arbitrary<Avtaleproblem> = fc
  .record({
    vekter: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }),
    avtaler: fc.array(
      fc.record({
        apner: fc.array(fc.nat(7), { maxLength: 5 }),
        pris: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 6 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    antall: fc.integer({ min: 1, max: 4 }),
    budsjett: fc.option(fc.integer({ min: 0, max: 15 })),
  })
  .map(({ vekter, avtaler, ...rest }) => ({
    ...rest,
    mangler: vekter.map((vekt, i) => ({ id: `m${i}`, vekt })),
    avtaler: avtaler.map((a, i) => ({
      id: `a${i}`,
      navn: `Avtale ${i}`,
      apner: a.apner.filter((m) => m < vekter.length).map((m) => `m${m}`),
      pris: a.pris === null ? null : a.pris * 10_000,
    })),
    budsjett: rest.budsjett === null ? null : rest.budsjett * 10_000,
  }))

const enAvtale = (id: string, apner: readonly string[], pris: number | null = null) => ({
  id,
  navn: `Avtale ${id}`,
  apner,
  pris,
})

const mangler = [5, 3, 2].map((vekt, i) => ({ id: `m${i}`, vekt }))

describe('avtaler', () => {
  test('åpner like mye, like billig, som når alt prøves', async () => {
    await fc.assert(
      fc.asyncProperty(problemer, async (problem) => {
        const svar = await velgAvtaler(problem, { los })
        const fasit = mestApnet(problem)
        if (svar.utfall !== 'funnet') {
          expect(svar.utfall).toBe('umulig')
          expect(fasit.mest).toBe(0)
          return
        }
        const kostnad = problem.budsjett === null ? svar.avtaler.length : svar.pris
        expect(svar.apnet).toBe(fasit.mest)
        expect(kostnad).toBe(fasit.dernest)
        expect(svar.avtaler.reduce((s, a) => s + a.apner, 0)).toBe(fasit.mest)
        expect(svar.bevis).toMatchObject({ status: 'optimal', funnet: fasit.mest, avstand: 0, skilt: true })
      }),
      { numRuns: 300, seed },
    )
  }, 120_000)

  test('kommer i rekkefølge etter hva de åpner ved siden av dem foran', async () => {
    const avtaler = [enAvtale('a', ['m1', 'm2']), enAvtale('b', ['m0', 'm1']), enAvtale('c', ['m1'])]
    expect(await velgAvtaler({ mangler, avtaler, antall: 3, budsjett: null }, { los })).toMatchObject({
      utfall: 'funnet',
      avtaler: [
        { id: 'b', apner: 8, pris: null },
        { id: 'a', apner: 2, pris: null },
      ],
      apnet: 10,
      mulig: 10,
      pris: null,
    })
  })

  test('uten pris er ikke med når det er et budsjett, og nevnes', async () => {
    const avtaler = [enAvtale('a', ['m0'], 50_000), enAvtale('b', ['m0', 'm1', 'm2'])]
    expect(await velgAvtaler({ mangler, avtaler, antall: 2, budsjett: 60_000 }, { los })).toMatchObject({
      avtaler: [{ id: 'a', apner: 5, pris: 50_000 }],
      mulig: 5,
      pris: 50_000,
      utenPris: ['b'],
      meldinger: [
        {
          nb: '1 avtale er ikke med, fordi vi ikke vet hva den koster: Avtale b.',
          nn: '1 avtale er ikkje med, fordi vi ikkje veit kva han kostar: Avtale b.',
        },
      ],
    })
  })

  test.each([
    ['åpner noe', [enAvtale('a', [])], null, 'Ingen av avtalene åpner noe som mangler i dag.'],
    ['kan betales', [enAvtale('a', ['m0'], 2)], 1, 'Ingen av avtalene som åpner noe, koster 1 kroner eller mindre.'],
  ])('er et svar med grunn når ingen %s', async (_, avtaler, budsjett, nb) => {
    expect(await velgAvtaler({ mangler, avtaler, antall: 1, budsjett }, { los })).toMatchObject({
      utfall: 'umulig',
      melding: { nb },
    })
  })

  test('er for mange når de ikke kan veies mens noen venter, og det sies', async () => {
    const avtaler = Array.from({ length: FLEST_AVTALER + 1 }, (_, a) => enAvtale(`a${a}`, ['m0']))
    expect(await velgAvtaler({ mangler, avtaler, antall: 1, budsjett: null }, { los })).toEqual({
      utfall: 'umulig',
      melding: {
        nb: 'Det er flere avtaler å velge mellom enn vi kan veie mens du venter. Velg et mindre område.',
        nn: 'Det er fleire avtalar å velje mellom enn vi kan vege medan du ventar. Vel eit mindre område.',
      },
    })
  })

  test('som ikke kan være med i det beste, er ikke i veien for det', async () => {
    // Each kommune has one that opens nearly all there, and many that open a little of the same.
    const celler = Array.from({ length: 300 * 10 }, (_, i) => ({ id: `m${i}`, vekt: 1 + Math.floor(i / 10) }))
    const avtaler = Array.from({ length: 300 * 20 }, (_, a) => {
      const [kommune, nr] = [Math.floor(a / 20), a % 20]
      const apner = nr === 0 ? [0, 1, 2, 3, 4, 5, 6, 7, 8] : [nr % 10, (nr * 3) % 10, 9]
      return enAvtale(
        `a${a}`,
        [...new Set(apner)].map((b) => `m${kommune * 10 + b}`),
      )
    })
    expect(await velgAvtaler({ mangler: celler, avtaler, antall: 10, budsjett: null }, { los })).toMatchObject({
      avtaler: Array.from({ length: 10 }, (_, i) => ({ id: `a${(299 - i) * 20}`, apner: 9 * (300 - i) })),
      bevis: { status: 'optimal', avstand: 0 },
    })
  })

  test('med feil får alle feilene på én gang, med sted', async () => {
    const avtaler = [enAvtale('a', ['m0', 'x'], -1), enAvtale('a', [])]
    expect(await velgAvtaler({ mangler, avtaler, antall: 0, budsjett: -5 }, { los })).toEqual({
      utfall: 'ugyldig',
      feil: [
        { sti: 'avtaler.1.id', melding: '«a» er brukt før, i avtaler.0' },
        { sti: 'avtaler.0.apner.1', melding: '«x» er ikke blant det som mangler' },
        { sti: 'avtaler.0.pris', melding: 'Må være 0 eller mer' },
        { sti: 'antall', melding: 'Må være et helt tall, 1 eller mer' },
        { sti: 'budsjett', melding: 'Må være 0 eller mer' },
      ],
    })
  })

  test('for hele landet, med mange tilbud som ligner, er bevist best', async () => {
    const celler = Array.from({ length: 357 * 20 }, (_, i) => ({ id: `m${i}`, vekt: 1 + ((i * 37) % 50) }))
    const avtaler = Array.from({ length: 357 * 6 }, (_, a) => {
      const kommune = Math.floor(a / 6)
      const apner = Array.from({ length: 20 }, (__, b) => b).filter((b) => (a * 7 + b * (1 + (a % 6))) % 5 < 2)
      return enAvtale(
        `a${a}`,
        apner.map((b) => `m${kommune * 20 + b}`),
        1000 * (1 + ((a * 13) % 9)),
      )
    })
    const svar = await velgAvtaler({ mangler: celler, avtaler, antall: 20, budsjett: 100_000 }, { los, sekunder: 60 })
    expect(svar).toMatchObject({ utfall: 'funnet', bevis: { status: 'optimal', avstand: 0 } })
  }, 120_000)
})
