/** `LESING=innlogget`: only who is signed in may read. What one needs to sign in, and the sign of life, stay open. */
import { createMiddleware } from 'hono/factory'
import { Feil } from '../feil.ts'
import type { Variabler } from './krev.ts'
import type { Tilgangsoppsett } from './oppsett.ts'

const APENT = /^\/api\/(meg|helse|innlogging\/.+)$/

/** Errors: `ikke_innlogget`. */
export const lesing = ({ lesing: valgt }: Pick<Tilgangsoppsett, 'lesing'>) =>
  createMiddleware<{ Variables: Variabler }>(async (c, next) => {
    if (valgt === 'innlogget' && !c.get('innlogget') && !APENT.test(c.req.path))
      throw new Feil('ikke_innlogget', 'Katalogen er bare for innloggede. Logg inn for å lese den.')
    await next()
  })
