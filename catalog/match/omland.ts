/** The part of the catalogue that can matter for the people of a kommune, whoever they are: what a copy of it must hold. */
import { luftlinje, type Sted } from '../geografi.ts'
import { koder } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import { LENGST } from './reisegrense.ts'
import { behovsmerker } from './tilbud/behov.ts'

/** A need that nobody meets has its nearest among so many of those that lie further away than anyone travels. */
const LENGER_UNNA = 20

/** Places in the register, in order; null for all of it. */
export type Omland = readonly number[] | null

/** Kommuner are a few hundred, and a day has one answer for each. */
const MEST_KJENTE = 400
const kjente = new WeakMap<Snapshot, Map<string, Omland>>()

type IKommune = Snapshot['indeks']['iKommune'][number]

/** No road is quicker than a straight motorway: kilometres in a straight line that a journey of LENGST can be. */
const LENGST_KM = (LENGST / 60) * 100

/** Kommuner with something in them, apart: within reach of some home, and further away with the nearest to the senter first. */
function delt({ geografi, indeks }: Snapshot, hjem: readonly Sted[], dato: string) {
  const naere: IKommune[] = []
  const andre: { k: IKommune; minutter: number }[] = []
  for (const k of indeks.iKommune) {
    // A way is as long back, and these few places serve every home in the country.
    const minutter = k.senter && geografi.minutterFra(k.senter, { middel: 'bil', dato })
    const erNaer = hjem.some(
      (h) => k.senter && luftlinje(k.senter, h) <= LENGST_KM && minutter && minutter(h) <= LENGST,
    )
    if (minutter === null || erNaer) naere.push(k)
    else andre.push({ k, minutter: hjem[0] ? minutter(hjem[0]) : 0 })
  }
  andre.sort((a, b) => a.minutter - b.minutter)
  return { naere, andre: andre.map(({ k }) => k) }
}

/** For each need the first of these that are for it and have not ended. */
function forsteForHvertBehov(
  { register }: Snapshot,
  andre: readonly IKommune[],
  legg: (numre: readonly number[]) => void,
) {
  const igjen = new Map(koder('behov').map((behov) => [behovsmerker([behov]), LENGER_UNNA]))
  for (const { numre, stengte } of andre) {
    if (igjen.size === 0) return
    for (const i of [...numre, ...stengte]) {
      if (register.tiltak[i]?.status !== 'publisert') continue
      const bitene = [...igjen].filter(([bit]) => ((register.behov[i] ?? 0) & bit) !== 0)
      if (bitene.length > 0) legg([i])
      for (const [bit, antall] of bitene) {
        if (antall > 1) igjen.set(bit, antall - 1)
        else igjen.delete(bit)
      }
    }
  }
}

function finn(snapshot: Snapshot, kommune: string, dato: string): Omland {
  const { geografi, indeks } = snapshot
  const hjem = geografi.hjemsteder(kommune)
  if (hjem.length === 0) return null
  const med = new Set<number>()
  const legg = (numre: readonly number[]) => {
    for (const i of numre) med.add(i)
  }
  for (const liste of indeks.dekker(kommune)) legg(liste)
  legg((indeks.avtaler.get(kommune) ?? []).map(({ nr }) => nr))
  legg(indeks.uteAvSted)
  legg(indeks.utenKommune)
  const { naere, andre } = delt(snapshot, hjem, dato)
  for (const { numre, stengte } of naere) {
    legg(numre)
    legg(stengte)
  }
  forsteForHvertBehov(snapshot, andre, legg)
  return [...med].sort((a, b) => a - b)
}

/**
 * What the answer to any kartlegging from this kommune on this day is made of: a catalogue of these alone gives the same answer as
 * the whole. Null, for all, when the kommune is unknown. Cost: some milliseconds the first time for a kommune.
 */
export function omland(snapshot: Snapshot, kommune: string | null, dato: string): Omland {
  if (kommune === null) return null
  const perKommune = kjente.get(snapshot) ?? new Map<string, Omland>()
  kjente.set(snapshot, perKommune)
  const nokkel = `${kommune} ${dato}`
  const kjent = perKommune.get(nokkel)
  if (kjent !== undefined) return kjent
  if (perKommune.size >= MEST_KJENTE) perKommune.clear()
  const funnet = finn(snapshot, kommune, dato)
  perKommune.set(nokkel, funnet)
  return funnet
}

/** The entries themselves. */
export function tiltakI(snapshot: Snapshot, utvalg: Omland): readonly Tiltak[] {
  const { tiltak } = snapshot.register
  return utvalg === null ? tiltak : utvalg.flatMap((i) => tiltak[i] ?? [])
}
