/** Two programs that start at the same moment in an empty data folder, such as the service and an import. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'

const GANGER = 20
const MELLOMROM_MS = 100

const kjor = (...argv: string[]) =>
  new Promise<{ kode: number | null; feil: string }>((ferdig) => {
    const barn = spawn(process.execPath, ['--import', 'tsx', 'test/store/samtidig.ts', ...argv])
    let feil = ''
    barn.stderr.setEncoding('utf8').on('data', (bit: string) => {
      feil += bit
    })
    barn.on('close', (kode) => ferdig({ kode, feil }))
  })

test('To som åpner en ny database samtidig, kommer begge inn og får lagret sitt', async () => {
  const rot = mkdtempSync(join(tmpdir(), 'tiltak-samtidig-'))
  try {
    const start = String(Date.now() + 4000)
    const en = (navn: string) => kjor(rot, navn, start, String(GANGER), String(MELLOMROM_MS))
    const ferdig = { kode: 0, feil: '' }
    expect(await Promise.all([en('a'), en('b')])).toEqual([ferdig, ferdig])
    for (let i = 0; i < GANGER; i++) {
      const store = apneSqlite(join(rot, String(i)))
      expect((await store.alle()).map((t) => t.id)).toEqual(['a', 'b'])
      await store.lukk()
    }
  } finally {
    rmSync(rot, { recursive: true, force: true })
  }
})
