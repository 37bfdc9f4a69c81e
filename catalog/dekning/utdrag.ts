/** A dekning as it is sent: a sign for each cell, so that the whole country is a hundred kilobytes; and read again. */
import type { Dekningsutdrag } from '../skjema/dekning.ts'
import type { Dekning } from './dekning.ts'
import { SAKER } from './typetilfeller.ts'

/** What the figures of the screens are made of. */
export type Dekningstall = Pick<
  Dekning,
  'katalogversjon' | 'dato' | 'kommuner' | 'saker' | 'niva' | 'arsak' | 'arsaker' | 'vilkar' | 'tilbydere'
> & {
  /** Invented tiltak lie behind some of it; not said of what has not been sent. */
  readonly eksempel?: boolean
}

/** What the dekning itself does not know. `erEksempel`: of a tiltak, by id. */
export type Utdragsvalg = { foreldet: boolean; erEksempel: (id: string) => boolean }

/** One sign each. */
const GRUNNTALL = 36
const somTegn = (tall: number) => tall.toString(GRUNNTALL)
const fraTegn = (tegn: string) => Number.parseInt(tegn, GRUNNTALL)
/** The levels are letters, which are told from the digits of the others at a glance. */
const FORSTE_BOKSTAV = 10

const rader = (tall: Uint8Array, numre: readonly number[], tegn: (n: number) => string) =>
  numre.map((rad) => Array.from(tall.subarray(rad * SAKER.length, (rad + 1) * SAKER.length), tegn).join(''))

function harEksempel(d: Dekning, numre: readonly number[], { erEksempel }: Utdragsvalg): boolean {
  const eksempler = new Set(d.tiltak.flatMap((id, plass) => (erEksempel(id) ? [plass] : [])))
  const rad = (nr: number) => d.beste.subarray(nr * SAKER.length, (nr + 1) * SAKER.length)
  return eksempler.size > 0 && numre.some((nr) => rad(nr).some((plass) => eksempler.has(plass)))
}

/** `kommuner`: only these, in the order of the dekning. */
export function somUtdrag(d: Dekning, kommuner: readonly string[], valg: Utdragsvalg): Dekningsutdrag {
  const iOmradet = new Set(kommuner)
  const numre = d.kommuner.flatMap((nr, rad) => (iOmradet.has(nr) ? [rad] : []))
  return {
    katalogversjon: d.katalogversjon,
    dato: d.dato,
    eksempel: harEksempel(d, numre, valg),
    foreldet: valg.foreldet,
    kommuner: numre.map((rad) => d.kommuner[rad] ?? ''),
    niva: rader(d.niva, numre, (n) => somTegn(n + FORSTE_BOKSTAV)),
    arsaker: [...d.arsaker],
    arsak: rader(d.arsak, numre, somTegn),
    tilbydere: rader(d.tilbydere, numre, somTegn),
    vilkar: rader(d.vilkar, numre, somTegn),
  }
}

const lest = (linjer: readonly string[], fra = 0) => Uint8Array.from(linjer.join(''), (tegn) => fraTegn(tegn) - fra)

export const fraUtdrag = (u: Dekningsutdrag): Dekningstall => ({
  katalogversjon: u.katalogversjon,
  dato: u.dato,
  eksempel: u.eksempel,
  kommuner: u.kommuner,
  saker: SAKER,
  niva: lest(u.niva, FORSTE_BOKSTAV),
  arsaker: u.arsaker,
  arsak: lest(u.arsak),
  tilbydere: lest(u.tilbydere),
  vilkar: lest(u.vilkar),
})
