import { readFileSync } from 'node:fs'
import { geoArea, geoContains } from 'd3-geo'
import { beforeEach, describe, expect, test } from 'vitest'
import { alleKommuner, kommune } from '../../web/felles/grunnlag.ts'
import { erSamlet, grupper } from '../../web/felles/kart/gruppering.ts'
import { lagInnhold } from '../../web/felles/kart/innhold.ts'
import { velgNavn } from '../../web/felles/kart/navnevalg.ts'
import { type Land, naboland, norge } from '../../web/felles/kart/norge.ts'
import { erInne, overlapper } from '../../web/felles/kart/rekt.ts'
import { flytt, kanZoome, lagProjeksjon, malestokk, naere, tilpass, zoom } from '../../web/felles/kart/utsnitt.ts'
import { avstandKm, forenkle, klipp, type Posisjon } from '../kart/forenkling.ts'
import { FIL, iProsjektet, lagNorge } from '../kart/lag.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const BRED = { bredde: 700, hoyde: 480 }
const SMAL = { bredde: 358, hoyde: 340 }

const sted = (nr: string) => {
  const k = kommune(nr)
  if (!k) throw new Error(`Ukjent kommune ${nr}`)
  return { id: nr, navn: k.navn, lat: k.senter.lat, lon: k.senter.lon }
}
const TYDAL = '5033'
const STJORDAL = '5035'
const OSLO = '0301'
const ROST = '1856'
const TROMSO = '5501'

const ringer = (land: Land) => land.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
const iNorge = (lon: number, lat: number) => geoContains(norge, [lon, lat])

describe('Omrisset av Norge', () => {
  test('er det skriptet lager', () => {
    expect(readFileSync(iProsjektet(FIL), 'utf8')).toBe(lagNorge())
  }, 60_000)

  test('er lite nok til å hentes på et øyeblikk', () => {
    expect(readFileSync(iProsjektet(FIL)).byteLength).toBeLessThanOrEqual(60_000)
  })

  test('har ingen flate som er vrengt, så ingenting dekker hele kartet', () => {
    for (const ring of [...ringer(norge), ...ringer(naboland)]) expect(geoArea(ring)).toBeLessThan(0.1)
  })

  test.each([
    ['Tydal', 11.65, 63.04],
    ['Finnmarksvidda', 24.5, 69.3],
    ['Hinnøya', 15.6, 68.5],
    ['Jæren', 5.75, 58.7],
  ])('%s er land', (_, lon, lat) => expect(iNorge(lon, lat)).toBe(true))

  test.each([
    ['Svalbard', 16, 78.5],
    ['Jan Mayen', -8.5, 71],
    ['Vestfjorden', 14, 67.8],
    ['Östersund', 14.64, 63.18],
  ])('%s er ikke med', (_, lon, lat) => expect(iNorge(lon, lat)).toBe(false))

  test('Nabolandene er med der et kart over Norge når dem', () => {
    for (const [lon, lat] of [
      [14.64, 63.18],
      [27, 68.9],
      [31, 69.2],
    ] as const)
      expect(geoContains(naboland, [lon, lat])).toBe(true)
  })
})

describe('Forenkling', () => {
  test('En bukt på mindre enn grensen blir borte, og endene blir stående', () => {
    const linje: Posisjon[] = [
      [10, 60],
      [10.001, 60.01],
      [10, 60.02],
    ]
    expect(avstandKm([10.001, 60.01], [10, 60], [10, 60.02])).toBeCloseTo(0.056, 2)
    expect(forenkle(linje, 0.1)).toEqual([linje[0], linje[2]])
    expect(forenkle(linje, 0.01)).toEqual(linje)
  })

  test('En ring som begynner og slutter samme sted, beholder formen', () => {
    const ring: Posisjon[] = [
      [10, 60],
      [11, 60],
      [11, 61],
      [10, 60],
    ]
    expect(forenkle(ring, 1)).toEqual(ring)
  })

  test('Det som stikker ut av boksen, kuttes i kanten', () => {
    const ring: Posisjon[] = [
      [0, 0],
      [0, 2],
      [4, 2],
      [4, 0],
      [0, 0],
    ]
    const klippet = klipp(ring, { vest: -1, ost: 2, sor: -1, nord: 5 })
    expect(Math.max(...klippet.map(([x]) => x))).toBe(2)
    expect(klippet.at(0)).toEqual(klippet.at(-1))
    expect(klipp(ring, { vest: 5, ost: 6, sor: 5, nord: 6 })).toEqual([])
  })
})

