import { beforeEach, describe, expect, test } from 'vitest'
import type { Niva } from '../../../catalog/dekning/dekning.ts'
import type { Forandring } from '../../../catalog/dekning/oversikt.ts'
import { SAKER } from '../../../catalog/dekning/typetilfeller.ts'
import type { HvaOmSteg } from '../../../catalog/skjema/dekning.ts'
import { overgangsord } from '../../../web/planlegger/hvaom/Endringer.tsx'
import { overganger, perBehov, perKommune } from '../../../web/planlegger/hvaom/endringer.ts'
import { erApnet, kurv, leggI, type Post, taUt, tomKurv } from '../../../web/planlegger/hvaom/kurv.ts'
import { stegord } from '../../../web/planlegger/hvaom/stegord.ts'
import { somSteg, TOMT, type Utkast } from '../../../web/planlegger/hvaom/utkast.ts'
import { medGrunnlag } from '../oppsett.ts'

beforeEach(medGrunnlag)
beforeEach(tomKurv)

const [TYDAL, SELBU, MERAKER, MALVIK, STJORDAL] = ['5033', '5032', '5034', '5031', '5035']

describe('Stegene', () => {
  const apne: Omit<Post, 'nr'> = {
    steg: { slag: 'apne', tiltakId: 'kafe', kommuner: [TYDAL] },
    navn: 'Kafé',
    eksempel: false,
  }

  test('ligger i kurven i den rekkefølgen de ble lagt, og hvert kan angres', () => {
    leggI(apne)
    leggI({ steg: { slag: 'mist', tiltakId: 'kurs' }, navn: 'Kurs', eksempel: false })
    expect(kurv.value.map(({ navn }) => navn)).toEqual(['Kafé', 'Kurs'])
    taUt(kurv.value[0]?.nr ?? -1)
    expect(kurv.value.map(({ navn }) => navn)).toEqual(['Kurs'])
  })

  test('vet hva som er åpnet for hvem', () => {
    leggI(apne)
    expect(erApnet('kafe', TYDAL)).toBe(true)
    expect(erApnet('kafe', SELBU)).toBe(false)
    expect(erApnet('kurs', TYDAL)).toBe(false)
  })

  test.each<[HvaOmSteg, string]>([
    [{ slag: 'apne', tiltakId: 'x', kommuner: [TYDAL, MERAKER] }, 'Åpne «Kafé» for Tydal og Meråker'],
    [
      { slag: 'apne', tiltakId: 'x', kommuner: [TYDAL, MERAKER, SELBU, MALVIK, STJORDAL] },
      'Åpne «Kafé» for Tydal, Meråker, Selbu og 2 andre',
    ],
    [{ slag: 'mist', tiltakId: 'x' }, 'Mist «Kafé»'],
    [
      { slag: 'nytt', malId: 'x', kommunenummer: TYDAL, plasser: 12, naboer: [] },
      'Nytt tiltak: Kafé i Tydal, 12 plasser',
    ],
    [
      { slag: 'nytt', malId: 'x', kommunenummer: TYDAL, plasser: 12, naboer: [SELBU] },
      'Nytt tiltak: Kafé i Tydal, 12 plasser, også for Selbu',
    ],
    [
      { slag: 'grense', tiltakId: 'x', alder: { fra: 18, til: 34 }, norsk: null },
      'Flytt grenser for «Kafé»: alder 18–34 år og ingen krav til norsk',
    ],
    [{ slag: 'grense', tiltakId: 'x', alder: null }, 'Flytt grenser for «Kafé»: ingen aldersgrense'],
  ])('%j', (steg, ventet) => expect(stegord({ steg, navn: 'Kafé' })).toBe(ventet))
})

const utkast = (avvik: Partial<Utkast>): Utkast => ({ ...TOMT, ...avvik })

