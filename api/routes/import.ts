import { type Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import { type Importforslag, type Importkvittering, type Importlinje, Importvalg } from '../../catalog/skjema/import.ts'
import { IMPORTGRENSER } from '../../catalog/skjema/importgrenser.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil, type Feilkode, problem } from '../feil.ts'
import { lagForslag } from '../import/forslag.ts'
import { angre, gjennomfor } from '../import/gjennomfor.ts'
import { lesFil } from '../import/lesfil.ts'
import { lagPlan, type Meld } from '../import/plan.ts'
import { kontoret } from '../kontor/kontoret.ts'
import { krev } from '../tilgang/krev.ts'
import { KONTOR } from './kontor.ts'

const FEIL: Feilkode[] = [
  'ugyldig',
  'ikke_innlogget',
  'ikke_tilgang',
  'ikke_funnet',
  'konflikt',
  'utdatert',
  'for_stort',
  'for_mange',
]
const NDJSON = 'application/x-ndjson'

type Opplasting = { bytes: Uint8Array; filnavn: string; valg: Importvalg; avtrykk: string }

const ugyldig = (sti: string, melding: string) => new Feil('ugyldig', 'Én feil må rettes.', [{ sti, melding }])

function lesValg(tekst: unknown): Importvalg {
  if (typeof tekst !== 'string' || tekst.length > IMPORTGRENSER.valgBytes) throw ugyldig('valg', 'Må være JSON')
  let innhold: unknown
  try {
    innhold = JSON.parse(tekst)
  } catch {
    throw ugyldig('valg', 'Innholdet er ikke JSON')
  }
  const tolket = parse(Importvalg, innhold)
  if (tolket.ok) return tolket.verdi
  throw new Feil(
    'ugyldig',
    'Valgene kan ikke leses.',
    tolket.felt.map((f) => ({ ...f, sti: f.sti ? `valg.${f.sti}` : 'valg' })),
  )
}

/** The parts of the form. Errors: `ugyldig`. */
async function lesOpplasting(c: Context): Promise<Opplasting> {
  const del = await c.req.parseBody().catch(() => {
    throw ugyldig('', 'Forespørselen må være multipart/form-data med «fil» og «valg»')
  })
  const { fil, valg = '{}', avtrykk = '' } = del
  if (!(fil instanceof File)) throw ugyldig('fil', 'Mangler')
  if (typeof avtrykk !== 'string') throw ugyldig('avtrykk', 'Må være tekst')
  const bytes = new Uint8Array(await fil.arrayBuffer())
  return { bytes, filnavn: fil.name.split(/[/\\]/).at(-1)?.slice(0, 200) ?? '', valg: lesValg(valg), avtrykk }
}

type Svaret = Importforslag | Importkvittering

/** JSON when the work is done; or a line for each step on the way, when the caller wants them. */
function svar(c: Context, logg: Deps['logg'], arbeid: (meld: Meld) => Promise<Svaret>): Promise<Response> | Response {
  if (!(c.req.header('Accept') ?? '').includes(NDJSON)) return arbeid(() => {}).then((ferdig) => c.json(ferdig))
  c.header('Content-Type', NDJSON)
  // Compression would keep the lines until there are many of them.
  c.header('Cache-Control', 'no-store, no-transform')
  c.header('X-Accel-Buffering', 'no')
  return stream(c, async (ut) => {
    const linje = (l: Importlinje) => ut.write(`${JSON.stringify(l)}\n`)
    let sist: Promise<unknown> = Promise.resolve()
    try {
      const ferdig = await arbeid((fremdrift) => void (sist = linje({ fremdrift })))
      await sist
      await linje({ svar: ferdig })
    } catch (feil) {
      if (!(feil instanceof Feil)) logg(feil)
      const kjent = feil instanceof Feil ? feil : new Feil('intern', 'Feilen er meldt. Prøv igjen om litt.')
      await linje({ problem: problem(kjent) })
    }
  })
}

/** Excel in: look first, then all or nothing, and back again. */
export const importer = (deps: Deps) => {
  const { geografi, logg, current } = deps
  const synlig = () => void current.oppdater().catch(logg)

  async function planlegg(kontor: Kontor, { bytes, valg }: Opplasting, { c, meld }: { c: Context; meld: Meld }) {
    meld({ steg: 'leser', gjort: 0, av: 0 })
    const lest = await lesFil(kontor.id, { bytes, valg, signal: c.req.raw.signal })
    return { lest, plan: await lagPlan({ lest, valg, kontor }, deps, meld) }
  }

  return new Hono()
    .post(
      '/:kontor/import/les',
      dok({
        id: 'lesImport',
        om: 'Hva et regneark (XLSX, CSV eller vår JSON) ville gjort, med alle feil. Skjema med «fil» og «valg» (Importvalg). Ingenting lagres',
        svar: 'Importforslag',
        parametre: [KONTOR],
        feil: FEIL,
      }),
      krev('skriv-tiltak'),
      async (c) => {
        const kontor = await kontoret(deps, c.req.param('kontor'))
        const opplasting = await lesOpplasting(c)
        return svar(c, logg, async (meld) => {
          const { lest, plan } = await planlegg(kontor, opplasting, { c, meld })
          return lagForslag({ plan, lest, geografi, ...opplasting })
        })
      },
    )
    .post(
      '/:kontor/import',
      dok({
        id: 'importer',
        om: 'Lagrer det forhåndsvisningen viste, alt eller ingenting. Som import/les, med «avtrykk» derfra',
        svar: 'Importkvittering',
        parametre: [KONTOR],
        feil: FEIL,
      }),
      krev('skriv-tiltak'),
      async (c) => {
        const kontor = await kontoret(deps, c.req.param('kontor'))
        const opplasting = await lesOpplasting(c)
        const hvem = c.get('bruker').epost
        return svar(c, logg, async (meld) => {
          const { plan } = await planlegg(kontor, opplasting, { c, meld })
          meld({ steg: 'skriver', gjort: 0, av: 0 })
          const kvittering = await gjennomfor({ ...opplasting, plan, hvem, kontor: kontor.id }, deps)
          synlig()
          return kvittering
        })
      },
    )
    .post(
      '/:kontor/import/:endring/angre',
      dok({
        id: 'angreImport',
        om: 'Tar tilbake alt en import gjorde, hvis ingen har endret noe av det siden',
        svar: 'Importangring',
        parametre: [
          KONTOR,
          { navn: 'endring', i: 'path', om: 'Nummeret fra kvitteringen', skjema: { type: 'integer' } },
        ],
        feil: FEIL,
      }),
      krev('skriv-tiltak'),
      async (c) => {
        const { kontor, endring } = c.req.param()
        if (!/^\d{1,15}$/.test(endring)) throw new Feil('ikke_funnet', 'Kontoret har ingen slik import å angre.')
        const angret = await angre({ kontor, endring: Number(endring), hvem: c.get('bruker').epost }, deps)
        synlig()
        return c.json(angret)
      },
    )
}
