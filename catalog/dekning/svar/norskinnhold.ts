/** What one learns Norwegian by. */
import type { Innhold } from '../../kodeverk.ts'

export const NORSKINNHOLD: ReadonlySet<Innhold> = new Set([
  'norskundervisning',
  'norsktrening-samtale',
  'spraktrening-i-arbeid',
])
