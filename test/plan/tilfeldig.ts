/** Made-up persons and tiltak that get in the way of each other: few hours, few days, near and far. */
import * as fc from 'fast-check'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { enKartlegging, etTiltak } from '../fabrikk.ts'
import { stedUnna } from './oppsett.ts'

const STEDER = [null, undefined, stedUnna(1), stedUnna(15), stedUnna(15), stedUnna(50), stedUnna(70), stedUnna(100)]

const klokke = (min: number) => `${String(Math.floor(min / 60)).padStart(2, '0')}:${String(min % 60).padStart(2, '0')}`

/** On the quarter, most of it in working hours. */
const tid = fc
  .record({
    dag: fc.integer({ min: 1, max: 6 }),
    fra: fc.integer({ min: 28, max: 68 }),
    kvarter: fc.integer({ min: 2, max: 20 }),
  })
  .map(({ dag, fra, kvarter }) => ({ dag, fra: klokke(fra * 15), til: klokke((fra + kvarter) * 15) }))

const grenser = (flest: number, steg: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: flest }), fc.integer({ min: 0, max: flest }))
    .map(([a, b]) => ({ fra: Math.min(a, b) * steg, til: Math.max(a, b, 1) * steg }))
const kanskje = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined, freq: 4 })

const tider = fc.array(tid, { minLength: 1, maxLength: 5 })
const rammer = {
  timerPerUke: kanskje(grenser(24, 0.5)),
  dagerPerUke: kanskje(grenser(5, 1)),
  ukeintervall: fc.constantFrom(1, 1, 1, 2),
}
const behov = fc.uniqueArray(fc.constantFrom('norsk', 'bolig', 'rus', 'fellesskap'), { minLength: 1, maxLength: 2 })

const liste = (flest: number, oppmote: fc.Arbitrary<object>, ...former: Tiltak['form'][]): fc.Arbitrary<Tiltak[]> =>
  fc
    .array(
      fc.record({
        behov: behov.map((primar) => ({ primar })) as fc.Arbitrary<Tiltak['behov']>,
        form: fc.constantFrom(...former),
        sted: fc.constantFrom(...STEDER),
        oppmote,
      }) as fc.Arbitrary<Partial<Tiltak>>,
      { minLength: 1, maxLength: flest },
    )
    .map((ut) => ut.map((t, i) => etTiltak({ ...t, id: `t${i}` })))

/** With times of their own: quick to solve, and where most clashes are. */
export const fasteTiltak = liste(3, fc.record({ ...rammer, tider }), 'fast', 'fast', 'ambulant', 'digital')

/** Of all kinds: open hours, agreed on, and with little told. */
export const alleSlagsTiltak = liste(
  4,
  fc.record({ ...rammer, tider: fc.oneof(tider, fc.constant([])) }, { requiredKeys: [] }),
  'fast',
  'avtale',
  'droppinn',
  'ambulant',
  'digital',
)

export const kartleggingen: fc.Arbitrary<Kartlegging> = fc
  .record({
    kapasitetTimer: fc.option(
      fc.integer({ min: 0, max: 80 }).map((n) => n / 2),
      { nil: null },
    ),
    reise: fc.record({
      middel: fc.constant('bil'),
      maksMinutter: fc.constantFrom(null, 10, 30, 45, 90),
    }) as fc.Arbitrary<Kartlegging['reise']>,
    opptatt: fc.array(tid, { maxLength: 4 }),
    behov: fc.constant({ norsk: 3, fellesskap: 2, bolig: 1 }) as fc.Arbitrary<Kartlegging['behov']>,
  })
  .map((avvik) => enKartlegging(avvik))
