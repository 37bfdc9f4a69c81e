/** A week that a veileder has changed: what it clashes with is said, and it is the same that the check of a finished week sees. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lagPerson } from '../../catalog/match/person.ts'
import { reiseTil } from '../../catalog/match/reisevei.ts'
import { flyttet, forlenget, ledigTid } from '../../catalog/plan/flytting.ts'
import { kontrollerUke } from '../../catalog/plan/kontroll.ts'
import { omfang } from '../../catalog/plan/omfang.ts'
import { type Brudd, type Onsket, vurderUke } from '../../catalog/plan/redigering.ts'
import { klokke } from '../../catalog/plan/tid.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'
import { digitalt, paDager, stedUnna } from './oppsett.ts'
import { alleSlagsTiltak, fasteTiltak, kartleggingen } from './tilfeldig.ts'

const nar = etTiltak({
  id: 'nar',
  sted: stedUnna(20),
  oppmote: {
    timerPerUke: { fra: 4, til: 6 },
    dagerPerUke: { fra: 2, til: 3 },
    tider: paDager([1, 2, 3], '10:00', '12:00'),
  },
})
const apent = etTiltak({
  id: 'apent',
  form: 'droppinn',
  sted: stedUnna(75),
  oppmote: { tider: paDager([1, 2, 3, 4, 5], '09:00', '15:00') },
})
const avtale = digitalt({ id: 'avtale', form: 'avtale', oppmote: {} })
const ALLE = [nar, apent, avtale]
const VEI = reiseTil(lagPerson(enKartlegging(), DATO, norge()), apent)?.minutter ?? 0

/** `nar 1 10:00 12:00` */
const okt = (skrevet: string, nr: number): Onsket => {
  const [tiltakId = '', dag = '', fra = '', til = ''] = skrevet.split(' ')
  return { nokkel: String(nr), tiltakId, dag: Number(dag), fra, til }
}

function vurder(okter: readonly Onsket[], { k = {}, tiltak = ALLE }: { k?: Partial<Kartlegging>; tiltak?: Tiltak[] }) {
  const p = lagPerson(enKartlegging(k), DATO, norge())
  return vurderUke(p, { okter, deltakere: tiltak.map((t) => ({ tiltak: t, reise: reiseTil(p, t) })) })
}
const med = (okter: readonly Onsket[]) => ALLE.filter((t) => okter.some((o) => o.tiltakId === t.id))
const bruddI = (skrevet: readonly string[], k: Partial<Kartlegging> = {}): Brudd[] => {
  const okter = skrevet.map(okt)
  return [...vurder(okter, { k, tiltak: med(okter) }).brudd]
}

