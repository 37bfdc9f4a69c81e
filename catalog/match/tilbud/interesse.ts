import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { INTERESSE, iDeler, NESTE_INTERESSE } from '../vekter.ts'
import type { Del } from './del.ts'

/** One reason per shared interest, in the order of the tiltak. */
export const interesse: Del = {
  regel: 'interesse',
  grunnlag: true,
  leser: (t) => [t.interesser],
  bidrag(p, t) {
    let vekt = INTERESSE
    return [...new Set(t.interesser ?? [])]
      .filter((i) => p.interesser.has(i))
      .map((i) => {
        const poeng = iDeler(vekt)
        vekt *= NESTE_INTERESSE
        return { setning: 'ja', verdier: { interesse: i }, poeng }
      })
  },
  tekst: tekster.interesse,
}
