/** G8, G9, G10, G16 and the only provider: what is answered from the engine's own judgement of the typetilfeller. */
import { describe, expect, test } from 'vitest'
import { NIVAER } from '../../catalog/dekning/dekning.ts'
import { aktivitetsplikt } from '../../catalog/dekning/svar/aktivitetsplikt.ts'
import { digitalt } from '../../catalog/dekning/svar/digitalt.ts'
import { enesteTilbyder } from '../../catalog/dekning/svar/eneste-tilbyder.ts'
import { frivillig } from '../../catalog/dekning/svar/frivillig.ts'
import { kvp } from '../../catalog/dekning/svar/kvp.ts'
import { lagOmrade } from '../../catalog/dekning/svar/omrade.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { type EnCelle, etGrunnlag, LEVANGER, landsdekkende, MERAKER, STJORDAL, tiltakI } from './svarfabrikk.ts'

const UNG = 'fellesskap-under-30-morsmal-med-bil'
const UNG_UTEN_BIL = 'fellesskap-under-30-morsmal-uten-bil'
const VOKSEN = 'fellesskap-over-30-morsmal-med-bil'

const omrade = (
  celler: readonly EnCelle[],
  tiltak: readonly Tiltak[] = [],
  kommuner: readonly string[] = [MERAKER],
  kontor: readonly string[] = kommuner,
) => lagOmrade(etGrunnlag(kommuner, { tiltak, celler, kontor }), kommuner)

describe('G8: digitalt der ikke noe annet passer', () => {
  const paNett = tiltakI(STJORDAL, 'nett', {
    form: 'digital',
    dekning: { landet: false, fylker: ['50'], kommuner: [] },
  })

  test.each(NIVAER.map((niva) => [niva, niva === 'digital' ? 'bare-digitalt' : undefined] as const))(
    'Nivået %s gir rad når det er hull eller bare digitalt',
    (niva) => {
      const [rad] = digitalt(omrade([{ kommune: MERAKER, person: UNG, niva }], [paNett])).rader
      const hull = ['ikke-delt', 'fullt', 'ingenting'].includes(niva)
      const tall = niva === 'digital' ? [1, 0] : hull ? [0, 1] : undefined
      expect(rad && [rad.bareDigitalt.antall, rad.hull.antall]).toEqual(tall)
    },
  )

  test('Alternativene er det digitale som er åpent for kommunen og for behovet, også det som gjelder hele landet', () => {
    const tiltak = [
      paNett,
      landsdekkende('overalt', { form: 'digital' }),
      landsdekkende('annet-behov', { form: 'digital', behov: { primar: ['bolig'] } }),
      landsdekkende('oppmote'),
      tiltakI(STJORDAL, 'stengt', { form: 'digital' }),
    ]
    const [rad] = digitalt(omrade([{ kommune: MERAKER, person: UNG }], tiltak)).rader
    expect(rad?.alternativer.ids).toEqual(['nett', 'overalt'])
  })

  test('Typetilfellene står bak tallene, og grunnlaget er merket som svakt', () => {
    const celler = [UNG, UNG_UTEN_BIL].map((person) => ({ kommune: MERAKER, person, niva: 'digital' as const }))
    const svar = digitalt(omrade(celler))
    expect([svar.rader[0]?.bareDigitalt.ids, svar.svaktGrunnlag]).toEqual([[UNG, UNG_UTEN_BIL], true])
    expect(svar.studien[0]).toMatchObject({ verdi: null, kilde: 'OE-rapport 2023-68 kap. 6.2' })
  })

  test('Hull i en kommune katalogen ikke kjenner, er merket med det', () => {
    expect(digitalt(omrade([{ kommune: MERAKER, person: UNG }], [], [MERAKER], [])).rader[0]?.kjent).toBe(false)
  })
})

