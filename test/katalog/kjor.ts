/** The real command line in a process of its own, and what its data folder holds afterwards. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { skrivKatalogfil } from '../../api/katalogfil.ts'
import { apneSqlite } from '../../api/store/sqlite.ts'
import type { Historikkrad } from '../../api/store/store.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'

export type Miljo = { DATA_DIR: string; [navn: string]: string }
export type Kjort = { kode: number | null; ut: string; feil: string }

/** Starts a program of this project as a user would, with nothing of the tester's own settings. */
export const start = (program: string, argv: readonly string[], miljo: Miljo): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', program, ...argv], {
    env: { ...process.env, DEMO: '', NASJONAL: '', DATABASE_URL: '', ...miljo },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const les = (strom: ChildProcess['stdout']) => {
  let tekst = ''
  strom?.setEncoding('utf8').on('data', (bit: string) => {
    tekst += bit
  })
  return () => tekst
}

/** `npm run katalog -- argv…`, to its end. */
export const katalog = (argv: readonly string[], miljo: Miljo): Promise<Kjort> =>
  new Promise((ferdig, feilet) => {
    const barn = start('api/katalog.ts', argv, miljo)
    const ut = les(barn.stdout)
    const feil = les(barn.stderr)
    barn.on('error', feilet)
    barn.on('close', (kode) => ferdig({ kode, ut: ut(), feil: feil() }))
  })

export type Tjeneste = { barn: ChildProcess; url: string }

/** The service, from when it answers. Errors: throws with what it said when it would not start. */
export async function startTjeneste(miljo: Miljo): Promise<Tjeneste> {
  const barn = start('api/server.ts', [], { PORT: '0', ...miljo })
  const ut = les(barn.stdout)
  const feil = les(barn.stderr)
  const slutt = once(barn, 'close')
  while (barn.exitCode === null && !ut().includes('\n'))
    await Promise.race([barn.stdout && once(barn.stdout, 'data'), slutt])
  const url = /http:\/\/localhost:\d+/.exec(ut())?.[0]
  if (url === undefined) throw new Error(`Tjenesten startet ikke: ${ut()}${feil()}`)
  return { barn, url }
}

/** Kills the service, unless it is dead already. */
export async function stans({ barn }: Tjeneste): Promise<void> {
  if (barn.exitCode !== null || barn.signalCode !== null) return
  const slutt = once(barn, 'exit')
  barn.kill('SIGKILL')
  await slutt
}

/** A temporary folder with a place for data, and files of the test beside it. */
export function nyttSted() {
  const rot = mkdtempSync(join(tmpdir(), 'tiltak-katalog-'))
  const fil = (navn: string) => join(rot, navn)
  return {
    miljo: { DATA_DIR: fil('data') } satisfies Miljo,
    fil,
    skriv(navn: string, innhold: string | Uint8Array) {
      writeFileSync(fil(navn), innhold)
      return fil(navn)
    },
    katalogfil(navn: string, tiltak: readonly unknown[]) {
      return this.skriv(navn, JSON.stringify({ versjon: 'prøve', tiltak }))
    },
    rydd: () => rmSync(rot, { recursive: true, force: true }),
  }
}
export type Sted = ReturnType<typeof nyttSted>

type Innhold = { tiltak: Tiltak[]; historikk: Historikkrad[] }

export async function innholdAv({ DATA_DIR }: Miljo): Promise<Innhold> {
  const store = apneSqlite(DATA_DIR)
  try {
    return { tiltak: await store.alle(), historikk: await store.historikk() }
  } finally {
    await store.lukk()
  }
}

/** What an office would get out, to the byte, and how it came to be so. */
export async function avtrykk(sted: Sted): Promise<{ eksport: string; historikk: Historikkrad[] }> {
  const { tiltak, historikk } = await innholdAv(sted.miljo)
  await skrivKatalogfil(sted.fil('avtrykk.json'), tiltak, 'avtrykk')
  return { eksport: readFileSync(sted.fil('avtrykk.json'), 'utf8'), historikk }
}
