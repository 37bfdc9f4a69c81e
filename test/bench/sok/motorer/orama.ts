/**
 * Orama with its own tokenizer for Norwegian, fields boosted, and `tolerance` 1. `threshold` 0 asks for all the words, 1, the default,
 * for any. Its stemmer is left out, as by default: with it fewer of the names are found.
 */
import { create, insertMultiple, search } from '@orama/orama'
import { type Dokument, FELTVEKT } from '../dokument.ts'
import { type Finn, FLEST, type Motor } from '../motor.ts'

const NAVN = 'Orama'
/** Common words take seconds among a hundred thousand, and it is asked as long as there is time. */
const STOR = 20_000
const MEST_MS = 120_000

export function byggOrama(dokumenter: readonly Dokument[]): Motor {
  const db = create({
    schema: {
      navn: 'string',
      sted: 'string',
      etiketter: 'string',
      tilbyder: 'string',
      sammendrag: 'string',
      beskrivelse: 'string',
    } as const,
    components: { tokenizer: { language: 'norwegian' } },
  })
  // Nothing of it waits for anything, so all is in when it returns.
  void insertMultiple(db, [...dokumenter])
  const finn =
    (threshold: number): Finn =>
    async (term) => {
      const svar = await search(db, { term, limit: FLEST, tolerance: 1, threshold, boost: FELTVEKT })
      return svar.hits.map(({ id }) => id)
    }
  return { navn: NAVN, mater: { og: finn(0), eller: finn(1) }, ...(dokumenter.length > STOR && { mestMs: MEST_MS }) }
}

export const orama = { navn: NAVN, bygg: byggOrama }
