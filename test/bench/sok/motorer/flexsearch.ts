/**
 * FlexSearch with one index per field, beginnings of words (`tokenize: 'forward'`) and its Latin encoder, told of our letters. Its
 * fields have no weights, so they are asked in order, what counts most first, and merged. With `suggest` a word may be missing.
 */
import { Charset, Document, Encoder } from 'flexsearch'
import { type Dokument, FELT, utenMerker } from '../dokument.ts'
import { FLEST, type Motor } from '../motor.ts'

const NAVN = 'FlexSearch'

export function byggFlexSearch(dokumenter: readonly Dokument[]): Motor {
  const indeks = new Document<Dokument>({
    document: { id: 'id', index: [...FELT] },
    tokenize: 'forward',
    encoder: new Encoder({ ...Charset.LatinAdvanced, normalize: utenMerker }),
  })
  for (const d of dokumenter) indeks.add(d)
  const finn = (suggest: boolean) => (q: string) =>
    indeks
      .search(q, { limit: FLEST, suggest, merge: true })
      .slice(0, FLEST)
      .map(({ id }) => String(id))
  return { navn: NAVN, mater: { og: finn(false), eller: finn(true) } }
}

export const flexSearch = { navn: NAVN, bygg: byggFlexSearch }
