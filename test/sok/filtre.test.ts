/** Filters take away what they say and nothing else, and the counts are what one gets. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILTERNAVN, type Filternavn, type Filtervalg } from '../../catalog/skjema/sok.ts'
import { mengdeFor, telteVerdier } from '../../catalog/sok/filtre.ts'
import { harI, numreI } from '../../catalog/sok/mengde.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'
import { heleKatalogen, indeksAv, sokI } from './katalog.ts'

const FRA = '5033'
const O = { dato: DATO, fra: FRA, middel: 'bil' as const }
const alle = heleKatalogen()

const sok = (q: string, filtre: Filtervalg, antall = 500) => sokI(alle, q, { filtre, antall, fra: FRA })
const ider = (q: string, filtre: Filtervalg = {}) => sok(q, filtre).treff.map((t) => t.tiltakId)

const filtervalg: fc.Arbitrary<Filtervalg> = fc
  .dictionary(fc.constantFrom(...FILTERNAVN), fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), { maxKeys: 3 })
  .map((valg) =>
    Object.fromEntries(
      Object.entries(valg).flatMap(([navn, numre]) => {
        const verdier = telteVerdier(navn as Filternavn, {}, O)
        return verdier.length === 0 ? [] : [[navn, numre.map((n) => verdier[n % verdier.length] ?? '')]]
      }),
    ),
  )
const ord = fc.constantFrom('', 'norsk', 'jobb', 'unge', 'rus', 'kafe stjørdal', 'noe med dyr', 'gjeld', 'qwxz')

describe('tallene er det man får', () => {
  test('hver verdi gir så mange treff som det står ved den', () => {
    fc.assert(
      fc.property(ord, filtervalg, fc.nat(), fc.nat(), (q, filtre, hvilket, hvilken) => {
        const { fasetter } = sok(q, filtre, 1)
        const navn = FILTERNAVN[hvilket % FILTERNAVN.length] ?? 'eier'
        const verdier = fasetter[navn] ?? []
        const en = verdier[hvilken % Math.max(1, verdier.length)]
        if (en) expect(sok(q, { ...filtre, [navn]: [en.verdi] }, 1).totalt).toBe(en.antall)
      }),
      { numRuns: 400, seed: 20261126 },
    )
  })

  test('uten et filter blir det så mange som det står', () => {
    fc.assert(
      fc.property(ord, filtervalg, (q, filtre) => {
        const { uten, utenFiltre } = sok(q, filtre, 1)
        for (const { filter, antall } of uten) {
          const { [filter as Filternavn]: _, ...andre } = filtre
          expect(sok(q, andre, 1).totalt).toBe(antall)
        }
        expect(sok(q, {}, 1).totalt).toBe(utenFiltre)
      }),
      { numRuns: 200, seed: 20261126 },
    )
  })

  test('et filter fjerner bare: rekkefølgen ellers er den samme', () => {
    fc.assert(
      fc.property(ord, filtervalg, (q, filtre) => {
        const igjen = new Set(ider(q, filtre))
        expect(ider(q).filter((id) => igjen.has(id))).toEqual(ider(q, filtre))
      }),
      { numRuns: 200, seed: 20261126 },
    )
  })

  test('sidene er til sammen hele svaret', () => {
    fc.assert(
      fc.property(ord, fc.integer({ min: 1, max: 40 }), (q, antall) => {
        const hele = ider(q)
        const sider = Array.from({ length: Math.ceil(hele.length / antall) }, (_, i) =>
          sokI(alle, q, { side: i + 1, antall }).treff.map((t) => t.tiltakId),
        )
        expect(sider.flat()).toEqual(hele)
      }),
      { numRuns: 60, seed: 20261126 },
    )
  })
})

const treffer = (navn: Filternavn, verdi: string, t: Parameters<typeof etTiltak>[0], o = O): boolean =>
  numreI(mengdeFor(indeksAv(etTiltak(t)), navn, verdi, o)).length === 1

describe('hva hvert filter betyr', () => {
  const ingen = { landet: false, fylker: [], kommuner: [] }
  const avtale = { synlighet: 'eget-kontor' as const, avtaler: [{ kommunenummer: '5033', til: DATO }] }
  test.each<[string, Filternavn, string, Parameters<typeof etTiltak>[0], boolean]>([
    ['alder: nedre grense er med', 'alder', '18', { alder: { fra: 18, til: 29 } }, true],
    ['alder: under grensen', 'alder', '17', { alder: { fra: 18, til: 29 } }, false],
    ['alder: øvre grense er med', 'alder', '29', { alder: { fra: 18, til: 29 } }, true],
    ['alder: over grensen', 'alder', '30', { alder: { fra: 18, til: 29 } }, false],
    ['alder: ukjent grense er ikke nei', 'alder', '5', { alder: undefined }, true],
    ['alder: ingen grense', 'alder', '90', { alder: null }, true],
    ['norsk: akkurat nok', 'norsk', 'A2', { norsk: { min: 'A2' } }, true],
    ['norsk: for lite', 'norsk', 'A1', { norsk: { min: 'A2' } }, false],
    ['norsk: ukjent krav er ikke nei', 'norsk', 'ingen', { norsk: undefined }, true],
    ['ledig: oppgitt plass', 'ledig', 'ja', { kapasitet: { ledige: 1 } }, true],
    ['ledig: fullt', 'ledig', 'ja', { kapasitet: { ledige: 0 } }, false],
    ['ledig: ikke oppgitt er ikke oppgitt ledig', 'ledig', 'ja', { kapasitet: undefined }, false],
    ['bekreftet: samme dag', 'bekreftetSiden', '2026-10-30', {}, true],
    ['bekreftet: dagen før', 'bekreftetSiden', '2026-10-31', {}, false],
    ['vilkår: ja', 'vilkar', 'ja', { vilkar: { egnet: 'ja' } }, true],
    ['vilkår: må vurderes er ikke ja', 'vilkar', 'ja', { vilkar: { egnet: 'vurder' } }, false],
    ['delt: etter avtale til og med siste dag', 'delt', '5033', { dekning: ingen, deling: avtale }, true],
    ['delt: delt med alle', 'delt', '5033', { dekning: ingen, deling: { synlighet: 'alle' } }, true],
    ['delt: kommunens eget er ikke delt med den', 'delt', '5035', { deling: { synlighet: 'alle' } }, false],
    ['delt: bare for eget kontor', 'delt', '5033', { dekning: ingen }, false],
    ['kommune: dekker den', 'kommune', '5035', {}, true],
    ['kommune: dekker en annen', 'kommune', '5033', {}, false],
    ['sted: holder til der', 'sted', '5035', {}, true],
    ['behov: sekundært er også med', 'behov', 'fellesskap', {}, true],
    ['innen: Stjørdal er ikke en halvtime fra Tydal', 'innen', '30', {}, false],
    ['innen: men halvannen time', 'innen', '100', {}, true],
    ['innen: på nett er uten reise', 'innen', '5', { form: 'digital' }, true],
    ['innen: kommer hjem til personen', 'innen', '5', { form: 'ambulant' }, true],
    ['innen: ukjent sted er ikke langt unna', 'innen', '5', { sted: undefined, kommunenummer: null }, true],
    ['innen: bare kommunen er kjent', 'innen', '5', { sted: undefined }, false],
  ])('%s', (_, navn, verdi, t, ventet) => {
    expect(treffer(navn, verdi, t)).toBe(ventet)
  })

  test('en avtale som gikk ut i går, gjelder ikke', () => {
    const t = { dekning: ingen, deling: avtale }
    expect(treffer('delt', '5033', t, { ...O, dato: '2026-11-22' })).toBe(false)
  })

  test('flere verdier av samme filter er nok hver for seg, flere filtre må alle være oppfylt', () => {
    const begge = ider('', { eier: ['stat', 'fylke'] })
    expect(new Set(begge)).toEqual(new Set([...ider('', { eier: ['stat'] }), ...ider('', { eier: ['fylke'] })]))
    const snitt = ider('', { eier: ['stat'], form: ['digital'] })
    expect(snitt.length).toBeGreaterThan(0)
    expect(snitt).toEqual(ider('', { eier: ['stat'] }).filter((id) => ider('', { form: ['digital'] }).includes(id)))
  })
})

test('minuttene er de samme som kartet gir, og bare der det er en reise', () => {
  const svar = sokI(alle, 'jobbsentral', { fra: '5035', antall: 20 })
  const stjordal = svar.treff.find((t) => t.tiltakId === 'ev-stjordal-jobbsentral')
  const melhus = svar.treff.find((t) => t.tiltakId === 'ev-melhus-jobbsentral')
  expect(stjordal?.minutter).toBeLessThan(10)
  expect(melhus?.minutter).toBeGreaterThan(stjordal?.minutter ?? 0)
  const hjem = norge().hjemsted('5035', null)
  const t = alle.tiltak.find((ett) => ett.id === 'ev-melhus-jobbsentral')
  const til = t?.sted?.lat != null && t.sted.lon != null ? { lat: t.sted.lat, lon: t.sted.lon, kommune: '5028' } : null
  expect(hjem && til && norge().reise(hjem, til, { middel: 'bil', dato: DATO }).minutter).toBe(melhus?.minutter)
  expect(sokI(alle, 'jobbsentral').treff.every((en) => en.minutter === null)).toBe(true)
  expect(sokI(alle, 'digitalt jobbsøkerkurs', { fra: '5035' }).treff[0]?.minutter).toBeNull()
})

test('en mengde har de numrene som ble lagt i den', () => {
  const m = mengdeFor(alle, 'eier', 'stat', O)
  const numre = new Set(numreI(m))
  alle.tiltak.forEach((t, i) => {
    expect(harI(m, i)).toBe(t.eier === 'stat')
    expect(numre.has(i)).toBe(t.eier === 'stat')
  })
})
