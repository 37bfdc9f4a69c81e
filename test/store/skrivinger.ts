/** What the cases of writing have in common: two who write, two entries, and everything that must not have changed. */
import type { Endring, Skrivesvar, Skriving, Store } from '../../api/store/store.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'

export const kari: Endring = { hvem: 'kari', tidspunkt: '2026-11-21T10:00:00.000Z', kilde: 'skjema' }
export const ola: Endring = { hvem: 'ola', tidspunkt: '2026-11-22T23:30:00.000Z', kilde: 'skjema' }

export const a = etTiltak({ id: 'a', kontor: 'nav-stjordal' })
export const b = etTiltak({ id: 'b', kontor: 'nav-meraker' })
export const med = (tiltak: Tiltak, mer: Partial<Skriving> = {}): Skriving => ({ id: tiltak.id, tiltak, ...mer })
export const borte = (id: string, mer: Partial<Skriving> = {}): Skriving => ({ id, tiltak: null, ...mer })

export const altI = async (store: Store) => ({
  alle: await store.alle(),
  historikk: await store.historikk(),
  revisjon: await store.revisjon(),
  logg: await store.logg({ antall: 1000 }),
})

export const lyktes = (svar: Skrivesvar) => {
  if (!svar.ok) throw new Error('Det var utdatert')
  return svar
}
