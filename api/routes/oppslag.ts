import { Hono } from 'hono'
import { type Kode, type Kodeliste, kodeverk } from '../../catalog/kodeverk.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'

type Rad = Kode & { kode: string }

/** As lists, since the order of some vocabularies matters and not every reader of JSON keeps the order of keys. */
const lister: Record<string, Rad[]> = Object.fromEntries(
  Object.entries(kodeverk).map(([navn, liste]) => [
    navn,
    Object.entries<Kode>(liste satisfies Kodeliste).map(([kode, rad]) => ({ kode, ...rad })),
  ]),
)

const liste = (navn: string) => ({ type: 'array', items: { $ref: `#/components/schemas/${navn}` } })
const objekt = (felt: Record<string, unknown>) => ({ type: 'object', properties: felt, required: Object.keys(felt) })

/** GET /api/kodeverk, /api/kommuner, /api/maler and /api/helse: what ships with the program, and that it is alive. */
export const oppslag = ({ current, geografi, maler }: Deps) =>
  new Hono()
    .get(
      '/kodeverk',
      dok({
        id: 'hentKodeverk',
        om: 'Alle kodeverk: kode, navn og forklaring på bokmål og nynorsk, navn på engelsk',
        svar: { type: 'object', additionalProperties: { type: 'array', items: { type: 'object' } } },
      }),
      (c) => c.json(lister),
    )
    .get(
      '/kommuner',
      dok({
        id: 'hentKommuner',
        om: 'Alle kommuner med nøkkeltall og naboer',
        svar: objekt({ kommuner: liste('Kommune') }),
      }),
      (c) => c.json({ kommuner: geografi.kommuner }),
    )
    .get(
      '/maler',
      dok({
        id: 'hentMaler',
        om: 'Utgangspunkt for nye kommunale tiltak',
        svar: objekt({ maler: liste('Tiltaksmal') }),
      }),
      (c) => c.json({ maler }),
    )
    .get('/helse', dok({ id: 'hentHelse', om: 'Om tjenesten er oppe', svar: 'Helse' }), (c) => {
      const { versjon, tiltak } = current.snapshot()
      return c.json({ status: 'ok' as const, katalogversjon: versjon, tiltak: tiltak.length })
    })
