import { assert, constantFrom, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import felt from '../../catalog/data/tekst/felt.json' with { type: 'json' }
import { forskjeller } from '../../catalog/kontor/forskjell.ts'
import { lastEksempel, lastNasjonal } from '../../catalog/last.ts'
import { type JsonSkjema, jsonSkjemaer } from '../../catalog/skjema/json-schema.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak, norge } from '../fabrikk.ts'

const linjer = (for_: Partial<Tiltak>, etter: Partial<Tiltak>) =>
  forskjeller(etTiltak(for_), etTiltak(etter), norge()).map((l) => `${l.felt.nb}: ${l.for.nb} → ${l.etter.nb}`)

describe('Forskjellen mellom to utgaver, slik et menneske leser den', () => {
  test.each<[navn: string, for_: Partial<Tiltak>, etter: Partial<Tiltak>, linjer: string[]]>([
    ['ingen endring gir ingen linjer', {}, {}, []],
    [
      'aldersgrensen leses som et spenn',
      { alder: { fra: 18, til: 25 } },
      { alder: { fra: 18, til: 29 } },
      ['Aldersgrense: 18–25 → 18–29'],
    ],
    ['fra ingen grense til en', { alder: null }, { alder: { fra: 18 } }, ['Aldersgrense: ingen → fra 18']],
    ['fra en grense til ukjent', { alder: { til: 30 } }, { alder: undefined }, ['Aldersgrense: til 30 → ']],
    ['et intervall som er åpent i begge ender, er ingen grense', { alder: {} }, { alder: null }, []],
    ['status med navn, aldri med kode', { status: 'utkast' }, { status: 'publisert' }, ['Status: Utkast → Publisert']],
    [
      'norsknivå',
      { norsk: { min: 'A1', maks: null } },
      { norsk: { min: 'A2', maks: 'B2' } },
      ['Norsknivå: fra A1 (enkle ord) → A2 (enkle samtaler)–B2 (snakker godt)'],
    ],
    [
      'tider med dag og klokkeslett',
      { oppmote: { tider: [] } },
      {
        oppmote: {
          tider: [
            { dag: 2, fra: '10:00', til: '14:00' },
            { dag: 4, fra: '10:00', til: '14:00' },
          ],
        },
      },
      ['Faste tider: ingen → tirsdag 10:00–14:00, torsdag 10:00–14:00'],
    ],
    [
      'bare det leddet som er endret',
      { kapasitet: { plasser: 10, ledige: 4 } },
      { kapasitet: { plasser: 10, ledige: 0 } },
      ['Ledige plasser: 4 → 0'],
    ],
    [
      'et felt med flere ledd som kommer til, er én linje',
      { kontakt: undefined },
      { kontakt: { rolle: 'Leder', telefon: '74 00 00 00' } },
      ['Kontakt:  → Kontaktens rolle: Leder, Telefon: 74 00 00 00'],
    ],
    ['et sted som ikke er knyttet til noe', { sted: undefined }, { sted: null }, ['Sted:  → ingen']],
    [
      'kommuner med navn',
      { dekning: { landet: false, fylker: [], kommuner: ['5035'] } },
      { dekning: { landet: false, fylker: ['50'], kommuner: ['5035', '5034'] } },
      ['Hvem kan delta: Stjørdal → Trøndelag, Stjørdal, Meråker'],
    ],
    [
      'en avtale med plasser, pris og slutt',
      { deling: { synlighet: 'eget-kontor', avtaler: [] } },
      {
        deling: {
          synlighet: 'utvalgte',
          avtaler: [{ kommunenummer: '5034', plasser: 5, prisPerManed: 6500, til: '2027-12-31' }],
        },
      },
      [
        'Delt med: Bare eget kontor → Utvalgte kommuner',
        'Avtaler: ingen → Meråker (5 plasser, 6500 kr per måned, til 31. des. 2027)',
      ],
    ],
    [
      'gyldighet',
      { gyldig: { fra: null, til: null } },
      { gyldig: { fra: '2026-12-01', til: null } },
      ['Gyldig: ingen → fra 1. des. 2026'],
    ],
  ])('%s', (_, for_, etter, ventet) => {
    expect(linjer(for_, etter)).toEqual(ventet)
  })

  test('En lang tekst vises fra litt før der de skiller lag', () => {
    const [a, b] = ['x'.repeat(500), 'x'.repeat(500)]
    const [linje] = forskjeller(
      etTiltak({ beskrivelse: `${a}gammel` }),
      etTiltak({ beskrivelse: `${b}ny ${'y'.repeat(400)}` }),
      norge(),
    )
    expect(linje?.for.nb).toMatch(/^… x{30}gammel$/)
    expect(linje?.etter.nb).toMatch(/^… x{30}ny y+ …$/)
    expect(linje?.etter.nb.length).toBeLessThan(170)
  })

  test('Et nytt tiltak er alt det som er oppgitt, og et fjernet det samme andre veien', () => {
    const nytt = forskjeller(null, etTiltak(), norge())
    const fjernet = forskjeller(etTiltak(), null, norge())
    expect(nytt.map((l) => l.sti)).toEqual(fjernet.map((l) => l.sti))
    expect(nytt.map((l) => l.for.nb)).toEqual(nytt.map(() => ''))
    expect(nytt.map((l) => l.etter)).toEqual(fjernet.map((l) => l.for))
    expect(nytt.map((l) => l.sti)).toContain('behov')
  })

  test('Nynorsk er med i hver linje', () => {
    const [linje] = forskjeller(etTiltak({ varighet: null }), etTiltak({ varighet: { ukerMaks: 12 } }), norge())
    expect(linje).toEqual({
      sti: 'varighet',
      felt: { nb: 'Varighet', nn: 'Lengd' },
      for: { nb: 'ingen', nn: 'ingen' },
      etter: { nb: 'Lengste varighet i uker: 12 uker', nn: 'Lengste lengd i veker: 12 veker' },
    })
  })
})

/** Every path of the schema, groups included; what stands in a list of objects is told by the list. */
function* stier(s: JsonSkjema, over = ''): Generator<string> {
  const objekt = s.anyOf?.find((del) => del.type === 'object') ?? s
  for (const [navn, del] of Object.entries((objekt.properties ?? {}) as Record<string, JsonSkjema>)) {
    const sti = over ? `${over}.${navn}` : navn
    yield sti
    yield* stier(del, sti)
  }
}

test('Hvert felt i skjemaet har et navn på begge målformer, og ingen navn er til overs', () => {
  expect(Object.keys(felt).sort()).toEqual([...stier(jsonSkjemaer('')['Tiltak'] ?? {})].sort())
  for (const navn of Object.values(felt)) expect([navn.nb, navn.nn].every((t) => t.trim() !== '')).toBe(true)
})

/** Nothing is told: neither a value nor that there is none. */
const tom = (v: unknown) => v === undefined || (typeof v === 'object' && v !== null && Object.keys(v).length === 0)

const ALLE = [...lastNasjonal(norge()), ...lastEksempel(norge())]

test('Ingen forskjell mellom to virkelige tiltak blir borte, og ingen kode slipper ut', () => {
  const par = tuple(constantFrom(...ALLE), constantFrom(...ALLE))
  assert(
    property(par, ([a, b]) => {
      const funnet = new Set(forskjeller(a, b, norge()).map((l) => l.sti.split('.')[0]))
      const felles = Object.keys({ ...a, ...b }).filter((k) => k !== 'id') as (keyof Tiltak)[]
      for (const k of felles)
        if (JSON.stringify(a[k]) !== JSON.stringify(b[k]) && !tom(a[k]) && !tom(b[k]) && a[k] !== null && b[k] !== null)
          expect(funnet, `${a.id} og ${b.id}: ${k}`).toContain(k)
    }),
    { numRuns: 300, seed: 20261127 },
  )
})
