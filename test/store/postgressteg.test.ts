/** From the tables of an earlier version of the program to today's, in PostgreSQL. */
import type { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { apnePostgres } from '../../api/store/postgres.ts'
import { STEG } from '../../api/store/postgresmigrasjoner.ts'
import { direkte, nyPostgres, type Testbase } from './postgres.ts'

let base: Testbase
let admin: Client
beforeEach(async () => {
  base = await nyPostgres({ tom: true })
  admin = await direkte(base.url)
})
afterEach(async () => {
  await admin.end()
  await base.rydd()
})

test('En database fra før hullene beholder alt, og hull kan telles', async () => {
  for (const sql of STEG[0]?.('TEXT COLLATE "C"') ?? []) await admin.query(sql)
  await admin.query(`CREATE TABLE skjema (en INTEGER PRIMARY KEY, versjon INTEGER NOT NULL);
    INSERT INTO skjema VALUES (1, 1);
    INSERT INTO kontor VALUES ('nav', '{"id":"nav"}')`)
  const logget: unknown[] = []
  const store = await apnePostgres(base.url, (feil) => void logget.push(feil))
  const hull = { kommunenummer: '5035', behov: 'norsk', arsak: 'fullt' } as const
  await store.tellHull(hull, '2026-11')
  expect([await store.talteHull('2026-11'), await store.kontorer()]).toEqual([
    [{ ...hull, antall: 1 }],
    [{ id: 'nav' }],
  ])
  await store.lukk()
  const { rows } = await admin.query('SELECT versjon FROM skjema')
  expect([rows, logget]).toEqual([[{ versjon: STEG.length }], []])
})
