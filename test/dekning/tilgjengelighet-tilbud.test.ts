/** The offers that access is worked out from: how many places they have when it is not told, and who can drive to them. */
import { describe, expect, test } from 'vitest'
import { bilreiser } from '../../catalog/dekning/tilgjengelighet/bilreiser.ts'
import { eksakt, type Intervall } from '../../catalog/dekning/tilgjengelighet/intervall.ts'
import { lagMatrise } from '../../catalog/dekning/tilgjengelighet/matrise.ts'
import { tosfca } from '../../catalog/dekning/tilgjengelighet/modell.ts'
import { plasserI } from '../../catalog/dekning/tilgjengelighet/plasser.ts'
import { tilgjengelighet } from '../../catalog/dekning/tilgjengelighet/tilgjengelighet.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'

/** From one kommune, minutes to each offer. */
const enKommune = (...minutter: number[]) =>
  lagMatrise(
    ['k0'],
    minutter.map((_, j) => `t${j}`),
    [minutter.map((m, tilbud) => ({ tilbud, minutter: m }))],
  )

const medPlasser = (plasser: number | null | undefined, tiltakstype: Tiltak['tiltakstype'] = 'jobbsentral') =>
  etTiltak({ tiltakstype, ...(plasser === undefined ? {} : { kapasitet: { plasser } }) })

describe('ukjent kapasitet', () => {
  test('Et tilbud som ikke har sagt det, har fra ingen til så mange som medianen av sitt slag', () => {
    const tiltak = [4, 10, 30, undefined, null].map((plasser) => medPlasser(plasser))
    expect(plasserI(tiltak)).toEqual({
      plasser: [eksakt(4), eksakt(10), eksakt(30), { fra: 0, til: 10 }, { fra: 0, til: 10 }],
      ukjente: 2,
    })
  })

  test('Færre enn tre av samme slag sier for lite, så da brukes medianen av alle', () => {
    const tiltak = [
      medPlasser(8, 'sprakkafe'),
      medPlasser(8, 'sprakkafe'),
      medPlasser(40),
      medPlasser(50),
      medPlasser(null, 'sprakkafe'),
    ]
    expect(plasserI(tiltak).plasser.at(-1)).toEqual({ fra: 0, til: 40 })
  })

  test('Tilbud uten plasser sier ikke noe om hvor store de ukjente er, så ukjent er aldri null', () => {
    expect(plasserI([0, 0, 0, 0, 6, null].map((plasser) => medPlasser(plasser))).plasser.at(-1)).toEqual({
      fra: 0,
      til: 6,
    })
  })

  test('Når ingen har sagt det, er det ingen øvre grense', () => {
    const grunnlag = { plasser: plasserI([medPlasser(null)]).plasser, antall: [eksakt(10)] }
    expect(tilgjengelighet(enKommune(5), grunnlag, tosfca(30))).toEqual([
      { kommune: 'k0', tilbud: 1, ukjente: 1, plasserPerPerson: { fra: 0, til: null } },
    ])
  })

  test('Svaret teller bare de ukjente som er innenfor rekkevidde', () => {
    const plasser: Intervall[] = [{ fra: 0, til: 10 }, { fra: 0, til: 10 }, eksakt(5)]
    const [svar] = tilgjengelighet(enKommune(5, 50, 10), { plasser, antall: [eksakt(5)] }, tosfca(30))
    expect(svar).toEqual({ kommune: 'k0', tilbud: 2, ukjente: 1, plasserPerPerson: { fra: 1, til: 3 } })
  })

  test('Ukjent etterspørsel gir fra ingen plasser til uten grense, aldri null', () => {
    const [ukjent, under5] = [
      { fra: 0, til: null },
      { fra: 0, til: 4 },
    ].map((a) => tilgjengelighet(enKommune(5), { plasser: [eksakt(8)], antall: [a] }, tosfca(30))[0]?.plasserPerPerson)
    expect(ukjent).toEqual({ fra: 0, til: null })
    expect(under5).toEqual({ fra: 2, til: null })
  })
})

/** Stjørdal, Trondheim and Meråker: half an hour and three quarters by car from Stjørdal. */
const [STJORDAL, TRONDHEIM, MERAKER, OSLO] = ['5035', '5001', '5034', '0301']
const I_STJORDAL = { id: 'i-stjordal', dekning: { landet: false, fylker: [], kommuner: [STJORDAL] } }
const reiserTil = (avvik: Partial<Tiltak>, valg: { medSpor?: boolean; lengst?: number } = {}) => {
  const { matrise: m, ...resten } = bilreiser(
    [STJORDAL, TRONDHEIM, MERAKER, OSLO],
    [etTiltak({ ...I_STJORDAL, ...avvik })],
    { geografi: norge(), dato: DATO, lengst: 60, ...valg },
  )
  return { ...resten, m, kommuner: m.kommuner.filter((_, i) => (m.start[i] ?? 0) < (m.start[i + 1] ?? 0)) }
}

