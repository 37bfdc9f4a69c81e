/**
 * The whole country, ready to be asked and to be changed: what a change does is worked out from what it touches, and the model it came from
 * stands as it was. So a thing can be tried, and an office can save, without everything being judged anew.
 */
import type { Geografi } from '../geografi.ts'
import { koder } from '../kodeverk.ts'
import { LENGST } from '../match/reisegrense.ts'
import { behovsmerker } from '../match/tilbud/behov.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { type Kandidatliste, Kandidatsamler } from './kandidatliste.ts'
import { type Kolonne, lagKolonne } from './kolonne.ts'
import { bitFor, type Radsvar, svarPa, tomtRadsvar } from './kommunerad.ts'
import { lagProfiler, type Profiler } from './profil.ts'
import { type Hjemsted, lagHjemsted, lagKandidat } from './stedlig.ts'
import { SAKER } from './typetilfeller.ts'

/** What does not change with the catalogue. */
export type Land = {
  readonly dato: string
  readonly geografi: Geografi
  readonly profiler: Profiler
  readonly hjemsteder: readonly Hjemsted[]
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
  return {
    dato,
    geografi,
    profiler: lagProfiler(dato, geografi),
    hjemsteder: kommuner.flatMap((nr) => lagHjemsted(nr, dato, geografi) ?? []),
  }
}

type Omegn = (k: Kolonne, gjor: (rad: number) => void) => void

/** Anyone may ask for what is not closed and needs no journey. */
const kanSporresAvAlle = ({ form, deling }: Tiltak) =>
  form === 'digital' && (deling == null || deling.synlighet === 'alle')

/** Calls for each kommune that a tiltak may matter to, once, found without asking each of them about the journey. */
function lagOmegn({ hjemsteder, geografi }: Land): Omegn {
  const alle = hjemsteder.map((_, i) => i)
  const perNr = new Map(hjemsteder.map(({ nr }, i) => [nr, i]))
  const naere = new Map<string, ReadonlySet<number>>()
  function nar(kommune: string): ReadonlySet<number> {
    const kjent = naere.get(kommune)
    if (kjent) return kjent
    const nye = new Set(alle.filter((i) => (hjemsteder[i]?.tilKommune(kommune) ?? 0) <= LENGST))
    naere.set(kommune, nye)
    return nye
  }
  function nevnt({ dekning, deling }: Tiltak): readonly number[] {
    const navngitt = [...dekning.kommuner, ...(deling?.avtaler ?? []).map((a) => a.kommunenummer)]
    const iFylker = dekning.fylker.flatMap((fylke) => alle.filter((i) => hjemsteder[i]?.nr.startsWith(fylke)))
    return [...new Set([...navngitt.flatMap((nr) => perNr.get(nr) ?? []), ...iFylker])]
  }
  return ({ tiltak: t }, gjor) => {
    if (t.dekning.landet || t.kommunenummer == null || !geografi.kommune(t.kommunenummer) || kanSporresAvAlle(t))
      return alle.forEach(gjor)
    const her = nar(t.kommunenummer)
    her.forEach(gjor)
    for (const i of nevnt(t)) if (!her.has(i)) gjor(i)
  }
}

const omegner = new WeakMap<Land, Omegn>()
/** Kept as long as the land is. */
export function omegnI(land: Land): Omegn {
  const kjent = omegner.get(land) ?? lagOmegn(land)
  omegner.set(land, kjent)
  return kjent
}

/** For each kommune the places of those that may matter to it, in order. */
function perKommune(kolonner: readonly Kolonne[], land: Land): number[][] {
  const lister = land.hjemsteder.map((): number[] => [])
  const omegn = omegnI(land)
  kolonner.forEach((kolonne, plass) => omegn(kolonne, (i) => lister[i]?.push(plass)))
  return lister
}

/** All of one kommune at a time, since the journeys from it lie together. */
function lagRad(hjemsted: Hjemsted, plasser: readonly number[], kolonner: readonly Kolonne[]): Rad {
  const samlere = BEHOV.map(() => new Kandidatsamler())
  for (const plass of plasser) {
    const kolonne = kolonner[plass]
    const kandidat = kolonne && lagKandidat(hjemsted, kolonne)
    if (kandidat)
      for (let behov = 0; behov < samlere.length; behov++)
        if ((kolonne.behov & bitFor(behov)) !== 0) samlere[behov]?.legg(kandidat, plass)
  }
  const [lister, svar] = [samlere.map((samler) => samler.liste()), tomtRadsvar(SAKER.length)]
  svarPa(lister, kolonner, { behov: ALLE_BEHOV, ut: svar })
  return { lister, svar }
}

/** Entries → model. `tiltak`: by id. Cost: about two seconds for 5 000, some thirty for 100 000. */
export function lagModell(tiltak: readonly Tiltak[], land: Land): Modell {
  const kolonner = tiltak.map((t) => lagKolonne(t, land.profiler, land.geografi))
  const lister = perKommune(kolonner, land)
  return {
    land,
    kolonner,
    plassFor: new Map(tiltak.map(({ id }, plass) => [id, plass])),
    rader: land.hjemsteder.map((hjemsted, i) => lagRad(hjemsted, lister[i] ?? [], kolonner)),
  }
}
