/** The catalogue in memory: the only form the matcher and the API read. Frozen; a new one replaces it whole. */
import type { Geografi } from './geografi.ts'
import { type Indeks, lagIndeks } from './match/indeks.ts'
import { lagRegister, type Register } from './match/register.ts'
import type { Tiltak } from './skjema/tiltak.ts'

export type Snapshot = {
  /** Changes when any entry changes; given by whoever loads the rows. */
  readonly versjon: string
  /** By id. */
  readonly tiltak: readonly Tiltak[]
  readonly geografi: Geografi
  /** What the rules read, indexed once. */
  readonly register: Register
  readonly indeks: Indeks
  finn(id: string): Tiltak | undefined
}

/** Rows → snapshot. Errors: throws on a duplicate id, which whoever loads the rows has already reported. */
export function lagSnapshot(rader: readonly Tiltak[], geografi: Geografi, versjon: string): Snapshot {
  const perId = new Map<string, Tiltak>()
  for (const t of rader) {
    if (perId.has(t.id)) throw new Error(`To tiltak har id ${t.id}`)
    perId.set(t.id, t)
  }
  const tiltak = [...rader].sort((a, b) => (a.id < b.id ? -1 : 1))
  const register = lagRegister(tiltak, geografi)
  return Object.freeze({
    versjon,
    tiltak: Object.freeze(tiltak),
    geografi,
    register,
    indeks: lagIndeks(register.tiltak, geografi),
    finn: (id: string) => perId.get(id),
  })
}
