/** Where the copies of an office came from, and what has changed there since. Drafts of others are not there to be seen. */
import { malSomTiltak, originalensEndringer } from '../../catalog/kontor/kopi.ts'
import type { Opphav } from '../../catalog/skjema/kontortiltak.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import type { Kontorgrunnlag } from '../deps.ts'
import type { Kopi } from '../store/store.ts'

export type Original = { tiltak: Tiltak; erMal: boolean }

/** What may be copied or followed: what everybody may read, and the templates. Null when there is no such. */
export function finnOriginal(
  { current, maler, idag }: Pick<Kontorgrunnlag, 'current' | 'maler' | 'idag'>,
  id: string,
): Original | null {
  const mal = maler.find((m) => m.id === id)
  if (mal) return { tiltak: malSomTiltak(mal, idag()), erMal: true }
  const tiltak = current.snapshot().finn(id)
  return tiltak ? { tiltak, erMal: false } : null
}

function opphav(deps: Kontorgrunnlag, { originalId, grunnlag }: Kopi): Opphav {
  const naa = finnOriginal(deps, originalId)?.tiltak
  return {
    id: originalId,
    navn: (naa ?? grunnlag).navn,
    finnes: naa !== undefined,
    endringer: naa ? originalensEndringer(grunnlag, naa, deps.geografi) : [],
  }
}

/** By the id of the copy; an entry that is no copy has none. */
export async function opphavFor(deps: Kontorgrunnlag, ider: readonly string[]): Promise<Map<string, Opphav>> {
  const kopier = await deps.store.kopier(ider)
  return new Map(kopier.map((kopi) => [kopi.tiltakId, opphav(deps, kopi)]))
}
