import { describe, expect, test } from 'vitest'
import { andresSomGarUt, avtaleliste, avtalerSomGarUt } from '../../catalog/kontor/avtaler.ts'
import { tilgang } from '../../catalog/match/tilgang.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'

type Avtale = { kommunenummer: string; plasser?: number; prisPerManed?: number; til?: string | null }
const medAvtaler = (id: string, ...avtaler: Avtale[]) =>
  etTiltak({ id, navn: `Tiltak ${id}`, deling: { synlighet: 'utvalgte', avtaler } })
const til = (dato: string | null) => medAvtaler('a', { kommunenummer: '5032', til: dato })

describe('Når en avtale går ut', () => {
  test.each([
    ['i går er den ute', '2026-11-20', 'utlopt', -1],
    ['i dag, så gjelder den i dag, og det varsles', '2026-11-21', 'snart', 0],
    ['om 60 dager, så varsles det', '2027-01-20', 'snart', 60],
    ['om 61 dager, så varsles det ikke ennå', '2027-01-21', 'lopende', 61],
    ['aldri, så varsles det aldri', null, 'lopende', null],
  ] as const)('%s', (_, dato, hvor, dagerIgjen) => {
    const liste = avtaleliste([til(dato)], DATO)
    expect(liste[hvor].map((a) => a.dagerIgjen)).toEqual([dagerIgjen])
    expect(liste.snart.length + liste.lopende.length + liste.utlopt.length).toBe(1)
    expect(tilgang('5032', til(dato), DATO)).toBe(hvor === 'utlopt' ? 'stengt' : 'avtale')
  })

  test('Den som går ut først, står først; de som er ute, står til slutt med den siste først', () => {
    const tiltak = [
      medAvtaler('a', { kommunenummer: '5032', til: '2026-12-31' }, { kommunenummer: '5033', til: '2026-11-01' }),
      medAvtaler('b', { kommunenummer: '5032', til: '2026-12-01' }, { kommunenummer: '5034', til: '2026-11-10' }),
    ]
    expect(avtalerSomGarUt(tiltak, DATO).map((a) => a.til)).toEqual([
      '2026-12-01',
      '2026-12-31',
      '2026-11-10',
      '2026-11-01',
    ])
  })

  test.each(['utkast', 'avsluttet'] as const)('Et tiltak som er %s, gir ingen noe som kan ta slutt', (status) => {
    expect(avtaleliste([{ ...til('2026-12-01'), status }], DATO)).toEqual({ snart: [], lopende: [], utlopt: [] })
  })
})

test('Det som ikke er sagt om en avtale, er ukjent', () => {
  expect(avtaleliste([medAvtaler('a', { kommunenummer: '5032' })], DATO).lopende).toEqual([
    {
      tiltakId: 'a',
      navn: 'Tiltak a',
      kommunenummer: '5032',
      plasser: null,
      prisPerManed: null,
      til: null,
      dagerIgjen: null,
    },
  ])
})

test('Den som har en avtale om andres tiltak, varsles også; ikke om sine egne og ikke om andres avtaler', () => {
  const snapshot = lagSnapshot(
    [
      { ...medAvtaler('naboens', { kommunenummer: '5032', til: '2026-12-31' }), kontor: 'nav-varnes' },
      { ...medAvtaler('lenge', { kommunenummer: '5032', til: '2027-12-31' }), kontor: 'nav-varnes' },
      { ...medAvtaler('tredjes', { kommunenummer: '5033', til: '2026-12-31' }), kontor: 'nav-varnes' },
      { ...medAvtaler('eget', { kommunenummer: '5032', til: '2026-12-31' }), kontor: 'nav-selbu' },
    ],
    norge(),
    'v',
  )
  const selbu = { id: 'nav-selbu', kommuner: ['5032'] }
  expect(andresSomGarUt(snapshot, selbu, DATO).map((a) => a.tiltakId)).toEqual(['naboens'])
})
