import { expect, test } from 'vitest'
import { lagHurtiglager } from '../../../api/reise/hurtiglager.ts'

function etLager(flest = 2) {
  const klokke = { naa: 0 }
  return { klokke, lager: lagHurtiglager<number | null>({ flest, levetidMs: 1000, naa: () => klokke.naa }) }
}

test('Det som er lagt inn, kan hentes, også når verdien er null', () => {
  const { lager } = etLager()
  lager.sett('a', 1)
  lager.sett('b', null)
  expect([lager.hent('a'), lager.hent('b'), lager.hent('c')]).toEqual([1, null, undefined])
})

test('Det som er eldre enn levetiden, er borte; på grensen er det borte', () => {
  const { lager, klokke } = etLager()
  lager.sett('a', 1)
  klokke.naa = 999
  expect(lager.hent('a')).toBe(1)
  klokke.naa = 1000
  expect(lager.hent('a')).toBeUndefined()
})

test('Å hente noe gir det ikke lengre liv', () => {
  const { lager, klokke } = etLager()
  lager.sett('a', 1)
  klokke.naa = 900
  lager.hent('a')
  klokke.naa = 1100
  expect(lager.hent('a')).toBeUndefined()
})

test('Det som er lengst siden var i bruk, går først når det er fullt', () => {
  const { lager } = etLager(2)
  lager.sett('a', 1)
  lager.sett('b', 2)
  lager.hent('a')
  lager.sett('c', 3)
  expect([lager.hent('a'), lager.hent('b'), lager.hent('c')]).toEqual([1, undefined, 3])
})

test('Ny verdi på samme nøkkel tar ingen ny plass, og får ny levetid', () => {
  const { lager, klokke } = etLager(2)
  lager.sett('a', 1)
  lager.sett('b', 2)
  klokke.naa = 900
  lager.sett('a', 3)
  klokke.naa = 1100
  expect([lager.hent('a'), lager.hent('b')]).toEqual([3, undefined])
})