describe('Hva en økt kolliderer med', () => {
  const rader: [navn: string, okter: string[], k: Partial<Kartlegging>, ventet: object[]][] = [
    ['Uka som passer, har ingen brudd', ['nar 1 10:00 12:00', 'nar 2 10:00 12:00', 'avtale 3 10:00 11:00'], {}, []],
    [
      'To økter samtidig kolliderer med hverandre',
      ['nar 1 10:00 12:00', 'nar 2 10:00 12:00', 'avtale 1 11:00 12:00'],
      {},
      [{ slag: 'samtidig', okter: ['0', '2'] }],
    ],
    [
      'Den ene er på vei når den andre begynner',
      ['nar 1 10:00 12:00', 'nar 2 10:00 12:00', 'avtale 1 12:10 13:10'],
      {},
      [{ slag: 'reise-samtidig', okter: ['0', '2'] }],
    ],
    ['Økter rett etter hverandre kolliderer ikke', ['avtale 1 10:00 11:00', 'apent 3 11:00 12:00'], {}, []],
    [
      'Økta er når personen er opptatt',
      ['avtale 1 10:00 11:00'],
      { opptatt: [{ dag: 1, fra: '08:00', til: '12:00' }] },
      [{ slag: 'opptatt', okter: ['0'], opptatt: { dag: 1, fra: '08:00', til: '12:00' } }],
    ],
    [
      'Personen er opptatt på veien hjem',
      ['apent 1 10:00 12:00'],
      { opptatt: [{ dag: 1, fra: '13:00', til: '16:00' }] },
      [{ slag: 'reise-opptatt', okter: ['0'], opptatt: { dag: 1, fra: '13:00', til: '16:00' } }],
    ],
    [
      'Tiltaket har sine egne tider',
      ['nar 1 10:00 12:00', 'nar 4 10:00 12:00'],
      {},
      [{ slag: 'egen-tid', okter: ['1'], avtales: false }],
    ],
    [
      'Det som avtales, er i arbeidstiden',
      ['avtale 1 16:00 17:00'],
      {},
      [{ slag: 'egen-tid', okter: ['0'], avtales: true }],
    ],
    [
      'En økt som slutter når den begynner, er ingen økt',
      ['avtale 1 10:00 10:00'],
      {},
      [{ slag: 'lengde', okter: ['0'] }],
    ],
    [
      'Tiltaket krever to dager og fire timer',
      ['nar 1 10:00 12:00'],
      {},
      [
        { slag: 'dager-fa', okter: ['0'], tiltakId: 'nar', har: 1, grense: 2 },
        { slag: 'timer-fa', okter: ['0'], tiltakId: 'nar', har: 120, grense: 240 },
      ],
    ],
    [
      'Uka har flere timer enn personen klarer',
      ['nar 1 10:00 12:00', 'nar 2 10:00 12:00', 'avtale 3 10:00 11:00'],
      { kapasitetTimer: 4.5 },
      [{ slag: 'timer', okter: [], har: 300, grense: 270, kjent: true }],
    ],
    [
      'Lang reise er for én dag i uka',
      ['apent 1 10:00 12:00', 'apent 3 10:00 12:00'],
      {},
      [
        { slag: 'dager-mange', okter: ['0', '1'], tiltakId: 'apent', har: 2, grense: 1 },
        { slag: 'lang-reise', okter: ['0', '1'], grense: 45 },
      ],
    ],
    [
      'To lange turer på en dag er for mye reise',
      ['apent 1 09:00 10:00', 'apent 1 14:00 15:00'],
      {},
      [{ slag: 'reise-dag', okter: ['0', '1'], dag: 1, har: 4 * VEI, grense: 240 }],
    ],
  ]
  test.each(rader)('%s', (_, okter, k, ventet) => expect(bruddI(okter, k)).toEqual(ventet))

  test('Et tiltak uten økter har for få dager, og et uten tid kan ikke ha noen', () => {
    expect(vurder([], { tiltak: [avtale] }).brudd.map((b) => b.slag)).toEqual(['dager-fa'])
    const uten = digitalt({ id: 'uten', oppmote: null })
    expect(vurder([], { tiltak: [uten] }).brudd).toEqual([])
    expect(vurder([okt('uten 1 10:00 11:00', 0)], { tiltak: [uten] }).brudd).toEqual([
      { slag: 'uten-tid', okter: ['0'], tiltakId: 'uten' },
    ])
  })
})

const veier = (skrevet: string[]) => vurder(skrevet.map(okt), {}).okter.map((o) => [o.nokkel, o.reiseFor, o.reiseEtter])

describe('Reisene regnes om', () => {
  test('Personen blir på stedet mellom to økter når pausen er kort', () => {
    expect(veier(['apent 1 09:00 11:00', 'apent 1 11:30 13:00'])).toEqual([
      ['0', VEI, 0],
      ['1', 0, VEI],
    ])
  })
  test('Flyttes den ene til en annen dag, reiser personen begge dager', () => {
    expect(veier(['apent 1 09:00 11:00', 'apent 2 11:30 13:00'])).toEqual([
      ['0', VEI, VEI],
      ['1', VEI, VEI],
    ])
  })
})

describe('En økt flyttes', () => {
  const en = okt('avtale 1 10:00 11:00', 0)
  const rader: [navn: string, Onsket, ventet: [number, string, string]][] = [
    ['et kvarter senere', flyttet(en, { minutter: 15 }), [1, '10:15', '11:15']],
    ['til dagen etter', flyttet(en, { dager: 1 }), [2, '10:00', '11:00']],
    ['ikke forbi mandag', flyttet(en, { dager: -1 }), [1, '10:00', '11:00']],
    ['ikke forbi søndag', flyttet(en, { dager: 9 }), [7, '10:00', '11:00']],
    ['ikke inn i neste døgn', flyttet(en, { minutter: 900 }), [1, '22:45', '23:45']],
    ['og blir lengre', forlenget(en, 30), [1, '10:00', '11:30']],
    ['og blir aldri kortere enn et kvarter', forlenget(en, -90), [1, '10:00', '10:15']],
  ]
  test.each(rader)('%s', (_, { dag, fra, til }, ventet) => expect([dag, fra, til]).toEqual(ventet))
})

