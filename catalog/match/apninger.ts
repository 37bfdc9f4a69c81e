/** What would open a tiltak with a `nei`. */
import type { Tiltak } from '../skjema/tiltak.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Apning, Kriterium } from './kriterium.ts'
import type { Person } from './person.ts'
import { erNei } from './utfall.ts'

export type Endring = { kriterium: Kriterium; apning: Apning }

const forEn = (p: Person, t: Tiltak, kriterium: Kriterium): Endring[] => {
  const apning = erNei(kriterium.prov(p, t)) ? kriterium.endring?.(p, t) : undefined
  return apning ? [{ kriterium, apning }] : []
}

/**
 * One change per rule that says `nei`, smallest first; empty when none does. When one of them is to wait, the others are asked for the
 * day waited for, since an agreement may have ended by then.
 */
export function apninger(p: Person, t: Tiltak): Endring[] {
  const naa = KRITERIER.flatMap((k) => forEn(p, t, k))
  const vent = naa.find((e) => e.apning.dato !== undefined)
  const alle = vent
    ? [
        vent,
        ...KRITERIER.filter((k) => k !== vent.kriterium).flatMap((k) =>
          forEn({ ...p, dato: vent.apning.dato ?? p.dato }, t, k),
        ),
      ]
    : naa
  return alle.sort((a, b) => a.apning.storrelse - b.apning.storrelse)
}