describe('G9: KVP', () => {
  const region = [STJORDAL, MERAKER, LEVANGER]
  const tiltak = [
    tiltakI(STJORDAL, 'kvp-stjordal', { tiltakstype: 'kvp' }),
    landsdekkende('kvp-loven', { tiltakstype: 'kvp' }),
  ]
  const svar = kvp(omrade([], tiltak, region, [STJORDAL, MERAKER]))

  test('Antall deltakere er ukjent, og aldri 0', () => {
    expect(svar.deltakere).toBeNull()
  })

  test('Egen oppføring, kontor og det som gjelder hele landet, holdes fra hverandre', () => {
    expect(svar.kommuner.map((k) => [k.egne.ids, k.harKontor, k.kjent])).toEqual([
      [['kvp-stjordal'], true, true],
      [[], true, true],
      [[], false, false],
    ])
    expect(svar.landsdekkende.ids).toEqual(['kvp-loven'])
    expect([svar.samlet.medEgen.ids, svar.samlet.utenEgen.ids, svar.samlet.ukjent.ids]).toEqual([
      [STJORDAL],
      [MERAKER],
      [LEVANGER],
    ])
  })

  test('Studien deler kommunene på en annen måte her', () => {
    expect(svar.kommuner.map((k) => k.ssbKlasse)).toEqual(['stor', 'mellomsma', 'stor'])
    expect(svar.studien.slice(0, 4).map((s) => [s.verdi, s.enhet, s.tolkning !== null])).toEqual(
      [2.5, 1.61, 1.18, 0.97].map((verdi) => [verdi, 'per-1000', true]),
    )
  })
})

const profil = (celler: readonly EnCelle[], kontor = [MERAKER]) => {
  const [forste] = aktivitetsplikt(omrade(celler, [], [MERAKER], kontor)).profiler
  return forste && (['dekket', 'vurderes', 'ingen', 'ukjent'] as const).filter((svar) => forste[svar].antall > 0)
}

describe('G10: aktivitetsplikt', () => {
  const SAMMENSATT = 'ung-psykisk-uhelse-med-bil'
  test.each([
    [2, 'dekket'],
    [1, 'vurderes'],
    [0, 'ingen'],
  ] as const)('Svaret %i er %s', (vilkar, ventet) => {
    expect(profil([{ kommune: MERAKER, person: UNG, vilkar }])).toEqual([ventet])
  })

  test.each([
    [2, 'dekket'],
    [1, 'vurderes'],
    [0, 'ukjent'],
  ] as const)('Svaret %i i en kommune katalogen ikke kjenner, er %s', (vilkar, ventet) => {
    expect(profil([{ kommune: MERAKER, person: UNG, vilkar }], [])).toEqual([ventet])
  })

  test('Den som er over 30, er ikke med', () => {
    expect(profil([{ kommune: MERAKER, person: VOKSEN, vilkar: 2 }])).toBeUndefined()
  })

  test('Med flere behov er ett tiltak nok', () => {
    const celler: EnCelle[] = [
      { kommune: MERAKER, person: SAMMENSATT, behov: 'psykisk-helse', vilkar: 0 },
      { kommune: MERAKER, person: SAMMENSATT, behov: 'struktur-og-oppmote', vilkar: 2 },
    ]
    expect(profil(celler)).toEqual(['dekket'])
  })

  test('Bak tallene står kommunene for hver profil, og profilene for hver kommune', () => {
    const region = [STJORDAL, MERAKER]
    const svar = aktivitetsplikt(
      omrade(
        [
          { kommune: STJORDAL, person: UNG, vilkar: 2 },
          { kommune: STJORDAL, person: UNG_UTEN_BIL, vilkar: 2 },
          { kommune: MERAKER, person: UNG, vilkar: 1 },
        ],
        [],
        region,
      ),
    )
    const [forste] = svar.profiler
    expect([forste?.typetilfelle, forste?.dekket.ids, forste?.vurderes.ids]).toEqual([UNG, [STJORDAL], [MERAKER]])
    expect(svar.kommuner.map((k) => [k.dekket.ids, k.vurderes.ids, k.ingen.ids])).toEqual([
      [[UNG, UNG_UTEN_BIL], [], []],
      [[], [UNG], [UNG_UTEN_BIL]],
    ])
  })
})

