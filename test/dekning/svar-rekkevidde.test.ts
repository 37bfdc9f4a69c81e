/** G7 and G15: who is within reach of a jobbsentral, and who could share what they have. */
import { describe, expect, test } from 'vitest'
import { deling } from '../../catalog/dekning/svar/deling.ts'
import { lagOmrade } from '../../catalog/dekning/svar/omrade.ts'
import { rekkevidde } from '../../catalog/dekning/svar/rekkevidde.ts'
import type { Geografi } from '../../catalog/geografi.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { norge } from '../fabrikk.ts'
import {
  BREDT,
  type EnCelle,
  etGrunnlag,
  LEVANGER,
  landsdekkende,
  MERAKER,
  STJORDAL,
  TRONDHEIM,
  tiltakI,
} from './svarfabrikk.ts'

/** The map as an office has told it: from Meråker to its neighbour takes so long. */
const medVei = (minutter: number): Geografi =>
  norge().medReisetider([{ fra: MERAKER, til: STJORDAL, middel: 'bil', minutter, grunn: 'oppdiktet' }])

const svar = (tiltak: readonly Tiltak[], minutter = 40, kontor = [MERAKER]) =>
  rekkevidde(lagOmrade(etGrunnlag([MERAKER], { tiltak, kontor, geografi: medVei(minutter) }), [MERAKER]))

const naermest = (t: Tiltak) => svar([t]).kommuner.map((k) => [k.slag, k.naermest?.tiltak ?? null])

const lokalt = (id: string, oppmote: Tiltak['oppmote']) =>
  tiltakI(MERAKER, id, { tiltakstype: 'vaktmesterteam', oppmote })

const hvor = (...args: Parameters<typeof svar>) =>
  svar(...args)
    .samlet.filter((s) => s.slag === 'jobbsentral')
    .map((s) => (s.innenfor.antall ? 'innenfor' : s.utenfor.antall ? 'utenfor' : 'ukjent'))

