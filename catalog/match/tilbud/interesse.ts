import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { koder } from '../../kodeverk.ts'
import { INTERESSE, iDeler, NESTE_INTERESSE } from '../vekter.ts'
import type { Del } from './del.ts'
import { lagMerker } from './merker.ts'

const merker = lagMerker(koder('interesse'))

/** One reason per shared interest, in the order of the tiltak. */
export const interesse: Del = {
  regel: 'interesse',
  grunnlag: true,
  merker: (t) => [merker(t.interesser ?? [])],
  teller: (p) => [merker(p.interesser)],
  bidrag(p, t) {
    if (p.interesser.size === 0 || !t.interesser) return []
    let vekt = INTERESSE
    const felles = (t.interesser ?? []).filter((i) => p.interesser.has(i))
    return [...new Set(felles)].map((i) => {
      const poeng = iDeler(vekt)
      vekt *= NESTE_INTERESSE
      return { setning: 'ja', verdier: { interesse: i }, poeng }
    })
  },
  tekst: tekster.interesse,
}