describe('Utsnittet', () => {
  const tilFlate = (punkter: readonly { lat: number; lon: number }[], flate = BRED) => {
    const projeksjon = lagProjeksjon(tilpass(punkter, flate), flate)
    return punkter.map((p) => projeksjon([p.lon, p.lat]) ?? ([-1, -1] as const))
  }

  test.each([
    ['bredt', BRED],
    ['smalt', SMAL],
  ])('rommer alle med luft rundt når kartet er %s', (_, flate) => {
    for (const [x, y] of tilFlate([TYDAL, STJORDAL, '5001', '5025', '1505'].map(sted), flate)) {
      expect(erInne({ x: x - 40, y: y - 40, bredde: 80, hoyde: 80 }, flate)).toBe(true)
    }
  })

  test('Et sted alene får minst 60 km, midt på kartet', () => {
    const u = tilpass([sted(TYDAL)], BRED)
    expect(u.km).toBe(60)
    expect(tilFlate([sted(TYDAL)]).map((p) => p.map(Math.round))).toEqual([[350, 240]])
  })

  test('Uten noe å vise er det hele landet', () => {
    expect(tilpass([], BRED).km).toBeGreaterThan(1000)
  })

  test('Målestokken stemmer: 20 km på kartet er 20 km i landet', () => {
    const u = { ...sted(TYDAL), km: 100 }
    const { km, lengde } = malestokk(u, BRED)
    expect(km).toBe(20)
    const projeksjon = lagProjeksjon(u, BRED)
    const grader = km / (111.195 * Math.cos((u.lat * Math.PI) / 180))
    const [a, b] = [projeksjon([u.lon, u.lat]), projeksjon([u.lon + grader, u.lat])]
    expect((b?.[0] ?? 0) - (a?.[0] ?? 0)).toBeCloseTo(lengde, 0)
  })

  test('Det som ligger over 250 km unna, holdes utenfor', () => {
    expect(naere(sted(TYDAL), [sted(STJORDAL), sted(TROMSO)]).map((s) => s.id)).toEqual([STJORDAL])
  })

  test('Når alt ligger langt unna, er alt med', () => {
    expect(naere(sted(TYDAL), [sted(TROMSO), sted(ROST)])).toHaveLength(2)
  })

  test('Uten kommune er det dit de fleste ligger', () => {
    const alle = [OSLO, '3201', '3205', TROMSO].map(sted)
    expect(naere(null, alle).map((s) => s.id)).toEqual([OSLO, '3201', '3205'])
  })

  test('Zoom stopper i begge ender', () => {
    const u = tilpass([sted(OSLO)], BRED)
    expect(kanZoome(zoom(u, 0.001), 0.5)).toBe(false)
    expect(kanZoome(zoom(u, 1000), 2)).toBe(false)
    expect(kanZoome(u, 2)).toBe(true)
  })

  test('Et steg østover flytter midten østover, men aldri ut av landet', () => {
    const u = tilpass([sted(OSLO)], BRED)
    const ostover = flytt(u, BRED, { dx: 200, dy: 0 })
    expect(ostover.lon).toBeGreaterThan(u.lon)
    expect(ostover.lat).toBeCloseTo(u.lat, 1)
    expect(flytt(u, BRED, { dx: 1e5, dy: 0 }).lon).toBeLessThanOrEqual(31.5)
  })
})

const merker = (...steder: [x: number, y: number][]) => steder.map(([x, y], i) => ({ id: `t${i + 1}`, x, y }))
const ider = (g: ReturnType<typeof grupper>) => g.map((en) => en.merker.map((m) => m.id).join(' '))

