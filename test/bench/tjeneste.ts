/** The service as a caller meets it: in the same process, and over a real port. */
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createApp } from '../../api/app.ts'
import { apneSqlite } from '../../api/store/sqlite.ts'
import type { Snapshot } from '../../catalog/snapshot.ts'
import { snitt } from './maling.ts'

const HODE = { 'content-type': 'application/json' }

export type Tjeneste = {
  /** JSON in, the bytes of the answer out, as a server sends them. Errors: throws when the answer is not 200, as `overPort` does. */
  iProsessen(kropp: string): Promise<ArrayBuffer>
  /** The answer is read to its end, and not unpacked. */
  overPort(kropp: string, gzip: boolean): Promise<void>
  /** Bytes of the answers over the port, on average. */
  lengder(): { ren: number; gzip: number }
  lukk(): void
}

type Kall = { port: number; agent: Agent; gzip: boolean }

const hent = ({ port, agent, gzip }: Kall, kropp: string): Promise<number> =>
  new Promise((ferdig, feil) => {
    const headers = { ...HODE, 'content-length': Buffer.byteLength(kropp), ...(gzip && { 'accept-encoding': 'gzip' }) }
    const kall = request({ port, agent, headers, method: 'POST', path: '/api/forslag' }, (svar) => {
      let lengde = 0
      svar.on('data', (del: Buffer) => (lengde += del.length))
      svar.on('end', () => (svar.statusCode === 200 ? ferdig(lengde) : feil(new Error(`Fikk ${svar.statusCode}`))))
    })
    kall.on('error', feil)
    kall.end(kropp)
  })

const ikkeHer = (): never => {
  throw new Error('Denne tjenesten regner ikke på dekningen')
}

export async function lagTjeneste(snapshot: Snapshot, dato: string): Promise<Tjeneste> {
  const mappe = mkdtempSync(join(tmpdir(), 'bench-'))
  const store = apneSqlite(mappe)
  const app = createApp({
    current: {
      snapshot: () => snapshot,
      reisetider: () => [],
      sokeindeks() {
        throw new Error('Denne tjenesten søker ikke')
      },
      oppdater: async () => false,
    },
    dekning: {
      hent: ikkeHer,
      utfor: ikkeHer,
      oppdater() {},
      lukk: async () => {},
    },
    geografi: snapshot.geografi,
    maler: [],
    idag: () => dato,
    naa: () => `${dato}T10:00:00.000Z`,
    store,
    tilgang: { lesing: 'apen', offentligUrl: 'http://localhost', bakProxy: false, oidc: null },
    post: null,
    logg(feil) {
      throw feil
    },
  })
  // Between two turns the connection is idle longer than a server usually waits.
  const tjener = createServer({ keepAliveTimeout: 0 }, getRequestListener(app.fetch))
  await new Promise<void>((klar) => tjener.listen(0, '127.0.0.1', klar))
  const { port } = tjener.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const lengder = { ren: [] as number[], gzip: [] as number[] }
  return {
    async iProsessen(kropp) {
      const svar = await app.request('/api/forslag', { method: 'POST', headers: HODE, body: kropp })
      if (svar.status !== 200) throw new Error(`Fikk ${svar.status}: ${await svar.text()}`)
      return svar.arrayBuffer()
    },
    async overPort(kropp, gzip) {
      lengder[gzip ? 'gzip' : 'ren'].push(await hent({ port, agent, gzip }, kropp))
    },
    lengder: () => ({ ren: snitt(lengder.ren), gzip: snitt(lengder.gzip) }),
    lukk() {
      agent.destroy()
      tjener.close()
      void store.lukk().then(() => rmSync(mappe, { recursive: true }))
    },
  }
}
