/** The one place that reads the environment, opens the store, loads the snapshot and listens. */
import { existsSync, readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { lastEksempel, lastGeografi, lastMaler, lastNasjonal } from '../catalog/last.ts'
import { createApp } from './app.ts'
import { type Config, lesConfig } from './config.ts'
import { lagCurrent } from './current.ts'
import { lagDekningstjeneste } from './dekning/dekningstjeneste.ts'
import type { Deps } from './deps.ts'
import { startGjoremal } from './gjoremal.ts'
import { idag } from './idag.ts'
import { pamin } from './kontor/paminnelser.ts'
import { lagPost } from './post.ts'
import { reisetiderFra } from './reise/oppsett.ts'
import { apneStore } from './store/apne.ts'
import { lagOidc } from './tilgang/oidc.ts'
import { lagVisninger } from './visninger.ts'

const WEB = 'dist/web'
/** How often a change by another process is looked for, whether or not the database tells of them. */
const SE_ETTER_MS = 400

/** How often sessions and links that have run out are taken away; they open nothing in the meantime. */
const RYDD_MS = 10 * 60 * 1000

/** How often the tally of what is shown is added to the store. */
const VISNINGER_MS = 30 * 1000

/** How often it is looked whether an office should be reminded; each gets one letter a day at most. */
const PAMIN_MS = 60 * 60 * 1000

/** How long a request in progress gets when the server stops. */
const SISTE_FRIST_MS = 1000

const naa = () => new Date().toISOString()
const skriv = (tekst: string) => process.stdout.write(`${tekst}\n`)
const logg = (feil: unknown) =>
  process.stderr.write(`${feil instanceof Error ? (feil.stack ?? feil.message) : String(feil)}\n`)

/** A file with its version in its name never changes; the others, the service worker among them, are asked for anew each time. */
const lagringstid = (fil: string) => (fil.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')

async function start(config: Config): Promise<void> {
  const geografi = lastGeografi()
  const store = await apneStore(config, logg)
  const current = await lagCurrent(store, {
    geografi,
    nasjonal: config.nasjonal ? lastNasjonal(geografi) : [],
    eksempel: config.demo ? lastEksempel(geografi) : [],
  })
  const dekning = lagDekningstjeneste({ current, idag, logg })
  const oppdater = async () => {
    await current.oppdater()
    dekning.oppdater()
  }
  const visninger = lagVisninger(store, () => idag().slice(0, 7))
  const deps: Deps = {
    current,
    dekning,
    geografi,
    maler: lastMaler(geografi),
    idag,
    naa,
    store,
    tilgang: { ...config.tilgang, oidc: config.tilgang.oidc && lagOidc(config.tilgang.oidc) },
    post: config.post && lagPost(config.post),
    logg,
    reisetider: reisetiderFra(config, logg),
    visninger,
  }
  const app = createApp(deps)
  if (existsSync(`${WEB}/index.html`)) {
    app.use('/*', serveStatic({ root: WEB, onFound: (fil, c) => c.header('Cache-Control', lagringstid(fil)) }))
    // What an older page asks for is gone, and is not a page.
    app.get('/assets/*', (c) => c.text('Finnes ikke', 404))
    // Every other address is a screen of the web; read each time, so that a new build is seen.
    app.get('*', (c) => c.html(readFileSync(`${WEB}/index.html`, 'utf8'), 200, { 'Cache-Control': 'no-cache' }))
  }
  const slutt = await store.folg?.(() => void oppdater().catch(logg))
  const stoppGjoremal = startGjoremal(
    [
      { hvertMs: SE_ETTER_MS, gjor: oppdater },
      { hvertMs: RYDD_MS, gjor: () => store.rydd(naa()) },
      { hvertMs: VISNINGER_MS, gjor: () => visninger.skriv() },
      { hvertMs: PAMIN_MS, gjor: () => pamin(deps) },
    ],
    logg,
  )
  const server = serve({ fetch: app.fetch, port: config.port }, ({ port }) => {
    skriv(`Tiltakskatalogen er klar på http://localhost:${port} (${current.snapshot().tiltak.length} tiltak)`)
    if (config.demo) skriv('Demo: oppdiktede kommunale eksempler er lastet og merket.')
  })
  server.on('error', (feil: NodeJS.ErrnoException) => {
    logg(feil.code === 'EADDRINUSE' ? `Porten ${config.port} er opptatt. Velg en annen med PORT.` : feil)
    process.exit(1)
  })
  const lukk = async () => {
    await slutt?.()
    await dekning.lukk()
    await visninger.skriv().catch(logg)
    await store.lukk()
  }
  const stopp = () => {
    stoppGjoremal()
    server.close(() => void lukk().then(() => process.exit(0)))
    // A browser keeps connections open without asking for anything; they must not hold the stop back.
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), SISTE_FRIST_MS).unref()
  }
  process.once('SIGINT', stopp)
  process.once('SIGTERM', stopp)
}

try {
  await start(lesConfig(process.env, process.argv))
} catch (feil) {
  logg(feil instanceof Error ? feil.message : feil)
  process.exitCode = 1
}
