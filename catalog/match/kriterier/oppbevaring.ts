import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Behov, Innhold } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, FRARADES, JA, type Utfall } from '../utfall.ts'

const BARE_OPPMOTE: ReadonlySet<Behov> = new Set(['struktur-og-oppmote', 'fellesskap'])
/** Walking and tidying, and the company one has meanwhile. */
const TUR_OG_RYDDING: ReadonlySet<Innhold> = new Set([
  'vaktmester-uteareal',
  'ute-natur',
  'helse-fysisk-aktivitet',
  'sosialt-samvaer',
])
/** As a main need, each of these is what such a tiltak gives. Source: kontrakt §5. */
const GIR: readonly Behov[] = ['fellesskap', 'struktur-og-oppmote', 'fysisk-helse']
const HOVEDBEHOV = 3

const bareOppmote = ({ behov, innhold, vilkar }: Tiltak) =>
  vilkar?.egnet === 'vurder' &&
  behov.primar.every((kode) => BARE_OPPMOTE.has(kode)) &&
  innhold.every((kode) => TUR_OG_RYDDING.has(kode))

const vilVidere = (p: Person) => p.mal === 'arbeid' || p.mal === 'utdanning'
const trengerDette = (p: Person) => GIR.some((kode) => p.behov.get(kode) === HOVEDBEHOV)

function prov(p: Person, t: Tiltak): Utfall {
  if (!bareOppmote(t)) return JA
  return vilVidere(p) && !trengerDette(p) ? FRARADES : ADVARSEL
}

export const oppbevaring: Kriterium = {
  regel: 'oppbevaring',
  sporsmal: 'Fyller tiltaket bare dagen når personen trenger noe som fører videre?',
  kilde:
    'OE-rapport 2023-68 kap. 6.5 (en tidsbegrenset prøve på oppmøte) og 10.2 (lite egnet for å komme videre) (R24)',
  leser: (t) => [bareOppmote(t)],
  prov,
  verdier: (p, t) => (bareOppmote(t) ? { mal: p.mal } : null),
  tekst: tekster.oppbevaring,
  endring: () => ({ verdier: {}, storrelse: 0.7 }),
}
