/** Which part of the country the map shows, and how it is laid flat. Pure. */
import { type GeoProjection, geoConicConformal, geoDistance } from 'd3-geo'

export type Punkt = { lat: number; lon: number }
/** Pixels. */
export type Flate = { bredde: number; hoyde: number }
/** The middle of the map, and how many kilometres it is wide. */
export type Utsnitt = Punkt & { km: number }

const RADIUS_KM = 6371
/** Further away than this is told in words, unless there is nothing nearer. */
const FJERNT_KM = 250
/** The outline has no more to show when closer. */
const MINST_KM = 30
/** All of Norway. */
const MEST_KM = 2700
/** A map of less than this tells little of where in the country it is. */
const MINST_TILPASSET_KM = 60
/** Room for markers and names along each edge. */
const MARG = { x: 64, y: 60 }
/** North and south of most of the country: between them shapes and distances are close to true. */
const PARALLELLER: [number, number] = [60, 69]

const iKm = (a: Punkt, b: Punkt) => geoDistance([a.lon, a.lat], [b.lon, b.lat]) * RADIUS_KM

/** North is up in the middle of the map. */
const grunnlag = ({ lat, lon }: Punkt) =>
  geoConicConformal().parallels(PARALLELLER).rotate([-lon, 0]).center([0, lat]).scale(1).translate([0, 0])

/** Length of a kilometre in the middle. The same in all directions, since the projection is conformal. */
function perKm(projeksjon: GeoProjection, midt: Punkt): number {
  const [a, b] = [midt, { ...midt, lat: midt.lat + 0.05 }]
  const [fra, til] = [projeksjon([a.lon, a.lat]), projeksjon([b.lon, b.lat])]
  return fra && til ? Math.hypot(til[0] - fra[0], til[1] - fra[1]) / iKm(a, b) : 1
}

/** Lays the part flat on the surface. */
export function lagProjeksjon(utsnitt: Utsnitt, { bredde, hoyde }: Flate): GeoProjection {
  const projeksjon = grunnlag(utsnitt)
  const kant = 20
  return projeksjon
    .scale(bredde / utsnitt.km / perKm(projeksjon, utsnitt))
    .translate([bredde / 2, hoyde / 2])
    .clipExtent([
      [-kant, -kant],
      [bredde + kant, hoyde + kant],
    ])
}

const spenn = (tall: readonly number[]) => {
  const [minst, mest] = [Math.min(...tall), Math.max(...tall)]
  return { midt: (minst + mest) / 2, lengde: mest - minst }
}

const medianen = (tall: readonly number[]) => [...tall].sort((a, b) => a - b)[Math.floor(tall.length / 2)] ?? 0

/** What the map is made to hold: those near the home, or near most of them when there is no home; all when none is near. */
export function naere<T extends Punkt>(hjem: Punkt | null, steder: readonly T[]): readonly T[] {
  const fra = hjem ?? { lat: medianen(steder.map((s) => s.lat)), lon: medianen(steder.map((s) => s.lon)) }
  const funnet = steder.filter((s) => iKm(fra, s) <= FJERNT_KM)
  return funnet.length > 0 ? funnet : steder
}

const HELE_LANDET: Utsnitt = { lat: 65, lon: 15.5, km: 1500 }

/** The smallest part that holds all points with room around them; the whole country when there are none. */
export function tilpass(punkter: readonly Punkt[], { bredde, hoyde }: Flate): Utsnitt {
  if (punkter.length === 0) return HELE_LANDET
  const grovt = { lat: spenn(punkter.map((p) => p.lat)).midt, lon: spenn(punkter.map((p) => p.lon)).midt }
  const projeksjon = grunnlag(grovt)
  const flate = punkter.map((p) => projeksjon([p.lon, p.lat]) ?? ([0, 0] as const))
  const [x, y] = [spenn(flate.map((p) => p[0])), spenn(flate.map((p) => p[1]))]
  const [lon, lat] = projeksjon.invert?.([x.midt, y.midt]) ?? [grovt.lon, grovt.lat]
  const enKm = perKm(projeksjon, grovt)
  const km = Math.max(
    MINST_TILPASSET_KM,
    (x.lengde / enKm) * (bredde / (bredde - 2 * MARG.x)),
    (y.lengde / enKm) * (bredde / (hoyde - 2 * MARG.y)),
  )
  return { lat, lon, km: Math.min(km, MEST_KM) }
}

/** Closer (`faktor` below 1) or further off. */
export const zoom = (u: Utsnitt, faktor: number): Utsnitt => ({
  ...u,
  km: Math.min(MEST_KM, Math.max(MINST_KM, u.km * faktor)),
})
export const kanZoome = ({ km }: Utsnitt, faktor: number): boolean => (faktor < 1 ? km > MINST_KM : km < MEST_KM)

/** The middle never leaves the country. */
const innenlands = ({ lat, lon }: Punkt): Punkt => ({
  lat: Math.min(71.3, Math.max(57.8, lat)),
  lon: Math.min(31.5, Math.max(4.2, lon)),
})

/** The part that has moved so that what was `dx` to the right and `dy` below the middle is now the middle. */
export function flytt(u: Utsnitt, flate: Flate, { dx, dy }: { dx: number; dy: number }): Utsnitt {
  const midt = lagProjeksjon(u, flate).invert?.([flate.bredde / 2 + dx, flate.hoyde / 2 + dy])
  return midt ? { ...u, ...innenlands({ lon: midt[0], lat: midt[1] }) } : u
}

const RUNDE = [500, 200, 100, 50, 20, 10, 5, 2, 1]

/** The longest round number of kilometres that takes at most a quarter of the width. */
export function malestokk({ km: hele }: Utsnitt, { bredde }: Flate): { km: number; lengde: number } {
  const km = RUNDE.find((r) => r <= hele / 4) ?? 1
  return { km, lengde: (km / hele) * bredde }
}
