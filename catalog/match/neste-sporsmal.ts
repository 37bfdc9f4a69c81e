/** The questions worth asking next: fields of the kartlegging, by how many `vet-ikke` an answer would settle. */
import type { Sporsmal } from '../skjema/forslag.ts'
import type { Domstol } from './domstol.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Person } from './person.ts'
import { BREDDE, type Register } from './register.ts'
import { VET_IKKE } from './utfall.ts'

export type Sporsmalsteller = {
  /** Counts every `vet-ikke` of tiltak number `i`. */
  tell(i: number): void
  /** Most settled first, then by name of the field; empty when nothing is unknown about the person. */
  liste(): Sporsmal[]
}

export function lagSporsmalsteller(p: Person, register: Register, domstol: Domstol): Sporsmalsteller {
  const antall = KRITERIER.map(() => new Map<number, number>())
  return {
    tell(i) {
      for (let r = 0; r < KRITERIER.length; r++) {
        if (domstol.utfall(r, i) !== VET_IKKE) continue
        const klasse = register.klasser[i * BREDDE + r] ?? 0
        const her = antall[r]
        her?.set(klasse, (her.get(klasse) ?? 0) + 1)
      }
    },
    liste() {
      const perFelt = new Map<string, number>()
      antall.forEach((klasser, r) => {
        for (const [klasse, n] of klasser) {
          const t = register.regler[r]?.eksempel[klasse]
          const mangler = t && KRITERIER[r]?.mangler?.(p, t)
          if (mangler?.side === 'kartlegging') perFelt.set(mangler.felt, (perFelt.get(mangler.felt) ?? 0) + n)
        }
      })
      return [...perFelt]
        .map(([felt, avklarer]) => ({ felt, avklarer }))
        .sort((a, b) => b.avklarer - a.avklarer || (a.felt < b.felt ? -1 : 1))
    },
  }
}