describe('Et steg som skrives', () => {
  test.each<[string, Partial<Utkast>, unknown]>([
    ['mangler det som ikke er valgt', {}, { slag: 'apne', kommuner: [] }],
    ['åpner', { id: 'x', kommuner: [TYDAL] }, { slag: 'apne', tiltakId: 'x', kommuner: [TYDAL] }],
    [
      'lager nytt',
      { slag: 'nytt', id: 'mal', kommunenummer: TYDAL, plasser: '12', kommuner: [SELBU] },
      { slag: 'nytt', malId: 'mal', kommunenummer: TYDAL, plasser: 12, naboer: [SELBU] },
    ],
    ['lar det som ikke er et tall, stå', { slag: 'nytt', plasser: 'ti' }, { slag: 'nytt', plasser: 'ti', naboer: [] }],
    ['lar grenser være som de er', { slag: 'grense', id: 'x' }, { slag: 'grense', tiltakId: 'x' }],
    [
      'tar grenser bort',
      { slag: 'grense', id: 'x', alder: { valg: 'ingen', fra: '18', til: '' } },
      { slag: 'grense', tiltakId: 'x', alder: null },
    ],
    [
      'setter nye grenser',
      {
        slag: 'grense',
        id: 'x',
        alder: { valg: 'ny', fra: ' 18 ', til: '' },
        norsk: { valg: 'ny', min: 'A1', maks: '' },
      },
      { slag: 'grense', tiltakId: 'x', alder: { fra: 18, til: null }, norsk: { min: 'A1', maks: null } },
    ],
  ])('%s', (_, avvik, ventet) => expect(somSteg(utkast(avvik))).toEqual(ventet))
})

describe('Det som endrer seg', () => {
  const [en, to, tre] = SAKER
  if (!en || !to || !tre) throw new Error('Tabellen over typetilfeller er for kort')
  const gar = (kommune: string, sak: typeof en, fra: Niva, til: Niva): Forandring => ({ kommune, sak, fra, til })
  const alle = [
    gar(TYDAL, en, 'egen', 'ingenting'),
    gar(TYDAL, to, 'ingenting', 'avtale'),
    gar(SELBU, to, 'ingenting', 'avtale'),
    gar(SELBU, tre, 'ingenting', 'avtale'),
  ]

  test('telles i typetilfeller og kommuner, flest først, og det dårligere er merket', () => {
    expect(overganger(alle)).toEqual([
      { fra: 'ingenting', til: 'avtale', typetilfeller: 2, kommuner: 2, bedre: true },
      { fra: 'egen', til: 'ingenting', typetilfeller: 1, kommuner: 1, bedre: false },
    ])
  })

  test('sies i ord', () => {
    expect(overganger(alle).map(overgangsord)).toEqual([
      '2 typetilfeller i 2 kommuner går fra ingenting til hos andre, etter avtale',
      'Ett typetilfelle i én kommune går fra i egen kommune til ingenting',
    ])
  })

  test('står samlet når flere går samme vei for samme behov', () => {
    const forste = en.behov
    const annet = SAKER.find(({ behov }) => behov !== forste)
    if (!annet) throw new Error('Alle typetilfellene har samme behov')
    const iTydal = [
      gar(TYDAL, en, 'ingenting', 'avtale'),
      gar(TYDAL, annet, 'ingenting', 'avtale'),
      gar(TYDAL, to, 'ingenting', 'avtale'),
      gar(TYDAL, tre, 'egen', 'avtale'),
    ]
    expect(to.behov).toBe(forste)
    expect(perBehov(iTydal).map((like) => like.map(({ sak }) => sak.nr))).toEqual([
      [en.nr, to.nr],
      [annet.nr],
      [tre.nr],
    ])
  })

  test('står kommune for kommune', () => {
    expect(perKommune(alle).map(({ kommune, forandringer }) => [kommune, forandringer.length])).toEqual([
      [TYDAL, 2],
      [SELBU, 2],
    ])
  })
})