describe('G16: bare frivillige', () => {
  test.each(NIVAER.map((niva) => [niva, niva === 'frivillig' ? 1 : 0] as const))(
    'Nivået %s gir %i rader',
    (niva, antall) => {
      expect(frivillig(omrade([{ kommune: MERAKER, person: UNG, niva }])).rader).toHaveLength(antall)
    },
  )

  test('Typetilfellene og tiltakene står bak, hvert én gang', () => {
    const celler = [UNG, UNG_UTEN_BIL, VOKSEN].map((person, i) => ({
      kommune: MERAKER,
      person,
      niva: 'frivillig' as const,
      beste: i === 2 ? 'a-kafe' : 'b-gruppe',
    }))
    expect(frivillig(omrade(celler)).rader).toEqual([
      {
        kommune: MERAKER,
        kjent: true,
        behov: 'fellesskap',
        typetilfeller: { antall: 3, ids: [UNG, UNG_UTEN_BIL, VOKSEN] },
        tiltak: { antall: 2, ids: ['a-kafe', 'b-gruppe'] },
      },
    ])
  })
})

const rader = (tiltak: readonly Tiltak[], celler: readonly EnCelle[] = []) =>
  enesteTilbyder(omrade(celler, tiltak)).rader.map((r) => [r.grunn, r.tiltak.ids, r.tilbydere])

const alene = (tilbydere: 0 | 1 | 2, beste: string): EnCelle[] => [{ kommune: MERAKER, person: UNG, tilbydere, beste }]

describe('Ett tiltak eller én tilbyder', () => {
  const a = tiltakI(MERAKER, 'a', { behov: { primar: ['fellesskap'] }, tilbyder: { navn: 'Meråker kommune' } })
  const b = { ...a, id: 'b' }
  const annen = { ...a, id: 'annen', tilbyder: { navn: 'Frivilligsentralen' } }
  test.each<[string, unknown[], Tiltak[]]>([
    ['ingen tiltak', [], []],
    ['ett tiltak', [['ett-tiltak', ['a'], ['Meråker kommune']]], [a]],
    ['to tiltak fra samme tilbyder', [['en-tilbyder', ['a', 'b'], ['Meråker kommune']]], [a, b]],
    ['to tiltak fra hver sin', [], [a, annen]],
    [
      'samme navn med store bokstaver',
      [['en-tilbyder', ['a', 'b'], ['Meråker kommune']]],
      [a, { ...b, tilbyder: { navn: 'MERÅKER KOMMUNE' } }],
    ],
    [
      'samme organisasjonsnummer',
      [['en-tilbyder', ['a', 'b'], ['Meråker kommune']]],
      [
        { ...a, tilbyder: { navn: 'Meråker kommune', orgnr: '835231712' } },
        { ...b, tilbyder: { navn: 'Nav Meråker', orgnr: '835231712' } },
      ],
    ],
    [
      'ett lokalt, og ett for hele landet',
      [['ett-tiltak', ['a'], ['Meråker kommune']]],
      [a, landsdekkende('l', { behov: { primar: ['fellesskap'] } })],
    ],
  ])('%s', (_, ventet, tiltak) => {
    expect(rader(tiltak)).toEqual(ventet)
  })

  test('Det som gjelder hele landet, står ved siden av', () => {
    const overalt = landsdekkende('l', { behov: { primar: ['fellesskap'] } })
    expect(enesteTilbyder(omrade([], [a, overalt])).rader[0]?.landsdekkende.ids).toEqual(['l'])
  })

  test.each<[string, EnCelle[], unknown[]]>([
    ['bare én har noe som passer', alene(1, 'annen'), [['en-som-passer', ['annen'], ['Frivilligsentralen']]]],
    ['flere har noe som passer', alene(2, 'annen'), []],
    ['ingen har noe som passer', alene(0, 'annen'), []],
    ['det eneste som passer, gjelder hele landet', alene(1, 'l'), []],
  ])('Flere tilbydere, men %s', (_, celler, ventet) => {
    expect(rader([a, annen, landsdekkende('l', { behov: { primar: ['bolig'] } })], celler)).toEqual(ventet)
  })

  test('De som bare har én tilbyder, står bak raden', () => {
    expect(enesteTilbyder(omrade(alene(1, 'a'), [a])).rader[0]?.typetilfeller.ids).toEqual([UNG])
  })
})
