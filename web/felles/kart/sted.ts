import type { UtfallKode } from '../../../catalog/kodeverk.ts'
import type { Punkt } from './utsnitt.ts'

/** What stands on the map. `om`: what is said after the name; `nr`: the same number as in the list beside the map. */
export type Kartsted = Punkt & { id: string; navn: string; om?: string; utfall?: UtfallKode; nr?: number }
