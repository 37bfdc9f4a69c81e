/** Every rule, in the order its reason is shown. A new rule is one file, one line here and one scenario file. */
import type { Kriterium } from '../kriterium.ts'
import { alder } from './alder.ts'
import { deling } from './deling.ts'
import { digital } from './digital.ts'
import { eksklusiv } from './eksklusiv.ts'
import { ferskhet } from './ferskhet.ts'
import { forerkort } from './forerkort.ts'
import { gyldig } from './gyldig.ts'
import { gyldigId } from './gyldig-id.ts'
import { innsatsgruppe } from './innsatsgruppe.ts'
import { kapasitet } from './kapasitet.ts'
import { kjonn } from './kjonn.ts'
import { krav } from './krav.ts'
import { norskgulv } from './norskgulv.ts'
import { norsktak } from './norsktak.ts'
import { reise } from './reise.ts'
import { rusfriArena } from './rusfri-arena.ts'
import { unntak } from './unntak.ts'

export const KRITERIER: readonly Kriterium[] = [
  gyldig,
  deling,
  reise,
  alder,
  kjonn,
  eksklusiv,
  innsatsgruppe,
  norskgulv,
  norsktak,
  krav,
  digital,
  gyldigId,
  rusfriArena,
  forerkort,
  unntak,
  kapasitet,
  ferskhet,
]
