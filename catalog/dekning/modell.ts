/**
 * The whole country, ready to be asked and to be changed: what a change does is worked out from what it touches, and the model it came from
 * stands as it was. So a thing can be tried, and an office can save, without everything being judged anew.
 */
import type { Geografi } from '../geografi.ts'
import { koder } from '../kodeverk.ts'
import { behovsmerker } from '../match/tilbud/behov.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { type Hjemsted, lagHjemsted } from './hjemsted.ts'
import { type Kandidatliste, Kandidatsamler } from './kandidatliste.ts'
import { type Kolonne, lagKolonne } from './kolonne.ts'
import { type Radsvar, svarPa, tomtRadsvar } from './kommunerad.ts'
import { lagProfiler, type Profiler } from './profil.ts'
import { type Kandidater, lagKandidater } from './stedlig.ts'
import { SAKER } from './typetilfeller.ts'

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
  /** By place; what is gone keeps its place, and is in no list. */
  readonly kolonner: readonly Kolonne[]
  readonly plassFor: ReadonlyMap<string, number>
  /** In the order of `land.hjemsteder`. */
  readonly rader: readonly Rad[]
}

const BEHOV = koder('behov')
const ALLE_BEHOV = behovsmerker(BEHOV)

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
  const [lister, svar] = [samler.lister(kolonner, BEHOV.length), tomtRadsvar(SAKER.length)]
  svarPa(lister, kolonner, { behov: ALLE_BEHOV, ut: svar })
  return { lister, svar }
}

/** Entries → model. `tiltak`: by id. Cost: about two seconds for 5 000, some thirty for 100 000. */
export function lagModell(tiltak: readonly Tiltak[], land: Land): Modell {
  const kolonner = tiltak.map((t) => lagKolonne(t, land.profiler, land.geografi))
  return {
    land,
    kolonner,
    plassFor: new Map(tiltak.map(({ id }, plass) => [id, plass])),
    rader: samle(kolonner, land).map((samler) => lagRad(samler, kolonner)),
  }
}
