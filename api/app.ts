/** Mounts the routes and maps the errors. Everything it needs is given, so a test makes one in memory. */
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { UTGAVE } from './config.ts'
import type { Deps } from './deps.ts'
import { etag } from './etag.ts'
import { Feil, problem, STATUS } from './feil.ts'
import { brukere, kontorregister, revisjonslogg } from './routes/administrasjon.ts'
import { dekning } from './routes/dekning.ts'
import { dekningsplan } from './routes/dekningsplan.ts'
import { dekningstall } from './routes/dekningstall.ts'
import { deling } from './routes/deling.ts'
import { dokumentasjon } from './routes/dokumentasjon.ts'
import { egneTiltak } from './routes/egne-tiltak.ts'
import { eksport, kontoreksport } from './routes/eksport.ts'
import { foresporselstall, foresporsler } from './routes/foresporsler.ts'
import { forslag } from './routes/forslag.ts'
import { hullmeldinger } from './routes/hullmeldinger.ts'
import { importer } from './routes/import.ts'
import { innlogging, utlogging } from './routes/innlogging.ts'
import { kontor } from './routes/kontor.ts'
import { kopier } from './routes/kopier.ts'
import { meg } from './routes/meg.ts'
import { oppslag } from './routes/oppslag.ts'
import { plan } from './routes/plan.ts'
import { sok } from './routes/sok.ts'
import { tiltak } from './routes/tiltak.ts'
import { utdrag } from './routes/utdrag.ts'
import type { Variabler } from './tilgang/krev.ts'
import { lesing } from './tilgang/lesing.ts'
import { okt } from './tilgang/okt.ts'
import { sammeside } from './tilgang/sammeside.ts'
import { storrelse } from './tilgang/storrelse.ts'
import { struping } from './tilgang/struping.ts'

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

/** The workspace of the offices: what our own pages call, and nobody else. */
const arbeidsrom = (deps: Deps) =>
  new Hono<{ Variables: Variabler }>()
    .route('/meg', meg(deps))
    .route('/innlogging', innlogging(deps))
    .route('/utlogging', utlogging(deps))
    .route('/brukere', brukere(deps))
    .route('/revisjonslogg', revisjonslogg(deps))
    .route('/kontor', kontorregister(deps))
    .route('/kontor', kontor(deps))
    .route('/kontor', egneTiltak(deps))
    .route('/kontor', importer(deps))
    .route('/kontor', kontoreksport(deps))
    .route('/eksport', eksport(deps))
    .route('/kontor', deling(deps))
    .route('/kontor', kopier(deps))
    .route('/kontor', foresporsler(deps))
    .route('/foresporsler', foresporselstall(deps))
    .route('/hullmeldinger', hullmeldinger(deps))

/** Errors: every route answers a `Feil` as problem+json; what is not a `Feil` is logged and told as `intern`. */
export function createApp(deps: Deps) {
  const api = new Hono<{ Variables: Variabler }>()
    .use(etag(deps, UTGAVE))
    .use(okt(deps))
    .use(sammeside(deps.tilgang))
    .use(lesing(deps.tilgang))
    .use(struping(deps))
    .use(storrelse())
    .route('/forslag', forslag(deps))
    .route('/plan', plan(deps))
    .route('/tiltak', tiltak(deps))
    .route('/sok', sok(deps))
    .route('/utdrag', utdrag(deps))
    .route('/dekning', dekning(deps))
    .route('/dekning', dekningstall(deps))
    .route('/dekning', dekningsplan(deps))
    .route('/', oppslag(deps))

  const app = new Hono()
    .use(compress())
    .use((c, next) => (erArbeider(c.req.path) ? arbeiderens : strenge)(c, next))
    .route('/api', api)

  app.route('/api', arbeidsrom(deps))
  app.route('/api', dokumentasjon(app))
  app.all('/api/*', () => {
    throw new Feil('ikke_funnet', 'Adressen finnes ikke. Se /api/docs.')
  })
  app.onError((feil, c) => somProblem(c, somFeil(feil, deps.logg)))
  return app
}

export type App = ReturnType<typeof createApp>
