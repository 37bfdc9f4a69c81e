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

/** The same entries and travel times give the same version on every machine. */
const versjonAv = (rader: readonly Tiltak[], reisetider: readonly Reisetid[]) =>
  createHash('sha256').update(JSON.stringify({ rader, reisetider })).digest('hex').slice(0, 16)

/** Drafts belong to their office alone, so they are not in what everyone is shown. */
const synlig = (t: Tiltak) => t.status !== 'utkast'

/** Requests in progress are answered between the steps. */
async function stegvis<T>(bygger: Generator<void, T>): Promise<T> {
  for (;;) {
    const steg = bygger.next()
    if (steg.done) return steg.value
    await new Promise((videre) => setImmediate(videre))
  }
}

/** What is in the store now, joined with what ships. */
export async function lesSnapshot(store: Store, medfolgende: Medfolgende): Promise<Snapshot> {
  return (await lesAlt(store, medfolgende)).snapshot
}

async function lesAlt(store: Store, { geografi, nasjonal, eksempel }: Medfolgende) {
  const rader = [...nasjonal, ...eksempel, ...(await store.alle())].filter(synlig)
  const reisetider = await store.reisetider()
  const snapshot = lagSnapshot(rader, geografi.medReisetider(reisetider), versjonAv(rader, reisetider))
  return { snapshot, reisetider }
}

export async function lagCurrent(store: Store, medfolgende: Medfolgende): Promise<Current> {
  const les = async () => {
    // First, so that what is written meanwhile is read the next time.
    const revisjon = await store.revisjon()
    const { snapshot, reisetider } = await lesAlt(store, medfolgende)
    const sokeindeks = await stegvis(byggSokeindeks(snapshot.tiltak, snapshot.geografi))
    return { revisjon, snapshot, reisetider, sokeindeks }
  }
  let naa = await les()
  let iGang: Promise<unknown> = Promise.resolve()
  async function se(): Promise<boolean> {
    if ((await store.revisjon()) === naa.revisjon) return false
    naa = await les()
    return true
  }
  return {
    snapshot: () => naa.snapshot,
    sokeindeks: () => naa.sokeindeks,
    reisetider: () => naa.reisetider,
    // Making ready takes seconds when the catalogue is very large: one at a time, and who asks meanwhile looks again after.
    oppdater() {
      const neste = iGang.then(se, se)
      iGang = neste
      return neste
    },
  }
}
