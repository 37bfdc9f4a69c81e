import { Hono } from 'hono'
import { lagPlan } from '../../catalog/plan/plan.ts'
import { type PlanSporsmal, tolkPlan } from '../../catalog/skjema/plan.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { lesKropp } from '../les.ts'
import { lagHighs } from '../plan/highs.ts'
import { forslagsreiser } from '../reise/forslagsreiser.ts'
import { malformFor } from '../sprak.ts'

/**
 * POST /api/plan: kartlegging and choices in, a week and a pathway out. Nothing about the person is stored or logged; journeys
 * are those of the suggestions.
 */
export const plan = ({ current, geografi, idag, reisetider }: Deps) => {
  const highs = lagHighs()
  const tolk = (verdi: unknown) => tolkPlan(verdi, geografi, (id) => current.snapshot().finn(id) !== undefined)
  return new Hono().post(
    '/',
    dok({
      id: 'lagPlan',
      om: 'En uke og en vei videre for en kartlegging, av valgte tiltak eller de beste forslagene. Kartleggingen lagres ikke',
      kropp: 'PlanSporsmal',
      svar: 'Plan',
      feil: ['ugyldig', 'for_stort'],
    }),
    lesKropp<typeof PlanSporsmal>(tolk),
    async (c) => {
      const sporsmal = c.req.valid('json')
      const { kartlegging, dato = idag() } = sporsmal
      const snapshot = current.snapshot()
      const reiser = await forslagsreiser({ snapshot, kartlegging, dato }, reisetider)
      return c.json(lagPlan(snapshot, sporsmal, { dato, los: await highs(), malform: malformFor(c), ...reiser }))
    },
  )
}
