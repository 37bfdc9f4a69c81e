/** Which needs a tiltak meets. */
import type { Behov } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'

/** Does it meet the need, primarily or besides? */
export const dekker = ({ behov: { primar, sekundar } }: Tiltak, behov: Behov): boolean =>
  primar.includes(behov) || (sekundar?.includes(behov) ?? false)
