/**
 * What holds for every week: nothing clashes, no hours or journeys are exceeded, and no better week was overlooked. Ten thousand
 * made-up weeks go through the real solver; the seed makes each run the same.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dom } from '../../catalog/match/dom.ts'
import { lagPerson, type Person } from '../../catalog/match/person.ts'
import { type Kandidat, lagKandidat, type Okt } from '../../catalog/plan/kandidat.ts'
import { kontrollerUke } from '../../catalog/plan/kontroll.ts'
import type { Loser } from '../../catalog/plan/modell.ts'
import { rammerFor } from '../../catalog/plan/rammer.ts'
import { lagUke } from '../../catalog/plan/uke.ts'
import { hinderAlene } from '../../catalog/plan/utenfor.ts'
import { medReiser, tilUkeplan } from '../../catalog/plan/veier.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO, norge } from '../fabrikk.ts'
import { losMedHighs, planFor } from './oppsett.ts'
import { alleSlagsTiltak, fasteTiltak, kartleggingen } from './tilfeldig.ts'

const FRIST_MS = 600_000
const seed = 20_261_126

/** The week as `lagPlan` makes it, without words. */
function ukeFor(k: Kartlegging, tiltak: readonly Tiltak[], { valgt, los }: { valgt: boolean; los: Loser }) {
  const p = lagPerson(k, DATO, norge())
  const rammer = rammerFor(p)
  const alle = tiltak.map((t) => lagKandidat(p, dom(p, t), { valgt, rammer }))
  const mulige = alle.filter((kandidat) => !hinderAlene(kandidat, rammer))
  return { p, rammer, alle, mulige, ...lagUke(p, mulige, { rammer, los }) }
}

const finnI = (tiltak: readonly Tiltak[]) => (id: string) => tiltak.find((t) => t.id === id)

describe('ingen uke kolliderer, og ingen går over timer eller reise', () => {
  test.each([
    ['10 000 uker av tiltak med egne tider', fasteTiltak, 10_000],
    ['500 uker av alle slags tiltak', alleSlagsTiltak, 500],
  ])('%s', { timeout: FRIST_MS }, async (_, tiltakene, numRuns) => {
    const los = await losMedHighs()
    let okter = 0
    fc.assert(
      fc.property(kartleggingen, tiltakene, fc.boolean(), (k, tiltak, valgt) => {
        const { p, okter: lagt, med } = ukeFor(k, tiltak, { valgt, los })
        okter += lagt.length
        const svar = { uke: tilUkeplan(lagt), med: med.map((kandidat) => kandidat.tiltak.id) }
        expect(kontrollerUke(p, svar, finnI(tiltak))).toEqual([])
      }),
      { numRuns, seed },
    )
    // Empty weeks prove nothing.
    expect(okter).toBeGreaterThan(numRuns)
  })
})

const delmengder = <T>(liste: readonly T[]): T[][] =>
  liste.reduce<T[][]>((alle, ledd) => [...alle, ...alle.map((m) => [...m, ledd])], [[]])

/** The most tiltak that any set of sessions has room for, found by trying all of them. */
function flest(p: Person, mulige: readonly Kandidat[], tiltak: readonly Tiltak[]): number {
  const okter = mulige.flatMap((kandidat) =>
    kandidat.ledige.map((okt): Okt & { kandidat: Kandidat } => ({ ...okt, kandidat })),
  )
  const utenTid = mulige.filter((m) => !m.omfang).length
  return delmengder(okter).reduce((best, valgte) => {
    const med = [...new Set(valgte.map((v) => v.kandidat.tiltak.id))]
    const uke = tilUkeplan(medReiser(valgte, rammerFor(p).opptatt))
    return med.length + utenTid > best && kontrollerUke(p, { uke, med }, finnI(tiltak)).length === 0
      ? med.length + utenTid
      : best
  }, 0)
}

test('ingen uke har plass til flere av de valgte enn den som ble funnet', { timeout: FRIST_MS }, async () => {
  const los = await losMedHighs()
  let provd = 0
  fc.assert(
    fc.property(kartleggingen, fasteTiltak, (k, tiltak) => {
      const { p, mulige, med } = ukeFor(k, tiltak, { valgt: true, los })
      const okter = mulige.reduce((sum, m) => sum + m.ledige.length, 0)
      fc.pre(okter <= 8 && mulige.length > 1)
      provd += 1
      expect(med.length).toBe(flest(p, mulige, tiltak))
    }),
    { numRuns: 300, seed, maxSkipsPerRun: 1000 },
  )
  expect(provd).toBeGreaterThan(100)
})

describe('hele planen', () => {
  test('hvert valg er med eller utenfor, og bare én gang', { timeout: FRIST_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(kartleggingen, alleSlagsTiltak, async (k, tiltak) => {
        const plan = await planFor({ kartlegging: k, tiltak })
        const alle = [...plan.med, ...plan.utenfor].map((t) => t.tiltakId)
        expect(alle.toSorted()).toEqual(tiltak.map((t) => t.id).toSorted())
        expect(JSON.stringify(plan)).not.toMatch(/ukjent\W|undefined|NaN|\{\w+\}/)
      }),
      { numRuns: 200, seed },
    )
  })
})
