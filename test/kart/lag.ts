/** Makes the outline of Norway for the map, out of Natural Earth as the package `world-atlas` has it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { feature } from 'topojson-client'
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { arealKm2, type Boks, forenkle, klipp, type Posisjon } from './forenkling.ts'

/** From the root of the project. */
export const FIL = 'web/felles/kart/norge.json'
const KILDE = 'node_modules/world-atlas/countries-10m.json'

export const iProsjektet = (fil: string): string => fileURLToPath(new URL(`../../${fil}`, import.meta.url))

const NORGE = 'Norway'
const NABOLAND = ['Sweden', 'Finland', 'Russia', 'Denmark']
/** The mainland with its islands; Svalbard, Jan Mayen and Bouvetøya fall outside. */
const FASTLAND: Boks = { vest: 4, sor: 57.8, ost: 31.5, nord: 71.5 }
/** As much of the neighbours as a map around a place in Norway can show. */
const OMLAND: Boks = { vest: 3, sor: 56.4, ost: 36, nord: 71.5 }

/** Kilometres a line may be off. The source has a point per kilometre or two, so less than this shows nothing that is so. */
const NOYAKTIG = 0.35
const GROVT = 3
/** Numbers per degree: three decimals, about a hundred metres. */
const TRINN = 1000

type Land = Polygon<{ name: string }> | MultiPolygon<{ name: string }>
type Atlas = Topology<{ countries: { type: 'GeometryCollection'; geometries: Land[] } }>

// A file of the package, of the type it is documented to have.
const lesAtlas = () => JSON.parse(readFileSync(iProsjektet(KILDE), 'utf8')) as Atlas

/** The lines of the atlas in degrees: there they are steps from point to point on a grid. */
function linjer({ arcs, transform }: Atlas): Posisjon[][] {
  if (!transform) throw new Error(`${KILDE} har ikke rutenettet sitt`)
  const { scale, translate } = transform
  return arcs.map((linje) => {
    let [x, y] = [0, 0]
    return linje.map((steg): Posisjon => {
      x += steg[0] ?? 0
      y += steg[1] ?? 0
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

/** The numbers of the lines a country is made of; one that runs the other way is told by its complement. */
const linjenumre = (land: Land): number[] =>
  (land.type === 'Polygon' ? land.arcs.flat() : land.arcs.flat(2)).map((nr) => (nr < 0 ? ~nr : nr))

/** The same atlas with simpler lines: country by country, a border would no longer be the same on both sides. */
function forenklet(atlas: Atlas): Atlas {
  const norske = new Set(
    atlas.objects.countries.geometries.filter((l) => l.properties?.name === NORGE).flatMap(linjenumre),
  )
  const arcs = linjer(atlas).map((linje, nr) =>
    forenkle(linje, norske.has(nr) ? NOYAKTIG : GROVT).map(([lon, lat]) => [lon, lat]),
  )
  return { type: atlas.type, objects: atlas.objects, arcs }
}

/** The east of Russia has gone past 180 degrees: counted on from there, its outline does not cross the whole map. */
const ostover = (lon: number) => (lon < -90 ? lon + 360 : lon)

/** The outer rings of a country; lakes are not drawn. */
function ringer(atlas: Atlas, navn: string): Posisjon[][] {
  const land = atlas.objects.countries.geometries.find((l) => l.properties?.name === navn)
  if (!land) throw new Error(`${KILDE} mangler ${navn}`)
  const polygoner =
    land.type === 'Polygon' ? [feature(atlas, land).geometry.coordinates] : feature(atlas, land).geometry.coordinates
  return polygoner.flatMap(([ring]) => (ring ? [ring.map(([lon = 0, lat = 0]): Posisjon => [ostover(lon), lat])] : []))
}

/** Whole steps, each from the one before; points that fall together are one. */
function somSteg(ring: readonly Posisjon[]): number[] {
  const avrundet = ring.map(([lon, lat]) => [Math.round(lon * TRINN), Math.round(lat * TRINN)] as const)
  let [x, y] = [0, 0]
  return avrundet.flatMap(([lon, lat], i) => {
    const steg = [lon - x, lat - y]
    if (i > 0 && steg.every((s) => s === 0)) return []
    ;[x, y] = [lon, lat]
    return steg
  })
}

/** A triangle is the least that can be seen: three points and the first again. */
const SYNLIG = 4
/** Only islands of some size tell what a neighbour looks like. */
const NABO_KM2 = 40

const lagLand = (atlas: Atlas, navn: readonly string[], { boks, minstKm2 }: { boks: Boks; minstKm2: number }) =>
  navn
    .flatMap((land) => ringer(atlas, land))
    .map((ring) => klipp(ring, boks))
    .filter((ring) => arealKm2(ring) >= minstKm2)
    .map(somSteg)
    .filter((steg) => steg.length >= 2 * SYNLIG)

/** A line per ring, so that a change can be read. */
const somTekst = ([navn, alle]: [string, number[][]]) =>
  `"${navn}":[\n${alle.map((ring) => JSON.stringify(ring)).join(',\n')}\n]`

/** The whole file as it is committed. */
export function lagNorge(): string {
  const atlas = forenklet(lesAtlas())
  const deler = {
    norge: lagLand(atlas, [NORGE], { boks: FASTLAND, minstKm2: 0 }),
    naboland: lagLand(atlas, NABOLAND, { boks: OMLAND, minstKm2: NABO_KM2 }),
  }
  return `{${Object.entries(deler).map(somTekst).join(',\n')}}\n`
}
