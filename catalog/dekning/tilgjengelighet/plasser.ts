/** How many places the offers have, also those that have not told. */
import type { Tiltakstype } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { eksakt, type Intervall } from './intervall.ts'

export type Plasser = {
  /** In the order of the tiltak. */
  readonly plasser: readonly Intervall[]
  /** How many have not told. */
  readonly ukjente: number
}

/** Fewer than this of one kind say too little of the others. */
const FERREST_AV_SAMME_SLAG = 3

/** The upper of two in the middle; null of none. */
const median = (tall: readonly number[]): number | null =>
  [...tall].sort((a, b) => a - b)[Math.floor(tall.length / 2)] ?? null

const oppgitt = (t: Tiltak): number | null => t.kapasitet?.plasser ?? null

/** What the places of an offer are taken to be at most, by its kind. */
function antattMest(tiltak: readonly Tiltak[]): (slag: Tiltakstype) => number | null {
  // What has no places says nothing of how large others are.
  const kjente = tiltak.map((t) => ({ slag: t.tiltakstype, plasser: oppgitt(t) ?? 0 })).filter((t) => t.plasser > 0)
  const avAlle = median(kjente.map((t) => t.plasser))
  const avSlag = new Map<Tiltakstype, number[]>()
  for (const { slag, plasser } of kjente) {
    const andre = avSlag.get(slag)
    if (andre) andre.push(plasser)
    else avSlag.set(slag, [plasser])
  }
  const medianer = new Map(
    [...avSlag].map(([slag, tall]) => [slag, tall.length < FERREST_AV_SAMME_SLAG ? avAlle : median(tall)]),
  )
  return (slag) => medianer.get(slag) ?? avAlle
}

/**
 * An offer that has not told its places has somewhere between none and as many as the median of those of its kind that have told (of all
 * that have, when fewer than three of its kind have); without limit upwards when nobody has told.
 */
export function plasserI(tiltak: readonly Tiltak[]): Plasser {
  const mest = antattMest(tiltak)
  const plasser = tiltak.map((t) => {
    const tall = oppgitt(t)
    return tall === null ? { fra: 0, til: mest(t.tiltakstype) } : eksakt(tall)
  })
  return { plasser, ukjente: tiltak.filter((t) => oppgitt(t) === null).length }
}
