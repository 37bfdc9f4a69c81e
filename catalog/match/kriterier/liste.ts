/** Every rule, in the order its reason is shown. A new rule is one file, one line here and one scenario file. */
import type { Regel } from '../../kodeverk.ts'
import type { Kriterium } from '../kriterium.ts'
import { alder } from './alder.ts'
import { arbeidIkkeAktuelt } from './arbeid-ikke-aktuelt.ts'
import { barnepass } from './barnepass.ts'
import { deling } from './deling.ts'
import { digital } from './digital.ts'
import { egetOnske } from './eget-onske.ts'
import { eksklusiv } from './eksklusiv.ts'
import { ferskhet } from './ferskhet.ts'
import { forerkort } from './forerkort.ts'
import { forsoksomrade } from './forsoksomrade.ts'
import { gruppe } from './gruppe.ts'
import { gyldig } from './gyldig.ts'
import { gyldigId } from './gyldig-id.ts'
import { ikkeVilkar } from './ikke-vilkar.ts'
import { inngang } from './inngang.ts'
import { innsatsgruppe } from './innsatsgruppe.ts'
import { kapasitet } from './kapasitet.ts'
import { kjonn } from './kjonn.ts'
import { krav } from './krav.ts'
import { makstid } from './makstid.ts'
import { norskgulv } from './norskgulv.ts'
import { norsktak } from './norsktak.ts'
import { oppbevaring } from './oppbevaring.ts'
import { provdFor } from './provd-for.ts'
import { reise } from './reise.ts'
import { rusfriArena } from './rusfri-arena.ts'
import { rusmiljo } from './rusmiljo.ts'
import { supplement } from './supplement.ts'
import { tidskollisjon } from './tidskollisjon.ts'
import { timer } from './timer.ts'
import { trussel } from './trussel.ts'
import { unntak } from './unntak.ts'
import { utelukkerHverandre } from './utelukker-hverandre.ts'

export const KRITERIER: readonly Kriterium[] = [
  gyldig,
  deling,
  forsoksomrade,
  reise,
  alder,
  kjonn,
  eksklusiv,
  utelukkerHverandre,
  innsatsgruppe,
  norskgulv,
  norsktak,
  krav,
  digital,
  gyldigId,
  rusfriArena,
  rusmiljo,
  forerkort,
  unntak,
  trussel,
  gruppe,
  arbeidIkkeAktuelt,
  oppbevaring,
  timer,
  barnepass,
  egetOnske,
  provdFor,
  makstid,
  tidskollisjon,
  inngang,
  ikkeVilkar,
  supplement,
  kapasitet,
  ferskhet,
]

/** Where a rule stands in KRITERIER. */
export const regelnummer = (regel: Regel): number => KRITERIER.findIndex((k) => k.regel === regel)
