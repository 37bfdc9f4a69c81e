/** How many places there are for each who needs one, reckoned in the worker. */

import { oppgittEttersporsel } from '../../catalog/dekning/ettersporsel.ts'
import { type Ettersporselsvalg, vekterFor } from '../../catalog/dekning/mangler.ts'
import { type Modell, tiltakI } from '../../catalog/dekning/modell.ts'
import { bilreiser } from '../../catalog/dekning/tilgjengelighet/bilreiser.ts'
import { eksakt, type Intervall } from '../../catalog/dekning/tilgjengelighet/intervall.ts'
import {
  e2sfca,
  GRENSER,
  type Modell as Metode,
  tosfca,
  tresfca,
} from '../../catalog/dekning/tilgjengelighet/modell.ts'
import { plasserI } from '../../catalog/dekning/tilgjengelighet/plasser.ts'
import { sideOmSide, type Tilgjengelighet } from '../../catalog/dekning/tilgjengelighet/tilgjengelighet.ts'
import type { Behov } from '../../catalog/kodeverk.ts'
import { dekker } from '../../catalog/match/dekker.ts'
import { somVekter, type Vekter } from './vekter.ts'

export type Tilgjengelighetsoppdrag = {
  slag: 'tilgjengelighet'
  kommuner: readonly string[]
  ettersporsel: Ettersporselsvalg
  behov: Behov
  metode: keyof typeof METODER
  medSpor: boolean
}

/** `null`: no number of persons to reckon with. */
export type Tilgjengelighetssvar = {
  /** Minutes of the catchments, in the order of the answers of each kommune. */
  grenser: readonly number[]
  kommuner: readonly { kommune: string; svar: Tilgjengelighet[] }[]
  vekter: Vekter | null
  /** Ids: what was counted, and what could not be. */
  tiltak: readonly string[]
  ukjentePlasser: number
  utenSted: readonly string[]
  ukjentTilgang: readonly string[]
}

const METODER = {
  '2sfca': tosfca,
  e2sfca: (grense: number): Metode => e2sfca(grense),
  '3sfca': (grense: number): Metode => tresfca(grense),
} as const

const LENGST = Math.max(...GRENSER)

/**
 * Those who live outside the area and share its offers count too, so the whole country is reckoned and the area shown. With numbers that somebody
 * has counted, those of other kommuner are not known, and so are the upper limits.
 */
export function plassregnskap(m: Modell, o: Tilgjengelighetsoppdrag): Tilgjengelighetssvar {
  const { land } = m
  const alle = land.hjemsteder.map(({ nr }) => nr)
  const tiltak = tiltakI(m).filter((t) => dekker(t, o.behov))
  const {
    matrise,
    tiltak: talt,
    utenSted,
    ukjentTilgang,
  } = bilreiser(alle, tiltak, {
    geografi: land.geografi,
    dato: land.dato,
    lengst: LENGST,
    medSpor: o.medSpor,
  })
  const { plasser, ukjente } = plasserI(talt)
  const vekter = vekterFor(alle, o.ettersporsel, land.geografi)
  const antall: Intervall[] = o.ettersporsel.rader
    ? oppgittEttersporsel(o.ettersporsel.rader, alle, o.ettersporsel.gruppe)
    : alle.map((nr) => eksakt(vekter?.antall.get(nr) ?? 0))
  const iOmradet = new Set(o.kommuner)
  return {
    grenser: GRENSER,
    kommuner: vekter
      ? sideOmSide(matrise, { plasser, antall }, GRENSER.map(METODER[o.metode])).filter((k) => iOmradet.has(k.kommune))
      : [],
    vekter: vekter && somVekter(vekter, iOmradet),
    tiltak: talt.map(({ id }) => id),
    ukjentePlasser: ukjente,
    utenSted: utenSted.map(({ id }) => id),
    ukjentTilgang: ukjentTilgang.map(({ id }) => id),
  }
}
