/** What would open a tiltak with a `nei`. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Dom } from './dom.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Apning, Kriterium } from './kriterium.ts'
import type { Person } from './person.ts'
import { erNei, JA } from './utfall.ts'

export type Endring = { kriterium: Kriterium; apning: Apning }

const forEn = (p: Person, t: Tiltak, kriterium: Kriterium): Endring[] => {
  const apning = kriterium.endring?.(p, t)
  return apning ? [{ kriterium, apning }] : []
}

const denDagen = (p: Person, t: Tiltak, kriterium: Kriterium): Endring[] =>
  erNei(kriterium.prov(p, t)) ? forEn(p, t, kriterium) : []

/**
 * One change per rule that says `nei`, smallest first; empty when none does. When one of them is to wait, the others are asked for the
 * day waited for, since an agreement may have ended by then.
 */
export function apninger(p: Person, { tiltak: t, utfall }: Pick<Dom, 'tiltak' | 'utfall'>): Endring[] {
  const naa = KRITERIER.flatMap((k, r) => (erNei(utfall[r] ?? JA) ? forEn(p, t, k) : []))
  const vent = naa.find((e) => e.apning.dato !== undefined)
  const alle = vent
    ? [
        vent,
        ...KRITERIER.filter((k) => k !== vent.kriterium).flatMap((k) =>
          denDagen({ ...p, dato: vent.apning.dato ?? p.dato }, t, k),
        ),
      ]
    : naa
  return alle.sort((a, b) => a.apning.storrelse - b.apning.storrelse)
}
