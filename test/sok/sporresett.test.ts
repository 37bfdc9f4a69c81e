/** Does a veileder find what she remembers? Success: one of the expected among the first five. */
import { describe, expect, test } from 'vitest'
import { heleKatalogen, type Klasse, sokI, sporresett } from './katalog.ts'

const I_ALT = 0.97
const HVER_KLASSE = 0.93

const KLASSER = [
  'eksakt',
  'flere-ord',
  'nynorsk',
  'prefiks',
  'sammensetning',
  'skrivefeil',
  'sted-og-behov',
  'synonym',
  'uten-diakritika',
]

const sett = sporresett()

/** What was asked for and not found, with what came instead. */
const bom = ({ sporsmal }: Klasse): string[] =>
  sporsmal.flatMap(({ q, forventer }) => {
    const { treff } = sokI(heleKatalogen(), q)
    return treff.some((t) => forventer.includes(t.tiltakId))
      ? []
      : [`«${q}» ga ${treff.map((t) => t.tiltak.navn).join(', ') || 'ingenting'}`]
  })

const andel = (antallBom: number, antall: number) => (antall - antallBom) / antall

describe('spørsmålene', () => {
  test('er minst 120, i hver av de ni klassene, og ingen to er like', () => {
    const alle = sett.flatMap((k) => k.sporsmal.map((s) => s.q.toLowerCase()))
    expect(sett.map((k) => k.klasse)).toEqual(KLASSER)
    expect(alle.length).toBeGreaterThanOrEqual(120)
    expect(new Set(alle).size).toBe(alle.length)
  })

  test('venter bare på publiserte tiltak', () => {
    const finnes = new Set(heleKatalogen().tiltak.map((t) => t.id))
    const ventet = sett.flatMap((k) => k.sporsmal.flatMap((s) => s.forventer))
    expect(ventet.filter((id) => !finnes.has(id))).toEqual([])
    expect(sett.flatMap((k) => k.sporsmal).filter((s) => s.forventer.length === 0)).toEqual([])
  })
})

describe('blant de fem første', () => {
  test.each(sett)(`$klasse: minst ${HVER_KLASSE}`, (klasse) => {
    const feil = bom(klasse)
    expect(andel(feil.length, klasse.sporsmal.length), feil.join('\n')).toBeGreaterThanOrEqual(HVER_KLASSE)
  })

  test(`i alt minst ${I_ALT}`, () => {
    const feil = sett.flatMap(bom)
    const antall = sett.reduce((sum, k) => sum + k.sporsmal.length, 0)
    expect(andel(feil.length, antall), feil.join('\n')).toBeGreaterThanOrEqual(I_ALT)
  })
})
