/** Holds today's snapshot. Replacing it swaps one pointer, so a request in progress keeps the one it began with. */
import { createHash } from 'node:crypto'
import type { Geografi } from '../catalog/geografi.ts'
import type { Reisetid } from '../catalog/skjema/reisetid.ts'
import type { Tiltak } from '../catalog/skjema/tiltak.ts'
import { lagSnapshot, type Snapshot } from '../catalog/snapshot.ts'
import { byggSokeindeks, type Sokeindeks } from '../catalog/sok/indeks.ts'
import type { Store } from './store/store.ts'

export type Current = {
  snapshot(): Snapshot
  /** Of the same snapshot: both are replaced at once. */
  sokeindeks(): Sokeindeks
  /** What offices have told of the roads, and the snapshot reckons with. */
  reisetider(): readonly Reisetid[]
  /** Reads the store again when it has changed, whoever changed it. True when there is a new snapshot. */
  oppdater(): Promise<boolean>
}

/** What ships with the program: read once at start. */
export type Medfolgende = { geografi: Geografi; nasjonal: readonly Tiltak[]; eksempel: readonly Tiltak[] }

const avtrykk = (tekst: string) => createHash('sha256').update(tekst).digest('base64')

/** An entry is replaced, never altered, so its own print is made once. */
const avtrykkAv = new WeakMap<Tiltak, string>()
function avtrykkFor(t: Tiltak): string {
  const klart = avtrykkAv.get(t)
  if (klart !== undefined) return klart
  const nytt = avtrykk(JSON.stringify(t))
  avtrykkAv.set(t, nytt)
  return nytt
}

/** The same entries and travel times give the same version on every machine. */
const versjonAv = (rader: readonly Tiltak[], reisetider: readonly Reisetid[]) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        rader.map((t) => [t.id, avtrykkFor(t)]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
        reisetider,
      ]),
    )
    .digest('hex')
    .slice(0, 16)

/** Drafts belong to their office alone, so they are not in what everyone is shown. */
const synlig = (t: Tiltak) => t.status !== 'utkast'

const utenAdresse = new WeakMap<Tiltak, Tiltak>()
/**
 * An entry as everyone may have it. A hidden address is left out here, before anything is made of it: who could be harmed by being
 * found must not depend on each screen remembering. Journeys are then reckoned to the kommune.
 */
function forAlle(t: Tiltak): Tiltak {
  if (!t.sted?.skjultAdresse) return t
  const apen = utenAdresse.get(t) ?? { ...t, sted: { skjultAdresse: true } }
  utenAdresse.set(t, apen)
  return apen
}

/** Requests in progress are answered between the steps. */
async function stegvis<T>(bygger: Generator<void, T>): Promise<T> {
  for (;;) {
    const steg = bygger.next()
    if (steg.done) return steg.value
    await new Promise((videre) => setImmediate(videre))
  }
}

type Innhold = { rader: Tiltak[]; reisetider: Reisetid[]; versjon: string }

function settSammen(egne: Iterable<Tiltak>, reisetider: Reisetid[], { nasjonal, eksempel }: Medfolgende): Innhold {
  const rader = [...nasjonal, ...eksempel, ...egne].filter(synlig).map(forAlle)
  return { rader, reisetider, versjon: versjonAv(rader, reisetider) }
}

const bygg = ({ rader, reisetider, versjon }: Innhold, { geografi }: Medfolgende) =>
  lagSnapshot(rader, geografi.medReisetider(reisetider), versjon)

/** What is in the store now, joined with what ships. */
export async function lesSnapshot(store: Store, medfolgende: Medfolgende): Promise<Snapshot> {
  return bygg(settSammen(await store.alle(), await store.reisetider(), medfolgende), medfolgende)
}

/** The entries of the offices, held in memory: everything is read the first time, and then what differs. */
function lagEgne(store: Store) {
  let revisjon: number | null = null
  const egne = new Map<string, Tiltak>()
  return {
    rader: () => egne.values(),
    /** False when nothing has been written since the last time. */
    async hent(): Promise<boolean> {
      // First, so that what is written meanwhile is read the next time.
      const naa = await store.revisjon()
      if (naa === revisjon) return false
      const nye =
        revisjon === null
          ? (await store.alle()).map((tiltak) => ({ id: tiltak.id, tiltak }))
          : await store.endretSiden(revisjon)
      for (const { id, tiltak } of nye) {
        if (tiltak) egne.set(id, tiltak)
        else egne.delete(id)
      }
      revisjon = naa
      return true
    },
  }
}

export async function lagCurrent(store: Store, medfolgende: Medfolgende): Promise<Current> {
  const egne = lagEgne(store)
  const les = async () => settSammen(egne.rader(), await store.reisetider(), medfolgende)
  const gjorKlar = async (innhold: Innhold) => {
    const snapshot = bygg(innhold, medfolgende)
    const sokeindeks = await stegvis(byggSokeindeks(snapshot.tiltak, snapshot.geografi))
    return { snapshot, sokeindeks, reisetider: innhold.reisetider }
  }
  await egne.hent()
  let naa = await gjorKlar(await les())
  let ferdig = true
  let opptattTil = 0
  let iGang: Promise<unknown> = Promise.resolve()
  let venter: Promise<boolean> | null = null
  async function se(): Promise<boolean> {
    if (!(await egne.hent()) && ferdig) return false
    // What was read and not made ready, because something failed on the way, is made ready the next time.
    ferdig = false
    const innhold = await les()
    const nytt = innhold.versjon !== naa.snapshot.versjon
    if (nytt) {
      const fra = performance.now()
      naa = await gjorKlar(innhold)
      opptattTil = 2 * performance.now() - fra
    }
    ferdig = true
    return nytt
  }
  /** Half of the time at most goes to making ready, however often somebody writes; what is written meanwhile is taken together. */
  async function seIgjen(): Promise<boolean> {
    const rest = opptattTil - performance.now()
    if (rest > 0) await new Promise((videre) => setTimeout(videre, rest))
    venter = null
    return se()
  }
  return {
    snapshot: () => naa.snapshot,
    sokeindeks: () => naa.sokeindeks,
    reisetider: () => naa.reisetider,
    // Making ready takes seconds when the catalogue is very large: one at a time, and who asks meanwhile looks again after.
    oppdater() {
      venter ??= iGang.then(seIgjen, seIgjen)
      iGang = venter
      return venter
    },
  }
}
