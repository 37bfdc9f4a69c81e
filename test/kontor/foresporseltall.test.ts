import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Behov, type Foresporselsvar, koder } from '../../catalog/kodeverk.ts'
import { TRINN } from '../../catalog/kontor/femmere.ts'
import { foresporseltall } from '../../catalog/kontor/foresporseltall.ts'
import type { Foresporsel } from '../../catalog/skjema/foresporsel.ts'

const KONTORER = [
  { id: 'nav-varnes', kommuner: ['5035', '5034'] },
  { id: 'nav-meraker', kommuner: ['5034'] },
  { id: 'nav-selbu', kommuner: ['5032'] },
]

type Svar = { svar: Foresporselsvar | null; behov?: Behov[]; fraKontor?: string }

const besvart = ({ svar, behov = ['norsk'], fraKontor = 'nav-selbu' }: Svar): Foresporsel => ({
  id: 'f',
  type: 'plass',
  tiltakId: 't',
  antall: 40,
  fra: '2026-12-01',
  behov,
  fraKontor,
  tilKontor: 'nav-tydal',
  sendt: '2026-11-01T08:00:00.000Z',
  besvart: svar && '2026-11-02T08:00:00.000Z',
  svar: svar && { svar },
})
const ganger = (antall: number, svar: Svar) => Array.from({ length: antall }, () => besvart(svar))
const tall = (...lister: Foresporsel[][]) => foresporseltall(lister.flat(), KONTORER)

describe('Tall for planleggeren', () => {
  test.each([
    [4, []],
    [5, [5]],
    [9, [5]],
    [10, [10]],
  ])('%i svar vises som %j', (antall, vist) => {
    expect(tall(ganger(antall, { svar: 'fullt' })).map((rad) => rad.antall)).toEqual(vist)
  })

  test('Det er svar som telles, ikke personer, og ikke det som venter', () => {
    expect(tall(ganger(2, { svar: 'fullt' }), ganger(20, { svar: null }))).toEqual([])
  })

  test('Etter kommunen det spørres for, behovet og svaret; hvert behov for seg', () => {
    const rader = tall(
      ganger(5, { svar: 'fullt', behov: ['norsk', 'arbeidserfaring'] }),
      ganger(5, { svar: 'ja', fraKontor: 'nav-varnes' }),
    )
    expect(rader.map((r) => [r.kommunenummer, r.behov, r.svar, r.antall])).toEqual([
      ['5032', 'norsk', 'fullt', 5],
      ['5032', 'arbeidserfaring', 'fullt', 5],
      ['5034', 'norsk', 'ja', 5],
      ['5035', 'norsk', 'ja', 5],
    ])
  })

  test('Samme behov nevnt to ganger er ett svar', () => {
    expect(tall(ganger(4, { svar: 'ja', behov: ['norsk', 'norsk'] }))).toEqual([])
  })

  test('Et kontor som ikke finnes lenger, har ingen kommune', () => {
    expect(tall(ganger(9, { svar: 'ja', fraKontor: 'nav-borte' }))).toEqual([])
  })
})

const etSvar = fc.record({
  svar: fc.constantFrom<Foresporselsvar | null>(...koder('foresporselsvar').slice(0, 3), null),
  behov: fc.subarray<Behov>(['norsk', 'arbeidserfaring'], { minLength: 1 }),
  fraKontor: fc.constantFrom('nav-varnes', 'nav-meraker', 'nav-selbu'),
})

const antallI = (rader: ReturnType<typeof tall>) =>
  new Map(rader.map((r) => [`${r.kommunenummer} ${r.behov} ${r.svar}`, r.antall]))

describe('Ingen subtraksjon gir færre enn fem', () => {
  test('mellom to dager, to kommuner eller to behov', () => {
    fc.assert(
      fc.property(fc.array(etSvar, { maxLength: 120 }), fc.nat(), (svar, kutt) => {
        const alle = svar.map(besvart)
        const [for_, etter] = [tall(alle.slice(0, kutt % (alle.length + 1))), tall(alle)]
        const antall = [0, ...for_, ...etter].map((rad) => (typeof rad === 'number' ? rad : rad.antall))
        for (const a of antall) for (const b of antall) expect(Math.abs(a - b) % TRINN).toBe(0)
      }),
    )
  })

  test('før og etter ett eneste svar: ingenting å se, eller akkurat fem', () => {
    fc.assert(
      fc.property(fc.array(etSvar, { maxLength: 60 }), etSvar, (svar, ett) => {
        const [uten, med] = [antallI(tall(svar.map(besvart))), antallI(tall([...svar, ett].map(besvart)))]
        for (const [celle, antall] of med) expect([0, TRINN]).toContain(antall - (uten.get(celle) ?? 0))
      }),
    )
  })
})
