/**
 * The whole country, ready to be asked and to be changed: what a change does is worked out from what it touches, and the model it came from
 * stands as it was. So a thing can be tried, and an office can save, without everything being judged anew.
 */
import type { Geografi } from '../geografi.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { type Hjemsted, lagHjemsted } from './hjemsted.ts'
import { type Kandidatliste, Kandidatsamler } from './kandidatliste.ts'
import { type Kolonne, lagKolonne } from './kolonne.ts'
import { type Radsvar, svarPa, tomtRadsvar } from './kommunerad.ts'
import { BEHOV, lagProfiler, type Profiler } from './profil.ts'
import { type Kandidater, lagKandidater } from './stedlig.ts'

/** What does not change with the catalogue. */
export type Land = {
  readonly dato: string
  readonly geografi: Geografi
  readonly profiler: Profiler
  readonly hjemsteder: readonly Hjemsted[]
  readonly kandidater: Kandidater
}

/** `lister`: the candidates by need, so that a change looks at few of them. */
export type Rad = { readonly lister: readonly Kandidatliste[]; readonly svar: Radsvar }

export type Modell = {
  readonly land: Land
  /** By place; what is gone keeps its place, and answers nobody. */
  readonly kolonner: readonly Kolonne[]
  /** How many of them stand by id; the rest as they came. */
  readonly ordnet: number
  /** How many of them are gone. */
  readonly borte: number
  /** In the order of `land.hjemsteder`. */
  readonly rader: readonly Rad[]
}

/** `kommuner`: only these are judged; all when not given. */
export function lagLand(dato: string, geografi: Geografi, kommuner = geografi.kommuner.map(({ nr }) => nr)): Land {
  const profiler = lagProfiler(dato, geografi)
  const hjemsteder = kommuner.flatMap((nr) => lagHjemsted(nr, dato, geografi) ?? [])
  return { dato, geografi, profiler, hjemsteder, kandidater: lagKandidater(hjemsteder, profiler.ingen, geografi) }
}

/** Entries → candidates of each kommune. */
function samle(kolonner: readonly Kolonne[], { hjemsteder, kandidater }: Land): Kandidatsamler[] {
  const samlere = hjemsteder.map(() => new Kandidatsamler())
  kolonner.forEach((kolonne, plass) =>
    kandidater(kolonne, (rad, merke, minutter) => samlere[rad]?.legg(merke, minutter, plass)),
  )
  return samlere
}

function lagRad(samler: Kandidatsamler, kolonner: readonly Kolonne[]): Rad {
  const [lister, svar] = [samler.lister(kolonner, BEHOV.length), tomtRadsvar()]
  svarPa(lister, kolonner, svar)
  return { lister, svar }
}

/** Entries → model. `tiltak`: by id. Cost: between one and two seconds for 5 000, some thirteen for 100 000. */
export function lagModell(tiltak: readonly Tiltak[], land: Land): Modell {
  const kolonner = tiltak.map((t) => lagKolonne(t, land.profiler, land.geografi))
  return {
    land,
    kolonner,
    ordnet: kolonner.length,
    borte: 0,
    rader: samle(kolonner, land).map((samler) => lagRad(samler, kolonner)),
  }
}

/** Those of a model that are in the catalogue now. */
export const tiltakI = ({ kolonner }: Modell): Tiltak[] => kolonner.flatMap((k) => (k.finnes ? [k.tiltak] : []))

/** Where a tiltak has its place; -1 when it is not in the catalogue. */
export function plassFor({ kolonner, ordnet }: Pick<Modell, 'kolonner' | 'ordnet'>, id: string): number {
  const er = (plass: number) => kolonner[plass]?.finnes === true && kolonner[plass].tiltak.id === id
  for (let plass = kolonner.length - 1; plass >= ordnet; plass--) if (er(plass)) return plass
  let [fra, til] = [0, ordnet]
  while (fra < til) {
    const midt = (fra + til) >> 1
    if ((kolonner[midt]?.tiltak.id ?? '') < id) fra = midt + 1
    else til = midt
  }
  return fra < ordnet && er(fra) ? fra : -1
}
