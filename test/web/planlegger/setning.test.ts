import { beforeEach, describe, expect, test } from 'vitest'
import { NIVAER, type Niva, type Sak } from '../../../catalog/dekning/dekning.ts'
import type { Storst } from '../../../catalog/dekning/oversikt.ts'
import { SAKER } from '../../../catalog/dekning/typetilfeller.ts'
import type { Dekningstall } from '../../../catalog/dekning/utdrag.ts'
import { koder } from '../../../catalog/kodeverk.ts'
import { malform } from '../../../web/felles/sprak.ts'
import { gruppeord, hovedsetning, hullene, hvemIHullet, utdyping, uvisshet } from '../../../web/planlegger/setning.ts'
import { NORSK, SAMMENSATTE } from '../../../web/planlegger/visning.ts'
import { medGrunnlag } from '../oppsett.ts'

beforeEach(medGrunnlag)

const LIERNE = '5042'
const etHull = (avvik: Partial<Storst> = {}): Storst => ({
  sammensatt: 'innvandrerkvinne-smabarn',
  behov: 'norsk',
  norsk: 'A2',
  medBil: true,
  kommuner: ['5031', '5033', '5034'],
  uvisse: 0,
  ...avvik,
})
const enkelt = (avvik: Partial<Storst> = {}) => etHull({ sammensatt: null, behov: 'jobbsok', norsk: 'alfa', ...avvik })

/** All are met but where it is told otherwise. */
function tall(kommuner: readonly string[], niva: (sak: Sak, rad: number) => Niva = () => 'egen'): Dekningstall {
  const celler = kommuner.flatMap((_, rad) => SAKER.map((sak) => NIVAER.indexOf(niva(sak, rad))))
  const tomt = new Uint8Array(celler.length)
  return {
    katalogversjon: 'v',
    dato: '2026-11-21',
    kommuner,
    saker: SAKER,
    niva: Uint8Array.from(celler),
    arsaker: [''],
    arsak: tomt,
    vilkar: tomt,
    tilbydere: tomt,
  }
}

describe('Setningen området åpner med', () => {
  test.each<[string, Storst | null, number, string]>([
    [
      'noen kommuner',
      etHull(),
      12,
      'I 3 av 12 kommuner finnes ikke noe åpent tilbud for innvandrerkvinner med små barn innen 60 minutter.',
    ],
    [
      'én kommune',
      etHull({ kommuner: ['5033'] }),
      12,
      'I én av 12 kommuner finnes ikke noe åpent tilbud for innvandrerkvinner med små barn innen 60 minutter.',
    ],
    [
      'alle kommunene',
      etHull(),
      3,
      'I alle de 3 kommunene mangler innvandrerkvinner med små barn et åpent tilbud innen 60 minutter.',
    ],
    [
      'begge to',
      etHull({ kommuner: ['5033', '5034'] }),
      2,
      'I begge kommunene mangler innvandrerkvinner med små barn et åpent tilbud innen 60 minutter.',
    ],
    [
      'området er én kommune',
      etHull({ kommuner: [LIERNE] }),
      1,
      'I Lierne finnes ikke noe åpent tilbud for innvandrerkvinner med små barn innen 60 minutter.',
    ],
    [
      'bare de uten bil',
      etHull({ medBil: false }),
      12,
      'I 3 av 12 kommuner finnes ikke noe åpent tilbud for innvandrerkvinner med små barn innen 60 minutter når de ikke har bil.',
    ],
    [
      'et behov og et norsknivå',
      enkelt(),
      12,
      'I 3 av 12 kommuner finnes ikke noe åpent tilbud for personer som lærer å lese og skrive, og som trenger hjelp til å søke jobb innen 60 minutter.',
    ],
    ['ingen hull', null, 12, 'I ingen av kommunene mangler en hel gruppe et åpent tilbud innen 60 minutter.'],
    ['ingen hull i den ene', null, 1, 'I Lierne mangler ingen hel gruppe et åpent tilbud innen 60 minutter.'],
    ['ingen kommuner', null, 0, 'Området har ingen kommuner. Velg et annet område.'],
  ])('%s', (_, storst, alle, ventet) => expect(hovedsetning(storst, alle, LIERNE)).toBe(ventet))

  test('Hver gruppe det kan være hull for, er flere personer på begge målformer', () => {
    const alle = [
      ...SAMMENSATTE.map((sammensatt) => etHull({ sammensatt })),
      ...koder('behov').flatMap((behov) => NORSK.map((norsk) => enkelt({ behov, norsk }))),
    ]
    for (const sprak of ['nb', 'nn'] as const) {
      malform.value = sprak
      const ord = alle.map(gruppeord)
      for (const gruppe of ord)
        expect(gruppe).toMatch(/^(innvandr\w+|flyktning\w+|unge|personer|personar|enslige|åleineforsørgjarar) /)
      expect(new Set(ord).size).toBe(alle.length)
    }
  })

  test('Det setningen ikke sier, står under: hovedbehovet, og at bil ikke hjelper', () => {
    expect(utdyping(etHull())).toBe(
      'Det de trenger mest, er norsk. Heller ikke de som har bil, når fram til et åpent tilbud.',
    )
    expect(utdyping(enkelt({ medBil: false }))).toBe('')
    expect(utdyping(null)).toBe('')
  })
})

describe('Det katalogen ikke vet', () => {
  test.each([
    [0, ''],
    [1, 'I én kommune vet katalogen for lite til å si det.'],
    [3, 'I 3 kommuner vet katalogen for lite til å si det.'],
  ])('om det største hullet, i %i kommuner', (uvisse, ventet) =>
    expect(uvisshet(tall([LIERNE]), etHull({ uvisse }))).toBe(ventet),
  )

  test('om noe behov, når det ikke er hull', () => {
    const bolig = tall([LIERNE, '5033'], (sak, rad) => (rad === 0 && sak.behov === 'bolig' ? 'ukjent' : 'egen'))
    expect(uvisshet(bolig, null)).toBe('I én kommune vet katalogen for lite om minst ett behov.')
    expect(uvisshet(tall([LIERNE]), null)).toBe('')
  })
})

describe('Hullene etter det største', () => {
  const mangler = tall([LIERNE, '5033'], ({ behov, typetilfelle: { sammensatt, norsk } }, rad) => {
    if (behov === 'norsk' && sammensatt === 'innvandrerkvinne-smabarn') return 'ingenting'
    return behov === 'bolig' && norsk === 'alfa' && rad === 0 ? 'ikke-delt' : 'egen'
  })

  test('er ingen når ingen mangler noe', () => expect(hullene(tall([LIERNE]))).toEqual({ storst: null, andre: [] }))

  test('er alle de andre, og hvert kan ses for seg selv', () => {
    const { storst, andre } = hullene(mangler)
    expect(storst?.kommuner).toEqual([LIERNE, '5033'])
    expect(andre.map(({ behov, norsk, kommuner }) => [behov, norsk, kommuner])).toEqual([['bolig', 'alfa', [LIERNE]]])
    expect(andre.map(hvemIHullet)).toEqual([{ norsk: 'alfa' }])
    expect(hvemIHullet(etHull({ medBil: false }))).toEqual({ sammensatt: 'innvandrerkvinne-smabarn', bil: false })
  })
})
