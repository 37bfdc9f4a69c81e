import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { liste } from '../../catalog/sok/sok.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { FORMATER, type Format, INNHOLDSTYPE, skrivFil } from '../eksport.ts'
import { Feil } from '../feil.ts'
import { kontoret } from '../kontor/kontoret.ts'
import { lesSok } from '../les.ts'
import { krev } from '../tilgang/krev.ts'
import { filtreneI, LISTEPARAMETRE, omstendighet, Utvalgssok } from './filtre.ts'
import { KONTOR } from './kontor.ts'

const Slag = z.enum(FORMATER)
const Egen = z.strictObject({ format: z.preprocess((v) => (Array.isArray(v) ? v.at(-1) : v), Slag) })
const Apen = Utvalgssok(Slag)

const FORMAT = {
  navn: 'format',
  i: 'query' as const,
  om: 'Hva slags fil',
  skjema: { type: 'string', enum: [...FORMATER] },
}

type Fil = { format: Format; tiltak: readonly Tiltak[]; navn: string; versjon: string }

/** Making a spreadsheet keeps everyone else waiting: some tenths of a second for as many as these. The command line has no such limit. */
const FLEST: Record<Format, number> = { xlsx: 5000, csv: 10_000, json: Number.POSITIVE_INFINITY }

async function fil(c: Context, { format, tiltak, navn, versjon }: Fil): Promise<Response> {
  if (tiltak.length > FLEST[format])
    throw new Feil(
      'for_stort',
      `Listen har ${tiltak.length} tiltak, og filen kan ha ${FLEST[format]}. Velg et utvalg, eller last den ned som JSON.`,
    )
  const innhold = await skrivFil(format, tiltak, versjon)
  c.header('Content-Type', INNHOLDSTYPE[format])
  c.header('Content-Disposition', `attachment; filename="${navn}-${versjon}.${format}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(new Uint8Array(innhold))
}

/** GET /api/kontor/:kontor/eksport: all the office has, drafts too, as a file that imports back identically. */
export const kontoreksport = (deps: Deps) =>
  new Hono().get(
    '/:kontor/eksport',
    dok({
      id: 'eksporterEgne',
      om: 'Kontorets tiltak som XLSX, CSV eller JSON. Filen kan leses inn igjen uendret',
      parametre: [KONTOR, FORMAT],
      feil: ['ugyldig', 'ikke_innlogget', 'ikke_tilgang', 'ikke_funnet', 'for_stort'],
    }),
    krev('les-tiltak'),
    lesSok(Egen),
    async (c) => {
      const kontor = await kontoret(deps, c.req.param('kontor'))
      const tiltak = (await deps.store.lagrede(kontor.id)).map((l) => l.tiltak)
      return fil(c, { format: c.req.valid('query').format, tiltak, navn: kontor.id, versjon: deps.idag() })
    },
  )

/** GET /api/eksport: the list of GET /api/tiltak with the same filters, as a file. */
export const eksport = ({ current, idag }: Deps) =>
  new Hono().get(
    '/',
    dok({
      id: 'eksporterTiltak',
      om: 'Publiserte tiltak, med de samme filtrene som listen, som XLSX, CSV eller JSON',
      parametre: [FORMAT, ...LISTEPARAMETRE.filter(({ navn }) => navn !== 'side' && navn !== 'antall')],
      feil: ['ugyldig', 'ikke_innlogget', 'for_stort'],
    }),
    lesSok(Apen),
    async (c) => {
      const sok = c.req.valid('query')
      const alle = { side: 1, antall: Number.MAX_SAFE_INTEGER }
      const { tiltak } = liste(current.sokeindeks(), filtreneI(sok), omstendighet(sok, idag()), alle)
      return fil(c, { format: sok.format, tiltak, navn: 'tiltak', versjon: idag() })
    },
  )
