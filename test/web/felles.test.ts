import { beforeEach, describe, expect, test } from 'vitest'
import { dato, desimaltall, minutter, spenn, tall, tider } from '../../web/felles/format.ts'
import { alleKommuner } from '../../web/felles/grunnlag.ts'
import { somSokbar } from '../../web/felles/Kommunevelger.tsx'
import { lesMarkdown } from '../../web/felles/markdown.ts'
import { lagSok } from '../../web/felles/sokevalg.ts'
import { malform } from '../../web/felles/sprak.ts'
import * as ord from '../../web/felles/tiltaksord.ts'
import { etTiltak } from '../fabrikk.ts'
import { lesTekster, medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const tid = (dag: number, fra = '10:00', til = '14:00') => ({ dag, fra, til })
const forste = (sokt: string) => lagSok(alleKommuner.value.map(somSokbar))(sokt)[0]?.navn
const hull = (s: string) => [...s.matchAll(/\{\w+\}/g)].map(([h]) => h).sort()

describe('Tall, tid og dato skrives på norsk', () => {
  test.each([
    [dato('2026-11-12'), '12. nov. 2026'],
    [dato('2027-05-01'), '1. mai 2027'],
    [minutter(45), 'ca. 45 min'],
    [minutter(179), 'ca. 179 min'],
    [minutter(4242), 'over 70 timer'],
    [desimaltall(0.4545), '0,45'],
    [desimaltall(-0.0208), '−0,02'],
    [tall(37.5), '37,5'],
    [tall(10), '10'],
    [spenn({ fra: 2, til: 4 }), '2–4'],
    [spenn({ fra: 37.5, til: 37.5 }), '37,5'],
    [spenn({ fra: 10 }), 'minst 10'],
    [spenn({ fra: null, til: 10 }), 'inntil 10'],
  ])('%s', (fikk, ventet) => expect(fikk).toBe(ventet))

  test.each([
    [[tid(4), tid(2)], 'ti og to 10–14'],
    [[1, 2, 3, 4, 5].map((d) => tid(d, '08:30', '14:30')), 'ma–fr 8.30–14.30'],
    [[tid(1), tid(3), tid(5, '09:00', '11:30')], 'ma og on 10–14, fr 9–11.30'],
  ])('Tider: %j', (liste, ventet) => expect(tider(liste)).toBe(ventet))

  test('Ukedager på nynorsk', () => {
    malform.value = 'nn'
    expect(tider([tid(1), tid(2)])).toBe('må og ty 10–14')
  })
})

describe('Kommuner finnes på alle navnene sine', () => {
  test.each([
    ['tydal', 'Tydal'],
    ['sor-fr', 'Sør-Fron'],
    ['orsta', 'Ørsta'],
    ['lilehammer', 'Lillehammer'],
    ['Aarborte', 'Hattfjelldal'],
    ['guovdageaidnu', 'Kautokeino'],
    ['herøy nordland', 'Herøy (Nordland)'],
    ['3438', 'Sør-Fron'],
  ])('«%s» gir %s', (sokt, navn) => expect(forste(sokt)).toBe(navn))

  test('Fylket gir kommunene i det', () => {
    const treff = lagSok(alleKommuner.value.map(somSokbar))('finnmark')
    expect(treff.length).toBeGreaterThan(3)
    expect(treff.every((t) => t.tillegg?.includes('Finnmark'))).toBe(true)
  })

  test('Tull gir ingenting', () => expect(forste('xqzw')).toBeUndefined())
})

describe('Ukjent er noe annet enn ingen', () => {
  test.each([
    ['alder', ord.alder(undefined), ord.alder(null)],
    ['norsk', ord.norsk(undefined), ord.norsk(null)],
    ['varighet', ord.varighet(undefined), ord.varighet(null)],
  ])('%s', (_, ukjent, ingen) => {
    expect(ukjent).toBe('Ikke oppgitt')
    expect(ingen).not.toBe('Ikke oppgitt')
  })

  test('En skjult adresse vises aldri', () => {
    const skjult = etTiltak({ sted: { navn: 'Huset', adresse: 'Gata 1', postnummer: '7500', skjultAdresse: true } })
    expect(ord.adresse(skjult)).toBe('')
    expect(ord.sted(skjult)).toBe('skjult adresse, Stjørdal')
  })
})

describe('Markdown', () => {
  test('Avsnitt, fet skrift, lister og lenker leses', () => {
    expect(lesMarkdown('**Hva:** et [kurs](https://nav.no/kurs).\n- en\n- to\n\nSlutt')).toEqual([
      {
        slag: 'avsnitt',
        ledd: [
          { slag: 'fet', tekst: 'Hva:' },
          { slag: 'tekst', tekst: ' et ' },
          { slag: 'lenke', tekst: 'kurs', href: 'https://nav.no/kurs' },
          { slag: 'tekst', tekst: '.' },
        ],
      },
      { slag: 'liste', punkter: [[{ slag: 'tekst', tekst: 'en' }], [{ slag: 'tekst', tekst: 'to' }]] },
      { slag: 'avsnitt', ledd: [{ slag: 'tekst', tekst: 'Slutt' }] },
    ])
  })

  test.each(['[klikk](javascript:alert(1))', '<script>alert(1)</script>', '[x](data:text/html,x)'])(
    '«%s» blir stående som tekst',
    (farlig) => {
      expect(lesMarkdown(farlig)).toEqual([{ slag: 'avsnitt', ledd: [{ slag: 'tekst', tekst: farlig }] }])
    },
  )
})

describe('Tekstene', () => {
  const alle = lesTekster().flatMap((fil) => Object.entries(fil))

  test('har begge målformer med de samme verdiene', () => {
    for (const [nokkel, { nb, nn }] of alle) {
      expect(nb.trim(), nokkel).not.toBe('')
      expect(hull(nn), nokkel).toEqual(hull(nb))
    }
  })

  test('har ingen nøkkel to steder', () => {
    expect(new Set(alle.map(([nokkel]) => nokkel)).size).toBe(alle.length)
  })
})

test('Når ingen vet hvor et tilbud finnes, sier siden det og hvem en kan spørre', () => {
  const ukjent = etTiltak({ dekning: { landet: false, fylker: [], kommuner: [] } })
  expect(ord.dekning(ukjent)).toBe('Ikke oppgitt. Spør tilbyderen om det finnes der personen bor.')
  expect(ord.dekning(etTiltak())).toBe('Gjelder dem som bor i Stjørdal.')
})
