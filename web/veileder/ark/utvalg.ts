/** How the sheet is set: its language, and which of the chosen tiltak stand on it and in which order. About the person, so in memory only. */
import type { Malform } from '../../../catalog/kodeverk.ts'
import type { Kartlegging } from '../../../catalog/skjema/kartlegging.ts'
import { personsignal } from '../minne.ts'
import { erRammekode, type Rammekode } from './ramme.ts'

export type Arkutvalg = {
  /** Null until one is chosen: then it follows from the kartlegging. */
  sprak: Rammekode | null
  medNorsk: boolean
  utelatt: readonly string[]
  /** Ids that have been moved, in their order; the others come after as they were chosen. */
  orden: readonly string[]
}

export const arkutvalg = personsignal<Arkutvalg>('arkutvalg', {
  sprak: null,
  medNorsk: true,
  utelatt: [],
  orden: [],
})

export const sett = (del: Partial<Arkutvalg>): void => {
  arkutvalg.value = { ...arkutvalg.peek(), ...del }
}

/** Who reads Norwegian for everyday use is offered a sheet in Norwegian. */
const LESER_NORSK: readonly (string | null | undefined)[] = ['B1', 'B2', 'C']

/** The first of the person's languages that there is a frame in; else the målform of the screen. */
export function foreslattSprak({ sprak, norsk }: Kartlegging, malform: Malform): Rammekode {
  if (LESER_NORSK.includes(norsk?.skriftlig ?? norsk?.muntlig)) return malform
  return sprak?.find(erRammekode) ?? malform
}

/** Those that have been moved first, then the others in the order given. */
export function iOrden(ider: readonly string[], orden: readonly string[]): string[] {
  const forst = orden.filter((id) => ider.includes(id))
  return [...forst, ...ider.filter((id) => !forst.includes(id))]
}

/** One step up (-1) or down (1); the same when it already stands at the end. */
export function flyttet(ider: readonly string[], id: string, steg: -1 | 1): string[] {
  const ny = [...ider]
  const fra = ny.indexOf(id)
  const til = fra + steg
  if (fra === -1 || til < 0 || til >= ny.length) return ny
  ny.splice(til, 0, ...ny.splice(fra, 1))
  return ny
}
