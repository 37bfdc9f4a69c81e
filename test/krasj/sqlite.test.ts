/** A thousand random SIGKILLs of a process that writes to SQLite: every acknowledged round is there, no import is half, the history is whole. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { lagTilfeldig } from '../bench/tilfeldig.ts'
import { byggSkriver, etLiv, helHistorikk, runderI } from './drep.ts'

const BOLKER = 20
const DRAP_PER_BOLK = 50

let mappe: string
let skriver: Awaited<ReturnType<typeof byggSkriver>>
let runde = 0
let drap = 0
/** Kills that came after a round was written and before it was told of: the ones that could show a lie. */
let utenSvar = 0
const tilfeldig = lagTilfeldig(20261127)

beforeAll(async () => {
  skriver = await byggSkriver()
  mappe = mkdtempSync(join(tmpdir(), 'tiltak-krasj-'))
})
afterAll(() => {
  skriver.rydd()
  rmSync(mappe, { recursive: true, force: true })
})

test.each(Array.from({ length: BOLKER }, (_, i) => i + 1))(
  `Femti drap til på samme database (%i av ${BOLKER})`,
  { timeout: 120_000 },
  async () => {
    // Opened anew each time, as the next process would after a crash.
    const store = apneSqlite(mappe)
    try {
      for (let i = 0; i < DRAP_PER_BOLK; i++) {
        const kvittert = Math.max(
          runde,
          await etLiv({ fil: skriver.fil, adresse: mappe }, runde + 1, () => tilfeldig.tall()),
        )
        const inne = await runderI(store, kvittert)
        if (inne > kvittert) utenSvar++
        runde = inne
        drap++
      }
    } finally {
      await store.lukk()
    }
  },
)

test('Historikken er hel etter tusen drap, og databasen er frisk', { timeout: 60_000 }, async () => {
  const store = apneSqlite(mappe)
  await helHistorikk(store, runde)
  await store.lukk()
  const db = new Database(join(mappe, 'katalog.db'), { readonly: true })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})

test('Prøven kunne slått ut: det var tusen drap, og noen traff mellom skriving og svar', () => {
  expect(drap).toBe(BOLKER * DRAP_PER_BOLK)
  expect(runde).toBeGreaterThan(drap)
  expect(utenSvar).toBeGreaterThan(0)
})
