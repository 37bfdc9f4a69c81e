import { expect, test } from 'vitest'
import { svartider } from '../../catalog/kontor/svartid.ts'
import type { Foresporsel } from '../../catalog/skjema/foresporsel.ts'

const DAG_MS = 86_400_000
const SENDT = '2026-11-01T08:00:00.000Z'

/** Answered so many days after; null is not yet. */
const etter = (dager: number | null, tilKontor = 'nav-selbu'): Foresporsel => ({
  id: String(dager),
  type: 'plass',
  tiltakId: 't',
  antall: 1,
  fra: '2026-12-01',
  behov: ['norsk'],
  fraKontor: 'nav-varnes',
  tilKontor,
  sendt: SENDT,
  besvart: dager === null ? null : new Date(Date.parse(SENDT) + dager * DAG_MS).toISOString(),
  svar: dager === null ? null : { svar: 'fullt' },
})

test.each<[navn: string, dager: (number | null)[], svar: { dager: number; svar: number } | null]>([
  ['Ingen har svart', [null, null], null],
  ['Samme dag er null dager', [0.1], { dager: 0, svar: 1 }],
  ['Den midterste av tre', [1, 30, 2], { dager: 2, svar: 3 }],
  ['Midt mellom de to midterste av fire', [1, 2, 4, 90], { dager: 3, svar: 4 }],
  ['En halv dag rundes opp', [1, 2], { dager: 2, svar: 2 }],
  ['Det som venter, teller ikke med', [5, null], { dager: 5, svar: 1 }],
])('%s', (_, dager, svar) => {
  expect(svartider(dager.map((d) => etter(d)))).toEqual(svar ? [{ kontor: 'nav-selbu', ...svar }] : [])
})

test('Hvert kontor for seg, i rekkefølge', () => {
  expect(svartider([etter(4, 'nav-tydal'), etter(1)]).map((s) => [s.kontor, s.dager])).toEqual([
    ['nav-selbu', 1],
    ['nav-tydal', 4],
  ])
})
