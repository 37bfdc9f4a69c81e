/** Who has a tiltak, as one name. */
import type { Tiltak } from '../skjema/tiltak.ts'

/** The same provider is often written in more than one way. */
export const tilbydernokkel = ({ tilbyder }: Tiltak): string => tilbyder.orgnr ?? tilbyder.navn.trim().toLowerCase()
