import { afterEach, describe, expect, test } from 'vitest'
import { dagerGammel, narHentet } from '../../web/veileder/Kopilinje.tsx'
import { glem, husket, noeHusket, overta, personsignal, runde } from '../../web/veileder/minne.ts'
import { kartlegging, sett } from '../../web/veileder/tilstand.ts'
import {
  erValgt,
  MEST_SAMMENLIGNET,
  sammenlignes,
  taUt,
  valgte,
  veksleSammenligning,
  veksleValgt,
} from '../../web/veileder/valgte.ts'
import { medGrunnlag } from './oppsett.ts'

afterEach(glem)

const et = (tiltakId: string) => ({ tiltakId, navn: tiltakId, eksempel: false })

describe('Det som er kjent om personen', () => {
  test('slettes samlet, og det telles at det er gjort', () => {
    const for1 = runde.value
    sett('alder', 34)
    veksleValgt(et('a'))
    expect(noeHusket.value).toBe(true)
    glem()
    expect(kartlegging.value.alder).toBeUndefined()
    expect(valgte.value).toEqual([])
    expect([noeHusket.value, husket().size, runde.value]).toEqual([false, 0, for1 + 1])
  })

  test('kan overtas av siden som kommer etter, også av en skjerm som lastes senere', () => {
    sett('alder', 34)
    const minne = new Map([...husket(), ['senere', 7]])
    glem()
    overta(minne)
    expect(kartlegging.value.alder).toBe(34)
    expect(personsignal('senere', 0).value).toBe(7)
  })

  test('overtas ikke av noe som lastes etter at alt er slettet', () => {
    overta(new Map([['for-sent', 7]]))
    glem()
    expect(personsignal('for-sent', 0).value).toBe(0)
  })

  test('Hvordan skjermen vises, er ikke noe å slette', () => {
    personsignal('bare-skjerm', 'a', 'skjerm').value = 'b'
    expect(noeHusket.value).toBe(false)
    expect(husket().get('bare-skjerm')).toBe('b')
  })
})

describe('Valgte tiltak', () => {
  test('tas inn og ut i den rekkefølgen de ble valgt', () => {
    for (const id of ['b', 'a', 'c']) veksleValgt(et(id))
    veksleValgt(et('a'))
    expect(valgte.value.map((v) => v.tiltakId)).toEqual(['b', 'c'])
    taUt('b')
    expect([erValgt('b'), erValgt('c')]).toEqual([false, true])
  })

  test('Fire kan sammenlignes, og et femte slipper ikke inn', () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) veksleSammenligning(et(id))
    expect(sammenlignes.value.map((v) => v.tiltakId)).toEqual(['a', 'b', 'c', 'd'])
    veksleSammenligning(et('a'))
    veksleSammenligning(et('e'))
    expect(sammenlignes.value).toHaveLength(MEST_SAMMENLIGNET)
  })
})

describe('Alderen på katalogen', () => {
  const HENTET = Date.parse('2026-11-27T08:15:00+01:00')
  test.each([
    ['2026-11-27T16:00:00+01:00', 'i dag kl. 08:15', 0],
    ['2026-11-28T09:00:00+01:00', '27. nov. 2026', 1],
    ['2026-12-05T09:00:00+01:00', '27. nov. 2026', 8],
  ])('sett %s: %s', (naa, ventet, dager) => {
    medGrunnlag()
    expect(narHentet(HENTET, Date.parse(naa))).toBe(ventet)
    expect(dagerGammel(HENTET, Date.parse(naa))).toBe(dager)
  })
})