describe('reiser med bil', () => {
  test.each<[navn: string, avvik: Partial<Tiltak>, kommuner: string[]]>([
    ['Et tilbud for egen kommune nås bare derfra', {}, [STJORDAL]],
    [
      'Et tilbud for hele landet nås fra dem som er nær nok',
      { dekning: { landet: true, fylker: [], kommuner: [] } },
      [STJORDAL, TRONDHEIM, MERAKER],
    ],
    [
      'En avtale gjelder',
      { deling: { synlighet: 'eget-kontor', avtaler: [{ kommunenummer: MERAKER }] } },
      [STJORDAL, MERAKER],
    ],
    [
      'En avtale som er gått ut, gjelder ikke',
      { deling: { synlighet: 'eget-kontor', avtaler: [{ kommunenummer: MERAKER, til: '2026-11-20' }] } },
      [STJORDAL],
    ],
    ['Ukjent deling er ikke tilgang', { deling: undefined }, [STJORDAL]],
    ['Et utkast nås ikke av noen', { status: 'utkast' }, []],
    ['Et tilbud som er over, nås ikke av noen', { gyldig: { til: '2026-11-20' } }, []],
    ['Et digitalt tilbud har ingen reise', { form: 'digital', sted: null }, []],
  ])('%s', (_, avvik, kommuner) => {
    expect(reiserTil(avvik).kommuner).toEqual(kommuner)
  })

  test('Et tilbud der det ikke er sagt hvem det er delt med, nevnes, for det kan være åpent for flere', () => {
    expect(reiserTil({ deling: undefined }).ukjentTilgang.map((t) => t.id)).toEqual(['i-stjordal'])
    expect(reiserTil({}).ukjentTilgang).toEqual([])
  })

  test('Det som er delt med alle, teller bare når en ber om det', () => {
    const delt: Partial<Tiltak> = { deling: { synlighet: 'alle', avtaler: [] } }
    expect(reiserTil(delt).kommuner).toEqual([STJORDAL])
    expect(reiserTil(delt, { medSpor: true }).kommuner).toEqual([STJORDAL, TRONDHEIM, MERAKER])
  })

  test('Minuttene er de som kartet gir fra midten av kommunen', () => {
    const { m } = reiserTil({ dekning: { landet: true, fylker: [], kommuner: [] } })
    const fra = norge().hjemsted(TRONDHEIM, null)
    const til = { ...etTiltak().sted, kommune: STJORDAL } as { lat: number; lon: number; kommune: string }
    expect(m.minutter[1]).toBe(fra && norge().reise(fra, til, { middel: 'bil', dato: DATO }).minutter)
  })

  test.each([30, 120])('Ingen som bor innen %i minutter, blir oversett noe sted i landet', (lengst) => {
    const kommuner = norge().kommuner.map(({ nr }) => nr)
    const tiltak = kommuner.map((nr) =>
      etTiltak({ id: nr, kommunenummer: nr, sted: {}, dekning: { landet: true, fylker: [], kommuner: [] } }),
    )
    const { matrise: m } = bilreiser(kommuner, tiltak, { geografi: norge(), dato: DATO, lengst })
    const ventet = kommuner.flatMap((fra) => {
      const hjem = norge().hjemsted(fra, null)
      const minutter = hjem && norge().minutterFra(hjem, { middel: 'bil', dato: DATO })
      return kommuner.flatMap((nr, j) => {
        const til = norge().hjemsted(nr, null)
        return til && minutter && minutter(til) <= lengst ? j : []
      })
    })
    expect([...m.mal]).toEqual(ventet)
    expect(ventet.length).toBeGreaterThan(kommuner.length)
  })

  test('Bare reiser innenfor det største området er med', () => {
    const alle = { dekning: { landet: true, fylker: [], kommuner: [] } }
    const { m } = reiserTil(alle, { lengst: 30 })
    expect(m.minutter.length).toBeLessThan(reiserTil(alle).m.minutter.length)
    expect(Math.max(...m.minutter)).toBeLessThanOrEqual(30)
  })

  test('Et tilbud uten oppgitt sted er i ingens rekkevidde, og det sies', () => {
    const { kommuner, tiltak, utenSted } = reiserTil({ sted: undefined })
    expect([kommuner, tiltak, utenSted.map((t) => t.id)]).toEqual([[], [], ['i-stjordal']])
  })
})
