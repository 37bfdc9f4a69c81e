import { Hono } from 'hono'
import { delingsoversikt } from '../../catalog/kontor/omradet.ts'
import type { Delingsoversikt } from '../../catalog/skjema/kontortiltak.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { kontoret } from '../kontor/kontoret.ts'
import { krev } from '../tilgang/krev.ts'
import { KONTOR } from './kontor.ts'

/** GET /api/kontor/:kontor/deling: what the office shares, what is shared with it, and what it could ask for. */
export const deling = (deps: Deps) => {
  const { store, current, idag } = deps
  return new Hono().get(
    '/:kontor/deling',
    dok({
      id: 'hentDeling',
      om: 'Det kontoret deler, det andre deler med det, og det som ligger innen en time og kan spørres om',
      svar: 'Delingsoversikt',
      parametre: [KONTOR],
    }),
    krev('se-kontor'),
    async (c) => {
      const kontor = await kontoret(deps, c.req.param('kontor'))
      const [kontorer, foresporsler] = await Promise.all([store.kontorer(), store.foresporsler(kontor.id)])
      const omrade = { snapshot: current.snapshot(), kontor, kontorer, foresporsler, idag: idag() }
      return c.json(delingsoversikt(omrade) satisfies Delingsoversikt)
    },
  )
}
