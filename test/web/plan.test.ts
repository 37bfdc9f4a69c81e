/** The week on the screen: what the veileder changed outlives a new proposal, where things are drawn, and clashes in words. */
import { beforeEach, describe, expect, test } from 'vitest'
import { type Brudd, type Onsket, vurderUke } from '../../catalog/plan/redigering.ts'
import type { Okt } from '../../catalog/skjema/plan.ts'
import { lesKlokke } from '../../web/felles/klokke.ts'
import { malform } from '../../web/felles/sprak.ts'
import {
  flyttetSteg,
  foreslatt,
  medEndringer,
  medNy,
  medNyttSteg,
  medOkt,
  utenOkt,
  utenSteg,
} from '../../web/veileder/plan/endring.ts'
import { aksen, dagene, hverTime, medVei, sideOmSide } from '../../web/veileder/plan/kalender.ts'
import { hva, hvorfor, lang, nar, timer } from '../../web/veileder/plan/ord.ts'
import { etTiltak } from '../fabrikk.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const okt = (tiltakId: string, dag: number, fra = '10:00', til = '12:00'): Okt => ({
  tiltakId,
  dag,
  fra,
  til,
  avtales: false,
  reise: null,
  reiseFor: 0,
  reiseEtter: 0,
})
const uke = (...okter: Okt[]) => foreslatt({ okter, timer: 0, reiseMinutter: 0 })
const nokler = (okter: readonly Onsket[]) => okter.map((o) => `${o.nokkel} ${o.dag}`)
const alle = () => true

describe('Endringene står over forslaget', () => {
  const uka = uke(okt('a', 1), okt('b', 2), okt('a', 3))

  test('En flyttet økt flyttes, og de andre står', () => {
    const endret = medOkt(uka, { nokkel: 'a 1', tiltakId: 'a', dag: 5, fra: '10:00', til: '12:00' })
    expect(nokler(medEndringer(uka, endret, alle))).toEqual(['b 0 2', 'a 0 1', 'a 1 5'])
  })
  test('Endringer av et tiltak som fortsatt er valgt, står når forslaget blir nytt', () => {
    const endret = medOkt(uka, { nokkel: 'a 1', tiltakId: 'a', dag: 5, fra: '10:00', til: '12:00' })
    const ny = uke(okt('a', 4), okt('c', 4))
    expect(nokler(medEndringer(ny, endret, alle))).toEqual(['c 0 4', 'a 0 1', 'a 1 5'])
    expect(nokler(medEndringer(ny, endret, (id) => id !== 'a'))).toEqual(['c 0 4'])
  })
  test('Den siste økta ut tar tiltaket ut av uka', () => {
    expect(nokler(medEndringer(uka, utenOkt(uka, { ...okt('b', 2), nokkel: 'b 0' }), alle))).toEqual(['a 0 1', 'a 1 3'])
  })
  test('En ny økt får en nøkkel ingen har', () => {
    const utenForste = uka.filter((o) => o.nokkel !== 'a 0')
    expect(nokler(medNy(utenForste, 'a', { dag: 4, fra: '10:00', til: '11:00' }))).toEqual(['a 1 3', 'a 2 4'])
  })
})

describe('Veien videre endres', () => {
  const valg = { na: ['a', 'b'], neste: ['c'], senere: [] }

  test.each([
    ['til neste steg', 'a', 'neste', { na: ['b'], neste: ['c', 'a'], senere: [] }],
    ['til forrige steg', 'c', 'forrige', { na: ['a', 'b', 'c'], neste: [], senere: [] }],
    ['opp', 'b', 'opp', { na: ['b', 'a'], neste: ['c'], senere: [] }],
    ['ned', 'a', 'ned', { na: ['b', 'a'], neste: ['c'], senere: [] }],
    ['ikke forbi det første steget', 'a', 'forrige', null],
    ['ikke forbi den øverste', 'a', 'opp', null],
    ['ikke når det ikke er der', 'x', 'ned', null],
  ] as const)('%s', (_, id, retning, ventet) => expect(flyttetSteg(valg, id, retning)).toEqual(ventet))

  test('Et steg kan tas ut og legges til, og står bare ett sted', () => {
    expect(utenSteg(valg, 'c')).toEqual({ na: ['a', 'b'], neste: [], senere: [] })
    expect(medNyttSteg(valg, 'a', 'senere')).toEqual({ na: ['b'], neste: ['c'], senere: ['a'] })
  })
})

