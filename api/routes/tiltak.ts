import { Hono } from 'hono'
import { liste } from '../../catalog/sok/sok.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { Feil } from '../feil.ts'
import { lesSok } from '../les.ts'
import { filtreneI, LISTEPARAMETRE, Listesok, omstendighet } from './filtre.ts'

/** GET /api/tiltak: the published entries by name, filtered and paged. GET /api/tiltak/:id: one entry. */
export const tiltak = ({ current, idag, visninger }: Deps) =>
  new Hono()
    .get(
      '/',
      dok({
        id: 'listTiltak',
        om: 'Publiserte tiltak etter navn',
        svar: 'Tiltaksliste',
        parametre: LISTEPARAMETRE,
        feil: ['ugyldig'],
      }),
      lesSok(Listesok),
      (c) => {
        const sok = c.req.valid('query')
        const { side, antall } = sok
        const funnet = liste(current.sokeindeks(), filtreneI(sok), omstendighet(sok, idag()), {
          side,
          antall,
        })
        return c.json({ totalt: funnet.totalt, side, antall, tiltak: funnet.tiltak })
      },
    )
    .get(
      '/:id',
      dok({
        id: 'hentTiltak',
        om: 'Ett tiltak',
        svar: 'Tiltak',
        parametre: [{ navn: 'id', i: 'path', om: 'Tiltakets id', skjema: { type: 'string' } }],
        feil: ['ikke_funnet'],
      }),
      (c) => {
        const funnet = current.snapshot().finn(c.req.param('id'))
        if (!funnet) throw new Feil('ikke_funnet', 'Tiltaket finnes ikke, eller er ikke publisert.')
        visninger?.vist([funnet.id])
        return c.json(funnet)
      },
    )
