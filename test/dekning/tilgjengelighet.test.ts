/** Places per person: the figures of pysal/access, what must hold for any map, and what is not known. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eksakt, type Intervall } from '../../catalog/dekning/tilgjengelighet/intervall.ts'
import { lagMatrise, type Reisematrise } from '../../catalog/dekning/tilgjengelighet/matrise.ts'
import {
  e2sfca,
  GRENSER,
  gaussvekt,
  type Modell,
  tosfca,
  tresfca,
  trinnvekt,
} from '../../catalog/dekning/tilgjengelighet/modell.ts'
import {
  type Grunnlag,
  sideOmSide,
  type Tilgjengelighet,
  tilgjengelighet,
} from '../../catalog/dekning/tilgjengelighet/tilgjengelighet.ts'

const seed = 20_261_127
const TRINN = trinnvekt([
  { til: 20, vekt: 1 },
  { til: 40, vekt: 0.68 },
  { til: 60, vekt: 0.22 },
])

/** Minutes from each kommune to each offer; null is no journey. */
const matrise = (minutter: readonly (readonly (number | null)[])[]): Reisematrise =>
  lagMatrise(
    minutter.map((_, i) => `k${i}`),
    (minutter[0] ?? []).map((_, j) => `t${j}`),
    minutter.map((rad) => rad.flatMap((m, tilbud) => (m === null ? [] : { tilbud, minutter: m }))),
  )
const kjent = (plasser: readonly number[], antall: readonly number[]): Grunnlag => ({
  plasser: plasser.map(eksakt),
  antall: antall.map(eksakt),
})
const perPerson = (svar: readonly Tilgjengelighet[]) => svar.map((s) => s.plasserPerPerson)

const FASIT = fileURLToPath(new URL('../../../shared/standarder/tilgjengelighet-fasit.json', import.meta.url))
const harFasit = existsSync(FASIT)
type Fasit = {
  demand: Record<string, number>
  supply: Record<string, number>
  cost_minutes: { origin: string; dest: string; cost: number }[]
} & Record<string, Record<string, number>>

describe.skipIf(!harFasit)(`tallene fra pysal/access${harFasit ? '' : ' (prøves ikke: ../shared mangler her)'}`, () => {
  const fasit = harFasit ? (JSON.parse(readFileSync(FASIT, 'utf8')) as Fasit) : undefined
  const [steder, tilbud] = [Object.keys(fasit?.demand ?? {}), Object.keys(fasit?.supply ?? {})]
  const m = lagMatrise(
    steder,
    tilbud,
    steder.map((sted) =>
      (fasit?.cost_minutes ?? [])
        .filter(({ origin }) => origin === sted)
        .map(({ dest, cost }) => ({ tilbud: tilbud.indexOf(dest), minutter: cost })),
    ),
  )
  const grunnlag = kjent(Object.values(fasit?.supply ?? {}), Object.values(fasit?.demand ?? {}))

  test.each<[nokkel: string, modell: Modell]>([
    ['2sfca_max60', tosfca(60)],
    ['2sfca_max30', tosfca(30)],
    ['e2sfca_steps_20:1_40:.68_60:.22', e2sfca(60, TRINN)],
    ['e2sfca_gaussian20_max60', e2sfca(60, gaussvekt(20))],
    ['3sfca_steps', tresfca(60, TRINN)],
  ])('%s: hvert sted har samme tall, og det som ikke når noe, har ikke noe tall', (nokkel, modell) => {
    const svar = tilgjengelighet(m, grunnlag, modell)
    const ventet = fasit?.[nokkel] ?? {}
    expect(Object.keys(ventet)).toEqual(svar.flatMap((s) => (s.plasserPerPerson ? s.kommune : [])))
    for (const { kommune, plasserPerPerson } of svar) {
      expect(plasserPerPerson?.til).toBe(plasserPerPerson?.fra)
      // The oracle has ten decimals.
      if (plasserPerPerson) expect(Math.abs(plasserPerPerson.fra - (ventet[kommune] ?? Number.NaN))).toBeLessThan(1e-9)
    }
  })

  test('Summen av etterspørsel ganger tilgang er plassene som noen etterspør', () => {
    const fasitsum = fasit?.['check_sum_demand_times_access_equals_reachable_supply']
    expect(sum(m, grunnlag, tosfca(60))).toBeCloseTo(fasitsum?.['sum'] ?? Number.NaN, 9)
    expect(etterspurte(m, grunnlag, tosfca(60))).toBe(fasitsum?.['supply_with_demand_in_range'])
  })
})

