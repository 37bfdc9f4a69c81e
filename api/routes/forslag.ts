import { Hono } from 'hono'
import { lagForslag } from '../../catalog/match/match.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { lesSporsmal } from '../les.ts'
import { malformFor } from '../sprak.ts'

/** POST /api/forslag: kartlegging in, forslag out. Nothing about the person is stored or logged. */
export const forslag = ({ current, geografi, idag }: Deps) =>
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
    (c) => {
      const { kartlegging, antall, dato } = c.req.valid('json')
      const valg = { dato: dato ?? idag(), malform: malformFor(c), ...(antall !== undefined && { antall }) }
      return c.json(lagForslag(current.snapshot(), kartlegging, valg))
    },
  )
