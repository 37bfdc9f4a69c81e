/** Opens one new store after another, each at an agreed moment, and writes to it: two of these meet in every folder. */
import { join } from 'node:path'
import { argv } from 'node:process'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { etTiltak } from '../fabrikk.ts'

const [mappe = '', navn = '', start = '', ganger = '', mellomromMs = ''] = argv.slice(2)
const vent = (til: number) => {
  // Not a timer: both must arrive within a fraction of a millisecond.
  while (Date.now() < til);
}

for (let i = 0; i < Number(ganger); i++) {
  vent(Number(start) + i * Number(mellomromMs))
  const store = apneSqlite(join(mappe, String(i)))
  await store.importer([etTiltak({ id: navn })], { hvem: navn, kilde: 'samtidig', tidspunkt: new Date().toISOString() })
  await store.lukk()
}
