/** What an office has told of the road goes before the estimate, for as long as it holds. */
import { describe, expect, test } from 'vitest'
import { lagGeografi, type Sted } from '../../catalog/geografi.ts'
import type { Reisemiddel } from '../../catalog/kodeverk.ts'
import type { Reisetid } from '../../catalog/skjema/reisetid.ts'
import { norge } from '../fabrikk.ts'

const STJORDAL = { lat: 63.4688, lon: 10.9172, kommune: '5035' }
const MERAKER = { lat: 63.4158, lon: 11.7425, kommune: '5034' }
const TRONDHEIM = { lat: 63.4305, lon: 10.3951, kommune: '5001' }

const rad = (avvik: Partial<Reisetid>): Reisetid => ({
  fra: '5035',
  til: '5034',
  middel: null,
  grunn: 'Tunnelen er stengt',
  ...avvik,
})
type Tur = { fra?: Sted; til?: Sted; middel?: Reisemiddel; dato?: string }
const reise = (rader: Partial<Reisetid>[], { fra, til, middel, dato }: Tur = {}) =>
  norge()
    .medReisetider(rader.map(rad))
    .reise(fra ?? STJORDAL, til ?? MERAKER, { middel: middel ?? 'bil', dato: dato ?? '2026-11-21' })
const anslag = (tur: Tur = {}) => reise([], tur)

describe('reisetid fra et kontor', () => {
  test('står i stedet for anslaget, uten intervall', () => {
    expect(reise([{ minutter: 95 }])).toEqual({ minutter: 95, km: anslag().km, middel: 'bil', kilde: 'lokal' })
  })

  test('kan være et tillegg til anslaget, eller mindre enn det, men aldri under 0', () => {
    expect(reise([{ tillegg: 20 }]).minutter).toBe(anslag().minutter + 20)
    expect(reise([{ tillegg: -10 }]).minutter).toBe(anslag().minutter - 10)
    expect(reise([{ tillegg: -600 }]).minutter).toBe(0)
  })

  test('gjelder begge veier, og fra hele kommunen', () => {
    expect(reise([{ minutter: 95 }], { fra: MERAKER, til: STJORDAL }).minutter).toBe(95)
    expect(reise([{ minutter: 95 }], { fra: { ...STJORDAL, lat: 63.46, lon: 11.11 } }).minutter).toBe(95)
    expect(reise([{ minutter: 95 }], { fra: { ...STJORDAL, kommune: null } }).minutter).toBe(95)
  })

  test('gjelder ikke andre kommuner', () => {
    expect(reise([{ minutter: 95 }], { til: TRONDHEIM })).toEqual(anslag({ til: TRONDHEIM }))
    expect(reise([{ minutter: 95 }], { til: { ...STJORDAL, lat: 63.46 } }).kilde).toBe('anslag')
  })

  test.each<[string, string]>([
    ['2026-10-31', 'anslag'],
    ['2026-11-01', 'lokal'],
    ['2026-12-20', 'lokal'],
    ['2026-12-21', 'anslag'],
  ])('gjelder fra og med og til og med: %s er %s', (dato, kilde) => {
    expect(reise([{ minutter: 95, gyldigFra: '2026-11-01', gyldigTil: '2026-12-20' }], { dato }).kilde).toBe(kilde)
  })

  test.each<[Reisemiddel, number | null]>([
    ['bil', 95],
    ['kollektiv', null],
    ['gange', null],
    ['ingen', null],
  ])('for bil gjelder ikke annet enn bil: %s', (middel, minutter) => {
    const svar = reise([{ middel: 'bil', minutter: 95 }], { middel })
    expect(svar.kilde === 'lokal' ? svar.minutter : null).toBe(minutter)
  })

  test('for gange gjelder også den som ikke har noe å reise med', () => {
    expect(reise([{ middel: 'gange', minutter: 500 }], { middel: 'ingen' }).minutter).toBe(500)
  })

  test('for ett middel går foran det som gjelder alle, og det siste foran det første', () => {
    const rader = [{ middel: 'bil', minutter: 95 }, { minutter: 80 }] as const
    expect(reise([...rader]).minutter).toBe(95)
    expect(reise([...rader], { middel: 'kollektiv' }).minutter).toBe(80)
    expect(reise([{ minutter: 95 }, { minutter: 80 }]).minutter).toBe(80)
  })
})

test('Kartet selv er uendret når noen legger til reisetider, og de kan tas bort igjen', () => {
  const med = norge().medReisetider([rad({ minutter: 95 })])
  expect(anslag().kilde).toBe('anslag')
  expect(med.medReisetider([]).reise(STJORDAL, MERAKER, { middel: 'bil', dato: '2026-11-21' })).toEqual(anslag())
  expect(med.kommuner).toBe(norge().kommuner)
})

test('Reisetidene kan være med fra starten', () => {
  const kart = lagGeografi(norge().kommuner, [], [rad({ minutter: 95 })])
  expect(kart.reise(STJORDAL, MERAKER, { middel: 'bil', dato: '2026-11-21' }).minutter).toBe(95)
})
