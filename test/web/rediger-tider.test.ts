/** The fixed times of a week in the form. */
import { describe, expect, test } from 'vitest'
import { endretTid, iRekkefolge, medTider, omfang, utenTid } from '../../web/kontor/rediger/tider.ts'

const tid = (dag: number, fra = '10:00', til = '14:00') => ({ dag, fra, til })

describe('Tidene i uka', () => {
  test('Samme tid på flere dager blir én rad for hver, i ukas rekkefølge', () => {
    expect(medTider([tid(3)], [5, 1], { fra: '09:00', til: '11:30' })).toEqual([
      tid(1, '09:00', '11:30'),
      tid(3),
      tid(5, '09:00', '11:30'),
    ])
  })

  test('En tid som er der fra før, kommer ikke to ganger', () => {
    expect(medTider([tid(1)], [1, 2], { fra: '10:00', til: '14:00' })).toEqual([tid(1), tid(2)])
  })

  test('To økter samme dag står etter klokka', () => {
    expect(iRekkefolge([tid(1, '12:00', '13:00'), tid(1, '09:00', '10:00')])[0]).toEqual(tid(1, '09:00', '10:00'))
  })

  test('Én rad endres, de andre står', () => {
    expect(endretTid([tid(1), tid(2)], 1, { til: '15:00' })).toEqual([tid(1), tid(2, '10:00', '15:00')])
  })

  test('Når den siste tas bort, er det ikke oppgitt om det er noen', () => {
    expect(utenTid([tid(1), tid(2)], 0)).toEqual([tid(2)])
    expect(utenTid([tid(1)], 0)).toBeUndefined()
  })

  test('Summen er timer i uka og ulike dager; en tid som går baklengs, teller ikke', () => {
    expect(omfang([tid(1), tid(1, '15:00', '15:30'), tid(2, '12:00', '11:00')])).toEqual({ timer: 4.5, dager: 2 })
  })
})
