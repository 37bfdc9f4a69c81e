import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../catalog/sok/fold.ts'
import { enkeltordI, ordI } from '../../catalog/sok/ord.ts'
import { stamme } from '../../catalog/sok/stamme.ts'
import { erStoppord, kanVaereDel } from '../../catalog/sok/stoppord.ts'

describe('ett ord, skrevet på flere måter', () => {
  test.each([
    ['Språkkafé', 'sprakkafe', 'spraakkafe', 'SPRÅKKAFÉ', 'språkkafe'],
    ['opplæring', 'opplaering', 'opplaring'],
    ['lønn', 'loenn', 'lonn', 'LØNN', 'lönn'],
    ['Åpent', 'aapent', 'apent', 'A\u030apent'],
    ['Guovdageaidnu', 'guovdageaidnu'],
    ['Kárášjohka', 'karasjohka'],
    ['Snåase', 'snaase', 'snase'],
    ['Deanu', 'DEANU'],
  ])('%s', (...mater) => {
    expect(new Set(mater.map(fold)).size).toBe(1)
  })

  test('AA er en forkortelse, og ikke å', () => {
    expect(fold('AA')).not.toBe(fold('å'))
  })
})

describe('samme stamme', () => {
  test.each([
    ['bøyning', 'jobbsentral', 'jobbsentralen', 'jobbsentraler'],
    ['verb og handling', 'trene', 'trening', 'treninga', 'treningen'],
    ['bokmål og nynorsk på -ning', 'rådgivning', 'rådgiving', 'rådgivningen', 'rådgivinga'],
    ['den som gjør det', 'veileder', 'veiledere', 'veilederne', 'veiledning'],
    ['flertall på -ere og -arar', 'innvandrer', 'innvandrere', 'innvandrarar', 'innvandrerne'],
    ['genitiv og flertall', 'kurs', 'kurset', 'kursene', 'kursa'],
    ['dobbel konsonant', 'kvinne', 'kvinner', 'kvinnene'],
    ['-het og -heit', 'ferdighet', 'ferdigheter', 'ferdigheit', 'ferdigheiter'],
    ['-lig og -leg', 'rolig', 'roleg'],
    ['-ke og -kje', 'søke', 'søkje', 'søker'],
    ['intetkjønn', 'sosial', 'sosiale', 'sosialt'],
  ])('%s', (_, ...ord) => {
    expect(new Set(ord.map((o) => stamme(fold(o)))).size, ord.map((o) => stamme(fold(o))).join()).toBe(1)
  })

  test.each([
    ['sommer', 'som'],
    ['fastlege', 'fast'],
    ['mann', 'man'],
    ['matte', 'mat'],
    ['ung', 'ungdom'],
    ['rus', 'ru'],
  ])('%s er ikke %s', (a, b) => {
    expect(stamme(fold(a))).not.toBe(stamme(fold(b)))
  })
})

describe('ordene i en tekst', () => {
  test.each([
    ['Kurs i norsk, og mat!', ['Kurs', 'i', 'norsk', 'og', 'mat']],
    ['ID-kort', ['ID', 'kort', 'IDkort']],
    ['e-post-liste', ['e', 'post', 'liste', 'epostliste']],
    ['barne- og ungdomsarbeid', ['barne', 'og', 'ungdomsarbeid']],
    ['B1–B2', ['B1', 'B2', 'B1B2']],
    ['språk/kafé', ['språk', 'kafé']],
    ['«Å» 👩‍👩‍👧 \u0000 -- ()', ['Å']],
    ['', []],
  ])('%s', (tekst, ord) => {
    expect(ordI(tekst).map((o) => o.ord)).toEqual(ord)
  })

  test('står der de sier at de står', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (tekst) => {
        for (const { ord, fra, til } of enkeltordI(tekst)) expect(tekst.slice(fra, til).startsWith(ord)).toBe(true)
        for (const { fra, til } of ordI(tekst)) expect(0 <= fra && fra < til && til <= tekst.length).toBe(true)
      }),
      { seed: 20261126 },
    )
  })

  test('et ord uten ende koster ikke mer enn et langt', () => {
    expect(enkeltordI('x'.repeat(10_000)).map((o) => o.ord.length)).toEqual([60])
  })
})

describe('småord', () => {
  test.each(['og', 'Noko', 'FOR', 'tiltak', 'oensker'])('%s sier ingenting', (ord) => {
    expect(erStoppord(ord)).toBe(true)
  })
  test.each(['NA', 'AA', 'nav', 'hjelp', 'ung', 'gratis', 'far', 'ha'])('%s sier noe', (ord) => {
    expect(erStoppord(ord)).toBe(false)
  })
  test('en endelse er ingen del av et sammensatt ord', () => {
    expect(['heter', 'opp', 'mann', 'norsk'].map(kanVaereDel)).toEqual([false, false, false, true])
  })
})
