/** Where to look: for a kommune, the tiltak that its inhabitants have some access to, and for a place, what happens there. */
import type { Geografi } from '../geografi.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { deling } from './kriterier/deling.ts'
import { lagPerson } from './person.ts'
import { skalReise } from './reisevei.ts'
import type { Utfall } from './utfall.ts'

export type Indeks = {
  /** Those that name the kommune, its fylke or the whole country, or have an agreement with it on some date. */
  medTilgang(kommune: string): readonly (readonly number[])[]
  /** Those with a journey to this kommune. */
  iKommune: ReadonlyMap<string, readonly number[]>
  /** Those with no journey, or to a place that names no kommune. */
  andre: readonly number[]
  /** What rule `deling` says to those without any access, per tiltak. */
  utenTilgang: Uint8Array
}

/** A kommune that nobody lives in and no tiltak names. */
const INGENSTEDS = '0000'

function legg<T>(i: number, i_: Map<T, number[]>, nokkel: T) {
  const liste = i_.get(nokkel)
  if (liste) liste.push(i)
  else i_.set(nokkel, [i])
}

export function lagIndeks(tiltak: readonly Tiltak[], geografi: Geografi): Indeks {
  const perKommune = new Map<string, number[]>()
  const perFylke = new Map<string, number[]>()
  const iKommune = new Map<string, number[]>()
  const landet: number[] = []
  const andre: number[] = []
  // The answer to no access depends on no date, since only agreements do.
  const ingen = lagPerson({ kommune: INGENSTEDS, behov: {} }, '2000-01-01', geografi)
  tiltak.forEach((t, i) => {
    if (t.dekning.landet) landet.push(i)
    for (const fylke of t.dekning.fylker) legg(i, perFylke, fylke)
    const avtaler = t.deling?.avtaler?.map((a) => a.kommunenummer) ?? []
    for (const kommune of new Set([...t.dekning.kommuner, ...avtaler])) legg(i, perKommune, kommune)
    if (skalReise(t) && t.kommunenummer != null) legg(i, iKommune, t.kommunenummer)
    else andre.push(i)
  })
  return {
    medTilgang: (kommune) => [perKommune.get(kommune) ?? [], perFylke.get(kommune.slice(0, 2)) ?? [], landet],
    iKommune,
    andre,
    utenTilgang: Uint8Array.from(tiltak, (t): Utfall => deling.prov(ingen, t)),
  }
}
