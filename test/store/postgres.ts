/** A database of its own on the server of this run, for one test. */
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { inject } from 'vitest'

type Vert = { url: string; mal: string }

async function spor(): Promise<Vert> {
  const svar = JSON.parse(await text(connect(inject('postgres')))) as Vert | { feil: string }
  if ('feil' in svar) throw new Error(svar.feil)
  return svar
}

let spurt: Promise<Vert> | undefined
const vert = () => (spurt ??= spor())

async function paVerten(sql: string): Promise<void> {
  const klient = await direkte(`${(await vert()).url}/postgres`)
  try {
    await klient.query(sql)
  } finally {
    await klient.end()
  }
}

export type Testbase = { url: string; rydd: () => Promise<void> }

/** `tom`: without even the tables. */
export async function nyPostgres({ tom = false } = {}): Promise<Testbase> {
  const { url, mal } = await vert()
  const navn = `t_${randomUUID().replaceAll('-', '')}`
  await paVerten(`CREATE DATABASE ${navn} TEMPLATE ${tom ? 'template0' : mal} STRATEGY FILE_COPY`)
  return {
    url: `${url}/${navn}`,
    rydd: () => paVerten(`DROP DATABASE ${navn} WITH (FORCE)`),
  }
}

/** A connection beside the store's, as somebody else has it. */
export async function direkte(url: string): Promise<Client> {
  const klient = new Client({ connectionString: url })
  klient.on('error', () => {})
  await klient.connect()
  return klient
}
