/** The faults as a person goes through them: what is wrong in the same way in the same column is told once. Pure. */
import type { Importfeil, Importforslag } from '../../../catalog/skjema/import.ts'
import { erIRutenettet } from './visning.ts'

export type Feilgruppe = Pick<Importfeil, 'kolonne' | 'felt' | 'melding' | 'person'> & {
  /** In the order they were given; never empty. */
  feil: Importfeil[]
}

/** In the order of the first of each. */
export function feilgrupper(feil: readonly Importfeil[]): Feilgruppe[] {
  const grupper = new Map<string, Feilgruppe>()
  for (const f of feil) {
    const nokkel = JSON.stringify([f.kolonne, f.felt, f.melding])
    const gruppe = grupper.get(nokkel)
    if (gruppe) gruppe.feil.push(f)
    else grupper.set(nokkel, { kolonne: f.kolonne, felt: f.felt, melding: f.melding, person: f.person, feil: [f] })
  }
  return [...grupper.values()]
}

/**
 * Where a fault is put right: at its cell in the grid; by emptying a cell that the grid does not have, since what names somebody may stand
 * above or among the rows; or among the columns and the defaults.
 */
export function rettested(
  { rad, kolonne, person }: Pick<Importfeil, 'rad' | 'kolonne' | 'person'>,
  lest: Pick<Importforslag, 'hode' | 'hoppetOver'>,
): 'nett' | 'tom' | 'kolonner' {
  if (erIRutenettet(lest, rad)) return 'nett'
  const iHodet = rad !== null && rad >= lest.hode.fra && rad <= lest.hode.til
  return rad !== null && kolonne !== null && person && !iHodet ? 'tom' : 'kolonner'
}
