/** The questions worth asking next: fields of the kartlegging, by how many `vet-ikke` an answer would settle. */
import type { Sporsmal } from '../skjema/forslag.ts'
import type { Dom } from './dom.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Person } from './person.ts'
import { VET_IKKE } from './utfall.ts'

/** Most settled first, then by name of the field; empty when nothing is unknown about the person. */
export function nesteSporsmal(p: Person, dommer: readonly Dom[]): Sporsmal[] {
  const antall = new Map<string, number>()
  for (const d of dommer)
    d.utfall.forEach((u, i) => {
      const mangler = u === VET_IKKE ? KRITERIER[i]?.mangler?.(p, d.tiltak) : undefined
      if (mangler?.side === 'kartlegging') antall.set(mangler.felt, (antall.get(mangler.felt) ?? 0) + 1)
    })
  return [...antall]
    .map(([felt, avklarer]) => ({ felt, avklarer }))
    .sort((a, b) => b.avklarer - a.avklarer || (a.felt < b.felt ? -1 : 1))
}
