/** What is said of places, persons and days: an estimate is never told as counted, a hidden number never told, and nothing near is not zero. */
import { beforeEach, describe, expect, test } from 'vitest'
import { SAKER } from '../../../catalog/dekning/typetilfeller.ts'
import { arsaksord } from '../../../web/felles/arsaksord.ts'
import { endringssetning, maanedFor } from '../../../web/planlegger/datoer/endringsord.ts'
import {
  egneTall,
  ettersporsel,
  gruppe,
  grupper,
  kilde,
  skjulte,
  valgtGruppe,
} from '../../../web/planlegger/steder/egnetall.ts'
import { lestTall } from '../../../web/planlegger/steder/Felt.tsx'
import { intervallord } from '../../../web/planlegger/steder/intervall.ts'
import { personer, personerI } from '../../../web/planlegger/steder/personer.ts'
import { somSteder } from '../../../web/planlegger/steder/Stedskart.tsx'
import type { Vekter } from '../../../web/planlegger/steder/tjeneste.ts'
import { medGrunnlag } from '../oppsett.ts'

beforeEach(() => {
  medGrunnlag()
  egneTall.value = null
  kilde.value = 'anslag'
  gruppe.value = 'alle'
})

const ANSLAG: Vekter = {
  kilde: 'anslag',
  gruppe: 'alle',
  antall: { '5031': 12.4, '5034': 0.3 },
  utenTall: [],
  anslag: null,
}
const OPPGITT: Vekter = { ...ANSLAG, kilde: 'oppgitt', antall: { '5031': 40, '5034': 2 }, utenTall: ['5032'] }
const FIL = {
  filnavn: 'antall.csv',
  rader: [
    { kommune: '5031', gruppe: 'innvandrere', antall: 40 },
    { kommune: '5034', gruppe: 'innvandrere', antall: 'under-5' },
  ],
} as const

describe('hvor mange det gjelder', () => {
  test('et anslag er alltid ca., og mindre enn én person sies med ord', () => {
    expect([personer(12.4, ANSLAG), personer(1.2, ANSLAG), personer(0.3, ANSLAG)]).toEqual([
      'ca. 12 personer',
      'ca. 1 person',
      'færre enn 1 person',
    ])
  })

  test('egne tall er som de er, til et skjult tall er med i summen', () => {
    expect(personer(42, OPPGITT)).toBe('42 personer')
    kilde.value = 'egne'
    egneTall.value = FIL
    expect(personer(42, OPPGITT)).toBe('ca. 42 personer')
  })

  test('et skjult tall vises aldri, og et som mangler, er ukjent', () => {
    kilde.value = 'egne'
    egneTall.value = FIL
    expect(['5031', '5034', '5032'].map((nr) => personerI(nr, OPPGITT))).toEqual([
      'ca. 40 personer',
      'under 5',
      'ukjent',
    ])
  })

  test('uten egne tall går det ikke an å spørre om dem', () => {
    expect(ettersporsel.value).toEqual({ gruppe: 'alle' })
    kilde.value = 'egne'
    expect(ettersporsel.value).toBeNull()
    egneTall.value = FIL
    expect(ettersporsel.value).toEqual({ gruppe: 'innvandrere', rader: FIL.rader })
    expect(skjulte.value).toEqual(['5034'])
  })

  test('bare grupper det finnes en sats for eller en rad for, kan velges', () => {
    expect(grupper.value).toEqual(['alle', 'under-30', 'innvandrere'])
    gruppe.value = 'under-30'
    kilde.value = 'egne'
    egneTall.value = FIL
    expect([grupper.value, valgtGruppe.value]).toEqual([['innvandrere'], 'innvandrere'])
  })
})

describe('plasser per person', () => {
  test.each([
    [null, 'ingen plasser i nærheten'],
    [{ fra: 0, til: 0 }, '0'],
    [{ fra: 0.1, til: 0.3 }, '0,1–0,3'],
    [{ fra: 0.21, til: 0.24 }, '0,2'],
    [{ fra: 0.012, til: 0.05 }, '0,01–0,05'],
    [{ fra: 0.001, til: 0.001 }, 'under 0,01'],
    [{ fra: 0, til: null }, 'ikke kjent'],
    [{ fra: 0.4, til: null }, 'minst 0,4, øvre grense ikke kjent'],
  ])('%o er «%s»', (svar, ord) => {
    expect(intervallord(svar)).toBe(ord)
  })
})

describe('stedene på kartet', () => {
  const funnet = {
    utfall: 'funnet',
    steder: [{ id: '5035', nyDekket: 12, kortere: 0 }],
    samlet: 12,
    dekket: 12,
    dekketFra: 0,
    unaelige: [],
    reise: null,
    punkter: [
      { id: '5031', sted: '5035', minutter: 20 },
      { id: '5034', sted: null, minutter: null },
    ],
    bevis: { status: 'optimal', funnet: 12, grense: 12, avstand: 0, skilt: true },
    meldinger: [],
  } as const

  test('nye steder har nummer, og de andre tegn for om de når fram', () => {
    expect(somSteder({ funnet, vekter: ANSLAG }).map(({ id, nr, prikk, om }) => [id, nr ?? prikk?.tegn, om])).toEqual([
      ['5035', 1, 'nytt sted'],
      ['5031', '✓', 'ca. 12 personer, når Stjørdal'],
      ['5034', '✕', 'færre enn 1 person, når ikke fram'],
    ])
  })
})

describe('felt og ord', () => {
  test.each([
    ['', undefined],
    ['10 000', 10_000],
    ['ti', 'ti'],
  ])('«%s» sendes som %s', (tekst, verdi) => {
    expect(lestTall(tekst)).toBe(verdi)
  })

  test.each([
    ['2026-11-27', '2026-10-27'],
    ['2026-01-15', '2025-12-15'],
    ['2026-03-31', '2026-02-28'],
  ])('en måned før %s er %s', (dag, forrige) => {
    expect(maanedFor(dag)).toBe(forrige)
  })

  test('endringer mellom to datoer telles som bedre og dårligere', () => {
    const [sak] = SAKER
    if (!sak) throw new Error('Ingen saker')
    const alle = [
      { kommune: '5031', sak, fra: 'ingenting', til: 'egen' },
      { kommune: '5031', sak, fra: 'egen', til: 'ukjent' },
      { kommune: '5034', sak, fra: 'ingenting', til: 'avtale' },
    ] as const
    expect(endringssetning(alle, '2026-10-01', '2026-11-27')).toBe(
      'Fra 1. okt. 2026 til 27. nov. 2026: 2 vurderinger er blitt bedre og 1 dårligere. Endringene er i 2 av kommunene.',
    )
    expect(endringssetning([], '2026-10-01', '2026-11-27')).toMatch(/^Dekningen var den samme/)
  })

  test('årsaken er med de ordene veilederen leste', () => {
    expect(arsaksord('fullt')).toBe('Det som passer, er fullt nå.')
    expect(arsaksord('makstid')).toMatch(/^Det som finnes, stoppes av: /)
  })
})
