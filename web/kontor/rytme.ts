/** What a rhythm means for an office, before it is chosen. */
import { forfaller, forfaltDager } from '../../catalog/kontor/klokker.ts'
import type { Kontortiltak } from '../../catalog/skjema/kontortiltak.ts'

/** `naa`: how many are due at once. `neste`: the first that will be, null when none will. */
export type Folge = { naa: number; neste: { dato: string; navn: string } | null }

/** Only what is shown to others needs confirming. */
export function folgeAvRytme(
  rader: readonly Pick<Kontortiltak, 'tiltak'>[],
  rytmeManeder: number,
  idag: string,
): Folge {
  const publiserte = rader.filter(({ tiltak }) => tiltak.status === 'publisert')
  const naa = publiserte.filter(({ tiltak }) => forfaltDager(tiltak, rytmeManeder, idag) > 0)
  const senere = publiserte
    .filter((rad) => !naa.includes(rad))
    .map(({ tiltak }) => ({ dato: forfaller(tiltak.bekreftet, rytmeManeder), navn: tiltak.navn }))
    .sort((a, b) => a.dato.localeCompare(b.dato) || a.navn.localeCompare(b.navn, 'nb'))
  return { naa: naa.length, neste: senere[0] ?? null }
}
