/** G11–G14: the way in, follow-up in the job, the ladder of Norwegian, and what nobody has confirmed. */
import { describe, expect, test } from 'vitest'
import { etterJobb } from '../../catalog/dekning/svar/etter-jobb.ts'
import { ferskhet } from '../../catalog/dekning/svar/ferskhet.ts'
import { inngang } from '../../catalog/dekning/svar/inngang.ts'
import { norskstige } from '../../catalog/dekning/svar/norskstige.ts'
import { lagOmrade } from '../../catalog/dekning/svar/omrade.ts'
import { koder } from '../../catalog/kodeverk.ts'
import { ferskhet as regelFerskhet } from '../../catalog/match/kriterier/ferskhet.ts'
import { lagPerson } from '../../catalog/match/person.ts'
import { JA } from '../../catalog/match/utfall.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO, enKartlegging, norge } from '../fabrikk.ts'
import { etGrunnlag, landsdekkende, MERAKER, SNASA, STJORDAL, tiltakI } from './svarfabrikk.ts'

const omrade = (tiltak: readonly Tiltak[], kommuner: readonly string[] = [STJORDAL], kontor = kommuner) =>
  lagOmrade(etGrunnlag(kommuner, { tiltak, kontor }), kommuner)

describe('G11: inngang og plass', () => {
  test('Hver inngang har sine tiltak, også de som ingen bruker', () => {
    const { samlet } = inngang(
      omrade([
        tiltakI(STJORDAL, 'apent'),
        tiltakI(STJORDAL, 'vedtak', { inngang: 'vedtak' }),
        landsdekkende('overalt', { inngang: 'vedtak' }),
      ]),
    )
    const ventet = { apent: ['apent'], vedtak: ['vedtak'] } as Record<string, string[]>
    expect(koder('inngang').map((kode) => samlet.inngang[kode].ids)).toEqual(
      koder('inngang').map((kode) => ventet[kode] ?? []),
    )
  })

  test.each<[string, Tiltak['kapasitet'], Record<'plasser' | 'ledige' | 'ventetid', boolean>]>([
    ['ingenting', undefined, { plasser: false, ledige: false, ventetid: false }],
    ['at det ikke er noe å si', null, { plasser: false, ledige: false, ventetid: false }],
    ['plasser', { plasser: 10 }, { plasser: true, ledige: false, ventetid: false }],
    ['null ledige og null uker', { ledige: 0, ventetidUker: 0 }, { plasser: false, ledige: true, ventetid: true }],
  ])('Når det er oppgitt %s, er resten ukjent', (_, kapasitet, kjent) => {
    const { samlet } = inngang(omrade([tiltakI(STJORDAL, 'a', { kapasitet })]))
    for (const felt of ['plasser', 'ledige', 'ventetid'] as const)
      expect([felt, samlet[felt].kjent.ids, samlet[felt].ukjent.ids]).toEqual(
        kjent[felt] ? [felt, ['a'], []] : [felt, [], ['a']],
      )
  })

  test.each<[string, number, number, Tiltak['kapasitet']]>([
    ['ingen ledige', 1, 0, { ledige: 0 }],
    ['én ledig', 0, 0, { ledige: 1 }],
    ['en ukes ventetid', 0, 1, { ventetidUker: 1 }],
    ['ingen ventetid', 0, 0, { ventetidUker: 0 }],
    ['ukjent plass', 0, 0, undefined],
  ])('Med %s: %i fulle og %i med ventetid', (_, fulle, medVentetid, kapasitet) => {
    const { samlet } = inngang(omrade([tiltakI(STJORDAL, 'a', { kapasitet })]))
    expect([samlet.fulle.antall, samlet.medVentetid.antall]).toEqual([fulle, medVentetid])
  })
})

describe('G12: oppfølging etter jobb', () => {
  test.each<[string, boolean, Tiltak['innhold']]>([
    ['oppfølging på arbeidsplassen', true, ['arbeidsplass-oppfolging']],
    ['jobbspesialist', true, ['cv-og-soknad', 'jobbspesialist']],
    ['tilskudd til arbeidsgiver', false, ['tilskudd-arbeidsgiver']],
    ['praksis', false, ['arbeidspraksis-ekstern']],
  ])('%s: %s', (_, folger, innhold) => {
    const { samlet } = etterJobb(omrade([tiltakI(STJORDAL, 'a', { innhold })]))
    expect([samlet.med.ids, samlet.uten.ids]).toEqual(folger ? [['a'], []] : [[], ['a']])
  })

  test('Det som gjelder hele landet, står for seg', () => {
    const svar = etterJobb(omrade([landsdekkende('ips', { innhold: ['jobbspesialist'] }), landsdekkende('annet')]))
    expect([svar.samlet.med.ids, svar.landsdekkende.ids]).toEqual([[], ['ips']])
  })
})

const kurs = (id: string, norsk: Tiltak['norsk'], avvik: Partial<Tiltak> = {}) =>
  tiltakI(STJORDAL, id, { innhold: ['norskundervisning'], norsk, ...avvik })
