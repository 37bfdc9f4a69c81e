/** Whose inhabitants may take part: the one place that reads `dekning` and `deling`. Source: kontrakt §4. */
import type { Tiltak } from '../skjema/tiltak.ts'

/** Covered · by agreement · shared with all, so ask · not told · closed. */
export type Tilgang = 'dekket' | 'avtale' | 'spor' | 'ukjent' | 'stengt'

const harAvtale = (kommune: string, { deling }: Tiltak, dato: string) =>
  deling?.avtaler?.some((a) => a.kommunenummer === kommune && (a.til == null || a.til >= dato)) ?? false

/** The access of a kommune's inhabitants on a date; `ukjent` also when the kommune is not known. */
export function tilgang(kommune: string | null, t: Tiltak, dato: string): Tilgang {
  if (t.dekning.landet) return 'dekket'
  if (kommune === null) return 'ukjent'
  if (t.dekning.kommuner.includes(kommune) || t.dekning.fylker.includes(kommune.slice(0, 2))) return 'dekket'
  if (harAvtale(kommune, t, dato)) return 'avtale'
  if (t.deling?.synlighet === 'alle') return 'spor'
  return t.deling === undefined ? 'ukjent' : 'stengt'
}
