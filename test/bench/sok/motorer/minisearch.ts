/**
 * MiniSearch as its documentation sets it up: fields boosted, `prefix`, and `fuzzy` 0.2, which is a fifth of the letters. Letters
 * without marks by `processTerm`, as it proposes. By default it finds what has one of the words or more (OR).
 */
import MiniSearch, { type SearchOptions } from 'minisearch'
import { type Dokument, FELT, FELTVEKT, utenMerker } from '../dokument.ts'
import { FLEST, type Motor } from '../motor.ts'

const NAVN = 'MiniSearch'

export function byggMiniSearch(dokumenter: readonly Dokument[]): Motor {
  const indeks = new MiniSearch<Dokument>({
    fields: FELT,
    processTerm: utenMerker,
    searchOptions: { boost: FELTVEKT, prefix: true, fuzzy: 0.2 },
  })
  indeks.addAll(dokumenter)
  const finn = (valg: SearchOptions) => (q: string) =>
    indeks
      .search(q, valg)
      .slice(0, FLEST)
      .map(({ id }) => String(id))
  return { navn: NAVN, mater: { og: finn({ combineWith: 'AND' }), eller: finn({ combineWith: 'OR' }) } }
}

export const miniSearch = { navn: NAVN, bygg: byggMiniSearch }
