/** Kills a process that writes, at a random moment, again and again; after each kill the store must hold every acknowledged round whole. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as vent } from 'node:timers/promises'
import { build } from 'vite'
import { expect } from 'vitest'
import type { Store } from '../../api/store/store.ts'
import { linjerEtter, navnEtter } from './runder.ts'

/** The writer as one file: a thousand starts through the compiler would take most of the time. */
export async function byggSkriver(): Promise<{ fil: string; rydd: () => void }> {
  // Below the project, so that the packages it leaves outside are found.
  const mappe = mkdtempSync(join(process.cwd(), '.cache', 'krasj-'))
  await build({
    configFile: false,
    root: process.cwd(),
    logLevel: 'error',
    build: {
      ssr: 'test/krasj/skriver.ts',
      outDir: mappe,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'skriver.mjs' } },
    },
  })
  return { fil: join(mappe, 'skriver.mjs'), rydd: () => rmSync(mappe, { recursive: true, force: true }) }
}

export type Liv = { kvittert: number; fortsatt: boolean }

/** Longest a writer lives after its first acknowledged round. */
const LEVER_MS = 40
/** One in so many is killed before it has acknowledged anything, while it opens the store. */
const TIDLIG = 10

/** Starts a writer at `runde` and kills it. `kvittert`: the last round it told of; 0 when it told of none. */
export async function etLiv(
  { fil, adresse }: { fil: string; adresse: string },
  runde: number,
  terning: () => number,
): Promise<number> {
  const barn = spawn(process.execPath, [fil, adresse, String(runde)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const slutt = once(barn, 'close')
  let ut = ''
  let feil = ''
  barn.stdout.setEncoding('utf8').on('data', (bit: string) => {
    ut += bit
  })
  barn.stderr.setEncoding('utf8').on('data', (bit: string) => {
    feil += bit
  })
  const tidlig = terning() < 1 / TIDLIG
  // The moment of death is what is tried, so this is a place that waits by the clock.
  if (tidlig) await Promise.race([vent(terning() * 150), slutt])
  else {
    await Promise.race([once(barn.stdout, 'data'), slutt])
    await Promise.race([vent(terning() * LEVER_MS), slutt])
  }
  barn.kill('SIGKILL')
  const [, signal] = (await slutt) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`Skriveren stoppet av seg selv:\n${feil}`)
  // The last line may be cut off by death; only whole lines were told.
  return Number(
    ut
      .slice(0, ut.lastIndexOf('\n') + 1)
      .trim()
      .split('\n')
      .at(-1) ?? 0,
  )
}

/** How many rounds are in, when the entries are those of whole rounds and no fewer than were told; fails when they are not. */
export async function runderI(store: Store, kvittert: number): Promise<number> {
  const navn = Object.fromEntries((await store.alle()).map((t) => [t.id, t.navn]))
  const uten = navnEtter(kvittert)
  const med = navnEtter(kvittert + 1)
  // The round that was under way is in as a whole or not at all.
  const inne = JSON.stringify(navn) === JSON.stringify(sortert(uten)) ? kvittert : kvittert + 1
  expect(navn).toEqual(inne === kvittert ? uten : med)
  return inne
}

const sortert = (o: Record<string, string>) =>
  Object.fromEntries(Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Every line of history is there, in order, each beginning where the one before it ended. */
export async function helHistorikk(store: Store, runder: number): Promise<void> {
  const linjer = await store.historikk()
  expect(linjer).toHaveLength(linjerEtter(runder))
  expect(new Set(linjer.map((l) => l.kilde)).size).toBe(runder)
  const siste = new Map<string, unknown>()
  for (const l of linjer) {
    if (JSON.stringify(l.for) !== JSON.stringify(siste.get(l.tiltakId) ?? null))
      throw new Error(`Linje ${l.nr} begynner ikke der den forrige sluttet`)
    siste.set(l.tiltakId, l.etter)
  }
  for (const t of await store.alle()) expect(siste.get(t.id)).toEqual(t)
}
