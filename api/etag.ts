import { createMiddleware } from 'hono/factory'
import type { Deps } from './deps.ts'
import { malformFor } from './sprak.ts'

/** What everyone gets the same answer from. Everything else may depend on who asks or on more than the catalogue, and is kept by nobody. */
const KATALOG = /^\/api\/(tiltak|sok|utdrag|kodeverk|kommuner|maler|helse|eksport|openapi\.json|docs|docs\.css)(\/|$)/

/** Every such GET is settled by the catalogue, the program, the day (agreements end) and the målform: they are its ETag. */
export const etag = ({ current, idag, tilgang }: Pick<Deps, 'current' | 'idag' | 'tilgang'>, utgave: string) =>
  createMiddleware(async (c, next) => {
    await next()
    const erOppslag = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!erOppslag || !KATALOG.test(c.req.path)) return c.header('Cache-Control', 'no-store')
    c.header('Cache-Control', tilgang.lesing === 'innlogget' ? 'private, no-cache' : 'no-cache')
    if (c.res.status !== 200) return
    const merke = `W/"${current.snapshot().versjon}-${utgave}-${idag()}-${malformFor(c)}"`
    const kjente = c.req.header('If-None-Match')?.split(',') ?? []
    if (kjente.some((kjent) => kjent.trim() === merke))
      c.res = new Response(null, { status: 304, headers: c.res.headers })
    c.header('ETag', merke)
    c.header('Vary', 'Accept-Language', { append: true })
  })
