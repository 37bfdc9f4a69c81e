/** Do the matcher and SQL find the same tiltak possible? */
import { aktuelle } from '../../catalog/match/aktuelle.ts'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import type { Person } from '../../catalog/match/person.ts'
import { tilbud } from '../../catalog/match/poeng.ts'
import { erNei } from '../../catalog/match/utfall.ts'
import type { Snapshot } from '../../catalog/snapshot.ts'
import { SQL_REGLER, type Sql } from './sql.ts'
import { lagVerdier } from './sql-verdier.ts'

const REGLER = KRITERIER.filter((k) => SQL_REGLER.includes(k.regel))
const UTEN_REISE = REGLER.filter((k) => k.regel !== 'reise')

/** The ids of what is worth judging, closed by none of the rules of the statement, and has something that speaks for it. */
export function mulige(p: Person, snapshot: Snapshot, reise: boolean): Set<string> {
  const regler = reise ? REGLER : UTEN_REISE
  const funnet = aktuelle(p, snapshot).filter(
    (t) => !regler.some((k) => erNei(k.prov(p, t))) && (p.behov.size === 0 || tilbud(p, t) > 0),
  )
  return new Set(funnet.map((t) => t.id))
}

type Sak = {
  p: Person
  snapshot: Snapshot
  sql: Sql
  /** With the journey they differ somewhat: SQL has the straight line, the matcher roads, fjords and ferries. */
  reise: boolean
}

/** What only one of them finds: the ids, with `+` for SQL and `-` for the matcher. Empty when they agree. */
export function ulike({ p, snapshot, sql, reise }: Sak): string[] {
  const vare = mulige(p, snapshot, reise)
  const deres = sql.mulige(lagVerdier(p), reise)
  return [
    ...[...deres].filter((id) => !vare.has(id)).map((id) => `+${id}`),
    ...[...vare].filter((id) => !deres.has(id)).map((id) => `-${id}`),
  ]
}

/** The share of all that either finds which both find; 1 when they agree. */
export function fellesAndel({ p, snapshot, sql, reise }: Sak): number {
  const vare = mulige(p, snapshot, reise)
  const deres = sql.mulige(lagVerdier(p), reise)
  const felles = [...vare].filter((id) => deres.has(id)).length
  const alle = vare.size + deres.size - felles
  return alle === 0 ? 1 : felles / alle
}
