import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lagSoking } from '../../web/veileder/sok/soking.ts'
import { medVerdi } from '../../web/veileder/sok/valg.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(() => {
  medGrunnlag()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

/** The history of a browser, as a list whose last entry is the one that is shown. */
function medHistorie(start = '/tiltak') {
  const historie = [start]
  const rett = (adresse: string) => {
    historie[historie.length - 1] = adresse
  }
  const soking = lagSoking(start, {
    rett,
    ga: (adresse, overskriv) => (overskriv ? rett(adresse) : void historie.push(adresse)),
  })
  const skriv = (tekst: string) => {
    soking.skriv(tekst)
    vi.runAllTimers()
  }
  return { historie, soking, skriv }
}

const norsk = (v: Parameters<typeof medVerdi>[0]) => medVerdi(v, 'behov', 'norsk')

describe('Stegene i et søk', () => {
  test('Skriving skriver over, og først når det blir en pause', () => {
    const { historie, soking, skriv } = medHistorie()
    soking.skriv('gj')
    expect(historie).toEqual(['/tiltak'])
    skriv('gje')
    skriv('gjeld')
    expect(historie).toEqual(['/tiltak?q=gjeld'])
  })

  test('Enter gjør det skrevne til et steg, med det forrige søket bak', () => {
    const { historie, soking, skriv } = medHistorie()
    skriv('gjel')
    soking.skriv('gjeld ')
    soking.sok()
    expect(historie).toEqual(['/tiltak', '/tiltak?q=gjeld'])
    vi.runAllTimers()
    soking.sok()
    expect(historie).toEqual(['/tiltak', '/tiltak?q=gjeld'])
    skriv('norsk')
    soking.sok()
    expect(historie).toEqual(['/tiltak', '/tiltak?q=gjeld', '/tiltak?q=norsk'])
  })

  test('Et filter er et steg etter det som er skrevet', () => {
    const { historie, soking } = medHistorie()
    soking.skriv('gjeld')
    soking.endre(norsk)
    expect(historie).toEqual(['/tiltak', '/tiltak?q=gjeld', '/tiltak?q=gjeld&behov=norsk'])
  })

  test('Et forslag tar plassen til det som ble skrevet for å finne det', () => {
    const { historie, soking, skriv } = medHistorie()
    skriv('kurs nor')
    soking.velg('kurs', norsk)
    expect(historie).toEqual(['/tiltak', '/tiltak?q=kurs&behov=norsk'])
    expect(soking.skrevet.value).toBe('kurs')
  })

  test('Å skrive seg tilbake til utgangspunktet er ikke et steg', () => {
    const { historie, soking, skriv } = medHistorie('/tiltak?q=gjeld')
    skriv('gjelds')
    skriv('gjeld')
    soking.sok()
    expect(historie).toEqual(['/tiltak?q=gjeld'])
  })

  test('Nye ord begynner på første side', () => {
    const { historie, skriv } = medHistorie('/tiltak?q=gjeld&side=3')
    skriv('norsk')
    expect(historie).toEqual(['/tiltak?q=norsk'])
  })

  test('Tilbake fyller feltet, og det som var på vei, blir ikke noe av', () => {
    const { historie, soking } = medHistorie()
    soking.skriv('gjeld')
    soking.folg('/tiltak?q=norsk')
    expect(soking.skrevet.value).toBe('norsk')
    vi.runAllTimers()
    expect(historie).toEqual(['/tiltak'])
  })

  test('Det som kan bli et fødselsnummer, venter, og det som er ett, slipper aldri ut', () => {
    const { historie, soking, skriv } = medHistorie()
    skriv('1309724')
    expect(historie).toEqual(['/tiltak'])
    skriv('13097248022')
    soking.sok()
    soking.endre(norsk)
    expect(historie).toEqual(['/tiltak', '/tiltak?behov=norsk'])
  })
})
