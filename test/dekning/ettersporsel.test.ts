/** Demand: what is told of small numbers, what a call may carry, and what an estimate is made of. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import satser from '../../catalog/data/satser.json' with { type: 'json' }
import {
  anslattEttersporsel,
  GRUPPER,
  gruppenavn,
  oppgittEttersporsel,
  skjermet,
  somIntervall,
} from '../../catalog/dekning/ettersporsel.ts'
import { ETTERSPORSELSGRENSER, tolkEttersporsel } from '../../catalog/skjema/ettersporsel.ts'
import { norge } from '../fabrikk.ts'

const rad = (avvik: Record<string, unknown> = {}) => ({ kommune: '5035', gruppe: 'alle', antall: 120, ...avvik })
const feilI = (verdi: unknown) => {
  const svar = tolkEttersporsel(verdi, norge())
  return svar.ok ? [] : svar.felt
}

describe('små tall', () => {
  test('1 til 4 blir «under-5», mens 0 og 5 står', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(skjermet)).toEqual([0, 'under-5', 'under-5', 'under-5', 'under-5', 5, 6])
  })

  test.each([
    ['0 er ingen', 0, { fra: 0, til: 0 }],
    ['et tall er seg selv', 12, { fra: 12, til: 12 }],
    ['skjermet er fra ingen til fire', 'under-5' as const, { fra: 0, til: 4 }],
    ['ukjent er uten grense', null, { fra: 0, til: null }],
  ])('%s', (_, antall, intervall) => {
    expect(somIntervall(antall)).toEqual(intervall)
  })

  test('Det skjermede rommer alltid tallet, og skiller ikke mellom ett og fire', () => {
    fc.assert(
      fc.property(fc.nat(200), (antall) => {
        const { fra, til } = somIntervall(skjermet(antall))
        expect(fra).toBeLessThanOrEqual(antall)
        expect(til).toBeGreaterThanOrEqual(antall)
        if (antall > 0 && antall < 5) expect(til).toBe(4)
      }),
      { seed: 20_261_127 },
    )
  })
})

describe('etterspørsel i et kall', () => {
  test('Tall, skjermet og ukjent er lov', () => {
    const rader = [rad(), rad({ gruppe: 'under-30', antall: 'under-5' }), rad({ gruppe: 'over-55', antall: null })]
    expect(tolkEttersporsel(rader, norge())).toEqual({ ok: true, verdi: rader })
  })

  test.each<[navn: string, avvik: Record<string, unknown>, sti: string, melding: string]>([
    [
      'Et antall under fem skal ikke sendes',
      { antall: 3 },
      '0.antall',
      'Et antall under 5 skal stå som «under-5», aldri som et tall',
    ],
    ['Et negativt antall', { antall: -7 }, '0.antall', 'Antallet kan ikke være negativt'],
    [
      'Et antall med desimaler',
      { antall: 7.5 },
      '0.antall',
      'Antallet må være et helt tall uten skilletegn: ikke desimaler, og ikke punktum eller komma mellom tusener',
    ],
    [
      'Et antall som er tekst',
      { antall: 'mange' },
      '0.antall',
      'Antallet må være et helt tall uten skilletegn, «under-5» når det er under 5, eller tomt når det er ukjent',
    ],
    ['Flere enn det finnes tall for', { antall: 1_000_001 }, '0.antall', 'Antallet må være høyst 1000000'],
    ['Flere enn innbyggerne', { antall: 900_000 }, '0.antall', 'Antallet er større enn folketallet i Stjørdal'],
    ['Uten antall', { antall: undefined }, '0.antall', 'Mangler'],
    ['En ukjent kommune', { kommune: '9999' }, '0.kommune', 'Kommunenummeret 9999 finnes ikke'],
    ['En kommune uten fire sifre', { kommune: '503' }, '0.kommune', 'Kommunenummeret må ha fire sifre'],
    [
      'En ukjent gruppe',
      { gruppe: 'alene' },
      '0.gruppe',
      'Ukjent gruppe. Lovlige grupper: alle, under-30, over-30, over-55, innvandrere',
    ],
    ['Et ukjent felt', { navn: 'x' }, '0.navn', 'Ukjent felt'],
  ])('%s avvises', (_, avvik, sti, melding) => {
    expect(feilI([rad(avvik)])).toEqual([{ sti, melding }])
  })

  test('Samme gruppe to ganger i en kommune avvises ved den siste', () => {
    expect(feilI([rad(), rad({ kommune: '5001' }), rad({ antall: 7 })])).toEqual([
      { sti: '2.gruppe', melding: 'Gruppen «alle» er alt oppgitt for 5035' },
    ])
  })

  test('Alle feil kommer samtidig, i radenes rekkefølge', () => {
    expect(
      feilI([rad({ kommune: '9999' }), rad({ antall: -1 }), 'rad', rad({ gruppe: 'x' })]).map(({ sti }) => sti),
    ).toEqual(['0.kommune', '1.antall', '2', '3.gruppe'])
  })

  test('Et skjermet eller feil tall gjentas aldri i feilen', () => {
    const feil = [3, 3.5, -3, '3,5', '3 personer'].flatMap((antall) => feilI([rad({ antall })]))
    expect(feil).toHaveLength(5)
    expect(feil.map(({ melding }) => melding).join()).not.toContain('3')
  })

  test('Alle kommuner ganger alle grupper får plass, og ikke stort mer', () => {
    const alle = norge().kommuner.flatMap(({ nr }) => GRUPPER.map((gruppe) => ({ kommune: nr, gruppe, antall: 0 })))
    expect(feilI(alle)).toEqual([])
    expect(feilI(Array.from({ length: ETTERSPORSELSGRENSER.rader + 1 }, () => 'x'))).toContainEqual({
      sti: '',
      melding: 'Listen er for lang: høyst 2000',
    })
  })
})

describe('oppgitt etterspørsel', () => {
  test('En kommune som ikke er oppgitt, er ukjent og ikke null', () => {
    const rader = [
      { kommune: '5035', gruppe: 'alle' as const, antall: 120 },
      { kommune: '5001', gruppe: 'under-30' as const, antall: 800 },
    ]
    expect(oppgittEttersporsel(rader, ['5035', '5001'], 'alle')).toEqual([
      { fra: 120, til: 120 },
      { fra: 0, til: null },
    ])
  })
})

describe('anslått etterspørsel', () => {
  const stjordal = norge().kommuner.filter(({ nr }) => nr === '5035')
  const forStjordal = (gruppe: (typeof GRUPPER)[number]) => anslattEttersporsel(stjordal, gruppe)

  test('Er landets sats ganger folketallet, og sier at det er et anslag og hvor det er fra', () => {
    const folk = stjordal[0]?.innbyggere ?? Number.NaN
    const svar = forStjordal('alle')
    expect(svar?.antall[0]?.fra).toBeCloseTo((folk * 47_530) / 5_425_270, 9)
    expect(svar).toMatchObject({ slag: 'anslag', gruppe: 'alle', aar: 2022 })
    expect(svar?.per1000).toBeCloseTo(8.76, 2)
    expect(svar?.kilder.join()).toContain('OE-rapport 2023-68')
  })

  test.each([
    ['under-30', 0.329],
    ['innvandrere', 0.61],
  ] as const)('%s er en andel av alle', (gruppe, andel) => {
    const [del, alle] = [forStjordal(gruppe), forStjordal('alle')].map((svar) => svar?.antall[0]?.fra ?? Number.NaN)
    expect(del).toBeCloseTo((alle ?? 0) * andel, 9)
  })

  test.each(['over-30', 'over-55'] as const)('%s har ingen sats, og får ikke noe anslag', (gruppe) => {
    expect(forStjordal(gruppe)).toBeNull()
  })

  test('Hver sats har år og kilde, og hver gruppe har navn på begge målformer', () => {
    const fakta = [satser.mottakere, satser.folketall, ...GRUPPER.flatMap((g) => satser.grupper[g].sats ?? [])]
    expect(fakta.filter(({ aar, kilde }) => aar < 2000 || kilde === '')).toEqual([])
    expect(GRUPPER.flatMap((g) => Object.values(gruppenavn(g))).filter((navn) => navn === '')).toEqual([])
  })
})
