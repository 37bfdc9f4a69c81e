/** Writes come from our own pages, never from a page elsewhere that the browser of a signed-in user happens to be on. */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { Feil } from '../feil.ts'
import { oktkapsel } from './kapsel.ts'
import type { Tilgangsoppsett } from './oppsett.ts'

/** No form and no plain link can set it, and no other site may without being asked first. */
const HODE = 'X-Tiltakskatalogen'

const TRYGGE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Questions whose words stand in the body and not in the address: they change nothing, and anyone may ask. */
const SPORRENDE = /^\/api\/(forslag|plan|sok|dekning)(\/|$)/
const STARTER_OKT = /^\/api\/innlogging\//

const vert = (adresse: string | undefined): string | null => {
  try {
    return adresse === undefined ? null : new URL(adresse).host
  } catch {
    return null
  }
}

/** What the browser says of where the call comes from. Hosts are compared, since a proxy may speak http to us. */
function fraOssSelv(c: Context, offentligUrl: string): boolean {
  const avsender = c.req.header('Sec-Fetch-Site')
  if (avsender !== undefined) return avsender === 'same-origin'
  const fra = vert(c.req.header('Origin'))
  return fra !== null && (fra === vert(offentligUrl) || fra === vert(c.req.url))
}

/** Errors: `ikke_tilgang`. */
export const sammeside = ({ offentligUrl }: Pick<Tilgangsoppsett, 'offentligUrl'>) => {
  const kapsel = oktkapsel(offentligUrl)
  return createMiddleware(async (c, next) => {
    const angaar = !TRYGGE.has(c.req.method) && !SPORRENDE.test(c.req.path)
    if (angaar && (kapsel.les(c) !== undefined || STARTER_OKT.test(c.req.path)))
      if (c.req.header(HODE) !== '1' || !fraOssSelv(c, offentligUrl))
        throw new Feil('ikke_tilgang', 'Forespørselen kom ikke fra tjenestens egne sider. Last siden på nytt.')
    await next()
  })
}
