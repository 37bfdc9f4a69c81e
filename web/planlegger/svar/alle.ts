/** Every question in its order, and what makes its answer readable. */
import { SPORSMAL, type Sporsmal } from '../../../catalog/dekning/svar/sporsmal.ts'
import type { Dekningssvar } from '../../../catalog/skjema/dekningssvar.ts'
import { malform } from '../../felles/sprak.ts'
import { etterJobbKort, ferskhetskort, inngangskort, kvpkort } from './drift.ts'
import type { Kort } from './kort.ts'
import { delingskort, digitaltkort, enestekort, frivilligkort, rekkeviddekort } from './naerhet.ts'
import { alderskort, innvandrerkort, norskkort, pliktkort } from './personer.ts'
import { innretningskort, kategorikort, tetthetskort, utenTiltakKort } from './tilbud.ts'

const LAG: Record<Sporsmal, (svar: Dekningssvar) => Kort> = {
  kategori: kategorikort,
  utenTiltak: utenTiltakKort,
  tetthet: tetthetskort,
  innvandrere: innvandrerkort,
  alder: alderskort,
  innretning: innretningskort,
  rekkevidde: rekkeviddekort,
  digitalt: digitaltkort,
  kvp: kvpkort,
  aktivitetsplikt: pliktkort,
  inngang: inngangskort,
  etterJobb: etterJobbKort,
  norskstige: norskkort,
  ferskhet: ferskhetskort,
  deling: delingskort,
  frivillig: frivilligkort,
  enesteTilbyder: enestekort,
}

export type Besvart = Kort & { id: Sporsmal; kode: string; sporsmal: string; slik: string }

export const besvarte = (svar: Dekningssvar): Besvart[] =>
  (Object.keys(LAG) as Sporsmal[]).map((id) => {
    const { kode, sporsmal, slik } = SPORSMAL[id]
    return { id, kode, sporsmal: sporsmal[malform.value], slik: slik[malform.value], ...LAG[id](svar) }
  })
