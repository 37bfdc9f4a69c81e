import { Hono } from 'hono'
import { sokeforslag } from '../../catalog/sok/forslag.ts'
import { sok as sokI } from '../../catalog/sok/sok.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { lesSok } from '../les.ts'
import { malformFor } from '../sprak.ts'
import { Forslagssok, filtreneI, LISTEPARAMETRE, omstendighet, Q, Tekstsok } from './filtre.ts'

/** GET /api/sok: text search with filters. GET /api/sok/forslag: what the word may be, while it is typed. */
export const sok = ({ current, idag }: Deps) =>
  new Hono()
    .get(
      '/',
      dok({
        id: 'sok',
        om: 'Søk i publiserte tiltak, med grunner, filtre og antall',
        svar: 'Sokesvar',
        parametre: [...Q, ...LISTEPARAMETRE],
        feil: ['ugyldig'],
      }),
      lesSok(Tekstsok),
      (c) => {
        const valg = c.req.valid('query')
        const { q, side, antall } = valg
        const malform = malformFor(c)
        return c.json(
          sokI(current.sokeindeks(), {
            ...omstendighet(valg, idag()),
            q,
            side,
            antall,
            malform,
            filtre: filtreneI(valg),
          }),
        )
      },
    )
    .get(
      '/forslag',
      dok({
        id: 'sokeforslag',
        om: 'Forslag mens man skriver: koder, steder og tiltak',
        svar: 'Sokeforslag',
        parametre: Q,
        feil: ['ugyldig'],
      }),
      lesSok(Forslagssok),
      (c) => c.json(sokeforslag(c.req.valid('query').q, current.sokeindeks(), malformFor(c))),
    )
