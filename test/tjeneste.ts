/** The service in memory: the real app on a real store in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formater from 'ajv-formats'
import { expect } from 'vitest'
import { type App, createApp } from '../api/app.ts'
import { type Current, lagCurrent } from '../api/current.ts'
import type { OpenApi } from '../api/dokside.ts'
import type { Reisetider } from '../api/reise/reisetider.ts'
import { apneSqlite } from '../api/store/sqlite.ts'
import { lastMaler } from '../catalog/last.ts'
import { Problem } from '../catalog/skjema/forslag.ts'
import type { Reisetid } from '../catalog/skjema/reisetid.ts'
import type { Tiltak } from '../catalog/skjema/tiltak.ts'
import { DATO, norge } from './fabrikk.ts'

export type Tjeneste = {
  app: App
  current: Current
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
  /** A travel service; without it every journey is an estimate. */
  reisetider?: Reisetider
}

const AV = { hvem: 'test', kilde: 'test', tidspunkt: '2026-11-21T10:00:00Z' }

export async function enTjeneste(valg: Valg = {}): Promise<Tjeneste> {
  const { tiltak = [], eksempel = [], idag = () => DATO, reisetider } = valg
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
  return {
    app: createApp({ current, geografi, maler: lastMaler(geografi), idag, logg, reisetider }),
    current,
    mappe,
    logget,
    importer,
    settReisetider: async (rader) => void (await store.settReisetider(rader, AV)),
    async lukk() {
      await store.lukk()
      rmSync(mappe, { recursive: true })
    },
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
