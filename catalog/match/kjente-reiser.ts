/** Journeys from the person's home that a travel service has answered for, and the place of a tiltak they are looked up by. */
import type { Geografi, Punkt, Sted } from '../geografi.ts'
import type { Reisemiddel } from '../kodeverk.ts'
import type { Reise } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'

export type KjenteReiser = ReadonlyMap<string, Reise>

/** Five decimals are a metre: places this near are one place. */
const DESIMALER = 5

/** What a known journey is looked up by; the home is the same for all of them. */
export const reisenokkel = (til: Punkt, middel: Reisemiddel): string =>
  `${til.lat.toFixed(DESIMALER)},${til.lon.toFixed(DESIMALER)},${middel}`

/** Where a tiltak takes place: its own point, else that of its postnummer or kommune. Null when none is told. */
export function stedFor(geografi: Geografi, { sted, kommunenummer }: Tiltak): Sted | null {
  if (sted?.lat != null && sted.lon != null) return { lat: sted.lat, lon: sted.lon, kommune: kommunenummer ?? null }
  return geografi.hjemsted(kommunenummer ?? null, sted?.postnummer ?? null)
}

/** The journey that is known; undefined when nobody has answered for it, and the estimate is what there is. */
export const kjentReise = (reiser: KjenteReiser | undefined, til: Punkt, middel: Reisemiddel): Reise | undefined =>
  reiser === undefined || reiser.size === 0 ? undefined : reiser.get(reisenokkel(til, middel))
