/** The four answers of a rule, as numbers so that the worst is the largest. A `nei` is either formal or advice against. */
import type { Art, UtfallKode } from '../kodeverk.ts'

export const JA = 0
export const ADVARSEL = 1
export const VET_IKKE = 2
/** Not possible now (art `formelt`). */
export const NEI = 3
/** Possible, but we advise against it (art `frarades`); the veileder may show it anyway. */
export const FRARADES = 4

export type Utfall = typeof JA | typeof ADVARSEL | typeof VET_IKKE | typeof NEI | typeof FRARADES

/** All of them, by number. */
export const UTFALL: readonly Utfall[] = [JA, ADVARSEL, VET_IKKE, NEI, FRARADES]

const KODER: readonly UtfallKode[] = ['ja', 'advarsel', 'vet-ikke', 'nei', 'nei']

export const utfallKode = (u: Utfall): UtfallKode => KODER[u] ?? 'nei'
export const erNei = (u: Utfall): boolean => u >= NEI
export const art = (u: Utfall): Art | undefined => (u === NEI ? 'formelt' : u === FRARADES ? 'frarades' : undefined)

/** True, false or not known: what a fact about the person can be. */
export type Fakta = boolean | null

/** True when any is true, false when all are false, otherwise unknown. */
export const noen = (...fakta: Fakta[]): Fakta => (fakta.includes(true) ? true : fakta.includes(null) ? null : false)

/** False when any is false, true when all are true, otherwise unknown. */
export const alle = (...fakta: Fakta[]): Fakta => (fakta.includes(false) ? false : fakta.includes(null) ? null : true)
