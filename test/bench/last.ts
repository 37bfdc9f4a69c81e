/**
 * `npm run bench:last`: how many requests the service answers while an office writes, beside a bare Hono route on the same machine in the
 * same run. Reads are the list, one entry, a search and suggestions, each by twenty connections at once; the writer saves one entry after
 * another all the time. Prints a table.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { avtrykkAv, nyHemmelighet } from '../../api/tilgang/hemmelighet.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { enKartlegging, etTiltak, norge } from '../fabrikk.ts'
import { rad, tall } from './format.ts'
import { lagKatalog } from './katalog.ts'
import { DATO } from './kjor.ts'

const ANTALL = 5_000
const SEKUNDER = 10
const FORBINDELSER = 20
/** Changes a second by the writer, at most: more than a whole country's offices make. */
const SKRIVINGER_PER_SEKUND = 20
const KONTOR = 'nav-bench'
/** So many that none of them writes faster than one may. */
const SKRIVERE = 20

const skriv = (...celler: string[]) => void process.stdout.write(`${rad(...celler)}\n`)

/** A program of its own, from when it has said where it is. */
function start(fil: string, miljo: Record<string, string> = {}): Promise<{ barn: ChildProcess; url: string }> {
  const barn = spawn(process.execPath, ['--import', 'tsx', fil], {
    env: { ...process.env, ...miljo },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((klar, feilet) => {
    let sagt = ''
    barn.stdout?.setEncoding('utf8').on('data', (bit: string) => {
      sagt += bit
      const url = /http:\/\/localhost:\d+/.exec(sagt)?.[0]
      if (url) klar({ barn, url })
    })
    barn.once('exit', () => feilet(new Error(`${fil} stoppet: ${sagt}`)))
  })
}

const egne = (): Tiltak[] =>
  Array.from({ length: 20 }, (_, i) => etTiltak({ id: `bench-${i}`, navn: `Tiltak ${i}`, kontor: KONTOR }))

/** The folder of a service with the catalogue, an office and its writers signed in. */
async function medKatalog(): Promise<{ mappe: string; kapsler: string[] }> {
  const mappe = mkdtempSync(join(tmpdir(), 'tiltak-last-'))
  const store = apneSqlite(mappe)
  const naa = new Date()
  const av = { hvem: 'bench', kilde: 'bench', tidspunkt: naa.toISOString() }
  const katalog = lagKatalog({ antall: ANTALL, geografi: norge(), dato: DATO })
  await store.importer([...katalog.filter((t) => !t.id.startsWith('nasjonal-')), ...egne()], av)
  await store.settKontor({ id: KONTOR, navn: 'Nav Bench', kommuner: ['5035'], rytmeManeder: 6 }, av)
  const utloper = new Date(naa.getTime() + 3_600_000).toISOString()
  const kapsler: string[] = []
  for (let nr = 0; nr < SKRIVERE; nr++) {
    const epost = `bench-${nr}@kommune.no`
    const hemmelighet = nyHemmelighet()
    await store.lagreBruker({ epost, roller: [{ rolle: 'redaktor', kontor: KONTOR }], sperret: false }, av)
    await store.startOkt({ hash: avtrykkAv(hemmelighet), epost, opprettet: av.tidspunkt, utloper }, av)
    kapsler.push(`okt=${hemmelighet}`)
  }
  await store.lukk()
  return { mappe, kapsler }
}

type Skriver = { stopp: () => Promise<{ lagret: number; feil: number }> }

/** Saves one entry after another until it is told to stop; an answer that is not 200 is a fault. */
function startSkriver(url: string, kapsler: readonly string[]): Skriver {
  const stanset = new AbortController()
  let lagret = 0
  let feil = 0
  const hoderFor = (n: number) => ({
    cookie: kapsler[n % kapsler.length] ?? '',
    origin: url,
    'x-tiltakskatalogen': '1',
    'content-type': 'application/json',
  })
  const lokke = (async () => {
    for (let n = 0; !stanset.signal.aborted; n++) {
      const sti = `${url}/api/kontor/${KONTOR}/tiltak/bench-${n % 20}`
      const fra = performance.now()
      const hoder = hoderFor(n)
      const naa = await fetch(sti, { headers: hoder })
      const { tiltak } = (await naa.json()) as { tiltak: Tiltak }
      const svar = await fetch(sti, {
        method: 'PUT',
        headers: { ...hoder, 'if-match': naa.headers.get('etag') ?? '' },
        body: JSON.stringify({ ...tiltak, navn: `Tiltak ${n % 20}, endring ${n}` }),
      })
      if (svar.ok) lagret++
      else feil++
      await svar.arrayBuffer()
      await new Promise((r) => setTimeout(r, Math.max(0, 1000 / SKRIVINGER_PER_SEKUND - (performance.now() - fra))))
    }
  })()
  return {
    async stopp() {
      stanset.abort()
      await lokke
      return { lagret, feil }
    },
  }
}

type Maling = { perSekund: number; p50: number; p99: number; feil: number }

async function mal(url: string, valg: Partial<autocannon.Options> = {}): Promise<Maling> {
  const svar = await autocannon({ url, connections: FORBINDELSER, duration: SEKUNDER, ...valg })
  return {
    perSekund: svar.requests.average,
    p50: svar.latency.p50,
    p99: svar.latency.p99,
    feil: svar.errors + svar.timeouts + svar.non2xx,
  }
}

const LESINGER: readonly (readonly [navn: string, sti: string, valg?: Partial<autocannon.Options>])[] = [
  ['Liv (GET /api/helse)', '/api/helse'],
  ['Liste på 20 (GET /api/tiltak)', '/api/tiltak?antall=20'],
  ['Ett tiltak (GET /api/tiltak/:id)', '/api/tiltak/bench-1'],
  ['Søk (GET /api/sok)', '/api/sok?q=norskkurs&antall=20'],
  [
    'Forslag (POST /api/forslag)',
    '/api/forslag',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kartlegging: enKartlegging(), antall: 20 }),
    },
  ],
]

const { mappe, kapsler } = await medKatalog()
const bar = await start('test/bench/bar.ts')
const tjeneste = await start('api/server.ts', { DATA_DIR: mappe, PORT: '0', DEMO: '', DATABASE_URL: '' })
try {
  const grunn = await mal(bar.url)
  skriv('Hva', 'Svar/s', 'Del av bar Hono', 'p50 ms', 'p99 ms', 'Feil', 'Lagret/s')
  skriv('---', '---:', '---:', '---:', '---:', '---:', '---:')
  skriv('Bar Hono-rute', tall(grunn.perSekund), '1', String(grunn.p50), String(grunn.p99), String(grunn.feil), '')
  for (const [navn, sti, valg] of LESINGER)
    for (const medSkriving of [false, true]) {
      const skriver = medSkriving ? startSkriver(tjeneste.url, kapsler) : null
      const m = await mal(tjeneste.url + sti, valg)
      const skrevet = await skriver?.stopp()
      skriv(
        `${navn}${medSkriving ? ', mens et kontor lagrer' : ''}`,
        tall(m.perSekund),
        (m.perSekund / grunn.perSekund).toFixed(3),
        String(m.p50),
        String(m.p99),
        String(m.feil + (skrevet?.feil ?? 0)),
        skrevet ? (skrevet.lagret / SEKUNDER).toFixed(1) : '',
      )
    }
} finally {
  bar.barn.kill()
  tjeneste.barn.kill()
  rmSync(mappe, { recursive: true, force: true })
}