describe('En ny økt', () => {
  const p = lagPerson(enKartlegging({ opptatt: [{ dag: 1, fra: '08:00', til: '12:00' }] }), DATO, norge())
  const ny = (tiltak: Tiltak, ...okter: string[]) => ledigTid(p, { tiltak, reise: reiseTil(p, tiltak) }, okter.map(okt))

  test('får en av tiltakets egne tider, på en dag som er ledig', () => {
    expect(ny(nar)).toEqual({ dag: 2, fra: '10:00', til: '12:00' })
    expect(ny(nar, 'nar 2 10:00 12:00')).toEqual({ dag: 3, fra: '10:00', til: '12:00' })
  })
  test('får en time nær klokka ti når tiden avtales', () => {
    expect(ny(avtale)).toEqual({ dag: 2, fra: '10:00', til: '11:00' })
    expect(ny(avtale, 'avtale 2 10:00 11:00')).toEqual({ dag: 3, fra: '10:00', til: '11:00' })
  })
  test('får en tid også når ingenting er ledig', () => {
    expect(ny(nar, 'nar 2 10:00 12:00', 'nar 3 10:00 12:00')).toEqual({ dag: 1, fra: '10:00', til: '12:00' })
  })
})

const kvarter = fc.integer({ min: 28, max: 72 }).map((n) => n * 15)
const lengder = fc.constantFrom(0, 15, 60, 60, 120, 240)
type Valg = { hvem: number; egen: number; dag: number; kvarter: number; lengder: number }
/** Of its own times, or of any. */
const vilkarlig = fc.array<Valg>(
  fc.record({
    hvem: fc.nat(5),
    egen: fc.integer({ min: -1, max: 8 }),
    dag: fc.integer({ min: 1, max: 6 }),
    kvarter,
    lengder,
  }),
  { maxLength: 6 },
)

function redigert(tiltak: readonly Tiltak[], valg: readonly Valg[]): Onsket[] {
  return valg.flatMap(({ hvem, egen, dag, kvarter: fra, lengder: lang }, nr) => {
    const t = tiltak[hvem % tiltak.length]
    if (!t) return []
    const tider = t.oppmote?.tider ?? []
    const tid = egen < 0 ? undefined : tider[egen % Math.max(1, tider.length)]
    return [{ nokkel: String(nr), tiltakId: t.id, ...(tid ?? { dag, fra: klokke(fra), til: klokke(fra + lang) }) }]
  })
}

describe('Ingen brudd er det samme som at uka holder', () => {
  test.each([
    ['tiltak med egne tider', fasteTiltak],
    ['alle slags tiltak', alleSlagsTiltak],
  ])('%s', (_, tiltakene) => {
    const antall = { med: 0, uten: 0 }
    fc.assert(
      fc.property(kartleggingen, tiltakene, vilkarlig, (k, tiltak, valg) => {
        const p = lagPerson(k, DATO, norge())
        const okter = redigert(tiltak, valg)
        // As on the screen: what has no session left is out of the week.
        const iUka = tiltak.filter((t) => omfang(t) === null || okter.some((o) => o.tiltakId === t.id))
        const deltakere = iUka.map((t) => ({ tiltak: t, reise: reiseTil(p, t) }))
        const { uke, brudd } = vurderUke(p, { okter, deltakere })
        const holder = kontrollerUke(p, { uke, med: iUka.map((t) => t.id) }, (id) => tiltak.find((t) => t.id === id))
        antall[brudd.length > 0 ? 'med' : 'uten'] += okter.length > 0 ? 1 : 0
        expect({ brudd: brudd.length > 0, holder }).toEqual({
          brudd: holder.length > 0,
          holder,
        })
      }),
      { numRuns: 3000, seed: 20_261_127 },
    )
    // Both must be common, or nothing is proved.
    expect(Math.min(antall.med, antall.uten)).toBeGreaterThan(50)
  })
})
