/** The map: 357 kommuner whose facts hold together. */
import { describe, expect, test } from 'vitest'
import { erINorge, luftlinje } from '../../catalog/geografi.ts'
import type { Kommune } from '../../catalog/skjema/kommune.ts'
import { norge } from '../fabrikk.ts'
import { json } from './rader.ts'

const kommuner = norge().kommuner
const perNr = new Map(kommuner.map((k) => [k.nr, k]))

/** By Kommuneloven and the division of 2024. */
const FYLKER: Record<string, string> = {
  '03': 'Oslo',
  '11': 'Rogaland',
  '15': 'Møre og Romsdal',
  '18': 'Nordland',
  '31': 'Østfold',
  '32': 'Akershus',
  '33': 'Buskerud',
  '34': 'Innlandet',
  '39': 'Vestfold',
  '40': 'Telemark',
  '42': 'Agder',
  '46': 'Vestland',
  '50': 'Trøndelag',
  '55': 'Troms',
  '56': 'Finnmark',
}

/** Svalbard and Jan Mayen. */
const UTENFOR_KOMMUNENE = ['2100', '2211']

test('357 kommuner, hver med sitt nummer, i rekkefølge', () => {
  expect(kommuner).toHaveLength(357)
  expect(perNr.size).toBe(357)
  expect(kommuner.map((k) => k.nr)).toEqual(kommuner.map((k) => k.nr).sort())
})

test('Folketallet er hele landets 1. januar 2026', () => {
  expect(new Set(kommuner.map((k) => k.innbyggereAar))).toEqual(new Set([2026]))
  expect(kommuner.reduce((sum, k) => sum + k.innbyggere, 0)).toBe(5_627_400)
})

test('De 15 fylkene har sitt navn og sin andel', () => {
  expect(Object.fromEntries(kommuner.map((k) => [k.fylkesnr, k.fylke]))).toEqual(FYLKER)
})

test('To kommuner med samme navn kan skilles', () => {
  const navn = kommuner.map((k) => k.navnEntydig ?? k.navn)
  expect(new Set(navn).size).toBe(navn.length)
})

/** The kommuner for which the rule does not hold; empty when all is well. */
const brudd = (holder: (k: Kommune) => boolean) => kommuner.filter((k) => !holder(k)).map((k) => `${k.nr} ${k.navn}`)

describe('Hver kommune', () => {
  test.each<[string, (k: Kommune) => boolean]>([
    ['har fire sifre som begynner med fylkets', (k) => /^\d{4}$/.test(k.nr) && k.nr.startsWith(k.fylkesnr)],
    ['har et senter i Norge', (k) => k.senter.navn !== '' && erINorge(k.senter)],
    ['har et målformvedtak', (k) => ['bokmål', 'nynorsk', 'nøytral'].includes(k.malform)],
    ['har innbyggere og areal', (k) => k.innbyggere > 100 && k.arealKm2 > 1],
    ['har minst én nabo', (k) => k.naboLand.length + k.naboSjo.length > 0],
    ['har ingen nabo både på land og i sjø', (k) => !k.naboLand.some((nr) => k.naboSjo.includes(nr))],
  ])('%s', (_, holder) => {
    expect(brudd(holder)).toEqual([])
  })

  test.each(['naboLand', 'naboSjo'] as const)('%s: naboene finnes, er naboer tilbake, og står én gang', (felt) => {
    expect(brudd((k) => k[felt].every((nr) => nr !== k.nr && perNr.get(nr)?.[felt].includes(k.nr)))).toEqual([])
    expect(brudd((k) => new Set(k[felt]).size === k[felt].length)).toEqual([])
  })
})

test('Hvert postnummer har ett sted, i en kommune som kan romme det, eller på Svalbard og Jan Mayen', () => {
  const rader = json('postnummer.json') as [string, string, string, number, number][]
  const feil = rader.filter(([nr, sted, kommune, lat, lon]) => {
    if (!/^\d{4}$/.test(nr) || sted === '') return true
    const k = perNr.get(kommune)
    return k ? luftlinje({ lat, lon }, k.senter) > 150 : !UTENFOR_KOMMUNENE.includes(kommune)
  })
  expect(feil).toEqual([])
  expect(new Set(rader.map(([nr]) => nr)).size).toBe(rader.length)
  expect(rader.length).toBeGreaterThan(4500)
})

const snitt = (tall: readonly number[]) => tall.reduce((sum, km) => sum + km, 0) / Math.max(1, tall.length)

test('Spredningen er snittet av luftlinjene fra senteret til kommunens postnumre', () => {
  const rader = json('postnummer.json') as [string, string, string, number, number][]
  const avstander = new Map(kommuner.map((k) => [k.nr, [] as number[]]))
  for (const [, , nr, lat, lon] of rader) {
    const k = perNr.get(nr)
    if (k) avstander.get(nr)?.push(luftlinje({ lat, lon }, k.senter))
  }
  expect(brudd((k) => Math.abs(snitt(avstander.get(k.nr) ?? []) - k.spredningKm) < 0.06)).toEqual([])
})
