/**
 * Plain Fuse.js: every text compared with the whole query, wherever in the text it may stand. A threshold of 0.4 finds more of what
 * is meant than its own 0.6, and takes less time.
 */
import Fuse from 'fuse.js'
import { type Dokument, FELT, FELTVEKT } from '../dokument.ts'
import { FLEST, type Motor } from '../motor.ts'

const NAVN = 'Fuse.js'
/** It reads every text for every query: among a hundred thousand that takes half a minute, and it is asked as long as there is time. */
const STOR = 20_000
const MEST_MS = 60_000

export function byggFuse(dokumenter: readonly Dokument[]): Motor {
  const fuse = new Fuse(dokumenter, {
    keys: FELT.map((name) => ({ name, weight: FELTVEKT[name] })),
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.4,
  })
  const finn = (q: string) => fuse.search(q, { limit: FLEST }).map(({ item }) => item.id)
  return { navn: NAVN, mater: { alt: finn }, ...(dokumenter.length > STOR && { mestMs: MEST_MS }) }
}

export const fuse = { navn: NAVN, bygg: byggFuse }
