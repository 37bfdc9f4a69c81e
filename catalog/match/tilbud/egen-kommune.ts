import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { EGEN_KOMMUNE, iDeler } from '../vekter.ts'
import type { Del } from './del.ts'

/** What happens where the person lives can be begun, visited and followed up by the same office. */
export const egenKommune: Del = {
  regel: 'malgruppe',
  grunnlag: false,
  leser: (t) => [t.kommunenummer],
  bidrag(p, t) {
    const kommune = p.kommune !== null && t.kommunenummer === p.kommune ? p.geografi.kommune(p.kommune) : undefined
    return kommune ? [{ setning: 'egen-kommune', verdier: { kommune: kommune.navn }, poeng: iDeler(EGEN_KOMMUNE) }] : []
  },
  tekst: tekster.malgruppe,
}
