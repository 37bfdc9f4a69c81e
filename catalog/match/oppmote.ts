/** How much and with how many a tiltak asks a person to be there. */
import type { Tiltak } from '../skjema/tiltak.ts'

/** A group this large or smaller is one where everybody knows each other. Source: kontrakt §5 (`gruppe`). */
export const LITEN_GRUPPE = 6
/** From three persons on it is a group. Source: kontrakt §5. */
const GRUPPE = 3
/** Hours a week from which it fills the days. Source: kontrakt §5 (`gruppe`, `barnepass`). */
export const HELDAG = 20

/** The fewest hours a week one may attend; 0 when nothing is fixed, null when it is not told. */
export function minsteTimer({ oppmote }: Tiltak): number | null {
  if (oppmote === null) return 0
  const timer = oppmote?.timerPerUke
  return timer === null ? 0 : (timer?.fra ?? null)
}

/** Several at once? Null when the office has told nothing that says so. */
export function erGruppe({ oppmote, miljo, innhold }: Tiltak): boolean | null {
  if (miljo?.some((m) => m === 'stor-gruppe' || m === 'liten-gruppe') || innhold.includes('gruppesamtaler')) return true
  const antall = oppmote === null ? null : oppmote?.gruppestorrelse
  if (antall != null) return antall >= GRUPPE
  return antall === null || miljo !== undefined ? false : null
}

/** More than six at once? Null when it is a group of untold size, or nothing is told. */
export function erStorGruppe(t: Tiltak): boolean | null {
  if (t.miljo?.includes('stor-gruppe')) return true
  const antall = t.oppmote?.gruppestorrelse
  if (antall != null) return antall > LITEN_GRUPPE
  return t.miljo?.includes('liten-gruppe') || erGruppe(t) === false ? false : null
}
