import { Hono } from 'hono'
import { lagForslag } from '../../catalog/match/match.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { lesSporsmal } from '../les.ts'
import { forslagsreiser } from '../reise/forslagsreiser.ts'
import { malformFor } from '../sprak.ts'

/**
 * POST /api/forslag: kartlegging in, forslag out. Nothing about the person is stored or logged. A travel service, when one is
 * set up, is told no more than `reise/reisetider.ts` says.
 */
export const forslag = ({ current, geografi, idag, reisetider }: Deps) =>
  new Hono().post(
    '/',
    dok({
      id: 'lagForslag',
      om: 'Forslag til tiltak for en kartlegging, med grunner. Kartleggingen lagres ikke',
      kropp: 'ForslagSporsmal',
      svar: 'Svar',
      feil: ['ugyldig', 'for_stort'],
    }),
    lesSporsmal(geografi),
    async (c) => {
      const { kartlegging, antall, dato = idag() } = c.req.valid('json')
      const snapshot = current.snapshot()
      const reiser = await forslagsreiser({ snapshot, kartlegging, dato }, reisetider)
      const valg = { dato, malform: malformFor(c), ...reiser, ...(antall !== undefined && { antall }) }
      return c.json(lagForslag(snapshot, kartlegging, valg))
    },
  )