describe('Kalenderen', () => {
  test('viser helgen bare når det er noe der', () => {
    expect(dagene([okt('a', 1)])).toEqual([1, 2, 3, 4, 5])
    expect(dagene([okt('a', 7)])).toEqual([1, 2, 3, 4, 5, 7])
  })
  test('går fra åtte til fire, og lenger når noe er utenfor', () => {
    expect(aksen([])).toEqual({ fra: 480, til: 960 })
    expect(aksen([medVei({ ...okt('a', 1, '08:00', '17:10'), reiseFor: 20 })])).toEqual({ fra: 420, til: 1080 })
    expect(hverTime({ fra: 480, til: 600 })).toEqual([480, 540, 600])
  })
  test('legger det som er samtidig, ved siden av hverandre', () => {
    const rom = [
      { fra: 0, til: 60 },
      { fra: 30, til: 90 },
      { fra: 60, til: 80 },
      { fra: 90, til: 120 },
    ]
    expect(sideOmSide(rom)).toEqual([
      { spor: 0, antall: 2 },
      { spor: 1, antall: 2 },
      { spor: 0, antall: 2 },
      { spor: 0, antall: 1 },
    ])
  })
})

describe('Tid i ord', () => {
  test.each([
    [timer(60), '1 time'],
    [timer(720), '12 timer'],
    [timer(150), '2,5 timer'],
    [timer(135), '2 t 15 min'],
    [lang(200), '3 t 20 min'],
    [lang(120), '2 t'],
    [lang(45), '45 min'],
    [nar(okt('a', 2)), 'tirsdag 10.00–12.00'],
  ])('%s', (fikk, ventet) => expect(fikk).toBe(ventet))

  test.each([
    ['10', '10:00'],
    ['9.30', '09:30'],
    ['09:30', '09:30'],
    ['1015', '10:15'],
    ['25', null],
    ['10.75', null],
    ['ti', null],
    ['', null],
  ])('«%s» leses som %s', (skrevet, ventet) => expect(lesKlokke(skrevet)).toBe(ventet))
})

describe('Det som kolliderer, sies med ord', () => {
  const norsk = etTiltak({ id: 'norsk', navn: 'Norskkurs', oppmote: { tider: [okt('norsk', 2, '09:00', '11:00')] } })
  const sentral = etTiltak({ id: 'sentral', navn: 'Jobbsentralen', oppmote: { timerPerUke: { fra: 4 }, tider: null } })
  const okter: Onsket[] = [
    { nokkel: 'n', ...okt('norsk', 2, '09:30', '11:00') },
    { nokkel: 's', ...okt('sentral', 2, '10:00', '14:15') },
  ]
  const navn = {
    tiltak: (id: string) => [norsk, sentral].find((x) => x.id === id),
    okt: (nokkel: string) => okter.find((o) => o.nokkel === nokkel),
  }
  const fakta = { kapasitetTimer: 4, opptatt: [{ dag: 2, fra: '13:00', til: '16:00' }], maksMinutter: null }
  const brudd = () =>
    vurderUke(fakta, { okter, deltakere: [norsk, sentral].map((tiltak) => ({ tiltak, reise: null })) }).brudd
  const linje = (b: Brudd) => `${hva(b, navn)}: ${hvorfor(b, navn)}`

  test('på bokmål', () => {
    expect(brudd().map(linje)).toEqual([
      'Norskkurs, tirsdag 09.30–11.00: Samtidig med Jobbsentralen, 10.00–14.15.',
      'Jobbsentralen, tirsdag 10.00–14.15: Personen er opptatt 13.00–16.00.',
      'Norskkurs, tirsdag 09.30–11.00: Utenfor tidene til tiltaket: ti 9–11.',
      'Hele uka: 5 t 45 min i tiltak, og personen klarer 4 timer i uka.',
    ])
  })
  test('sett fra den andre økta', () => {
    const [forste] = brudd()
    expect(forste && hvorfor(forste, navn, 's')).toBe('Samtidig med Norskkurs, 09.30–11.00.')
  })
  test('på nynorsk', () => {
    malform.value = 'nn'
    expect(brudd().map(linje)[1]).toBe('Jobbsentralen, tysdag 10.00–14.15: Personen er oppteken 13.00–16.00.')
  })
  test('Når ingen har oppgitt hvor mange dager det går, sies det', () => {
    const b: Brudd = { slag: 'dager-mange', okter: ['s'], tiltakId: 'sentral', har: 2, grense: 1 }
    expect(linje(b)).toBe(
      'Jobbsentralen: Det er ikke oppgitt hvor mange dager det går. Planen regner med 1 dag, og her er det 2 dager. Spør tilbyderen.',
    )
  })
})
