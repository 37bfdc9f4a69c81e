import { beforeEach, describe, expect, test } from 'vitest'
import type { Rute, Varmekart } from '../../../catalog/dekning/oversikt.ts'
import { malform } from '../../../web/felles/sprak.ts'
import { somSteder } from '../../../web/planlegger/oversikt/Dekningskart.tsx'
import { neste, type Plass } from '../../../web/planlegger/oversikt/piltaster.ts'
import { kommunetabell } from '../../../web/planlegger/oversikt/rader.ts'
import { ALLE_TRINN, cellenavn, manglerNoen, trinntegn } from '../../../web/planlegger/trinn.ts'
import { medGrunnlag } from '../oppsett.ts'

beforeEach(medGrunnlag)

const LIERNE = '5042'
const OVERHALLA = '5047'
const enRute = (avvik: Partial<Rute> = {}): Rute => ({ niva: 'egen', antall: 18, hull: 0, uvisse: 0, ...avvik })
const kart = (avvik: Partial<Varmekart> = {}): Varmekart => ({
  behov: ['norsk', 'bolig'],
  kommuner: [OVERHALLA, LIERNE],
  ruter: [
    [enRute({ niva: 'delt' }), enRute({ niva: 'ikke-delt', hull: 18 })],
    [enRute({ hull: 2 }), enRute({ niva: 'ukjent', uvisse: 18 })],
  ],
  ...avvik,
})

describe('Tabellen', () => {
  test('har kommunene som rader etter navn, og behovene som kolonner', () => {
    const { behov, rader } = kommunetabell(kart(), 'navn')
    expect(behov).toEqual(['norsk', 'bolig'])
    expect(rader.map(({ navn, ruter }) => [navn, ...ruter.map(({ niva }) => niva)])).toEqual([
      ['Lierne', 'ikke-delt', 'ukjent'],
      ['Overhalla', 'delt', 'egen'],
    ])
  })

  test('kan ha flest hull først', () => {
    const flest = kart({
      ruter: [
        [enRute({ hull: 9 }), enRute({ hull: 1 })],
        [enRute(), enRute()],
      ],
    })
    expect(kommunetabell(flest, 'hull').rader.map(({ navn }) => navn)).toEqual(['Overhalla', 'Lierne'])
  })

  test('vet hva hver rute var før det som prøves', () => {
    const fra = kart({
      ruter: [
        [enRute({ niva: 'ingenting' }), enRute()],
        [enRute(), enRute()],
      ],
    })
    const overhalla = kommunetabell(kart(), 'navn', fra).rader.find(({ navn }) => navn === 'Overhalla')
    expect(overhalla?.for?.map(({ niva }) => niva)).toEqual(['ingenting', 'egen'])
  })

  test('og kartet sier det samme', () => {
    const steder = somSteder(kommunetabell(kart(), 'navn'), 'norsk')
    expect(steder.map(({ id, om, prikk }) => [id, om, prikk])).toEqual([
      [LIERNE, 'finnes, men er ikke delt; 18 av 18 mangler tilbud', { slag: '5', tegn: '!' }],
      [OVERHALLA, 'hos andre, må spørres', { slag: '2', tegn: 'A' }],
    ])
    const [overhalla] = somSteder(kommunetabell(kart(), 'navn'), 'bolig').slice(1)
    expect(overhalla?.prikk).toEqual({ slag: '1 noen', tegn: 'E' })
  })
})

describe('En rute', () => {
  test.each<[Partial<Rute>, string]>([
    [{ niva: 'ikke-delt', hull: 4 }, 'Norsk, Lierne: finnes, men er ikke delt; 4 av 18 mangler tilbud'],
    [{}, 'Norsk, Lierne: i egen kommune'],
    [{ hull: 2, uvisse: 3 }, 'Norsk, Lierne: i egen kommune; 2 av 18 mangler tilbud, 3 av 18 er ukjent'],
  ])('%j heter %s', (avvik, ventet) => expect(cellenavn(enRute(avvik), 'norsk', LIERNE)).toBe(ventet))

  test('har et navn på nynorsk', () => {
    malform.value = 'nn'
    expect(cellenavn(enRute({ niva: 'ingenting', hull: 18 }), 'norsk', LIERNE)).toBe(
      'Norsk, Lierne: ingenting; 18 av 18 manglar tilbod',
    )
  })

  test('har et hjørne bare når noen mangler det de fleste har', () => {
    expect(manglerNoen(enRute({ hull: 1 }))).toBe(true)
    expect(manglerNoen(enRute())).toBe(false)
    expect(manglerNoen(enRute({ niva: 'ingenting', hull: 18 }))).toBe(false)
  })

  test('har et tegn ingen andre trinn har', () => {
    expect(new Set(ALLE_TRINN.map(trinntegn)).size).toBe(ALLE_TRINN.length)
  })
})

const plass = (rad: number, kolonne: number): Plass => ({ rad, kolonne })

describe('Piltastene', () => {
  const MAL = { rader: 30, kolonner: 5 }
  test.each<[string, Plass, Plass, boolean?]>([
    ['ArrowDown', plass(0, 0), plass(1, 0)],
    ['ArrowDown', plass(29, 0), plass(29, 0)],
    ['ArrowUp', plass(0, 2), plass(-1, 2)],
    ['ArrowLeft', plass(4, 0), plass(4, -1)],
    ['ArrowLeft', plass(4, -1), plass(4, -1)],
    // The corner is empty.
    ['ArrowUp', plass(0, -1), plass(0, -1)],
    ['ArrowLeft', plass(-1, 0), plass(-1, 0)],
    ['ArrowRight', plass(4, 4), plass(4, 4)],
    ['PageDown', plass(25, 1), plass(29, 1)],
    ['PageUp', plass(4, 1), plass(0, 1)],
    ['Home', plass(4, 3), plass(4, -1)],
    ['End', plass(4, 3), plass(4, 4)],
    ['Home', plass(4, 3), plass(0, 0), true],
    ['End', plass(4, 3), plass(29, 4), true],
  ])('%s fra %j fører til %j', (tast, fra, til, medCtrl) => expect(neste(tast, fra, MAL, medCtrl)).toEqual(til))

  test('andre taster flytter ingenting', () => expect(neste('a', plass(0, 0), MAL)).toBeNull())
})