describe('G7: innen rekkevidde av en jobbsentral', () => {
  const apen = { landet: false, fylker: [], kommuner: [MERAKER] }
  const sentral = (avvik: Partial<Tiltak> = {}) =>
    tiltakI(STJORDAL, 'sentral', { tiltakstype: 'jobbsentral', dekning: apen, ...avvik })
  test.each([
    [30, ['innenfor', 'innenfor', 'innenfor', 'innenfor']],
    [31, ['utenfor', 'innenfor', 'innenfor', 'innenfor']],
    [60, ['utenfor', 'innenfor', 'innenfor', 'innenfor']],
    [61, ['utenfor', 'utenfor', 'innenfor', 'innenfor']],
    [90, ['utenfor', 'utenfor', 'innenfor', 'innenfor']],
    [91, ['utenfor', 'utenfor', 'utenfor', 'innenfor']],
    [120, ['utenfor', 'utenfor', 'utenfor', 'innenfor']],
    [121, ['utenfor', 'utenfor', 'utenfor', 'utenfor']],
  ])('%i minutter unna: innen 30, 60, 90 og 120 er %j', (minutter, ventet) => {
    expect(hvor([sentral()], minutter)).toEqual(ventet)
  })

  const [DELT, STENGT, UKJENT] = ['innenfor', 'utenfor', 'ukjent'].map((s) => [s, s, s, s])
  const { deling: _, ...utenDeling } = sentral({ dekning: { ...apen, kommuner: [STJORDAL] } })
  const stengt = sentral({ dekning: { ...apen, kommuner: [STJORDAL] } })

  test.each<[string, string[] | undefined, Tiltak[]]>([
    ['åpent for kommunen', DELT, [sentral()]],
    ['etter avtale', DELT, [{ ...stengt, deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: MERAKER }] } }]],
    ['delt med alle', DELT, [{ ...stengt, deling: { synlighet: 'alle', avtaler: [] } }]],
    ['bare for egne', STENGT, [stengt]],
    ['ikke oppgitt hvem det er for', UKJENT, [utenDeling]],
    ['uten kjent sted', UKJENT, [sentral({ sted: null, kommunenummer: null })]],
    ['ingen sentral', STENGT, []],
  ])('Tjue minutter unna, %s: %j', (_navn, ventet, tiltak) => {
    expect(hvor(tiltak, 20)).toEqual(ventet)
  })

  test('En kommune katalogen ikke kjenner, kan ha sin egen: da er det ukjent, og andelen er av ingen', () => {
    const { samlet } = svar([], 20, [])
    expect(samlet.every((s) => s.ukjent.ids[0] === MERAKER && s.innenfor.andel === null)).toBe(true)
  })

  test('Andelen er av dem vi vet svaret for, i kommuner og innbyggere', () => {
    const region = [MERAKER, STJORDAL]
    const grunnlag = etGrunnlag(region, { tiltak: [sentral()], geografi: medVei(20) })
    const innen = rekkevidde(lagOmrade(grunnlag, region)).samlet[0]
    const [m, s] = region.map((nr) => norge().kommune(nr)?.innbyggere ?? 0)
    expect([innen?.innenfor.andel, innen?.innenfor.andelInnbyggere]).toEqual([1 / 2, (m ?? 0) / ((m ?? 0) + (s ?? 0))])
  })

  test('Åpent jobbsenter og brede kommunale tiltak er lignende, men ikke jobbsentral', () => {
    const senter = sentral({ id: 'senter', tiltakstype: 'jobbsenter-apent' })
    const bredt = sentral({ id: 'bredt', tiltakstype: 'mulighetshuset', innhold: BREDT })
    const smalt = sentral({ id: 'smalt', tiltakstype: 'mulighetshuset', innhold: BREDT.slice(1) })
    expect(naermest(senter)).toEqual([
      ['jobbsentral', null],
      ['jobbsentral-eller-lignende', 'senter'],
    ])
    expect(naermest(bredt)[1]).toEqual(['jobbsentral-eller-lignende', 'bredt'])
    expect(naermest(smalt)[1]).toEqual(['jobbsentral-eller-lignende', null])
  })

  test('Den nærmeste av flere vises, på det ordentlige kartet', () => {
    const tiltak = [sentral(), tiltakI(TRONDHEIM, 'lenger', { tiltakstype: 'jobbsentral', dekning: apen })]
    const { kommuner } = rekkevidde(lagOmrade(etGrunnlag([MERAKER], { tiltak }), [MERAKER]))
    expect(kommuner[0]?.naermest).toMatchObject({ tiltak: 'sentral', tilgang: 'dekket' })
  })

  const daglig = lokalt('daglig', { dagerPerUke: { fra: 2, til: 4 } })
  const sjelden = lokalt('sjelden', { dagerPerUke: { fra: 1, til: 3 } })
  const uviss = lokalt('uviss', undefined)

  test.each<[string, number, Tiltak[], [string[], string[]] | null]>([
    ['45 minutter er nær nok til daglig', 45, [daglig], null],
    ['46 minutter', 46, [daglig], [['daglig'], []]],
    ['120 minutter', 120, [daglig], [['daglig'], []]],
    ['121 minutter er for langt', 121, [daglig], null],
    ['uten noe lokalt de fleste dager', 90, [sjelden], null],
    ['når det er ukjent hvor ofte', 90, [uviss, sjelden], [[], ['uviss']]],
  ])('Én dag i uka som supplement: %s', (_navn, minutter, lokale, ventet) => {
    const [rad] = svar([sentral(), ...lokale], minutter).supplement
    expect(rad ? [rad.daglige.ids, rad.ukjent.ids] : null).toEqual(ventet)
  })
})

const hos = (avvik: Partial<Tiltak> = {}) => tiltakI(STJORDAL, 'hos-nabo', { innhold: ['praktisk-arbeid'], ...avvik })

