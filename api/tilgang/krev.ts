/** The gate of a route. Whoever may not even know that something is there is told that it is not. */
import { createMiddleware } from 'hono/factory'
import type { Bruker } from '../../catalog/skjema/kontor.ts'
import { Feil } from '../feil.ts'
import { kan, type Tilgangshandling } from './tilgang.ts'

/** Set for every request by `okt.ts`, before the routes. */
export type Variabler = { innlogget: Bruker | null }

const INGEN_SLIK = 'Fant det ikke. Det finnes ikke, eller hører til et annet kontor.'

/**
 * Lets through who may do this with the office in the path (`:kontor`), or with what belongs to no office. Sets `bruker`.
 * Errors: `ikke_innlogget` for a guest, `ikke_tilgang` for who may see the office but not do this, else `ikke_funnet`.
 */
export const krev = (handling: Tilgangshandling) =>
  createMiddleware<{ Variables: Variabler & { bruker: Bruker } }>(async (c, next) => {
    const bruker = c.get('innlogget')
    const kontor = c.req.param('kontor')
    if (!bruker) throw new Feil('ikke_innlogget', 'Logg inn for å gjøre dette.')
    if (!kan(bruker, handling, kontor)) {
      if (kontor !== undefined && kan(bruker, 'se-kontor', kontor))
        throw new Feil('ikke_tilgang', 'Rollen din kan ikke gjøre dette. Spør en redaktør ved kontoret.')
      throw new Feil('ikke_funnet', INGEN_SLIK)
    }
    c.set('bruker', bruker)
    await next()
  })
