/** The questions worth asking next: fields of the kartlegging, by how many `vet-ikke` an answer would settle. */
import type { Sporsmal } from '../skjema/forslag.ts'
import type { Domstol } from './domstol.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Person } from './person.ts'
import type { Register } from './register.ts'

export type Sporsmalsteller = {
  /** Counts every `vet-ikke` of tiltak number `i`. */
  tell(i: number): void
  /** Most settled first, then by name of the field; empty when nothing is unknown about the person. */
  liste(): Sporsmal[]
}

export function lagSporsmalsteller(p: Person, { tiltak }: Register, domstol: Domstol): Sporsmalsteller {
  const perFelt = new Map<string, number>()
  return {
    tell(i) {
      const t = tiltak[i]
      for (const r of t ? domstol.ukjente(i) : []) {
        const mangler = t && KRITERIER[r]?.mangler?.(p, t)
        if (mangler?.side === 'kartlegging') perFelt.set(mangler.felt, (perFelt.get(mangler.felt) ?? 0) + 1)
      }
    },
    liste: () =>
      [...perFelt]
        .map(([felt, avklarer]) => ({ felt, avklarer }))
        .sort((a, b) => b.avklarer - a.avklarer || (a.felt < b.felt ? -1 : 1)),
  }
}
