/** What any estimate of a journey must be: the same both ways, longer when it is further, without leaps, and known everywhere. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lagGeografi, luftlinje, type Punkt, type Sted } from '../../catalog/geografi.ts'
import type { Reisemiddel } from '../../catalog/kodeverk.ts'
import { lagNett } from '../../catalog/reise/nett.ts'
import { enhetsvektor } from '../../catalog/reise/punkt.ts'
import { gaende, kjorende, lagRad } from '../../catalog/reise/rad.ts'
import { json } from '../data/rader.ts'
import { DATO, norge } from '../fabrikk.ts'

const postnummer = (json('postnummer.json') as [string, string, string, number, number][]).flatMap(
  ([, , kommune, lat, lon]): Sted[] => (norge().kommune(kommune) ? [{ lat, lon, kommune }] : []),
)
const etSted = fc.constantFrom(...postnummer)
const etMiddel = fc.constantFrom<Reisemiddel>('bil', 'kollektiv', 'gange', 'ingen')
const reise = (fra: Sted, til: Sted, middel: Reisemiddel = 'bil') => norge().reise(fra, til, { middel, dato: DATO })
const mellom = (a: Punkt, b: Punkt, andel: number, kommune: string | null): Sted => ({
  lat: a.lat + (b.lat - a.lat) * andel,
  lon: a.lon + (b.lon - a.lon) * andel,
  kommune,
})

test('Veien er like lang tilbake', () => {
  fc.assert(
    fc.property(etSted, etSted, etMiddel, (a, b, middel) => {
      const [dit, hjem] = [reise(a, b, middel), reise(b, a, middel)]
      expect(Math.abs(dit.minutter - hjem.minutter)).toBeLessThanOrEqual(1)
      expect(dit.kilde).toBe('anslag')
    }),
  )
})

test('Ingen er raskere fram enn en rett motorvei, og den som går, aldri raskere enn 5 km/t på land', () => {
  fc.assert(
    fc.property(etSted, etSted, (a, b) => {
      const km = luftlinje(a, b)
      expect(reise(a, b).minutter).toBeGreaterThanOrEqual(Math.floor((km / 110) * 60))
      if (a.kommune === b.kommune) expect(reise(a, b, 'gange').minutter).toBeGreaterThanOrEqual(Math.floor(km * 12))
    }),
  )
})

test('Bilen er ikke senere enn beina, og intervallet rommer anslaget', () => {
  fc.assert(
    fc.property(etSted, etSted, etMiddel, (a, b, middel) => {
      const { minutter, mellom: spenn } = reise(a, b, middel)
      expect(spenn?.fra).toBeLessThanOrEqual(minutter)
      expect(spenn?.til).toBeGreaterThanOrEqual(minutter)
      if (luftlinje(a, b) > 2)
        expect(reise(a, b, 'kollektiv').minutter).toBeLessThanOrEqual(reise(a, b, 'gange').minutter + 5)
    }),
  )
})

describe('innen en kommune', () => {
  test('er det lenger til det som er lenger unna i samme retning', () => {
    fc.assert(
      fc.property(etSted, fc.double({ min: 0.02, max: 0.15, noNaN: true }), etMiddel, (hjem, lengde, middel) => {
        const mal = { lat: hjem.lat + lengde, lon: hjem.lon + lengde }
        const svar = Array.from({ length: 40 }, (_, i) => mellom(hjem, mal, (i + 1) / 40, hjem.kommune))
          .filter((sted) => iKommunen(sted, hjem.kommune))
          .map((sted) => reise(hjem, sted, middel).minutter)
        expect(svar).toEqual(svar.toSorted((a, b) => a - b))
      }),
    )
  })

  test('er det ingen vei til der man er, og noen minutter til byen', () => {
    for (const nr of ['0301', '5035', '4601', '5612']) {
      const hjem = norge().hjemsted(nr, null)
      if (!hjem) throw new Error(nr)
      expect(reise(hjem, { ...hjem }).minutter).toBe(0)
      const tid = reise(hjem, { ...hjem, lat: hjem.lat + 0.02 }).minutter
      expect(tid).toBeGreaterThanOrEqual(3)
      expect(tid).toBeLessThanOrEqual(12)
    }
  })
})

/** Is the place told to be in the kommune it is taken to be in? Told by what an office says of journeys from there. */
function iKommunen(sted: Sted, kommune: string | null): boolean {
  const annen = kommune === '0301' ? '1103' : '0301'
  if (kommune === null) return false
  const kart = norge().medReisetider([{ fra: kommune, til: annen, middel: null, minutter: 1, grunn: 'Prøve' }])
  const fjernt = kart.hjemsted(annen, null)
  return fjernt !== null && kart.reise(sted, fjernt, { middel: 'bil', dato: DATO }).kilde === 'lokal'
}

