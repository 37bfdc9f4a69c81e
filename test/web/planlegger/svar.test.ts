/** What the planner reads of an answer: whole sentences, figures with what is behind them, the unknown apart, and the study apart. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SPORSMAL } from '../../../catalog/dekning/svar/sporsmal.ts'
import type { Dekningssvar } from '../../../catalog/skjema/dekningssvar.ts'
import { malform } from '../../../web/felles/sprak.ts'
import { type Besvart, besvarte } from '../../../web/planlegger/svar/alle.ts'
import { type Figur, medKjente, medUkjente, talt } from '../../../web/planlegger/svar/kort.ts'
import { studieord } from '../../../web/planlegger/svar/Studien.tsx'
import { heltall, kroner, prosent } from '../../../web/planlegger/svar/tallord.ts'
import { etTiltak } from '../../fabrikk.ts'
import { enTjeneste, type Tjeneste } from '../../tjeneste.ts'
import { medGrunnlag } from '../oppsett.ts'

const KURS = etTiltak({ id: 'norskkurs', navn: 'Norskkurs', behov: { primar: ['norsk'] }, kapasitet: undefined })

let t: Tjeneste
let svar: Dekningssvar
beforeAll(async () => {
  t = await enTjeneste({ tiltak: [KURS] })
  svar = (await (await t.app.request('/api/dekning/svar?kommune=5035&kommune=1103')).json()) as Dekningssvar
})
afterAll(() => t.lukk())
beforeEach(medGrunnlag)

const kortet = (id: Besvart['id']): Besvart => {
  const funnet = besvarte(svar).find((kort) => kort.id === id)
  if (!funnet) throw new Error(`${id} har ikke noe kort`)
  return funnet
}

const figurene = ({ linjer, tabeller }: Besvart): Figur[] => [
  ...linjer.flatMap(({ figur, ukjent }) => [figur, ...(ukjent ? [ukjent] : [])]),
  ...tabeller.flatMap(({ rader }) =>
    rader.flatMap(({ celler }) => celler.flatMap((celle) => (typeof celle === 'string' ? [] : celle))),
  ),
]

describe('svarene på spørsmålene', () => {
  test('hvert spørsmål har ett kort, i sin rekkefølge', () => {
    expect(besvarte(svar).map(({ id }) => id)).toEqual(Object.keys(SPORSMAL))
  })

  test.each(['nb', 'nn'] as const)('ingen setning har hull etter verdier på %s', (sprak) => {
    malform.value = sprak
    for (const { id, setning, linjer } of besvarte(svar)) {
      expect([id, setning]).toEqual([id, expect.stringMatching(/^[A-ZÆØÅ0-9].*\.$/)])
      expect(setning).not.toMatch(/[{}]|undefined|null|NaN| {2}/)
      for (const { navn } of linjer) expect(navn).not.toBe('')
    }
  })

  test('bak hver figur ligger like mange id-er som tallet sier', () => {
    const alle = besvarte(svar).flatMap(figurene)
    expect(alle.length).toBeGreaterThan(50)
    expect(alle.filter(({ tall }) => tall.antall !== tall.ids.length)).toEqual([])
  })

  test('hver rad har en celle under hver overskrift', () => {
    for (const { id, tabeller } of besvarte(svar))
      for (const { tittel, hode, rader } of tabeller)
        for (const rad of rader) expect([id, tittel, rad.celler.length]).toEqual([id, tittel, hode.length - 1])
  })

  test('en kommune katalogen ikke vet noe om, har ingen rad, men står som ukjent', () => {
    const [tabell] = kortet('kategori').tabeller
    expect(tabell?.rader.map(({ kommune }) => kommune)).toEqual(['5035'])
    expect(tabell?.ukjente?.tall.ids).toEqual(['1103'])
    expect(kortet('kategori').setning).toMatch(/^Av 1 kommune vi kjenner/)
  })

  test('det som er ukjent, er en egen linje og ikke med i noen av de andre', () => {
    const linjer = kortet('kategori').linjer
    expect(linjer.filter(({ erUkjent }) => erUkjent).map(({ figur }) => figur.tall.ids)).toEqual([['1103']])
    expect(linjer.filter(({ erUkjent }) => !erUkjent).flatMap(({ figur }) => figur.tall.ids)).toEqual(['5035'])
  })

  test('plass som ikke er oppgitt, er ukjent og ikke full', () => {
    const fulle = kortet('inngang').linjer.find(({ navn }) => navn === 'Fulle nå')
    expect([fulle?.figur.tall.antall, fulle?.ukjent?.tall.ids]).toEqual([0, ['norskkurs']])
  })

  test('studiens tall står for seg og er ikke i noen setning eller figur', () => {
    const { studien, linjer } = kortet('kategori')
    expect(studien.map(({ aar }) => aar)).toContain(2023)
    expect(linjer.map(({ figur }) => figur.tall.antall)).not.toContain(33)
  })

  test('når ingen kommune er kjent, sier setningen ukjent i stedet for null', () => {
    const ingen = { alle: { ...talt(['1103']), innbyggere: 1 }, ukjente: { ...talt(['1103']), innbyggere: 1 } }
    expect(medKjente(ingen, '0 av 1')).toMatch(/^Ukjent:/)
    expect(medUkjente(ingen, '0 av 1')).toMatch(/^Ukjent:/)
    const noen = { ...ingen, alle: { ...talt(['1103', '5035']), innbyggere: 2 } }
    expect(medKjente(noen, '0 av 2.')).toBe('0 av 2.')
    expect(medUkjente(noen, '0 av 2.')).toBe('0 av 2. 1 kommune er ukjent.')
  })
})

describe('tall som ord', () => {
  test.each([
    [999, '999'],
    [1000, '1\u00a0000'],
    [489_166, '489\u00a0166'],
    [1_000_000.4, '1\u00a0000\u00a0000'],
  ])('%d skrives %s', (n, ord) => {
    expect(heltall(n)).toBe(ord)
  })

  test('andel og pris som ikke er kjent, er ukjent og aldri null', () => {
    expect([prosent(null), prosent(0), prosent(0.335)]).toEqual(['ukjent', '0 %', '34 %'])
    expect([kroner(null), kroner(0), kroner(4000)]).toEqual(['ukjent', '0 kr', '4\u00a0000 kr'])
  })

  test.each([
    [{ verdi: 33, enhet: 'prosent', omtrent: true }, 'Om lag 33 prosent.'],
    [{ verdi: 2.5, enhet: 'per-1000', omtrent: false }, '2,5 per 1000.'],
    [{ verdi: null, enhet: 'ord', omtrent: false }, null],
  ] as const)('et funn i studien: %o blir %s', (funn, ord) => {
    expect(studieord({ id: 'x', gjelder: { nb: '', nn: '' }, aar: 2023, kilde: '', tolkning: null, ...funn })).toBe(ord)
  })
})
