import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TYPETILFELLER } from '../../../catalog/dekning/typetilfeller.ts'
import { koder } from '../../../catalog/kodeverk.ts'
import type { Omrade } from '../../../catalog/skjema/dekning.ts'
import {
  ALDRE,
  adresse,
  lesVisning,
  lukket,
  MINUTTER,
  NORSK,
  omradeMed,
  SAMMENSATTE,
  type Visning,
  visningssok,
} from '../../../web/planlegger/visning.ts'

const nummer = fc.integer({ min: 301, max: 5636 }).map((n) => String(n).padStart(4, '0'))
const omrade: fc.Arbitrary<Omrade> = fc.oneof(
  fc.constant({}),
  fc.constantFrom('03', '50').map((fylke) => ({ fylke })),
  fc.record({ rundt: nummer, minutter: fc.constantFrom(...MINUTTER) }),
  fc.uniqueArray(nummer, { minLength: 1, maxLength: 5 }).map((kommuner) => ({ kommuner })),
)
const visning: fc.Arbitrary<Visning> = fc.record({
  omrade,
  hvem: fc.record(
    {
      alder: fc.constantFrom(...ALDRE),
      norsk: fc.constantFrom(...NORSK),
      bil: fc.boolean(),
      sammensatt: fc.constantFrom(...SAMMENSATTE),
    },
    { requiredKeys: [] },
  ),
  behov: fc.constantFrom(null, ...koder('behov')),
  celle: fc.option(nummer),
  tilfelle: fc.constantFrom(null, ...TYPETILFELLER.slice(0, 5).map(({ id }) => id)),
  vis: fc.constantFrom('tabell', 'kart'),
  sorter: fc.constantFrom('navn', 'hull'),
})

const les = (sok: string) => lesVisning(new URLSearchParams(sok))

describe('Det planleggeren ser på, er adressen', () => {
  test('Den som åpner adressen, ser det samme', () => {
    fc.assert(
      fc.property(visning, (v) => {
        expect(les(visningssok(v))).toEqual(v)
      }),
      { seed: 7 },
    )
  })

  test('Det første besøket er hele landet, og har en tom adresse', () => {
    const forste = les('')
    expect(forste.omrade).toEqual({})
    expect(adresse('/dekning', forste)).toBe('/dekning')
  })

  test.each([
    ['et fylke som ikke er et nummer', 'fylke=trøndelag'],
    ['et behov som ikke finnes', 'behov=gull'],
    ['en kommune med for få sifre', 'kommune=503&rundt=9'],
    ['et typetilfelle som ikke finnes', 'tilfelle=noen&sammensatt=noen&alder=7&norsk=C9&bil=ja'],
    ['andre ord', 'navn=Kari&vis=film&sorter=alder'],
  ])('%s er som om det ikke var sagt', (_, sok) => expect(les(sok)).toEqual(les('')))

  test('Uten gyldig reisetid er det en time', () => {
    expect(les('rundt=5032').omrade).toEqual({ rundt: '5032', minutter: 60 })
    expect(les('rundt=5032&minutter=7').omrade).toEqual({ rundt: '5032', minutter: 60 })
  })

  test('Å lukke ruta beholder området og behovet', () => {
    const apen = les('fylke=50&behov=norsk&celle=5032&tilfelle=norsk-under-30-a2-med-bil')
    expect(lukket(apen)).toEqual(les('fylke=50&behov=norsk'))
  })
})

describe('Fra en kommune til oversikten', () => {
  const TYDAL = { nr: '5033', fylkesnr: '50' }
  test.each<[string, Omrade, Omrade]>([
    ['hele landet har den med', {}, {}],
    ['fylket har den med', { fylke: '50' }, { fylke: '50' }],
    ['valgte kommuner har den med', { kommuner: ['5032', '5033'] }, { kommuner: ['5032', '5033'] }],
    ['området er rundt den', { rundt: '5033', minutter: 30 }, { rundt: '5033', minutter: 30 }],
    ['et annet fylke har den ikke', { fylke: '34' }, { rundt: '5033', minutter: 60 }],
    ['andre kommuner har den ikke', { kommuner: ['5032'] }, { rundt: '5033', minutter: 60 }],
    ['rundt en annen er det ikke sikkert', { rundt: '5032', minutter: 30 }, { rundt: '5033', minutter: 60 }],
  ])('%s', (_, fra, til) => expect(omradeMed(fra, TYDAL)).toEqual(til))
})