/** The upper end of the interval, as times the estimate, for a place some kilometres north of the senter. */
function overEnde(nr: string): number {
  const hjem = norge().hjemsted(nr, null)
  if (!hjem) throw new Error(nr)
  const { minutter, mellom: svar } = reise(hjem, { ...hjem, lat: hjem.lat + 0.06 })
  return (svar?.til ?? 0) / minutter
}

test('Innen en kommune ved sjøen kan det ligge en fjord imellom, så intervallet er videre enn inne i landet', () => {
  expect(overEnde('1833')).toBeGreaterThan(1.8)
  expect(overEnde('3427')).toBeLessThan(1.5)
})

test('Et lite stykke lenger gir ikke et sprang der en vei går over kommunegrensen', () => {
  const rader: [string, string][] = [
    ['0301', '3201'],
    ['5001', '5031'],
    ['3403', '3413'],
    ['1103', '1124'],
    ['4204', '4223'],
  ]
  for (const [fra, til] of rader) {
    const [a, b] = [norge().hjemsted(fra, null), norge().hjemsted(til, null)]
    if (!a || !b) throw new Error(fra)
    const tider = Array.from({ length: 98 }, (_, i) => reise(a, mellom(a, b, (i + 1) / 100, null)).minutter)
    const sprang = tider.slice(1).map((tid, i) => Math.abs(tid - (tider[i] ?? 0)))
    expect(Math.max(...sprang), `${fra}–${til}`).toBeLessThanOrEqual(5)
  }
})

describe('alle steder', () => {
  test.each([
    ['med bil', (nett: ReturnType<typeof lagNett>) => kjorende(nett, 1, false)],
    ['til fots', gaende],
  ])('kan nås fra Oslo %s', (_, mate) => {
    const nett = lagNett(norge().kommuner)
    const { minutter } = lagRad(nett, mate(nett), { v: enhetsvektor({ lat: 59.91, lon: 10.75 }), plass: 0 })
    expect(
      norge()
        .kommuner.filter((_k, i) => minutter[i] === Infinity)
        .map((k) => k.navn),
    ).toEqual([])
  })

  test('ukjent kommune er den der folk bor nærmest', () => {
    fc.assert(
      fc.property(etSted, etSted, (a, b) => {
        expect(reise(a, { ...b, kommune: null }).minutter).toBe(reise(a, { ...b, kommune: '9999' }).minutter)
      }),
    )
    const [oslo, trondheim] = [norge().hjemsted('0301', null), norge().hjemsted('5001', null)]
    if (!oslo || !trondheim) throw new Error('Byene finnes ikke')
    expect(reise(oslo, { ...trondheim, kommune: null })).toEqual(reise(oslo, trondheim))
  })

  test('et tiltak som står på kontorets kommune, men ligger i en annen, regnes fra der det ligger', () => {
    const hjem = norge().hjemsted('5035', null)
    if (!hjem) throw new Error('Stjørdal finnes ikke')
    const hommelvik = { lat: 63.41, lon: 10.79 }
    expect(reise(hjem, { ...hommelvik, kommune: '4601' })).toEqual(reise(hjem, { ...hommelvik, kommune: '5031' }))
  })

  test('et kart uten postnummer og samband svarer også', () => {
    const kart = lagGeografi(norge().kommuner.filter((k) => ['0301', '1151'].includes(k.nr)))
    const [oslo, utsira] = [kart.hjemsted('0301', null), kart.hjemsted('1151', null)]
    if (!oslo || !utsira) throw new Error('Kommunene finnes ikke')
    expect(kart.reise(oslo, utsira, { middel: 'bil', dato: DATO }).minutter).toBeGreaterThan(600)
  })
})
