import { createMiddleware } from 'hono/factory'
import type { Deps } from './deps.ts'
import { malformFor } from './sprak.ts'

/** Every GET under /api is settled by the catalogue, the program, the day (agreements end) and the målform: they are its ETag. */
export const etag = ({ current, idag }: Pick<Deps, 'current' | 'idag'>, utgave: string) =>
  createMiddleware(async (c, next) => {
    await next()
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.header('Cache-Control', 'no-store')
    c.header('Cache-Control', 'no-cache')
    if (c.res.status !== 200) return
    const merke = `W/"${current.snapshot().versjon}-${utgave}-${idag()}-${malformFor(c)}"`
    const kjente = c.req.header('If-None-Match')?.split(',') ?? []
    if (kjente.some((kjent) => kjent.trim() === merke))
      c.res = new Response(null, { status: 304, headers: c.res.headers })
    c.header('ETag', merke)
    c.header('Vary', 'Accept-Language', { append: true })
  })
