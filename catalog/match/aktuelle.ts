/** Which tiltak are worth judging for a person: those open to her kommune, and the others within her reach. */
import type { Tiltak } from '../skjema/tiltak.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Indeks } from './indeks.ts'
import type { Person } from './person.ts'
import { lengst } from './reisegrense.ts'
import { minutterTilKommunen } from './reisevei.ts'
import { erNei, type Fakta, JA, UTFALL, type Utfall } from './utfall.ts'

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

/** The answer of rule `deling`, known from the index: open to the kommune, or the answer to those without access; else it must be asked. */
export const TILGANG = { uten: 0, apen: 1, sporres: 2 } as const

/**
 * Places in the snapshot, each in one list only, and the access of all there are, whether they are in a list or not. `funnet`: open to
 * the kommune, or with no journey. `naere`: what else there is in each kommune that is near; those of them that are `uten` are meant.
 */
export type Utsnitt = { funnet: readonly number[]; naere: readonly (readonly number[])[]; tilgang: Uint8Array }

/**
 * The few that are worth judging, found by the index: all that the kommune has access to, what happens in kommuner within reach, and
 * what has no journey. Cost: as many as have access, and one question per kommune.
 */
export function utsnitt(p: Person, { register: { tiltak }, indeks }: Snapshot): Utsnitt {
  const tilgang = new Uint8Array(tiltak.length)
  const { kommune, dato } = p
  // With no kommune told nothing is far and nothing is closed.
  if (kommune === null) return { funnet: tiltak.map((_, i) => i), naere: [], tilgang: tilgang.fill(TILGANG.sporres) }
  const funnet: number[] = []
  const legg = (i: number) => {
    if (tilgang[i] === TILGANG.apen) return
    tilgang[i] = TILGANG.apen
    funnet.push(i)
  }
  for (const liste of indeks.dekker(kommune)) for (const i of liste) legg(i)
  for (const { nr, til } of indeks.avtaler.get(kommune) ?? []) if (til === null || til >= dato) legg(nr)
  for (const i of indeks.uteAvSted) if (tilgang[i] === TILGANG.uten) funnet.push(i)
  for (const i of indeks.utenKommune) {
    const t = tiltak[i]
    if (t && tilgang[i] === TILGANG.uten && erAktuelt(svarUten(indeks, i), erNar(p, t))) funnet.push(i)
  }
  const kjoretid = p.hjem && p.geografi.minutterFra(p.hjem, { middel: 'bil', dato })
  const rekkevidde = lengst(p)
  const naere = indeks.iKommune.flatMap(({ senter, numre }) =>
    senter && kjoretid && kjoretid(senter) > rekkevidde ? [] : [numre],
  )
  return { funnet, naere, tilgang }
}

/** What rule `deling` says to those without access. */
export const svarUten = (indeks: Indeks, i: number): Utfall => UTFALL[indeks.utenTilgang[i] ?? 0] ?? JA

/** Each of them once, in no order. */
export function hverI({ funnet, naere, tilgang }: Utsnitt, gjor: (i: number) => void): void {
  for (const i of funnet) gjor(i)
  for (const liste of naere) for (const i of liste) if (tilgang[i] === TILGANG.uten) gjor(i)
}

/** In the order of the register. */
export function aktuelle(p: Person, snapshot: Snapshot): readonly Tiltak[] {
  const alle: number[] = []
  hverI(utsnitt(p, snapshot), (i) => alle.push(i))
  return alle.sort((a, b) => a - b).flatMap((i) => snapshot.register.tiltak[i] ?? [])
}
