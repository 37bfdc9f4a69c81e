/** Mounts the routes and maps the errors. Everything it needs is given, so a test makes one in memory. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { UTGAVE } from './config.ts'
import type { Deps } from './deps.ts'
import { etag } from './etag.ts'
import { Feil, problem, STATUS } from './feil.ts'
import { dokumentasjon } from './routes/dokumentasjon.ts'
import { forslag } from './routes/forslag.ts'
import { oppslag } from './routes/oppslag.ts'
import { plan } from './routes/plan.ts'
import { sok } from './routes/sok.ts'
import { tiltak } from './routes/tiltak.ts'
import { utdrag } from './routes/utdrag.ts'

/** A kartlegging is a few hundred bytes; this leaves room for all codes of every list. */
const MEST_BYTES = 64 * 1024

const CSP = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
}

const hoder = (csp: typeof CSP & { scriptSrc?: string[] }) =>
  secureHeaders({ contentSecurityPolicy: csp, referrerPolicy: 'no-referrer' })
const strenge = hoder(CSP)
/** A worker follows the policy of its own file: there the solver of the weekly plan, which is WebAssembly, may run. A text can still not become code. */
const arbeiderens = hoder({ ...CSP, scriptSrc: ["'self'", "'wasm-unsafe-eval'"] })
const erArbeider = (sti: string) => sti.startsWith('/assets/arbeider-')

function somProblem(c: Context, feil: Feil) {
  const { status } = STATUS[feil.kode]
  return c.body(JSON.stringify(problem(feil)), { status, headers: { 'content-type': 'application/problem+json' } })
}

function somFeil(feil: unknown, logg: Deps['logg']): Feil {
  if (feil instanceof Feil) return feil
  if (feil instanceof HTTPException && feil.status < 500) return new Feil('ugyldig', 'Forespørselen kunne ikke leses.')
  logg(feil)
  return new Feil('intern', 'Feilen er meldt. Prøv igjen om litt.')
}

/** Errors: every route answers a `Feil` as problem+json; what is not a `Feil` is logged and told as `intern`. */
export function createApp(deps: Deps) {
  const api = new Hono()
    .use(etag(deps, UTGAVE))
    .use(
      bodyLimit({
        maxSize: MEST_BYTES,
        onError: () => {
          throw new Feil('for_stort', `Forespørselen er større enn ${MEST_BYTES / 1024} kB.`)
        },
      }),
    )
    .route('/forslag', forslag(deps))
    .route('/plan', plan(deps))
    .route('/tiltak', tiltak(deps))
    .route('/sok', sok(deps))
    .route('/utdrag', utdrag(deps))
    .route('/', oppslag(deps))

  const app = new Hono()
    .use(compress())
    .use((c, next) => (erArbeider(c.req.path) ? arbeiderens : strenge)(c, next))
    .route('/api', api)

  app.route('/api', dokumentasjon(app))
  app.all('/api/*', () => {
    throw new Feil('ikke_funnet', 'Adressen finnes ikke. Se /api/docs.')
  })
  app.onError((feil, c) => somProblem(c, somFeil(feil, deps.logg)))
  return app
}

export type App = ReturnType<typeof createApp>
