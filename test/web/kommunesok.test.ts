import { beforeEach, describe, expect, test } from 'vitest'
import { alleKommuner } from '../../web/felles/grunnlag.ts'
import { somSokbar } from '../../web/felles/Kommunevelger.tsx'
import { lagEnkeltSok } from '../../web/felles/sokbar.ts'
import { lagSok } from '../../web/felles/sokevalg.ts'
import { malform } from '../../web/felles/sprak.ts'
import { SPRAK, spraknavn } from '../../web/felles/spraknavn.ts'
import { andreStedsnavn } from '../../web/felles/stedsnavn.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const alle = () => alleKommuner.value.map(somSokbar)
const sok = (tekst: string) => lagSok(alle(), andreStedsnavn(alleKommuner.value))(tekst)
const vist = (tekst: string) => sok(tekst).map((s) => [s.navn, s.tillegg].join(' · '))

describe('Navn på kommuner som ikke er mer, og på poststeder, fører til kommunene i dag', () => {
  test.each([
    ['Skedsmo', 'Lillestrøm · tidligere Skedsmo'],
    ['mosvik', 'Inderøy · poststed Mosvik'],
    ['Ski', 'Nordre Follo · poststed Ski'],
    ['Skedsmokorset', 'Lillestrøm · poststed Skedsmokorset'],
    ['Sotra', 'Øygarden · Sotra'],
    ['skedmso', 'Lillestrøm · tidligere Skedsmo'],
  ])('«%s» gir %s', (tekst, ventet) => expect(vist(tekst)[0]).toBe(ventet))

  test('En kommune som ble delt, gir alle den ble en del av', () => {
    expect(sok('Snillfjord').map((s) => s.navn)).toEqual(expect.arrayContaining(['Heim', 'Hitra', 'Orkland']))
  })

  test('Navnet i dag kommer foran et gammelt navn som er likt', () => {
    expect(vist('Os')[0]).toMatch(/^Os · /)
  })

  test('Hver kommune står bare én gang', () => {
    for (const tekst of ['Lillestrøm', 'sør', 'a', 'fet', 'indre']) {
      const numre = sok(tekst).map((s) => s.verdi)
      expect(new Set(numre).size, tekst).toBe(numre.length)
    }
  })

  test('Et område er med bare når det er én kommune', () => {
    const navn = new Set(andreStedsnavn(alleKommuner.value).map((s) => s.funnetPa))
    expect(navn.has('Sotra')).toBe(true)
    expect(navn.has('Nord-Trøndelag')).toBe(false)
  })

  test('På nynorsk', () => {
    const funn = sok('Skedsmo')[0]
    malform.value = 'nn'
    expect(funn?.tillegg).toBe('tidlegare Skedsmo')
  })

  test('De er ikke med når ingenting er skrevet', () => {
    expect(sok('')).toEqual(alle().slice(0, 8))
  })
})

describe('Det enkle søket, som er der med en gang', () => {
  test.each([
    ['sør-fr', 'Sør-Fron'],
    ['sor fron', undefined],
    ['orsta', 'Ørsta'],
    ['Kárášjohka', 'Karasjok'],
    ['stjør', 'Stjørdal'],
    ['3438', 'Sør-Fron'],
    ['xqzw', undefined],
  ])('«%s» gir %s', (tekst, navn) => expect(lagEnkeltSok(alle())(tekst)[0]?.navn).toBe(navn))

  test('Det som begynner slik, kommer foran det som har det i seg', () => {
    const navn = lagEnkeltSok(alle())('os').map((s) => s.navn)
    expect(navn.slice(0, 2).every((n) => n.startsWith('Os'))).toBe(true)
  })
})

describe('Språk', () => {
  test('Hver kode står én gang og har et navn som ikke er koden', () => {
    expect(new Set(SPRAK).size).toBe(SPRAK.length)
    for (const form of ['nb', 'nn'] as const) {
      malform.value = form
      for (const kode of SPRAK) expect(spraknavn(kode), kode).not.toBe(kode)
    }
  })

  test.each([
    ['uk', 'ukrainsk'],
    ['ti', 'tigrinja'],
    ['prs', 'dari'],
    ['fa', 'persisk (farsi)'],
    ['sma', 'sørsamisk'],
  ])('%s er %s', (kode, navn) => expect(spraknavn(kode)).toBe(navn))
})
