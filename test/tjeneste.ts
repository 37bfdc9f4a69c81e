/** The service in memory: the real app on a real store in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formater from 'ajv-formats'
import { expect } from 'vitest'
import { type App, createApp } from '../api/app.ts'
import { type Current, lagCurrent } from '../api/current.ts'
import { lagDekningstjeneste } from '../api/dekning/dekningstjeneste.ts'
import type { Deps } from '../api/deps.ts'
import type { OpenApi } from '../api/dokside.ts'
import type { Post } from '../api/post.ts'
import type { Reisetider } from '../api/reise/reisetider.ts'
import { apneSqlite } from '../api/store/sqlite.ts'
import type { Store } from '../api/store/store.ts'
import { avtrykkAv, nyHemmelighet } from '../api/tilgang/hemmelighet.ts'
import { OKT_SEKUNDER } from '../api/tilgang/kapsel.ts'
import type { Tilgangsoppsett } from '../api/tilgang/oppsett.ts'
import { lastMaler } from '../catalog/last.ts'
import { Problem } from '../catalog/skjema/forslag.ts'
import type { Rolletildeling } from '../catalog/skjema/kontor.ts'
import type { Reisetid } from '../catalog/skjema/reisetid.ts'
import type { Tiltak } from '../catalog/skjema/tiltak.ts'
import { DATO, norge } from './fabrikk.ts'

export type Tjeneste = {
  app: App
  /** What the app was made of, for a test that makes one more. */
  deps: Deps
  current: Current
  store: Store
  naa: () => string
  tilgang: Tilgangsoppsett
  /** Where the database is. */
  mappe: string
  /** What the service told its log. */
  logget: unknown[]
  /** Writes to the store behind the service's back, as the command line does. */
  importer: (tiltak: readonly Tiltak[]) => Promise<void>
  /** As `importer`, for the travel times of the offices. */
  settReisetider: (rader: readonly Reisetid[]) => Promise<void>
  lukk: () => Promise<void>
}

type Valg = {
  tiltak?: readonly Tiltak[]
  eksempel?: readonly Tiltak[]
  idag?: () => string
  /** Without it ten in the morning of `idag`. */
  naa?: () => string
  tilgang?: Partial<Tilgangsoppsett>
  post?: Post
  /** A travel service; without it every journey is an estimate. */
  reisetider?: Reisetider
}

const AV = { hvem: 'test', kilde: 'test', tidspunkt: '2026-11-21T10:00:00.000Z' }

/** Where `app.request` thinks that the service is. */
export const STED = 'http://localhost'

export async function enTjeneste(valg: Valg = {}): Promise<Tjeneste> {
  const { tiltak = [], eksempel = [], idag = () => DATO, naa = () => `${idag()}T10:00:00.000Z`, reisetider } = valg
  const tilgang = { lesing: 'apen', offentligUrl: STED, bakProxy: false, oidc: null, ...valg.tilgang } as const
  const mappe = mkdtempSync(join(tmpdir(), 'tjeneste-'))
  const store = apneSqlite(mappe)
  const importer = async (rader: readonly Tiltak[]) => {
    await store.importer(rader, AV)
  }
  await importer(tiltak)
  const geografi = norge()
  const current = await lagCurrent(store, { geografi, nasjonal: [], eksempel })
  const logget: unknown[] = []
  const logg = (feil: unknown) => void logget.push(feil)
  const maler = lastMaler(geografi)
  const dekning = lagDekningstjeneste({ current, idag, logg })
  const deps: Deps = {
    current,
    dekning,
    geografi,
    maler,
    idag,
    naa,
    store,
    tilgang,
    post: valg.post ?? null,
    logg,
    reisetider,
  }
  return {
    app: createApp(deps),
    deps,
    current,
    store,
    naa,
    tilgang,
    mappe,
    logget,
    importer,
    settReisetider: async (rader) => void (await store.settReisetider(rader, AV)),
    async lukk() {
      await dekning.lukk()
      await store.lukk()
      rmSync(mappe, { recursive: true })
    },
  }
}

/** As a browser does from our own pages, on the way to the service. A string is sent as JSON; anything else as what it is. */
export type Bruk = (sti: string, init?: RequestInit) => Promise<Response>

/** The headers that our own pages send with a cookie. */
export const medKapsel = (kapsel: string, hode?: HeadersInit): Headers => {
  const hoder = new Headers({ cookie: kapsel, origin: STED, 'x-tiltakskatalogen': '1' })
  for (const [navn, verdi] of new Headers(hode)) hoder.set(navn, verdi)
  return hoder
}

let brukere = 0

/** Somebody with these roles, signed in: asks the service as that person's browser does. */
export async function somBruker(
  { app, store, naa }: Tjeneste,
  roller: Rolletildeling[],
  epost = `bruker-${++brukere}@kommune.no`,
): Promise<Bruk> {
  const na = naa()
  const hemmelighet = nyHemmelighet()
  await store.lagreBruker({ epost, roller, sperret: false }, AV)
  const utloper = new Date(Date.parse(na) + OKT_SEKUNDER * 1000).toISOString()
  await store.startOkt({ hash: avtrykkAv(hemmelighet), epost, opprettet: na, utloper }, AV)
  return async (sti, init = {}) => {
    const headers = medKapsel(`okt=${hemmelighet}`, init.headers)
    if (typeof init.body === 'string' && !headers.has('content-type')) headers.set('content-type', 'application/json')
    return app.request(sti, { ...init, headers })
  }
}

/** A string is sent as it is, anything else as JSON. */
export const sporr = async (app: App, kropp: unknown, hode: Record<string, string> = {}): Promise<Response> =>
  app.request('/api/forslag', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...hode },
    body: typeof kropp === 'string' ? kropp : JSON.stringify(kropp),
  })

/** The answer as a problem; fails when it is anything else, or when its number is not that of the answer. */
export async function somProblem(svar: Response): Promise<Problem> {
  expect(svar.headers.get('content-type')).toBe('application/problem+json')
  const problem = Problem.parse(await svar.json())
  expect(problem.status).toBe(svar.status)
  return problem
}

export const hentOpenApi = async (app: App): Promise<OpenApi> =>
  (await (await app.request('/api/openapi.json')).json()) as OpenApi

/** Judges values by a schema of the document: a list of faults, empty when the value is right. */
export function lagKontroll({ components }: OpenApi) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formater.default(ajv)
  return (skjema: object) => {
    const prov = ajv.compile({ components, ...skjema })
    return (verdi: unknown): string[] => {
      prov(verdi)
      return (prov.errors ?? []).map((f) => `${f.instancePath} ${f.message}`)
    }
  }
}
