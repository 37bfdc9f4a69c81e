import { beforeEach, describe, expect, test } from 'vitest'
import type { Form } from '../../catalog/kodeverk.ts'
import { malform } from '../../web/felles/sprak.ts'
import { fordel, hovedsetning, hullord } from '../../web/veileder/fordeling.ts'
import { medGrunnlag } from './oppsett.ts'

const hjemme = { kommune: '5033', naboer: new Set(['5032']) }
const ett = (kommunenummer: string | undefined, form: Form = 'fast') => ({ form, kommunenummer })

beforeEach(medGrunnlag)

describe('Setningen over forslagene', () => {
  test('teller etter hvor personen må reise', () => {
    const liste = [
      ett('5033'),
      ett('5032'),
      ett('5001'),
      ett(undefined),
      ett('5033', 'ambulant'),
      ett('5001', 'digital'),
    ]
    expect(fordel(liste, hjemme)).toEqual({ egen: 1, nabo: 1, andre: 1, nasjonale: 1, 'uten-oppmote': 2 })
  })

  test('sier bare det som finnes, og entall der det er ett', () => {
    const fordeling = fordel([ett('5033'), ett('5033'), ett('5032'), ett(undefined)], hjemme)
    expect(hovedsetning({ antall: 4, flere: false, fordeling, kommune: 'Tydal' })).toBe(
      '4 forslag: 2 i Tydal, 1 hos en nabo og 1 nasjonalt.',
    )
  })

  test('sier at det er de beste når det finnes flere', () => {
    const fordeling = fordel([ett(undefined), ett(undefined)], hjemme)
    expect(hovedsetning({ antall: 2, flere: true, fordeling, kommune: 'Tydal' })).toBe(
      'De 2 beste forslagene: 2 nasjonale.',
    )
  })

  test('sier at det ikke er noen', () => {
    expect(hovedsetning({ antall: 0, flere: false, fordeling: fordel([], hjemme), kommune: 'Tydal' })).toBe(
      'Ingen forslag ennå.',
    )
  })

  test('Uten kommune er alt som har sted, lenger unna eller nasjonalt', () => {
    expect(fordel([ett('5033'), ett(undefined)], { kommune: null, naboer: new Set() })).toMatchObject({
      egen: 0,
      andre: 1,
      nasjonale: 1,
    })
  })

  test('På nynorsk', () => {
    malform.value = 'nn'
    const fordeling = fordel([ett('5033'), ett('5032'), ett('5032')], hjemme)
    expect(hovedsetning({ antall: 3, flere: false, fordeling, kommune: 'Tydal' })).toBe(
      '3 forslag: 1 i Tydal og 2 hos naboar.',
    )
  })

  test('Behov uten tiltak nevnes med liten forbokstav', () => {
    expect(hullord(['Norsk', 'ID, bank og digitale tjenester'])).toBe('norsk og ID, bank og digitale tjenester')
  })
})
