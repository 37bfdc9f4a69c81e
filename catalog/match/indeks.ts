/** Where to look: for a kommune, the tiltak that its inhabitants have some access to, and for a place, what happens there. */
import type { Geografi, Sted } from '../geografi.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { deling } from './kriterier/deling.ts'
import { lagPerson } from './person.ts'
import { erNei, JA, type Utfall } from './utfall.ts'

export type Indeks = {
  /** Those that cover the whole country. */
  landet: readonly number[]
  /** Those that cover the kommune, its fylke or the whole country. */
  dekker(kommune: string): readonly (readonly number[])[]
  /** Those that have an agreement with the kommune, and its last day; null when it has none. */
  avtaler: ReadonlyMap<string, readonly { nr: number; til: string | null }[]>
  /**
   * Those that take place in a kommune or come from it, and its middle; null for a kommune that the map does not know. `stengte`: its
   * digital ones that are closed to those without access, which nobody is judged for, but which exist.
   */
  iKommune: readonly { senter: Sted | null; numre: readonly number[]; stengte: readonly number[] }[]
  /** Those without a journey, digital or of no told place, that are not closed to those without access. */
  uteAvSted: readonly number[]
  /** Those that have a place and name no kommune. */
  utenKommune: readonly number[]
  /** What rule `deling` says to those without any access, per tiltak. */
  utenTilgang: Uint8Array
}

/** A kommune that nobody lives in and no tiltak names. */
const INGENSTEDS = '0000'

function legg<T>(post: T, lister: Map<string, T[]>, nokkel: string) {
  const liste = lister.get(nokkel)
  if (liste) liste.push(post)
  else lister.set(nokkel, [post])
}

export function lagIndeks(tiltak: readonly Tiltak[], geografi: Geografi): Indeks {
  const perKommune = new Map<string, number[]>()
  const medAvtale = new Map<string, { nr: number; til: string | null }[]>()
  const perFylke = new Map<string, number[]>()
  const iKommune = new Map<string, number[]>()
  const stengteI = new Map<string, number[]>()
  const landet: number[] = []
  const uteAvSted: number[] = []
  const utenKommune: number[] = []
  // The answer to no access depends on no date, since only agreements do.
  const ingen = lagPerson({ kommune: INGENSTEDS, behov: {} }, '2000-01-01', geografi)
  const utenTilgang = tiltak.map((t): Utfall => deling.prov(ingen, t))
  tiltak.forEach((t, i) => {
    if (t.dekning.landet) landet.push(i)
    for (const fylke of t.dekning.fylker) legg(i, perFylke, fylke)
    for (const kommune of new Set(t.dekning.kommuner)) legg(i, perKommune, kommune)
    for (const { kommunenummer, til } of t.deling?.avtaler ?? [])
      legg({ nr: i, til: til ?? null }, medAvtale, kommunenummer)
    if (t.form === 'digital' || (t.kommunenummer == null && t.sted == null)) {
      if (!erNei(utenTilgang[i] ?? JA)) uteAvSted.push(i)
      else if (t.kommunenummer != null) legg(i, stengteI, t.kommunenummer)
    } else if (t.kommunenummer == null) utenKommune.push(i)
    else legg(i, iKommune, t.kommunenummer)
  })
  return {
    landet,
    dekker: (kommune) => [perKommune.get(kommune) ?? [], perFylke.get(kommune.slice(0, 2)) ?? [], landet],
    avtaler: medAvtale,
    iKommune: [...new Set([...iKommune.keys(), ...stengteI.keys()])].map((kommune) => {
      const senter = geografi.hjemsted(kommune, null)
      return {
        senter: senter && geografi.klargjor(senter),
        numre: iKommune.get(kommune) ?? [],
        stengte: stengteI.get(kommune) ?? [],
      }
    }),
    uteAvSted,
    utenKommune,
    utenTilgang: Uint8Array.from(utenTilgang),
  }
}
