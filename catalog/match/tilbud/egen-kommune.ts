import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { EGEN_KOMMUNE, iDeler } from '../vekter.ts'
import type { Del } from './del.ts'
import { ALLE_MERKER } from './merker.ts'

/** What happens where the person lives can be begun, visited and followed up by the same office. */
export const egenKommune: Del = {
  regel: 'malgruppe',
  grunnlag: false,
  // The number of the kommune is as good as bits when all of them count.
  merker: (t) => [Number(t.kommunenummer ?? 0)],
  teller: (p) => [p.kommune === null ? 0 : ALLE_MERKER],
  mest: (p) => (p.kommune === null ? 0 : iDeler(EGEN_KOMMUNE)),
  bidrag(p, t) {
    const kommune = p.kommune !== null && t.kommunenummer === p.kommune ? p.geografi.kommune(p.kommune) : undefined
    return kommune ? [{ setning: 'egen-kommune', verdier: { kommune: kommune.navn }, poeng: iDeler(EGEN_KOMMUNE) }] : []
  },
  tekst: tekster.malgruppe,
}