describe('plasser per person', () => {
  test('Tre deler seks plasser, og den som bare når det ene tilbudet, får minst', () => {
    const m = matrise([
      [10, 10],
      [10, null],
    ])
    expect(perPerson(tilgjengelighet(m, kjent([6, 4], [1, 2]), tosfca(30)))).toEqual([eksakt(6 / 3 + 4), eksakt(6 / 3)])
  })

  test('Grensen er med, og ett minutt over er utenfor', () => {
    const m = matrise([[30], [31]])
    expect(perPerson(tilgjengelighet(m, kjent([6], [2, 2]), tosfca(30)))).toEqual([eksakt(3), null])
  })

  test('Et tilbud uten plasser gir null plasser, men intet tilbud gir ikke noe tall', () => {
    const svar = tilgjengelighet(matrise([[5], [null]]), kjent([0], [10, 10]), tosfca(30))
    expect(svar).toMatchObject([
      { tilbud: 1, plasserPerPerson: eksakt(0) },
      { tilbud: 0, plasserPerPerson: null },
    ])
  })

  test('Et tilbud som ingen etterspør, har ingen å dele plassene på', () => {
    expect(tilgjengelighet(matrise([[5]]), kjent([8], [0]), tosfca(30))).toMatchObject([
      { tilbud: 1, plasserPerPerson: null },
    ])
  })

  test('Den som bor nær, får mer enn den som bor langt unna, når avstand teller', () => {
    const m = matrise([[10], [50]])
    const [naer, fjern] = perPerson(tilgjengelighet(m, kjent([10], [20, 20]), e2sfca(60)))
    expect(naer).toEqual(eksakt(10 / (20 + 0.22 * 20)))
    expect(fjern?.fra).toBeCloseTo((0.22 * 10) / (20 + 0.22 * 20), 12)
  })

  test('Den som har to å velge mellom, tar halv plass hos hver', () => {
    const m = matrise([
      [10, 10],
      [10, null],
    ])
    const [begge, ett] = perPerson(tilgjengelighet(m, kjent([3, 0], [10, 10]), tresfca(60)))
    expect(begge?.fra).toBeCloseTo(0.5 * (3 / 15), 12)
    expect(ett?.fra).toBeCloseTo(3 / 15, 12)
  })

  test('Tredelingen for 60 minutter er 20, 40 og 60', () => {
    const m = matrise([[20], [40], [60]])
    const grunnlag = kjent([10], [5, 5, 5])
    expect(tilgjengelighet(m, grunnlag, e2sfca(60))).toEqual(tilgjengelighet(m, grunnlag, e2sfca(60, TRINN)))
  })

  test('30, 45 og 60 minutter står side om side, og hver kommune har ett svar for hver', () => {
    const svar = sideOmSide(
      matrise([[40], [50]]),
      kjent([6], [2, 2]),
      GRENSER.map((grense) => tosfca(grense)),
    )
    expect(svar.map(({ kommune, svar: s }) => [kommune, perPerson(s)])).toEqual([
      ['k0', [null, eksakt(3), eksakt(1.5)]],
      ['k1', [null, null, eksakt(1.5)]],
    ])
  })
})

const minutter = fc.option(fc.integer({ min: 0, max: 90 }), { freq: 3 })
const etKart = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([n, t]) =>
  fc.record({
    m: fc.array(fc.array(minutter, { minLength: t, maxLength: t }), { minLength: n, maxLength: n }).map(matrise),
    plasser: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: t, maxLength: t }),
    antall: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: n, maxLength: n }),
  }),
)
const MODELLER: readonly [string, (grense: number) => Modell][] = [
  ['2SFCA', tosfca],
  ['E2SFCA med trinn', e2sfca],
  ['E2SFCA med gauss', (grense) => e2sfca(grense, gaussvekt(20))],
  ['3SFCA', tresfca],
]