describe('Merker', () => {
  const rom = { flate: BRED, opptatt: [] }

  test('langt fra hverandre står hver for seg', () => {
    expect(ider(grupper(merker([100, 100], [300, 300]), rom))).toEqual(['t1', 't2'])
  })

  test('på samme sted deler skilt, og fra fire blir de talt', () => {
    const [tre] = grupper(merker([100, 100], [100, 100], [100, 100]), rom)
    expect(tre && erSamlet(tre)).toBe(false)
    const [fire] = grupper(merker([100, 100], [100, 100], [100, 100], [100, 100]), rom)
    expect(fire && erSamlet(fire)).toBe(true)
  })

  test('nær hverandre flytter skiltene seg før de slås sammen', () => {
    const naboer = grupper(merker([300, 200], [320, 200], [300, 240]), rom)
    expect(ider(naboer)).toEqual(['t1', 't2', 't3'])
  })

  test('Skiltet står aldri over kanten eller over det som er opptatt', () => {
    const hjem = { x: 330, y: 60, bredde: 60, hoyde: 40 }
    for (const g of grupper(merker([2, 4], [698, 476], [350, 110]), { flate: BRED, opptatt: [hjem] })) {
      expect(erInne(g.skilt, BRED)).toBe(true)
      expect(overlapper(g.skilt, hjem)).toBe(false)
    }
  })

  test('Alle er med én gang, og ingen skilt dekker hverandre, hvor tett det enn er', () => {
    const tett = merker(...Array.from({ length: 120 }, (_, i): [number, number] => [(i * 37) % 300, (i * 53) % 260]))
    const funnet = grupper(tett, { flate: SMAL, opptatt: [] })
    const alle = funnet.flatMap((g) => g.merker.map((m) => m.id))
    expect([...alle].sort()).toEqual(tett.map((m) => m.id).sort())
    for (const [i, a] of funnet.entries())
      for (const b of funnet.slice(i + 1)) expect(overlapper(a.skilt, b.skilt)).toBe(false)
  })

  test('Rekkefølgen er listens, også inne i en gruppe', () => {
    const g = grupper(merker([500, 300], [100, 100], [500, 300]), rom)
    expect(ider(g)).toEqual(['t1 t3', 't2'])
  })
})

const navn = (id: string, [x, y]: readonly [number, number], vekt: number) => ({ id, tekst: id, x, y, vekt })
const valgte = (...alle: Parameters<typeof velgNavn>) => velgNavn(...alle).map((n) => n.id)

describe('Navn på kartet', () => {
  const plass = { flate: BRED, opptatt: [], bokstav: { bredde: 7, hoyde: 15 }, mest: 10 }

  test('Det tyngste blir stående når to prikker dekker hverandre', () => {
    expect(valgte([navn('liten', [100, 100], 5), navn('stor', [102, 100], 500)], plass)).toEqual(['stor'])
  })

  test('Er det opptatt til høyre, står navnet til venstre', () => {
    const opptatt = [{ x: 105, y: 90, bredde: 100, hoyde: 20 }]
    const [n] = velgNavn([navn('Selbu', [100, 100], 1)], { ...plass, opptatt })
    expect(n && n.felt.x + n.felt.bredde).toBeLessThan(100)
  })

  test('Et navn ved en prikk som er skjult, tas ikke med', () => {
    expect(
      valgte([navn('Selbu', [100, 100], 1)], { ...plass, opptatt: [{ x: 95, y: 95, bredde: 10, hoyde: 10 }] }),
    ).toEqual([])
  })

  test('Det blir aldri flere enn det er bedt om', () => {
    const mange = Array.from({ length: 30 }, (_, i) =>
      navn(`n${i}`, [(i % 6) * 110 + 40, Math.floor(i / 6) * 80 + 40], i),
    )
    expect(velgNavn(mange, { ...plass, mest: 7 })).toHaveLength(7)
  })
})

const innhold = (hjemNr: string, steder: readonly ReturnType<typeof sted>[], flate = BRED) => {
  const hjem = sted(hjemNr)
  const utsnitt = tilpass([hjem, ...naere(hjem, steder)], flate)
  return lagInnhold({ hjem, steder, kommuner: alleKommuner.value }, utsnitt, flate)
}

describe('Alt som står på kartet', () => {
  test.each([TYDAL, ROST, OSLO, '5603', '4204'].flatMap((nr) => [[nr, BRED] as const, [nr, SMAL] as const]))(
    'Hjemmet har alltid navnet sitt, og ingenting dekker det: %s',
    (nr, flate) => {
      const naboer = kommune(nr)?.naboLand ?? []
      const {
        hjem,
        grupper: skilt,
        navn: andre,
      } = innhold(
        nr,
        [nr, nr, ...naboer].map((k, i) => ({ ...sted(k), id: `t${i}` })),
        flate,
      )
      const felt = hjem?.navn.felt
      expect(felt && erInne(felt, flate)).toBe(true)
      for (const { skilt: s } of skilt) expect(felt && overlapper(s, felt)).toBe(false)
      for (const n of andre) expect(felt && overlapper(n.felt, felt)).toBe(false)
    },
  )

  test('Det som ligger langt unna, er utenfor og telles', () => {
    const { utenfor, grupper: skilt } = innhold(TYDAL, [sted(STJORDAL), sted(TROMSO)])
    expect(utenfor).toBe(1)
    expect(skilt).toHaveLength(1)
  })

  test('Kommunen et forslag står i, får navnet sitt før større naboer', () => {
    expect(innhold(TYDAL, [sted('5032')]).navn.map((n) => n.tekst)).toContain('Selbu')
  })
})
