import type { UtfallKode } from '../../../catalog/kodeverk.ts'
import { kommune, visningsnavn } from '../grunnlag.ts'
import type { Punkt } from './utsnitt.ts'

/** A coloured point in place of a sign, for many places at once: `slag` is its colour and shape in the style sheet of the screen. */
export type Prikk = { slag: string; tegn: string }

/** What stands on the map. `om`: what is said after the name; `nr`: the same number as in the list beside the map. */
export type Kartsted = Punkt & {
  id: string
  navn: string
  om?: string
  utfall?: UtfallKode
  nr?: number
  prikk?: Prikk
}

/** A kommune as its senter; null when there is none of that number. `om`: what is said of it beside its name. */
export function kommunested(nr: string | null, om: string): Kartsted | null {
  const k = kommune(nr ?? '')
  return k ? { id: k.nr, navn: visningsnavn(k), om, lat: k.senter.lat, lon: k.senter.lon } : null
}
