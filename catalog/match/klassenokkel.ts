/** What a rule looks at in a tiltak, written out: two tiltak that are written alike get the same answer. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Kriterium } from './kriterium.ts'

/** Absent and `null` mean different things, and JSON knows only one of them. Most are simple, and quick. */
function skrevet(verdi: unknown): string {
  if (verdi === undefined) return ''
  if (verdi === true) return 't'
  if (verdi === false) return 'f'
  if (typeof verdi === 'number') return `${verdi}`
  if (Array.isArray(verdi) && verdi.length === 0) return '[]'
  return JSON.stringify(verdi)
}

/** The same for all of a class. Cost: half a microsecond. */
export function klassenokkel({ leser }: Pick<Kriterium, 'leser'>, t: Tiltak): string {
  const verdier = leser(t)
  if (verdier.length === 1) return skrevet(verdier[0])
  let nokkel = ''
  for (const verdi of verdier) nokkel += `${skrevet(verdi)}\u0001`
  return nokkel
}