const sum = (m: Reisematrise, grunnlag: Grunnlag, modell: Modell) =>
  tilgjengelighet(m, grunnlag, modell).reduce(
    (s, { plasserPerPerson }, i) => s + (plasserPerPerson?.fra ?? 0) * (grunnlag.antall[i]?.fra ?? 0),
    0,
  )
/** Told without the code that is tested: places of offers within the limit of somebody who asks. */
const etterspurte = (
  { start, mal, minutter: vei }: Reisematrise,
  { plasser, antall }: Grunnlag,
  { grense }: Modell,
) => {
  const naes = new Set(
    antall.flatMap((a, i) =>
      a.fra === 0
        ? []
        : [...mal.subarray(start[i], start[i + 1])].filter((_, r) => (vei[(start[i] ?? 0) + r] ?? 0) <= grense),
    ),
  )
  return plasser.reduce((s, p, j) => s + (naes.has(j) ? p.fra : 0), 0)
}

describe.each(MODELLER)('%s, hvilket kart som helst', (_, lag) => {
  // For 3SFCA too: the same weight is in both steps, so it goes out against itself.
  test('Etterspørsel ganger tilgang er plassene som noen etterspør', () => {
    fc.assert(
      fc.property(etKart, fc.constantFrom(...GRENSER), ({ m, plasser, antall }, grense) => {
        const grunnlag = kjent(plasser, antall)
        expect(sum(m, grunnlag, lag(grense))).toBeCloseTo(etterspurte(m, grunnlag, lag(grense)), 8)
      }),
      { seed, numRuns: 500 },
    )
  })

  test('Flere plasser gir aldri noen mindre', () => {
    fc.assert(
      fc.property(etKart, fc.nat(5), fc.integer({ min: 1, max: 20 }), ({ m, plasser, antall }, hvor, flere) => {
        const [for_, etter] = [plasser, plasser.map((p, j) => (j === hvor % plasser.length ? p + flere : p))].map((p) =>
          perPerson(tilgjengelighet(m, kjent(p, antall), lag(60))),
        )
        for_?.forEach((f, i) => {
          const e = etter?.[i]
          expect(e === null).toBe(f === null)
          if (f) expect(e?.fra).toBeGreaterThanOrEqual(f.fra)
        })
      }),
      { seed, numRuns: 500 },
    )
  })

  test('Et større område tar aldri bort noen som når et tilbud', () => {
    fc.assert(
      fc.property(etKart, ({ m, plasser, antall }) => {
        for (const { svar } of sideOmSide(
          m,
          kjent(plasser, antall),
          GRENSER.map((grense) => lag(grense)),
        )) {
          const antallTilbud = svar.map((s) => s.tilbud)
          expect(antallTilbud).toEqual([...antallTilbud].sort((a, b) => a - b))
          const harTall = svar.map((s) => Number(s.plasserPerPerson !== null))
          expect(harTall).toEqual([...harTall].sort((a, b) => a - b))
        }
      }),
      { seed, numRuns: 500 },
    )
  })

  // Where nobody asks, the places are divided among nobody, and one person more is a leap.
  test('Det som er ukjent, rommer alle svar det kan bli for dem som etterspør', () => {
    const slark = fc.record({ ned: fc.nat(10), opp: fc.option(fc.nat(10), { freq: 4 }) })
    fc.assert(
      fc.property(etKart, fc.array(slark, { minLength: 12, maxLength: 12 }), ({ m, plasser, antall }, slarkene) => {
        const rundt = (tall: number, i: number): Intervall => {
          const { ned = 0, opp = 0 } = slarkene[i] ?? {}
          return { fra: Math.max(0, tall - ned), til: opp === null ? null : tall + opp }
        }
        const usikkert = { plasser: plasser.map(rundt), antall: antall.map((a, i) => rundt(a, i + 6)) }
        const [sikre, usikre] = [kjent(plasser, antall), usikkert].map((g) => perPerson(tilgjengelighet(m, g, lag(60))))
        sikre?.forEach((s, i) => {
          if (s === null || antall[i] === 0) return
          const u = usikre?.[i]
          expect(u?.fra).toBeLessThanOrEqual(s.fra * (1 + 1e-12))
          expect(u?.til ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(s.fra * (1 - 1e-12))
        })
      }),
      { seed, numRuns: 500 },
    )
  })
})
