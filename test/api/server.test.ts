/** The real program in a process of its own, as it is started, used while it runs, and stopped. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'
import type { Tiltaksliste } from '../../catalog/skjema/forslag.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { enKartlegging, etTiltak } from '../fabrikk.ts'
import { somProblem } from '../tjeneste.ts'

const fil = (sti: string) => fileURLToPath(new URL(`../../${sti}`, import.meta.url))
const TSX = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href
const FRIST_MS = 15_000

type Prosess = { barn: ChildProcess; ut: () => string; feil: () => string; ferdig: Promise<number | null> }

/** A folder with the web built into it, so that the test does not depend on when the real one was built. */
const mappe = mkdtempSync(join(tmpdir(), 'server-'))
const startet: ChildProcess[] = []

function kjor(program: string, miljo: Record<string, string>, argv: string[] = []): Prosess {
  const { PORT: _p, DATA_DIR: _d, DEMO: _e, NASJONAL: _n, ...arvet } = process.env
  const barn = spawn(process.execPath, ['--import', TSX, fil(program), ...argv], {
    cwd: mappe,
    env: { ...arvet, ...miljo },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  startet.push(barn)
  let ut = ''
  let feil = ''
  barn.stdout.on('data', (bit) => (ut += String(bit)))
  barn.stderr.on('data', (bit) => (feil += String(bit)))
  const ferdig = once(barn, 'close').then(([kode]) => kode as number | null)
  return { barn, ut: () => ut, feil: () => feil, ferdig }
}

const nyDatamappe = () => mkdtempSync(join(mappe, 'data-'))

async function start(miljo: Record<string, string> = {}, argv: string[] = []) {
  const data = miljo.DATA_DIR ?? nyDatamappe()
  const prosess = kjor('api/server.ts', { PORT: '0', ...miljo, DATA_DIR: data }, argv)
  const url = await vi.waitFor(
    () => {
      const funnet = /http:\/\/localhost:(\d+)/.exec(prosess.ut())?.[0]
      if (funnet === undefined) throw new Error(`Ikke klar: ${prosess.ut()}${prosess.feil()}`)
      return funnet
    },
    { timeout: FRIST_MS, interval: 50 },
  )
  const hent = async (sti: string, hode: Record<string, string> = {}) => fetch(`${url}${sti}`, { headers: hode })
  const stopp = async (signal: NodeJS.Signals = 'SIGTERM') => {
    prosess.barn.kill(signal)
    return prosess.ferdig
  }
  return { ...prosess, data, url, hent, stopp }
}

const liste = async (svar: Promise<Response>) => (await (await svar).json()) as Tiltaksliste
const erEksempel = (t: Tiltak) => t.eksempel === true
const erNasjonal = (t: Tiltak) => t.id.startsWith('nasjonal-')

beforeAll(() => {
  mkdirSync(join(mappe, 'dist/web/assets'), { recursive: true })
  writeFileSync(join(mappe, 'dist/web/index.html'), '<!doctype html><html lang="nb"><title>Web</title></html>')
  writeFileSync(join(mappe, 'dist/web/assets/app.js'), 'export {}')
  writeFileSync(join(mappe, 'hemmelig.txt'), 'hemmelig')
})
afterEach(async () => {
  const levende = startet.splice(0).filter((barn) => barn.exitCode === null && barn.signalCode === null)
  for (const barn of levende) {
    barn.kill('SIGKILL')
    await once(barn, 'close')
  }
})
afterAll(() => {
  rmSync(mappe, { recursive: true, force: true })
})

describe('programmet mens det går', () => {
  test('svarer, finner det kommandolinjen leser inn, og stopper rent', async () => {
    const server = await start({ NASJONAL: '0' })
    expect(await (await server.hent('/api/helse')).json()).toMatchObject({ status: 'ok', tiltak: 0 })
    const gammelt = (await server.hent('/api/tiltak')).headers.get('etag') ?? ''

    const katalog = join(mappe, 'katalog.json')
    writeFileSync(katalog, JSON.stringify({ versjon: '1', tiltak: [etTiltak()] }))
    const cli = kjor('api/katalog.ts', { DATA_DIR: server.data }, ['import', katalog])
    expect(await cli.ferdig, cli.feil()).toBe(0)
    const nytt = await vi.waitFor(
      async () => {
        const svar = await server.hent('/api/tiltak', { 'if-none-match': gammelt })
        expect(svar.status).toBe(200)
        return svar
      },
      { timeout: FRIST_MS, interval: 100 },
    )
    expect(nytt.headers.get('etag')).not.toBe(gammelt)
    expect((await nytt.json()) as Tiltaksliste).toMatchObject({ totalt: 1, tiltak: [{ id: 'et-tiltak' }] })

    expect(await server.stopp()).toBe(0)
    expect(server.feil()).toBe('')
    expect(readdirSync(server.data)).toEqual(['katalog.db'])
    const db = new Database(join(server.data, 'katalog.db'), { readonly: true })
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })

  test('svarer på forslag, og sier nei til for mye, over nettet', async () => {
    const server = await start({ NASJONAL: '0', DEMO: '1' })
    const sporr = (body: string) => fetch(`${server.url}/api/forslag`, { method: 'POST', body })
    const svar = await sporr(JSON.stringify({ kartlegging: enKartlegging({ kommune: '4602' }) }))
    expect(svar.status).toBe(200)
    expect(((await svar.json()) as { forslag: unknown[] }).forslag.length).toBeGreaterThan(0)
    const stort = await sporr(' '.repeat(65 * 1024))
    expect(stort.status).toBe(413)
    await somProblem(stort)
    expect(server.feil()).toBe('')
    expect(server.ut()).not.toContain('4602')
  })
})

test('programmet viser nettsiden på / og på dype lenker, men ikke under /api', async () => {
  const server = await start({ NASJONAL: '0' })
  for (const sti of ['/', '/tiltak/x', '/dekning?fylke=50', '/index.html']) {
    const svar = await server.hent(sti)
    expect(svar.status, sti).toBe(200)
    expect(svar.headers.get('content-type')).toMatch(/^text\/html/)
    expect(svar.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await svar.text()).toContain('<title>Web</title>')
  }
  expect((await server.hent('/assets/app.js')).headers.get('content-type')).toMatch(/javascript/)
  for (const sti of ['/api/finnes-ikke', '/api', '/api/tiltak/x']) {
    const svar = await server.hent(sti)
    expect(svar.status, sti).toBe(404)
    await somProblem(svar)
  }
  for (const sti of ['/..%2f..%2fhemmelig.txt', '/%2e%2e/%2e%2e/hemmelig.txt', '/assets/..%5c..%5c..%5chemmelig.txt'])
    expect(await (await server.hent(sti)).text()).not.toContain('hemmelig')
})

test('SIGINT stopper programmet også', async () => {
  const server = await start({ NASJONAL: '0' })
  expect(await server.stopp('SIGINT')).toBe(0)
})

test('programmet stopper selv om en nettleser holder en forbindelse åpen uten å spørre om noe', async () => {
  const server = await start({ NASJONAL: '0' })
  const forbindelse = connect(Number(new URL(server.url).port), 'localhost')
  await once(forbindelse, 'connect')
  const kode = await Promise.race([server.stopp(), once(AbortSignal.timeout(6000), 'abort')])
  forbindelse.destroy()
  expect(kode).toBe(0)
})

describe('hva som lastes', () => {
  test.each([
    ['ingenting oppgitt', {}, [], true, false],
    ['DEMO=0', { DEMO: '0' }, [], true, false],
    ['DEMO=1', { DEMO: '1' }, [], true, true],
    ['--demo', {}, ['--demo'], true, true],
    ['NASJONAL=0', { NASJONAL: '0' }, [], false, false],
    ['NASJONAL=0 og DEMO=1', { NASJONAL: '0', DEMO: '1' }, [], false, true],
  ])('%s', async (_, miljo, argv, nasjonal, demo) => {
    const server = await start(miljo, argv)
    const { totalt, tiltak } = await liste(server.hent('/api/tiltak?antall=500'))
    expect(tiltak).toHaveLength(totalt)
    expect(tiltak.some(erNasjonal)).toBe(nasjonal)
    expect(tiltak.some((t) => t.id.startsWith('eks-'))).toBe(demo)
    expect(tiltak.filter((t) => t.id.startsWith('eks-')).every(erEksempel)).toBe(true)
    expect(tiltak.filter((t) => !t.id.startsWith('eks-')).some(erEksempel)).toBe(false)
    expect(server.ut().includes('Demo: oppdiktede kommunale eksempler er lastet og merket.')).toBe(demo)
  })
})

describe('det som stanser starten, med en melding og utgang 1', () => {
  const STABEL = /\n\s+at /
  test.each([
    ['PORT er et ord', { PORT: 'abc' }, 'PORT: Må være et portnummer'],
    ['PORT er for stor', { PORT: '70000' }, 'PORT: Må være et portnummer'],
    ['PORT er negativ', { PORT: '-1' }, 'PORT: Må være et portnummer'],
    ['DEMO er et ord', { DEMO: 'ja' }, 'DEMO: «ja» er ikke en gyldig kode'],
    ['OSRM_URL er ingen adresse', { OSRM_URL: 'ruter' }, 'OSRM_URL: Adressen må begynne med https:// (eller http://)'],
    ['Entur uten klientnavn', { ENTUR_URL: 'https://x.no' }, 'ENTUR_KLIENT: Må oppgis når ENTUR_URL er satt'],
    ['to feil', { PORT: 'x', NASJONAL: '2' }, 'NASJONAL: «2» er ikke en gyldig kode'],
  ])('%s', async (_, miljo, melding) => {
    const server = kjor('api/server.ts', { DATA_DIR: nyDatamappe(), ...miljo })
    expect(await server.ferdig).toBe(1)
    expect(server.feil()).toContain(melding)
    expect(server.feil()).not.toMatch(STABEL)
    expect(server.ut()).toBe('')
  })

  test('en database som er nyere enn programmet, og den røres ikke', async () => {
    const data = nyDatamappe()
    await apneSqlite(data).lukk()
    const db = new Database(join(data, 'katalog.db'))
    db.pragma('user_version = 999')
    db.close()
    const server = kjor('api/server.ts', { DATA_DIR: data, PORT: '0' })
    expect(await server.ferdig).toBe(1)
    expect(server.feil()).toMatch(/nyere utgave.*versjon 999.*Oppdater programmet/)
    expect(server.feil()).not.toMatch(STABEL)
    const etter = new Database(join(data, 'katalog.db'), { readonly: true })
    expect(etter.pragma('user_version', { simple: true })).toBe(999)
    etter.close()
  })

  test('en port som er opptatt', async () => {
    const opptatt = createServer().listen(0)
    await once(opptatt, 'listening')
    const plass = opptatt.address()
    const server = kjor('api/server.ts', {
      DATA_DIR: nyDatamappe(),
      PORT: String(plass && typeof plass === 'object' ? plass.port : ''),
    })
    const kode = await server.ferdig
    opptatt.close()
    expect(kode).toBe(1)
    expect(server.feil()).toMatch(/opptatt/)
    expect(server.feil()).not.toMatch(STABEL)
  })
})