const trinn = (tiltak: readonly Tiltak[]) => norskstige(omrade(tiltak)).samlet

const med = (tiltak: readonly Tiltak[], status: string) =>
  trinn(tiltak)
    .filter((t) => t.status === status)
    .map((t) => t.trinn)

describe('G13: norskstigen', () => {
  test.each<[string, string[], Tiltak['norsk']]>([
    ['alfa til A2', ['alfa', 'A1', 'A2'], { min: 'alfa', maks: 'A2' }],
    ['bare B1', ['B1'], { min: 'B1', maks: 'B1' }],
    ['fra B1 uten tak', ['B1', 'B2'], { min: 'B1', maks: null }],
    ['opp til A1 uten gulv', ['alfa', 'A1'], { min: null, maks: 'A1' }],
    ['fra C', [], { min: 'C', maks: null }],
    ['uten krav', ['alfa', 'A1', 'A2', 'B1', 'B2'], null],
  ])('Et kurs %s er et trinn for %j', (_, ventet, norsk) => {
    expect(med([kurs('a', norsk)], 'lokalt')).toEqual(ventet)
  })

  test('Et hopp mellom to kurs er trinnet som mangler', () => {
    const tiltak = [kurs('lavt', { min: 'alfa', maks: 'A1' }), kurs('hoyt', { min: 'B1', maks: null })]
    expect(med(tiltak, 'mangler')).toEqual(['A2'])
  })

  test('Et kurs uten oppgitt nivå gjør trinnene ukjente, ikke til stede og ikke borte', () => {
    const tiltak = [kurs('uviss', undefined), kurs('lavt', { min: 'alfa', maks: 'alfa' })]
    expect([med(tiltak, 'lokalt'), med(tiltak, 'ukjent'), med(tiltak, 'mangler')]).toEqual([
      ['alfa'],
      ['A1', 'A2', 'B1', 'B2'],
      [],
    ])
    expect(trinn(tiltak)[1]?.ukjent.ids).toEqual(['uviss'])
  })

  test('Det som gjelder hele landet, fyller et trinn, men er ikke lokalt', () => {
    const overalt = landsdekkende('fov', { innhold: ['norskundervisning'], norsk: { min: 'A1', maks: 'A2' } })
    expect([med([overalt], 'landsdekkende'), med([overalt], 'mangler')]).toEqual([
      ['A1', 'A2'],
      ['alfa', 'B1', 'B2'],
    ])
  })

  test.each<[string, Partial<Tiltak>]>([
    ['et tiltak uten norsk som innhold', { innhold: ['praktisk-arbeid'] }],
    ['det som bare er for nyankomne', { eksklusiv: ['nyankommet-flyktning'] }],
  ])('%s er ikke et trinn', (_, avvik) => {
    expect(med([kurs('a', null, avvik)], 'mangler')).toHaveLength(5)
  })

  test('For hvert trinn: kommunene som mangler det, og de ukjente for seg', () => {
    const region = [STJORDAL, MERAKER, SNASA]
    const svar = norskstige(omrade([kurs('a', { min: 'alfa', maks: 'B1' })], region, [STJORDAL, MERAKER]))
    expect(svar.trinn.map((t) => [t.trinn, t.mangler.ids, t.ukjent.ids])).toEqual([
      ...['alfa', 'A1', 'A2', 'B1'].map((t) => [t, [MERAKER], [SNASA]]),
      ['B2', [STJORDAL, MERAKER], [SNASA]],
    ])
    expect(svar.kommuner[2]?.tall).toBeNull()
  })
})

describe('G14: ikke bekreftet på et halvår', () => {
  const person = lagPerson(enKartlegging(), DATO, norge())

  test.each([
    ['2026-05-20', 'utdaterte'],
    ['2026-05-21', 'ferske'],
    ['2026-05-22', 'ferske'],
  ] as const)('Bekreftet %s er blant de %s, som i regelen', (bekreftet, ventet) => {
    const t = tiltakI(STJORDAL, 'a', { bekreftet })
    const { samlet, grense } = ferskhet(omrade([t]))
    expect([samlet[ventet].ids, grense]).toEqual([['a'], '2026-05-21'])
    expect(regelFerskhet.prov(person, t) === JA).toBe(ventet === 'ferske')
  })

  test('Alt som kommer fra kommunen, er med, uansett hvem som driver det og hvem det er for', () => {
    const gammel = { bekreftet: '2025-01-01' }
    const tiltak = [
      tiltakI(STJORDAL, 'frivillig', { ...gammel, eier: 'frivillig' }),
      tiltakI(STJORDAL, 'for-naboen', { ...gammel, dekning: { landet: false, fylker: [], kommuner: [MERAKER] } }),
      tiltakI(MERAKER, 'naboens', { ...gammel, dekning: { landet: false, fylker: [], kommuner: [STJORDAL] } }),
    ]
    expect(ferskhet(omrade(tiltak)).kommuner[0]?.tall?.utdaterte.ids).toEqual(['for-naboen', 'frivillig'])
  })
})
