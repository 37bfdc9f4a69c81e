/** Which tiltak are worth judging for a person: those open to her kommune, and the others within her reach. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Indeks } from './indeks.ts'
import type { Person } from './person.ts'
import { lengst } from './reisegrense.ts'
import { minutterTilKommunen } from './reisevei.ts'
import { erNei, type Fakta, JA, UTFALL, type Utfall, VET_IKKE } from './utfall.ts'

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

/** A set of tiltak, one bit each by their number, so that a large catalogue makes little to clean up. */
export type Mengde = { har(i: number): boolean; legg(i: number): void }

function lagMengde(antall: number): Mengde {
  const biter = new Uint32Array(Math.ceil(antall / 32))
  return {
    har: (i) => (((biter[i >> 5] ?? 0) >>> (i & 31)) & 1) === 1,
    legg(i) {
      biter[i >> 5] = (biter[i >> 5] ?? 0) | (1 << (i & 31))
    },
  }
}

/**
 * Places in the snapshot, each in one list only. `funnet`: open to the kommune, or with no journey. `naere`: what else there is in each
 * kommune that is near; those of them that are not open are meant. `apne`: all that are open to the kommune, whether in a list or
 * not. `uten`: the answer of rule `deling` for those that are not.
 */
export type Utsnitt = {
  funnet: Int32Array
  naere: readonly (readonly number[])[]
  apne: Mengde
  uten: (i: number) => Utfall
}

/**
 * The few that are worth judging, found by the index: all that the kommune has access to, what happens in kommuner within reach, and
 * what has no journey. Cost: as many as have access, and one question per kommune.
 */
export function utsnitt(p: Person, { register: { tiltak }, indeks }: Snapshot): Utsnitt {
  const { kommune, dato } = p
  const apne = lagMengde(tiltak.length)
  if (kommune === null) {
    // Nothing is far, and nothing is known to be closed.
    for (const i of indeks.landet) apne.legg(i)
    return { funnet: Int32Array.from(tiltak, (_, i) => i), naere: [], apne, uten: () => VET_IKKE }
  }
  const [dekker, avtaler] = [indeks.dekker(kommune), indeks.avtaler.get(kommune) ?? []]
  const lister = [...dekker, avtaler, indeks.uteAvSted, indeks.utenKommune]
  const funnet = new Int32Array(lister.reduce((sum, liste) => sum + liste.length, 0))
  let antall = 0
  const legg = (i: number) => {
    funnet[antall] = i
    antall += 1
  }
  const leggApen = (i: number) => {
    if (apne.har(i)) return
    apne.legg(i)
    legg(i)
  }
  for (const liste of dekker) for (const i of liste) leggApen(i)
  for (const { nr, til } of avtaler) if (til === null || til >= dato) leggApen(nr)
  for (const i of indeks.uteAvSted) if (!apne.har(i)) legg(i)
  for (const i of indeks.utenKommune) {
    const t = tiltak[i]
    if (t && !apne.har(i) && erAktuelt(svarUten(indeks, i), erNar(p, t))) legg(i)
  }
  const kjoretid = p.hjem && p.geografi.minutterFra(p.hjem, { middel: 'bil', dato })
  const rekkevidde = lengst(p)
  const naere = indeks.iKommune.flatMap(({ senter, numre }) =>
    senter && kjoretid && kjoretid(senter) > rekkevidde ? [] : [numre],
  )
  return { funnet: funnet.subarray(0, antall), naere, apne, uten: (i) => svarUten(indeks, i) }
}

/** What rule `deling` says to those without access. */
const svarUten = (indeks: Indeks, i: number): Utfall => UTFALL[indeks.utenTilgang[i] ?? 0] ?? JA

/** Each of them once, in no order. */
export function hverI({ funnet, naere, apne }: Utsnitt, gjor: (i: number) => void): void {
  for (const i of funnet) gjor(i)
  for (const liste of naere) for (const i of liste) if (!apne.har(i)) gjor(i)
}

/** In the order of the register. */
export function aktuelle(p: Person, snapshot: Snapshot): readonly Tiltak[] {
  const alle: number[] = []
  hverI(utsnitt(p, snapshot), (i) => alle.push(i))
  return alle.sort((a, b) => a - b).flatMap((i) => snapshot.register.tiltak[i] ?? [])
}
