/** Two hundred random SIGKILLs of a process that writes to PostgreSQL: as on SQLite, and the next writer is not held up by the dead one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apnePostgres } from '../../api/store/postgres.ts'
import { lagTilfeldig } from '../bench/tilfeldig.ts'
import { nyPostgres, type Testbase } from '../store/postgres.ts'
import { byggSkriver, etLiv, helHistorikk, runderI } from './drep.ts'

const BOLKER = 4
const DRAP_PER_BOLK = 50

let base: Testbase
let skriver: Awaited<ReturnType<typeof byggSkriver>>
let runde = 0
let drap = 0
const tilfeldig = lagTilfeldig(20261128)

beforeAll(async () => {
  skriver = await byggSkriver()
  base = await nyPostgres()
})
afterAll(async () => {
  skriver.rydd()
  await base.rydd()
})

test.each(Array.from({ length: BOLKER }, (_, i) => i + 1))(
  `Femti drap til på samme database (%i av ${BOLKER})`,
  { timeout: 180_000 },
  async () => {
    const store = await apnePostgres(base.url)
    try {
      for (let i = 0; i < DRAP_PER_BOLK; i++) {
        const kvittert = Math.max(
          runde,
          await etLiv({ fil: skriver.fil, adresse: base.url }, runde + 1, () => tilfeldig.tall()),
        )
        // The server notices only after a while that the writer is dead; what it had asked for may still be done.
        runde = await runderI(store, kvittert)
        drap++
      }
    } finally {
      await store.lukk()
    }
  },
)

test('Historikken er hel etter to hundre drap', { timeout: 60_000 }, async () => {
  const store = await apnePostgres(base.url)
  await helHistorikk(store, runde)
  await store.lukk()
  expect(drap).toBe(BOLKER * DRAP_PER_BOLK)
  expect(runde).toBeGreaterThan(drap)
})
