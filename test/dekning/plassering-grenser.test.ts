/** New places when the time is out, for the whole country, and against the published key. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { losMedHighs } from '../../api/dekning/highs.ts'
import { velgFaerrestSteder } from '../../catalog/dekning/plassering/faerrest-steder.ts'
import { velgNyeSteder } from '../../catalog/dekning/plassering/nye-steder.ts'
import type { Plasseringsproblem } from '../../catalog/dekning/plassering/problem.ts'
import type { AsyncLoser } from '../../catalog/optimering/modell.ts'
import { heleLandet } from '../bench/plassering.ts'
import { norge } from '../fabrikk.ts'
import { funnet } from './plassering-fasit.ts'

const los = losMedHighs()

/** A solver that the time ran out for: nothing found, and this much known of the best. */
const forSent =
  (grense: number | null): AsyncLoser =>
  async () => ({ status: 'tidsgrense', verdier: null, grense, sekunder: 10 })

describe('når tiden er ute', () => {
  test('før HiGHS har begynt, er det likevel et svar for hele landet', async () => {
    const svar = funnet(await velgNyeSteder({ ...heleLandet(norge()), radius: 45, nye: 5 }, { los, sekunder: 0 }))
    expect(svar.steder).toHaveLength(5)
    expect(svar.bevis.grense).toBeGreaterThanOrEqual(svar.dekket)
    expect(svar.bevis.skilt).toBe(false)
  })

  /** Taking the largest first is not the best: places 1 and 2 together reach all. */
  const lumsk: Plasseringsproblem = {
    punkter: [3, 3, 2, 2].map((v, i) => ({ id: `p${i}`, navn: `Kommune ${i}`, vekt: v })),
    steder: [0, 1, 2].map((i) => ({ id: `s${i}`, navn: `Sted ${i}`, fast: false })),
    minutter: [
      [1, 1, null],
      [1, null, 1],
      [null, 1, null],
      [null, null, 1],
    ],
    radius: 30,
  }

  test('er svaret det som er funnet, med avstanden til det beste som kan finnes', async () => {
    const svar = funnet(await velgNyeSteder({ ...lumsk, nye: 2 }, { los: forSent(9.5) }))
    expect(svar.dekket).toBe(8)
    expect(svar.bevis).toEqual({ status: 'tidsgrense', funnet: 8, grense: 9.5, avstand: 1.5 / 9.5, skilt: false })
    expect(svar.meldinger.map((m) => m.nb)).toEqual([
      'Tiden tok slutt før vi var sikre på at dette er det beste svaret. Det kan finnes et svar som er inntil 15,8 prosent bedre.',
    ])
    expect(funnet(await velgNyeSteder({ ...lumsk, nye: 2 }, { los })).dekket).toBe(10)
  })

  test('og løseren ikke vet noe, er grensen alt som kan nås', async () => {
    const svar = funnet(await velgNyeSteder({ ...lumsk, nye: 2 }, { los: forSent(null) }))
    expect(svar.bevis).toMatchObject({ status: 'tidsgrense', funnet: 8, grense: 10 })
  })

  test('er et svar som når alt, likevel bevist best', async () => {
    const svar = funnet(await velgNyeSteder({ ...lumsk, nye: 3 }, { los: forSent(null) }))
    expect(svar.bevis).toMatchObject({ status: 'optimal', funnet: 10, avstand: 0, skilt: false })
    expect(svar.meldinger.map((m) => m.nb)).toEqual([
      'Ingen svar er bedre enn dette, men tiden tok slutt før vi var sikre på at reisen eller prisen ikke kan bli mindre.',
    ])
  })

  test('rundes grensen for færrest steder opp, siden et halvt sted ikke finnes', async () => {
    const svar = funnet(await velgFaerrestSteder({ ...lumsk, andel: 1 }, { los: forSent(1.2) }))
    expect(svar.bevis).toEqual({ status: 'tidsgrense', funnet: 3, grense: 2, avstand: 1 / 3, skilt: false })
    expect(svar.dekket).toBe(10)
  })

  test('brukes hele tiden bare én gang', async () => {
    const tider: number[] = []
    const vaktsom: AsyncLoser = async (modell, valg) => {
      tider.push(valg.sekunder)
      return { ...(await los(modell, valg)), sekunder: 4 }
    }
    await velgNyeSteder({ ...lumsk, nye: 2 }, { los: vaktsom, sekunder: 5 })
    expect(tider).toEqual([5, 1])
  })
})

const FASIT = new URL('../../../shared/standarder/tilgjengelighet-fasit.json', import.meta.url)
const harFasit = existsSync(FASIT)

type Fasit = {
  demand: Record<string, number>
  cost_minutes: { origin: string; dest: string; cost: number }[]
  mclp_radius30: { p: number; covered_demand: number; optimal_sets: string[][] }[]
  mclp_radius30_with_s3_fixed: { p: number; covered_demand: number; optimal_sets: string[][] }
  uncoverable_at_30: string[]
  lscp_radius30_min_sites_for_coverable: number
}

const les = (): Fasit => JSON.parse(readFileSync(FASIT, 'utf8')) as Fasit

function problemet({ demand, cost_minutes: veier }: Fasit, faste: readonly string[] = []): Plasseringsproblem {
  const steder = [...new Set(veier.map((v) => v.dest))]
  return {
    punkter: Object.entries(demand).map(([id, v]) => ({ id, navn: id, vekt: v })),
    steder: steder.map((id) => ({ id, navn: id, fast: faste.includes(id) })),
    minutter: Object.keys(demand).map((fra) =>
      steder.map((til) => veier.find((v) => v.origin === fra && v.dest === til)?.cost ?? null),
    ),
    radius: 30,
  }
}

describe.skipIf(!harFasit)(`fasiten${harFasit ? '' : ' (mangler: ../shared er ikke her)'}`, () => {
  test('for p nye steder er like', async () => {
    const fasit = les()
    for (const { p, covered_demand: dekket, optimal_sets: sett } of fasit.mclp_radius30) {
      const svar = funnet(await velgNyeSteder({ ...problemet(fasit), nye: p }, { los }))
      expect(svar.dekket).toBe(dekket)
      expect(sett).toContainEqual(svar.steder.map((s) => s.id).sort())
      expect(svar.unaelige).toEqual(fasit.uncoverable_at_30)
    }
  })

  test('med et sted som finnes, er like', async () => {
    const fasit = les()
    const { p, covered_demand: dekket, optimal_sets: sett } = fasit.mclp_radius30_with_s3_fixed
    const svar = funnet(await velgNyeSteder({ ...problemet(fasit, ['s3']), nye: p - 1 }, { los }))
    expect(svar.dekket).toBe(dekket)
    expect(sett).toContainEqual([...svar.steder.map((s) => s.id), 's3'].sort())
  })

  test('for færrest steder er like', async () => {
    const fasit = les()
    const svar = funnet(await velgFaerrestSteder({ ...problemet(fasit), andel: 1 }, { los }))
    expect(svar.steder).toHaveLength(fasit.lscp_radius30_min_sites_for_coverable)
  })
})

test('fem steder for hele landet innen 45 minutter er bevist best', async () => {
  const svar = funnet(await velgNyeSteder({ ...heleLandet(norge()), radius: 45, nye: 5 }, { los, sekunder: 60 }))
  expect(svar.punkter).toHaveLength(357)
  expect(svar.steder).toHaveLength(5)
  expect(svar.bevis).toMatchObject({ status: 'optimal', avstand: 0 })
  expect(svar.bevis.grense).toBe(svar.dekket)
}, 120_000)
