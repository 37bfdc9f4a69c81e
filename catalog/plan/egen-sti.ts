/** A pathway in the order a veileder wants it, told in the same words as the one that was suggested. Pure. */
import type { Malform } from '../kodeverk.ts'
import { dom } from '../match/dom.ts'
import { lagPerson } from '../match/person.ts'
import type { Kartlegging } from '../skjema/kartlegging.ts'
import type { Sti } from '../skjema/plan.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Plass, plass } from './sti.ts'
import { fortell } from './stitekst.ts'

/** The ids of each step, in order. */
export type Stivalg = { readonly [steg in keyof Sti]: readonly string[] }

/** What each should show is for the first of the step after it. Ids that no longer exist are left out. */
export function fortellSti(
  snapshot: Snapshot,
  { kartlegging, valg }: { kartlegging: Kartlegging; valg: Stivalg },
  { dato, malform }: { dato: string; malform: Malform },
): Sti {
  const p = lagPerson(kartlegging, dato, snapshot.geografi)
  const plasser = (ider: readonly string[]): Plass[] =>
    ider.flatMap((id) => {
      const tiltak = snapshot.finn(id)
      return tiltak ? [plass(dom(p, tiltak))] : []
    })
  const stige = { na: plasser(valg.na), neste: plasser(valg.neste), senere: plasser(valg.senere) }
  return fortell(stige, { p, malform })
}
