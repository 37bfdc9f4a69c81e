/** What the worker can be asked besides the dekning itself: all that would take too long on the way of a request. */
import type { Dekning } from '../../catalog/dekning/dekning.ts'
import { type Katalogendring, medEndring } from '../../catalog/dekning/endring.ts'
import { lagLand, lagModell, type Modell, tiltakI } from '../../catalog/dekning/modell.ts'
import type { Plassering } from '../../catalog/dekning/plassering/plassering.ts'
import { svarFor } from '../../catalog/dekning/svar/svar.ts'
import type { Dekningssvar } from '../../catalog/skjema/dekningssvar.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { medFaerreIder } from './faerreider.ts'
import { plassregnskap, type Tilgjengelighetsoppdrag, type Tilgjengelighetssvar } from './plassregnskap.ts'
import {
  type Avtaleoppdrag,
  type Avtalesvar,
  avtaler,
  dekningI,
  type Plasseringsoppdrag,
  plassering,
  type Sammenoppdrag,
  type Sammensvar,
  type Stedssvar,
  sammen,
} from './steder.ts'

/** `kommuner`: the area, by number. */
export type Oppdrag =
  | { slag: 'hva-om'; kommuner: readonly string[]; endring: Katalogendring }
  | { slag: 'svar'; kommuner: readonly string[]; kontorkommuner: readonly string[] }
  /** The same area as it was: these entries, judged for that day. */
  | { slag: 'ved'; kommuner: readonly string[]; dato: string; tiltak: readonly Tiltak[] }
  | Plasseringsoppdrag
  | Avtaleoppdrag
  | Sammenoppdrag
  | Tilgjengelighetsoppdrag

export type Oppdragssvar = {
  'hva-om': { naa: Dekning; etter: Dekning }
  svar: Dekningssvar
  ved: Dekning
  plassering: Stedssvar<Plassering>
  avtaler: Avtalesvar
  sammen: Sammensvar
  tilgjengelighet: Tilgjengelighetssvar
}

type Utforer = {
  [S in Oppdrag['slag']]: (n: Naa, o: Extract<Oppdrag, { slag: S }>) => Oppdragssvar[S] | Promise<Oppdragssvar[S]>
}

/** The model as it is, and the version of the catalogue it is of. */
export type Naa = { modell: Modell; versjon: string }

/** The answers for more than a large fylke are many megabytes with every id. */
const MANGE_KOMMUNER = 60

const UTFORERE: Utforer = {
  'hva-om': ({ modell, versjon }, { kommuner, endring }) => ({
    naa: dekningI(modell, versjon, kommuner),
    etter: dekningI(medEndring(modell, endring), versjon, kommuner),
  }),
  svar({ modell, versjon }, { kommuner, kontorkommuner }) {
    const svar = svarFor(
      {
        dekning: dekningI(modell, versjon, kommuner),
        tiltak: tiltakI(modell),
        geografi: modell.land.geografi,
        kontorkommuner: new Set(kontorkommuner),
      },
      kommuner,
    )
    return kommuner.length > MANGE_KOMMUNER ? medFaerreIder(svar) : svar
  },
  ved: ({ modell }, { kommuner, dato, tiltak }) =>
    dekningI(lagModell(tiltak, lagLand(dato, modell.land.geografi, [...kommuner])), dato, kommuner),
  plassering: ({ modell }, o) => plassering(modell, o),
  avtaler: ({ modell }, o) => avtaler(modell, o),
  sammen: ({ modell }, o) => sammen(modell, o),
  tilgjengelighet: ({ modell }, o) => plassregnskap(modell, o),
}

/** The compiler cannot see that the task and the one who does it are of the same kind. */
export const utfor = async (naa: Naa, oppdrag: Oppdrag): Promise<Oppdragssvar[Oppdrag['slag']]> =>
  (UTFORERE[oppdrag.slag] as (n: Naa, o: Oppdrag) => Oppdragssvar[Oppdrag['slag']])(naa, oppdrag)
