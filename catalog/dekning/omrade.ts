/** Which kommuner an area is. */
import type { Geografi } from '../geografi.ts'
import type { Omrade } from '../skjema/dekning.ts'

/** Within so long from the kommune that an area is around, when it is not told. */
const STANDARD_MINUTTER = 60

/** By number; all there are when the area tells of none. Each part that is told takes away what is not in it. */
export function kommunerI({ kommuner, fylke, rundt, minutter }: Omrade, geografi: Geografi, dato: string): string[] {
  const navngitte = kommuner && new Set(kommuner)
  const midten = rundt === undefined ? null : geografi.hjemsted(rundt, null)
  const fra = midten && geografi.minutterFra(midten, { middel: 'bil', dato })
  const mest = minutter ?? STANDARD_MINUTTER
  return geografi.kommuner
    .filter(({ nr, fylkesnr, senter }) => {
      if (navngitte && !navngitte.has(nr)) return false
      if (fylke !== undefined && fylkesnr !== fylke) return false
      return !fra || nr === rundt || fra({ lat: senter.lat, lon: senter.lon, kommune: nr }) <= mest
    })
    .map(({ nr }) => nr)
}
