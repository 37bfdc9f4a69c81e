/** The map of the country as data: kommuner, postnummer, neighbours and a first estimate of travel time. Pure. */
import type { Reisemiddel } from './kodeverk.ts'
import type { Reise } from './skjema/forslag.ts'
import type { Kommune } from './skjema/kommune.ts'

export type Punkt = { lat: number; lon: number }
/** Nummer, poststed, kommunenummer, bredde, lengde. */
export type Postnummerrad = readonly [string, string, string, number, number]

const RADIUS_KM = 6371
const rad = (grader: number) => (grader * Math.PI) / 180

/** Great-circle distance in kilometres. */
export function luftlinje(a: Punkt, b: Punkt): number {
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/**
 * How a straight line becomes a journey. `vei`: road kilometres per great-circle kilometre; `kmt`: average speed.
 * By car 1.3 and 55 km/h fit measured kommune-to-centre times with a median error of
 * 17 % (`data/README.md`); public transport takes 1.6 times as long; a walk is 5 km/h.
 */
const REISEMATE = {
  bil: { vei: 1.3, kmt: 55 },
  kollektiv: { vei: 1.3, kmt: 55 / 1.6 },
  gange: { vei: 1.2, kmt: 5 },
} as const

/** A first estimate from the straight line; fjords and ferries are not considered. `ingen` travels on foot. */
export function anslaReise(fra: Punkt, til: Punkt, middel: Reisemiddel): Reise {
  const mate = REISEMATE[middel === 'ingen' ? 'gange' : middel]
  const km = luftlinje(fra, til) * mate.vei
  return { minutter: Math.round((km / mate.kmt) * 60), km: Math.round(km), middel, kilde: 'anslag' }
}

/** Furthest a place in the kommune can lie from its senter: the long way through its area, and 20 km for islands and rough points. */
const rekkevidde = (k: Kommune) => 2.5 * Math.sqrt(k.arealKm2 / Math.PI) + 20

export const erINorge = ({ lat, lon }: Punkt) => lat >= 57.8 && lat <= 71.3 && lon >= 4.2 && lon <= 31.5

export type Geografi = {
  /** All kommuner, by number. */
  kommuner: readonly Kommune[]
  kommune(nr: string): Kommune | undefined
  fylke(nr: string): string | undefined
  /** False only for a place that cannot lie in the kommune, so a border case is never refused. */
  kanLiggeI(punkt: Punkt, kommunenummer: string): boolean
  /** Where a person of this kommune starts from: the postnummer when it is known and plausible, else the senter. */
  hjemsted(kommunenummer: string | null, postnummer: string | null): Punkt | null
}

/** Indexes the kommuner and postnummer once. */
export function lagGeografi(kommuner: readonly Kommune[], postnummer: readonly Postnummerrad[] = []): Geografi {
  const perNr = new Map(kommuner.map((k) => [k.nr, k]))
  const fylker = new Map(kommuner.map((k) => [k.fylkesnr, k.fylke]))
  const perPostnummer = new Map(postnummer.map(([nr, , , lat, lon]) => [nr, { lat, lon }]))
  const kanLiggeI = (punkt: Punkt, nr: string) => {
    const k = perNr.get(nr)
    return k === undefined || luftlinje(punkt, k.senter) <= rekkevidde(k)
  }
  return {
    kommuner,
    kommune: (nr) => perNr.get(nr),
    fylke: (nr) => fylker.get(nr),
    kanLiggeI,
    hjemsted(nr, post) {
      const sted = post === null ? undefined : perPostnummer.get(post)
      if (sted && (nr === null || kanLiggeI(sted, nr))) return sted
      return (nr === null ? undefined : perNr.get(nr)?.senter) ?? null
    },
  }
}
