/** Writes to a store as fast as it can until it is killed, and tells of a round only when the store has acknowledged it. */
import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import { apnePostgres } from '../../api/store/postgres.ts'
import { apneSqlite } from '../../api/store/sqlite.ts'
import type { Endring } from '../../api/store/store.ts'
import { erImport, rundens, somSkrivinger } from './runder.ts'

const [adresse = '', forste = '1'] = argv.slice(2)

const store = adresse.startsWith('postgres') ? await apnePostgres(adresse) : apneSqlite(adresse)

for (let runde = Number(forste); ; runde++) {
  const av: Endring = { hvem: 'krasj', kilde: `runde ${runde}`, tidspunkt: '2026-11-27T10:00:00.000Z' }
  if (erImport(runde)) await store.importer(rundens(runde), av)
  else await store.skriv(somSkrivinger(runde), av)
  // Straight to the file descriptor: what is told of is told before the next write begins.
  writeSync(1, `${runde}\n`)
}