describe('G15: hvem som kan dele', () => {
  const person = 'struktur-og-oppmote-over-30-morsmal-med-bil'
  const annen = 'fellesskap-over-30-morsmal-med-bil'
  const ikkeDelt: EnCelle[] = [{ kommune: MERAKER, person, niva: 'ikke-delt', beste: 'hos-nabo' }]
  const egen = tiltakI(MERAKER, 'egen', { innhold: ['praktisk-arbeid'] })
  const par = (tiltak: readonly Tiltak[], celler: readonly EnCelle[] = ikkeDelt, minutter = 40) =>
    deling(lagOmrade(etGrunnlag([MERAKER], { tiltak, celler, geografi: medVei(minutter) }), [MERAKER])).par

  test('Det som passer, men ikke er delt: hvem det ville hjulpet, og hva som er i veien', () => {
    expect(par([hos(), egen])).toEqual([
      {
        kommune: MERAKER,
        kjent: true,
        tiltak: 'hos-nabo',
        fra: STJORDAL,
        grunner: ['ikke-delt'],
        behov: ['struktur-og-oppmote'],
        typetilfeller: { antall: 1, ids: [person] },
        ledige: null,
        minutter: 40,
        reise: 'grei',
        avtale: 'ma-lages',
        prisPerManed: null,
      },
    ])
  })

  test('Flere behov for samme tiltak er ett par', () => {
    const celler = [...ikkeDelt, { kommune: MERAKER, person: annen, niva: 'ikke-delt', beste: 'hos-nabo' } as const]
    expect(par([hos(), egen], celler).map((p) => [p.behov, p.typetilfeller.antall])).toEqual([
      [['struktur-og-oppmote', 'fellesskap'], 2],
    ])
  })

  test('En kommune uten egnede tiltak kan bruke alt egnet innen en time, også det bare tur ikke erstatter', () => {
    const tur = tiltakI(MERAKER, 'tur', { innhold: ['ute-natur'] })
    expect(par([hos(), tur], []).map((p) => [p.tiltak, p.grunner, p.behov])).toEqual([
      ['hos-nabo', ['kategori-3'], ['struktur-og-oppmote', 'fellesskap']],
    ])
  })

  test.each<[string, number, Tiltak[], Partial<{ kontor: string[] }>]>([
    ['når den har et egnet tiltak', 0, [hos(), egen], {}],
    ['når det er kjent at den ikke har noe', 1, [hos()], {}],
    ['når naboens bare er tur', 0, [hos({ innhold: ['ute-natur'] })], {}],
    ['når det alt er åpent', 0, [hos({ dekning: { landet: false, fylker: [], kommuner: [MERAKER] } })], {}],
    [
      'når det alt er avtale',
      0,
      [hos({ deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: MERAKER }] } })],
      {},
    ],
    ['når katalogen ikke kjenner kommunen', 0, [hos()], { kontor: [] }],
  ])('Naboens tiltak foreslås %s: %i par', (_, antall, tiltak, avvik) => {
    const grunnlag = etGrunnlag([MERAKER], { tiltak, geografi: medVei(40), ...avvik })
    expect(deling(lagOmrade(grunnlag, [MERAKER])).par).toHaveLength(antall)
  })

  test.each<[string, Tiltak['kapasitet'], (number | null)[]]>([
    ['fullt', { ledige: 0 }, []],
    ['én ledig', { ledige: 1 }, [1]],
    ['ukjent', undefined, [null]],
  ])('Plass som er %s: %j', (_, kapasitet, ventet) => {
    expect(par([hos({ kapasitet }), egen]).map((p) => p.ledige)).toEqual(ventet)
  })

  test.each([
    [45, 'grei'],
    [46, 'lang'],
    [60, 'lang'],
    [61, 'for-lang-til-daglig'],
  ])('Reise på %i minutter er %s', (minutter, ventet) => {
    expect(par([hos(), egen], ikkeDelt, minutter)[0]?.reise).toBe(ventet)
  })

  test('Uten kjent sted er reisen ukjent', () => {
    const uten = hos({ sted: null, kommunenummer: null })
    expect(par([uten, egen])[0]).toMatchObject({ minutter: null, reise: 'ukjent', fra: null })
  })

  const { deling: _, ...utenDeling } = hos()
  test.each<[string, Tiltak]>([
    ['kan-sporres', hos({ deling: { synlighet: 'alle', avtaler: [] } })],
    ['ma-lages', hos({ deling: { synlighet: 'utvalgte', avtaler: [] } })],
    ['ukjent', utenDeling],
  ])('Avtalen er %s', (ventet, t) => {
    expect(par([t, egen])[0]?.avtale).toBe(ventet)
  })

  test('Prisen er det laveste andre betaler', () => {
    const avtaler = [
      { kommunenummer: LEVANGER, prisPerManed: 9000 },
      { kommunenummer: TRONDHEIM, prisPerManed: 7000 },
      // Nobody pays this any more.
      { kommunenummer: TRONDHEIM, prisPerManed: 100, til: '2020-12-31' },
      { kommunenummer: '5036' },
    ]
    expect(par([hos({ deling: { synlighet: 'utvalgte', avtaler } }), egen])[0]?.prisPerManed).toBe(7000)
  })

  test('Det som gjelder hele landet, er ikke noe å dele', () => {
    expect(par([landsdekkende('hos-nabo'), egen])).toEqual([])
  })
})
