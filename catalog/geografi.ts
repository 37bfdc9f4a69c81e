/** The map of the country as data: kommuner, postnummer, neighbours, and how long a journey takes. Pure. */
import type { Reisemiddel } from './kodeverk.ts'
import { lagReiseanslag, type Reiseanslag, type Tabellmiddel } from './reise/anslag.ts'
import { lagLokalt, medLokal } from './reise/lokal.ts'
import { luftlinje, type Punkt, type Sted } from './reise/punkt.ts'
import type { Tabell } from './reise/tabell.ts'
import type { Reise } from './skjema/forslag.ts'
import type { Kommune } from './skjema/kommune.ts'
import type { Reisetid } from './skjema/reisetid.ts'

export { luftlinje, type Punkt, type Sted } from './reise/punkt.ts'
/** Nummer, poststed, kommunenummer, bredde, lengde. */
export type Postnummerrad = readonly [string, string, string, number, number]

/** Furthest a place in the kommune can lie from its senter: the long way through its area, and 20 km for islands and rough points. */
const rekkevidde = (k: Kommune) => 2.5 * Math.sqrt(k.arealKm2 / Math.PI) + 20

export const erINorge = ({ lat, lon }: Punkt) => lat >= 57.8 && lat <= 71.3 && lon >= 4.2 && lon <= 31.5

/** By what means, and the day it is asked for, `YYYY-MM-DD`: what an office has told holds for a time. */
export type Reisevalg = { middel: Reisemiddel; dato: string }

export type Geografi = {
  /** All kommuner, by number. */
  kommuner: readonly Kommune[]
  /** Poststed and kommunenummer, each pair once. */
  poststeder: readonly (readonly [navn: string, kommunenummer: string])[]
  kommune(nr: string): Kommune | undefined
  fylke(nr: string): string | undefined
  /** False only for a place that cannot lie in the kommune, so a border case is never refused. */
  kanLiggeI(punkt: Punkt, kommunenummer: string): boolean
  /** Where a person of this kommune starts from: the postnummer when it is known and plausible, else the senter. */
  hjemsted(kommunenummer: string | null, postnummer: string | null): Sted | null
  /** Everywhere such a person may start from, the senter first; empty when the kommune is unknown. */
  hjemsteder(kommunenummer: string): readonly Sted[]
  /** One way: what an office has told, else an estimate. Cost: some hundred nanoseconds; half a millisecond for a new home. */
  reise(fra: Sted, til: Sted, valg: Reisevalg): Reise
  /** The minutes of `reise` from one place, which is quicker when they are many. */
  minutterFra(fra: Sted, valg: Reisevalg): (til: Sted) => number
  /** The same from many homes to one place at a time, quickest for a whole catalogue. Further than `mest` minutes is Infinity. */
  minutterTil(hjem: readonly Sted[], valg: { middel: Tabellmiddel; dato: string; mest: number }): Tabell<Sted>
  /** The same place, which journeys to and from are then quicker to estimate for. */
  klargjor(sted: Sted): Sted
  /** The same map with these travel times in place of those it had. Cost: little; the network is kept. */
  medReisetider(reisetider: readonly Reisetid[]): Geografi
}

function lagReise(
  anslag: Reiseanslag,
  reisetider: readonly Reisetid[],
): Pick<Geografi, 'reise' | 'minutterFra' | 'minutterTil'> {
  if (reisetider.length === 0)
    return {
      reise: (fra, til, { middel }) => anslag(fra, til, middel),
      minutterFra: (fra, { middel }) => anslag.minutterFra(fra, middel),
      minutterTil: (hjem, { middel, mest }) => anslag.minutterTil(hjem, middel, mest),
    }
  const lokalt = lagLokalt(reisetider)
  const reise: Geografi['reise'] = (fra, til, { middel, dato }) => {
    const rad = lokalt([anslag.kommuneFor(fra), anslag.kommuneFor(til)], middel, dato)
    const anslatt = anslag(fra, til, middel)
    return rad ? medLokal(anslatt, rad) : anslatt
  }
  return {
    reise,
    minutterFra: (fra, valg) => (til) => reise(fra, til, valg).minutter,
    minutterTil(hjem, valg) {
      const { middel, dato, mest } = valg
      const [tabell, kommuner] = [anslag.minutterTil(hjem, middel, mest), hjem.map((sted) => anslag.kommuneFor(sted))]
      return (til, hvem, ut) => {
        tabell(til, hvem, ut)
        const dit = anslag.kommuneFor(til)
        for (let nr = 0; nr < hvem.length; nr++) {
          const h = hvem[nr] ?? 0
          const fra = hjem[h]
          if (!fra || !lokalt([kommuner[h] ?? '', dit], middel, dato)) continue
          const { minutter } = reise(fra, til, valg)
          ut[h] = minutter <= mest ? minutter : Infinity
        }
      }
    },
  }
}

const poststederI = (postnummer: readonly Postnummerrad[]): Geografi['poststeder'] => [
  ...new Map(postnummer.map(([, navn, kommune]) => [`${navn} ${kommune}`, [navn, kommune] as const])).values(),
]

/** Indexes the kommuner and postnummer once. `reisetider`: what offices have told of the roads, which goes before the estimate. */
export function lagGeografi(
  kommuner: readonly Kommune[],
  postnummer: readonly Postnummerrad[] = [],
  reisetider: readonly Reisetid[] = [],
): Geografi {
  const perNr = new Map(kommuner.map((k) => [k.nr, k]))
  const fylker = new Map(kommuner.map((k) => [k.fylkesnr, k.fylke]))
  const perPostnummer = new Map(
    postnummer.map(([nr, , kommune, lat, lon]) => [nr, { lat, lon, kommune: perNr.has(kommune) ? kommune : null }]),
  )
  const sentre = new Map(kommuner.map((k) => [k.nr, { lat: k.senter.lat, lon: k.senter.lon, kommune: k.nr }]))
  const kanLiggeI = (punkt: Punkt, nr: string) => {
    const k = perNr.get(nr)
    return k === undefined || luftlinje(punkt, k.senter) <= rekkevidde(k)
  }
  const anslag = lagReiseanslag(
    kommuner,
    postnummer.map(([, , kommune, lat, lon]) => ({ kommune, lat, lon })),
  )
  const kart = {
    kommuner,
    poststeder: poststederI(postnummer),
    kommune: (nr: string) => perNr.get(nr),
    fylke: (nr: string) => fylker.get(nr),
    kanLiggeI,
    hjemsted(nr: string | null, post: string | null) {
      const sted = post === null ? undefined : perPostnummer.get(post)
      if (sted && (nr === null || kanLiggeI(sted, nr))) return sted
      return (nr === null ? undefined : sentre.get(nr)) ?? null
    },
    hjemsteder(nr: string) {
      const senter = sentre.get(nr)
      return senter ? [senter, ...[...perPostnummer.values()].filter((sted) => kanLiggeI(sted, nr))] : []
    },
  }
  const medReisetider = (rader: readonly Reisetid[]): Geografi => ({
    ...kart,
    ...lagReise(anslag, rader),
    klargjor: anslag.klargjor,
    medReisetider,
  })
  return medReisetider(reisetider)
}
