/** The answers of a region, and the names of what is behind their figures, from the service. */
import type { Dekningssvar } from '../../../catalog/skjema/dekningssvar.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { be } from '../../api.ts'

/** `sok`: the area, as in `omradesok`. */
export const hentSvar = (sok: string, signal: AbortSignal): Promise<Dekningssvar> =>
  be(`/dekning/svar?${sok}`, { signal })

export const hentTiltak = (id: string, signal: AbortSignal): Promise<Tiltak> =>
  be(`/tiltak/${encodeURIComponent(id)}`, { signal })
