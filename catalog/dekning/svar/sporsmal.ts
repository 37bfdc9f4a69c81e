/** What each answer is an answer to, and how it is counted, in words. From `data/tekst/dekning.json`. */
import tekster from '../../data/tekst/dekning.json' with { type: 'json' }
import type { Tekst } from '../../kodeverk.ts'
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'

/** The answers, less what they are all about. */
export type Sporsmal = Exclude<keyof Dekningssvar, 'katalogversjon' | 'dato' | 'omrade'>

/** `kode`: G1–G16 are of the project's domain reference §7; G17 is added. */
export const SPORSMAL: Record<Sporsmal, { kode: string; sporsmal: Tekst; slik: Tekst }> = tekster
