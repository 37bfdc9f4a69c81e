/** How many places there are for each of those who need one, where they live, when all who can reach a place share it. */
import { erUkjent, type Intervall, ovre } from './intervall.ts'
import { type Reisematrise, reiserFra } from './matrise.ts'
import type { Modell } from './modell.ts'

export type Grunnlag = {
  /** By place in `tilbud` of the matrix. */
  readonly plasser: readonly Intervall[]
  /** Those who ask, by place in `kommuner` of the matrix. */
  readonly antall: readonly Intervall[]
}

export type Tilgjengelighet = {
  readonly kommune: string
  /** Offers within reach. */
  readonly tilbud: number
  /** How many of them have an unknown number of places. */
  readonly ukjente: number
  /**
   * The lowest and highest that the unknown numbers leave room for. Null when there is nothing to divide: no offer within reach, or none that
   * anybody asks for. Zero is something else: there are offers, and they have no places.
   */
  readonly plasserPerPerson: Intervall | null
}

/** What each journey counts for; 0 out of reach. With competition the weights of a kommune are divided among all it has in the matrix. */
function vekterFor(m: Reisematrise, { grense, vekt, konkurranse }: Modell): Float64Array {
  const vekter = m.minutter.map((minutter) => vekt(minutter))
  if (konkurranse) m.kommuner.forEach((_, i) => fordel(vekter, reiserFra(m, i)))
  return vekter.map((v, r) => ((m.minutter[r] ?? 0) <= grense ? v : 0))
}

/** Each weight times its own share of their sum. */
function fordel(vekter: Float64Array, { fra, til }: { fra: number; til: number }): void {
  const sum = vekter.subarray(fra, til).reduce((a, b) => a + b, 0)
  for (let r = fra; r < til; r++) {
    const v = vekter[r] ?? 0
    vekter[r] = sum > 0 ? (v * v) / sum : 0
  }
}

/** Runs through the journeys that count for something: from kommune `i` to offer `j`. */
function hverVei(m: Reisematrise, vekter: Float64Array, gjor: (i: number, j: number, vekt: number) => void) {
  m.kommuner.forEach((_, i) => {
    const { fra, til } = reiserFra(m, i)
    for (let r = fra; r < til; r++) {
      const vekt = vekter[r] ?? 0
      if (vekt > 0) gjor(i, m.mal[r] ?? 0, vekt)
    }
  })
}

/** While it is summed, not known is without end. */
type Spenn = { lav: number; hoy: number }
const nullspenn = (): Spenn => ({ lav: 0, hoy: 0 })

/** Those who ask for each offer, as weighted. */
function sokere(m: Reisematrise, vekter: Float64Array, antall: readonly Intervall[]): Spenn[] {
  const ut = m.tilbud.map(nullspenn)
  hverVei(m, vekter, (i, j, vekt) => {
    const [her, der] = [antall[i], ut[j]]
    if (!her || !der) return
    der.lav += vekt * her.fra
    der.hoy += vekt * ovre(her)
  })
  return ut
}

/** Fewest places among most people, and the other way round; null when nobody asks. */
function andel(plasser: Intervall, { lav, hoy }: Spenn): Spenn | null {
  if (hoy === 0) return null
  const flest = ovre(plasser)
  return { lav: plasser.fra / hoy, hoy: flest === 0 ? 0 : flest / lav }
}

/**
 * By place in `kommuner` of the matrix. Equals pysal/access where all is known, but for an offer that nobody asks for: there it
 * divides by zero, and here the offer gives nothing. Cost: some nanoseconds for each journey.
 */
export function tilgjengelighet(m: Reisematrise, { plasser, antall }: Grunnlag, modell: Modell): Tilgjengelighet[] {
  const vekter = vekterFor(m, modell)
  const ukjent = plasser.map(erUkjent)
  const sok = sokere(m, vekter, antall)
  const andeler = plasser.map((p, j) => andel(p, sok[j] ?? nullspenn()))
  const svar = m.kommuner.map(() => ({ tilbud: 0, ukjente: 0, delte: 0, ...nullspenn() }))
  hverVei(m, vekter, (i, j, vekt) => {
    const [her, del] = [svar[i], andeler[j]]
    if (!her) return
    her.tilbud += 1
    if (ukjent[j]) her.ukjente += 1
    if (!del) return
    her.delte += 1
    her.lav += vekt * del.lav
    her.hoy += vekt * del.hoy
  })
  return svar.map(({ tilbud, ukjente, delte, lav, hoy }, i) => ({
    kommune: m.kommuner[i] ?? '',
    tilbud,
    ukjente,
    plasserPerPerson: delte === 0 ? null : { fra: lav, til: Number.isFinite(hoy) ? hoy : null },
  }))
}

/** For each kommune the answers of the models, in their order. */
export function sideOmSide(
  m: Reisematrise,
  grunnlag: Grunnlag,
  modeller: readonly Modell[],
): { kommune: string; svar: Tilgjengelighet[] }[] {
  const perModell = modeller.map((modell) => tilgjengelighet(m, grunnlag, modell))
  return m.kommuner.map((kommune, i) => ({
    kommune,
    svar: perModell.flatMap((svar) => svar[i] ?? []),
  }))
}
