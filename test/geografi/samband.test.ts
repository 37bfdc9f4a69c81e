/** The tables of bridges, tunnels, ferries, closed borders and motorways: each row can be so. */
import { describe, expect, test } from 'vitest'
import { luftlinje, type Punkt } from '../../catalog/geografi.ts'
import { SAMBAND, UTEN_VEI_OVER } from '../../catalog/reise/samband.ts'
import { json } from '../data/rader.ts'
import { norge } from '../fabrikk.ts'

type Rad = { slag: string; navn: string; fra: string; til: string; steder?: [number, number][]; overfart?: number }
const rader = json('samband.json') as Rad[]
const motorveier = json('motorveier.json') as { vei: string; kommuner: string[] }[]

const brudd = (holder: (rad: Rad) => boolean) =>
  rader.filter((r) => !holder(r)).map((r) => `${r.navn} ${r.fra}–${r.til}`)
const punkt = ([lat, lon]: [number, number]): Punkt => ({ lat, lon })
const erLandnabo = ({ fra, til }: Rad) => norge().kommune(fra)?.naboLand.includes(til) === true
const erSjonabo = ({ fra, til }: Rad) => norge().kommune(fra)?.naboSjo.includes(til) === true

describe('samband', () => {
  test.each<[string, (rad: Rad) => boolean]>([
    [
      'har kjente kommuner, et slag og et navn',
      (r) => norge().kommune(r.fra) !== undefined && norge().kommune(r.til) !== undefined && r.navn !== '',
    ],
    ['er mellom to kommuner', (r) => r.fra !== r.til],
    ['uten vei er mellom landnaboer', (r) => r.slag !== 'uten-vei' || erLandnabo(r)],
    ['bru og tunnel er mellom sjønaboer', (r) => !['bru', 'tunnel'].includes(r.slag) || erSjonabo(r)],
    ['vei er mellom naboer', (r) => r.slag !== 'vei' || erLandnabo(r) || erSjonabo(r)],
    [
      'har ett sted når det er fast, to når det går på vann, og ingen uten vei',
      (r) => (r.steder?.length ?? 0) === ({ 'uten-vei': 0, ferge: 2, båt: 2 }[r.slag] ?? 1),
    ],
    [
      'har overfart når det går på vann, og bare da',
      (r) => (r.overfart !== undefined) === ['ferge', 'båt'].includes(r.slag),
    ],
    [
      'ligger der kommunene er',
      (r) => (r.steder ?? []).every((sted) => [r.fra, r.til].some((nr) => norge().kanLiggeI(punkt(sted), nr))),
    ],
  ])('%s', (_, holder) => expect(brudd(holder)).toEqual([]))

  test('Fergene går i fergefart, og hurtigbåtene fortere', () => {
    const fart = SAMBAND.filter((s) => s.overfart > 0).map((s) => ({
      ...s,
      kmt: (luftlinje(s.start, s.slutt) / s.overfart) * 60,
    }))
    expect(fart.filter(({ slag, kmt }) => kmt > (slag === 'båt' ? 60 : 32) || kmt < 3)).toEqual([])
  })

  test('Ingen står to ganger', () => {
    const nokler = rader.map(({ slag, navn, fra, til }) =>
      [slag, slag === 'uten-vei' ? '' : navn, ...[fra, til].sort()].join(),
    )
    expect(nokler.filter((n, i) => nokler.indexOf(n) !== i)).toEqual([])
  })

  test('Hver grense er stengt begge veier', () => {
    expect([...UTEN_VEI_OVER].filter((par) => !UTEN_VEI_OVER.has(par.slice(4) + par.slice(0, 4)))).toEqual([])
  })

  test('Hvert fylke med sjø har samband', () => {
    const fylker = new Set(rader.flatMap(({ fra, til }) => [fra.slice(0, 2), til.slice(0, 2)]))
    expect(['11', '15', '18', '31', '32', '46', '50', '55', '56'].filter((fylke) => !fylker.has(fylke))).toEqual([])
  })
})

test('Hver motorvei går fra nabo til nabo', () => {
  for (const { vei, kommuner } of motorveier)
    kommuner.slice(1).forEach((nr, i) => {
      const fra = norge().kommune(kommuner[i] ?? '')
      const naboer = [...(fra?.naboLand ?? []), ...(fra?.naboSjo ?? [])]
      expect(naboer, `${vei} ${fra?.navn}–${nr}`).toContain(nr)
    })
})
