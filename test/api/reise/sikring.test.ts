import { beforeEach, expect, test } from 'vitest'
import { lagSikring, type Sikring } from '../../../api/reise/sikring.ts'

let naa: number
let sikring: Sikring
beforeEach(() => {
  naa = 0
  sikring = lagSikring({ mest: 3, pauseMs: 1000, naa: () => naa })
})
const feil = (antall: number) => {
  for (let i = 0; i < antall; i++) sikring.feilet(false)
}

test('To feil på rad er ikke nok, tre er det', () => {
  feil(2)
  expect(sikring.slipper()).toBe(true)
  feil(1)
  expect(sikring.slipper()).toBe(false)
})

test('Et svar innimellom, og tellingen begynner på nytt', () => {
  feil(2)
  sikring.lyktes()
  feil(2)
  expect(sikring.slipper()).toBe(true)
})

test('Etter pausen slippes ett spørsmål til, og de andre må vente på hvordan det går', () => {
  feil(3)
  naa = 999
  expect(sikring.slipper()).toBe(false)
  naa = 1000
  expect([sikring.slipper(), sikring.slipper(), sikring.slipper()]).toEqual([true, false, false])
})

test('Går det bra, er alt som før; går det galt, blir det ny pause med én gang', () => {
  feil(3)
  naa = 1000
  sikring.slipper()
  sikring.feilet(false)
  naa = 1999
  expect(sikring.slipper()).toBe(false)
  naa = 2000
  expect(sikring.slipper()).toBe(true)
  sikring.lyktes()
  feil(2)
  expect(sikring.slipper()).toBe(true)
})

test('Den som ber om ro, får det etter én feil', () => {
  sikring.feilet(true)
  expect(sikring.slipper()).toBe(false)
  naa = 1000
  expect(sikring.slipper()).toBe(true)
})

test('Den som ble spurt og aldri meldte seg, stenger ikke for alltid', () => {
  feil(3)
  naa = 1000
  sikring.slipper()
  naa = 2000
  expect(sikring.slipper()).toBe(true)
})
