/** The check of a finished week sees each kind of fault, so that its silence means something. */
import { beforeAll, describe, expect, test } from 'vitest'
import { lagPerson } from '../../catalog/match/person.ts'
import { klikker } from '../../catalog/plan/klikker.ts'
import { type Brudd, kontrollerUke } from '../../catalog/plan/kontroll.ts'
import { minutter } from '../../catalog/plan/tid.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Okt, Plan } from '../../catalog/skjema/plan.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'
import { paDager, planFor, stedUnna } from './oppsett.ts'

const nar = etTiltak({
  id: 'nar',
  sted: stedUnna(20),
  oppmote: {
    timerPerUke: { fra: 4, til: 6 },
    dagerPerUke: { fra: 2, til: 3 },
    tider: paDager([1, 2, 3], '10:00', '12:00'),
  },
})
const fjern = etTiltak({
  id: 'fjern',
  sted: stedUnna(75),
  oppmote: {
    timerPerUke: { fra: 2, til: 4 },
    dagerPerUke: { fra: 1, til: 2 },
    tider: paDager([4, 5], '10:00', '12:00'),
  },
})
const finn = (id: string) => [nar, fjern].find((t) => t.id === id)

let plan: Plan
beforeAll(async () => {
  plan = await planFor({ tiltak: [nar, fjern] })
})

const med = () => plan.med.map((m) => m.tiltakId)
/** The week with other sessions, added up as it should be. */
function medOkter(okter: readonly Okt[]) {
  const timer = okter.reduce((sum, o) => sum + minutter(o.til) - minutter(o.fra), 0) / 60
  return { okter: [...okter], timer, reiseMinutter: okter.reduce((sum, o) => sum + o.reiseFor + o.reiseEtter, 0) }
}
const brudd = (okter: readonly Okt[], k: Partial<Kartlegging> = {}): Brudd[] =>
  kontrollerUke(lagPerson(enKartlegging(k), DATO, norge()), { uke: medOkter(okter), med: med() }, finn)

const endret = (nr: number, avvik: Partial<Okt>) => plan.uke.okter.map((o, i) => (i === nr ? { ...o, ...avvik } : o))
const fjernOkt = () => plan.uke.okter.find((o) => o.tiltakId === 'fjern')

describe('en uke som holder', () => {
  test('har ingen brudd', () => {
    expect(plan.uke.okter.map((o) => [o.dag, o.tiltakId])).toEqual([
      [1, 'nar'],
      [2, 'nar'],
      [3, 'nar'],
      [expect.any(Number), 'fjern'],
    ])
    expect(brudd(plan.uke.okter)).toEqual([])
  })
})

describe('en uke som ikke holder', () => {
  const rader: [navn: string, okter: () => readonly Okt[], k: Partial<Kartlegging>, ventet: Brudd][] = [
    ['to økter samtidig', () => endret(1, { dag: 1 }), {}, 'kollisjon'],
    [
      'på vei når det er avtalt noe',
      () => plan.uke.okter,
      { opptatt: [{ dag: 1, fra: '12:05', til: '13:00' }] },
      'opptatt',
    ],
    ['flere timer enn personen klarer', () => plan.uke.okter, { kapasitetTimer: 7.5 }, 'timer'],
    [
      'færre dager enn tiltaket krever',
      () => plan.uke.okter.filter((o) => o.tiltakId !== 'nar' || o.dag === 1),
      {},
      'oppmote',
    ],
    ['en tid tiltaket ikke har', () => endret(0, { fra: '09:00', til: '11:00' }), {}, 'oppmote'],
    ['et tiltak som ikke skulle vært med', () => endret(0, { tiltakId: 'annet' }), {}, 'oppmote'],
    ['en reise som mangler', () => endret(0, { reiseEtter: 0 }), {}, 'tid'],
    [
      'to dager med lang reise',
      () => [...plan.uke.okter, ...(fjernOkt() ? [{ ...(fjernOkt() as Okt), dag: 9 - (fjernOkt()?.dag ?? 0) }] : [])],
      {},
      'lang-reise',
    ],
    [
      'lang reise etter personens egen grense',
      () => plan.uke.okter,
      { reise: { middel: 'bil', maksMinutter: 15 } },
      'lang-reise',
    ],
    ['for lenge på vei på en dag', () => endret(0, { reiseFor: 150, reiseEtter: 150 }), {}, 'reise'],
  ]
  test.each(rader)('%s', (_, okter, k, ventet) => {
    expect(brudd(okter(), k)).toContain(ventet)
  })

  test('summer som ikke stemmer', () => {
    const p = lagPerson(enKartlegging(), DATO, norge())
    expect(kontrollerUke(p, { uke: { ...plan.uke, timer: 1 }, med: med() }, finn)).toEqual(['sum'])
    expect(kontrollerUke(p, { uke: { ...plan.uke, reiseMinutter: 1 }, med: med() }, finn)).toEqual(['sum'])
  })
})

test('klikker er de største mengdene som overlapper samtidig', () => {
  const rom = [
    { fra: 0, til: 10 },
    { fra: 5, til: 15 },
    { fra: 10, til: 20 },
    { fra: 12, til: 14 },
    { fra: 30, til: 40 },
  ]
  expect(klikker(rom)).toEqual([
    [0, 1],
    [1, 2, 3],
  ])
})
