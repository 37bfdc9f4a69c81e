/** All the planner's questions, G1–G16 and one more, answered for a region. */
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import { aktivitetsplikt } from './aktivitetsplikt.ts'
import { alder } from './alder.ts'
import { deling } from './deling.ts'
import { digitalt } from './digitalt.ts'
import { enesteTilbyder } from './eneste-tilbyder.ts'
import { etterJobb } from './etter-jobb.ts'
import { ferskhet } from './ferskhet.ts'
import { frivillig } from './frivillig.ts'
import { inngang } from './inngang.ts'
import { innretning } from './innretning.ts'
import { innvandrere } from './innvandrere.ts'
import { kategori } from './kategori.ts'
import { kvp } from './kvp.ts'
import { norskstige } from './norskstige.ts'
import { type Grunnlag, lagOmrade } from './omrade.ts'
import { rekkevidde } from './rekkevidde.ts'
import { gruppe } from './tall.ts'
import { tetthet } from './tetthet.ts'
import { utenTiltak } from './uten-tiltak.ts'

export type { Grunnlag } from './omrade.ts'

/**
 * `kommuner`: the region; each must be a row of `dekning`. What happens outside it counts where it is open to those inside. Shape: each
 * answer follows the order of `kommuner`; lists of ids may be long.
 */
export function svarFor(grunnlag: Grunnlag, kommuner: readonly string[]): Dekningssvar {
  const omrade = lagOmrade(grunnlag, kommuner)
  return {
    katalogversjon: grunnlag.dekning.katalogversjon,
    dato: grunnlag.dekning.dato,
    omrade: { alle: gruppe(omrade.kommuner), ukjente: gruppe(omrade.kommuner.filter((k) => !k.kjent)) },
    kategori: kategori(omrade),
    utenTiltak: utenTiltak(omrade),
    tetthet: tetthet(omrade),
    innvandrere: innvandrere(omrade),
    alder: alder(omrade),
    innretning: innretning(omrade),
    rekkevidde: rekkevidde(omrade),
    digitalt: digitalt(omrade),
    kvp: kvp(omrade),
    aktivitetsplikt: aktivitetsplikt(omrade),
    inngang: inngang(omrade),
    etterJobb: etterJobb(omrade),
    norskstige: norskstige(omrade),
    ferskhet: ferskhet(omrade),
    deling: deling(omrade),
    frivillig: frivillig(omrade),
    enesteTilbyder: enesteTilbyder(omrade),
  }
}
