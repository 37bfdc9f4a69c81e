/** Holds today's snapshot. Replacing it swaps one pointer, so a request in progress keeps the one it began with. */
import { createHash } from 'node:crypto'
import type { Geografi } from '../catalog/geografi.ts'
import type { Reisetid } from '../catalog/skjema/reisetid.ts'
import type { Tiltak } from '../catalog/skjema/tiltak.ts'
import { lagSnapshot, type Snapshot } from '../catalog/snapshot.ts'
import type { Store } from './store/store.ts'

export type Current = {
  snapshot(): Snapshot
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

export async function lagCurrent(store: Store, { geografi, nasjonal, eksempel }: Medfolgende): Promise<Current> {
  const les = async () => {
    const revisjon = await store.revisjon()
    const rader = [...nasjonal, ...eksempel, ...(await store.alle())].filter(synlig)
    const reisetider = await store.reisetider()
    const kart = geografi.medReisetider(reisetider)
    return { revisjon, snapshot: lagSnapshot(rader, kart, versjonAv(rader, reisetider)) }
  }
  let naa = await les()
  return {
    snapshot: () => naa.snapshot,
    async oppdater() {
      if ((await store.revisjon()) === naa.revisjon) return false
      naa = await les()
      return true
    },
  }
}
