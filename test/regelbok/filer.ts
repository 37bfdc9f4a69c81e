/** The committed files that are generated: where each is, from the root of the project, and what makes it. */
import { fileURLToPath } from 'node:url'
import { lagGyllen } from '../evaluering/gyllen.ts'
import { lagRegelbok } from './lag.ts'

export const GENERERTE: readonly { fil: string; lag: () => string }[] = [
  { fil: 'catalog/match/kriterier/README.md', lag: lagRegelbok },
  { fil: 'test/evaluering/forslag.golden.md', lag: lagGyllen },
]

export const iProsjektet = (fil: string): string => fileURLToPath(new URL(`../../${fil}`, import.meta.url))
