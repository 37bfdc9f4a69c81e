/** The outline that the map is drawn from. Where it comes from: `README.md`. */
import utlinje from './norge.json' with { type: 'json' }

/** Thousandths of a degree, each step from the one before. */
const TRINN = 1000

function somRing(steg: readonly number[]): [number, number][] {
  let [x, y] = [0, 0]
  const ring: [number, number][] = []
  for (let i = 0; i + 1 < steg.length; i += 2) {
    x += steg[i] ?? 0
    y += steg[i + 1] ?? 0
    ring.push([x / TRINN, y / TRINN])
  }
  return ring
}

/** As GeoJSON has it. */
export type Land = { type: 'MultiPolygon'; coordinates: [number, number][][][] }

/** Rings as areas; none of them has a hole. */
export const somLand = (ringer: readonly (readonly number[])[]): Land => ({
  type: 'MultiPolygon',
  coordinates: ringer.map((steg) => [somRing(steg)]),
})

export const norge = somLand(utlinje.norge)
export const naboland = somLand(utlinje.naboland)
