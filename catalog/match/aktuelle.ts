/** Which tiltak are worth judging for a person: those open to her kommune, and the others within her reach. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Indeks } from './indeks.ts'
import { deling as delingsregel } from './kriterier/deling.ts'
import type { Person } from './person.ts'
import { lengst } from './reisegrense.ts'
import { minutterTilKommunen } from './reisevei.ts'
import { ADVARSEL, erNei, type Fakta, JA, NEI, type Utfall, VET_IKKE } from './utfall.ts'

/** Within reach by car, to the middle of the kommune, whoever of the two must travel? Unknown for what is digital or has no place. */
export function erNar(p: Person, t: Tiltak): Fakta {
  const minutter = t.form === 'digital' ? null : minutterTilKommunen(p, t)
  return minutter === null ? null : minutter <= lengst(p)
}

/**
 * No rule lets the person travel further than once a week allows, so what needs an agreement and is further away cannot become a
 * suggestion. What has no known journey is worth asking about, unless it is closed. `deling`: the answer of that rule.
 */
export const erAktuelt = (deling: Utfall, nar: Fakta): boolean => deling === JA || (nar ?? !erNei(deling))

/** How a tiltak was found: it covers the kommune, has an agreement with it on some date, or neither. */
export const FUNNET = { ellers: 0, avtale: 1, dekker: 2 } as const

/**
 * Places in the snapshot. `sporres`: found by name, or with no journey; whether they are worth judging must be asked. `naere`: one list per
 * kommune that is near; those of them that are `FUNNET.ellers` are worth judging. `funnet`: how, for all of them.
 */
export type Utsnitt = { sporres: readonly number[]; naere: readonly (readonly number[])[]; funnet: Uint8Array }

/**
 * The few that can be worth judging, found by the index: all that the kommune may have access to, what happens in kommuner within
 * reach, and what has no journey. Cost: as many as have access, and one question per kommune.
 */
export function utsnitt(p: Person, { register: { tiltak }, indeks }: Snapshot): Utsnitt {
  const funnet = new Uint8Array(tiltak.length)
  const { kommune } = p
  // With no kommune told nothing is far and nothing is closed.
  if (kommune === null) return { sporres: tiltak.map((_, i) => i), naere: [], funnet: funnet.fill(FUNNET.avtale) }
  const sporres: number[] = []
  const legg = (i: number, hvordan: number) => {
    if (funnet[i] !== FUNNET.ellers) return
    sporres.push(i)
    funnet[i] = hvordan
  }
  for (const liste of indeks.dekker(kommune)) for (const i of liste) legg(i, FUNNET.dekker)
  for (const i of indeks.avtaler.get(kommune) ?? []) legg(i, FUNNET.avtale)
  // What is closed to others and has no place is worth nobody's time.
  for (const i of indeks.andre)
    if (funnet[i] === FUNNET.ellers && erAktuelt(utfallUten(indeks, i), stedlos(tiltak[i]) ? null : true))
      sporres.push(i)
  const naere = [...indeks.iKommune.values()].filter((liste) => {
    const forste = tiltak[liste[0] ?? -1]
    return forste !== undefined && erNar(p, forste) !== false
  })
  return { sporres, naere, funnet }
}

const UTFALL: readonly Utfall[] = [JA, ADVARSEL, VET_IKKE, NEI]
const utfallUten = (indeks: Indeks, i: number): Utfall => UTFALL[indeks.utenTilgang[i] ?? 0] ?? JA
/** Nothing tells where it is. */
const stedlos = (t: Tiltak | undefined) => t === undefined || t.form === 'digital' || t.sted == null

/** All of them, in no order. */
export const alleI = ({ sporres, naere, funnet }: Utsnitt): number[] => [
  ...sporres,
  ...naere.flatMap((liste) => liste.filter((i) => funnet[i] === FUNNET.ellers)),
]

/** In the order of the register. */
export const aktuelle = (p: Person, snapshot: Snapshot): readonly Tiltak[] =>
  alleI(utsnitt(p, snapshot))
    .sort((a, b) => a - b)
    .flatMap((i) => snapshot.register.tiltak[i] ?? [])
    .filter((t) => erAktuelt(delingsregel.prov(p, t), erNar(p, t)))
