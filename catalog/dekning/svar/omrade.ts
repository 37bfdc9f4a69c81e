/** A region made ready for the questions: what is open to each kommune in it, what is its own, and whether the catalogue knows it at all. */
import type { Geografi } from '../../geografi.ts'
import { tilgang } from '../../match/tilgang.ts'
import type { Kommune } from '../../skjema/kommune.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Dekning, Niva, Sak, Vilkarssvar } from '../dekning.ts'
import { NIVAER } from '../dekning.ts'
import { etterBehov, type PerBehov } from './behov.ts'
import { grupper } from './gruppering.ts'
import { eierkommune, type Kommunale, tiltaksart } from './kommunale.ts'
import type { Folketall } from './tall.ts'

/** What the questions are answered from. All of it is of the same day: that of `dekning`. */
export type Grunnlag = {
  readonly dekning: Dekning
  /** All of the catalogue, also outside the region. */
  readonly tiltak: readonly Tiltak[]
  readonly geografi: Geografi
  /** Kommuner that some office is registered for. */
  readonly kontorkommuner: ReadonlySet<string>
}

export type IOmradet = Folketall & {
  readonly kommune: Kommune
  /** The catalogue has an entry from it, or an office for it; else what is missing may only be missing here. */
  readonly kjent: boolean
  readonly kommunale: Kommunale
  /** Open to those who live there, covered or by agreement, less what covers the whole country. By id. */
  readonly lokale: readonly Tiltak[]
  readonly lokaleFor: PerBehov
  /** What comes from the kommune, whoever runs it. By id. */
  readonly iKommunen: readonly Tiltak[]
  /** One per sak. */
  readonly celler: readonly Celle[]
}

/** What `Dekning` says of one sak in one kommune. */
export type Celle = {
  readonly sak: Sak
  readonly niva: Niva
  /** Id of what gives the level or was nearest; null for none. */
  readonly beste: string | null
  readonly vilkar: Vilkarssvar
  /** 0, 1, or 2 for more. */
  readonly tilbydere: number
}

export type Omrade = Grunnlag & {
  readonly kommuner: readonly IOmradet[]
  /** In force on the day, by id. */
  readonly gyldige: readonly Tiltak[]
  readonly landsdekkende: readonly Tiltak[]
  /** What each kommune of the country has of its own; absent for those that have nothing. */
  readonly kommunale: ReadonlyMap<string, Kommunale>
  readonly finn: (id: string) => Tiltak | undefined
}

const INGEN: readonly Tiltak[] = []
const UTEN_KOMMUNALE: Kommunale = { egnede: INGEN, generiske: INGEN, tjenester: INGEN }

const erGyldig = ({ status, gyldig }: Tiltak, dato: string) =>
  status === 'publisert' && (gyldig?.fra == null || gyldig.fra <= dato) && (gyldig?.til == null || gyldig.til >= dato)

const denne = (nr: string | null | undefined) => (nr == null ? [] : [nr])

/** The kommuner whose inhabitants may be let in: only these need be asked about. */
const mulige =
  (geografi: Geografi) =>
  ({ dekning, deling }: Tiltak): string[] => [
    ...dekning.kommuner,
    ...(deling?.avtaler ?? []).map((a) => a.kommunenummer),
    ...(dekning.fylker.length === 0
      ? []
      : geografi.kommuner.filter((k) => dekning.fylker.includes(k.nr.slice(0, 2))).map((k) => k.nr)),
  ]

const VILKARSSVAR: readonly Vilkarssvar[] = [0, 1, 2]

function sorterKommunale(egne: readonly Tiltak[]): Kommunale {
  const ut = { egnede: [] as Tiltak[], generiske: [] as Tiltak[], tjenester: [] as Tiltak[] }
  for (const t of egne) ut[tiltaksart(t)].push(t)
  return ut
}

/** Errors: throws when the kommune is not among those that were judged. */
function celler({ kommuner, saker, niva, beste, tiltak, vilkar, tilbydere }: Dekning, nr: string): Celle[] {
  const rad = kommuner.indexOf(nr)
  if (rad < 0) throw new Error(`Dekningen er ikke regnet ut for kommune ${nr}`)
  return saker.map((sak) => {
    const i = rad * saker.length + sak.nr
    return {
      sak,
      niva: NIVAER[niva[i] ?? -1] ?? 'ingenting',
      beste: tiltak[beste[i] ?? -1] ?? null,
      vilkar: VILKARSSVAR[vilkar[i] ?? 0] ?? 0,
      tilbydere: tilbydere[i] ?? 0,
    }
  })
}

/** Numbers the map does not know are left out. Cost: once through the catalogue. */
export function lagOmrade(grunnlag: Grunnlag, kommuner: readonly string[]): Omrade {
  const { dekning, tiltak, geografi, kontorkommuner } = grunnlag
  const gyldige = tiltak
    .filter((t) => erGyldig(t, dekning.dato))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const perSted = grupper(gyldige, (t) => denne(t.kommunenummer))
  const perAdgang = grupper(
    gyldige.filter((t) => !t.dekning.landet),
    mulige(geografi),
  )
  const kommunale = new Map(
    [...grupper(gyldige, (t) => denne(eierkommune(t)))].map(([nr, egne]) => [nr, sorterKommunale(egne)]),
  )
  const medOppforing = new Set(tiltak.map((t) => t.kommunenummer))
  const perId = new Map(tiltak.map((t) => [t.id, t]))
  const apen = (nr: string) => (t: Tiltak) => ['dekket', 'avtale'].includes(tilgang(nr, t, dekning.dato))
  return {
    ...grunnlag,
    gyldige,
    landsdekkende: gyldige.filter((t) => t.dekning.landet),
    kommunale,
    finn: (id) => perId.get(id),
    kommuner: kommuner.flatMap((nr) => {
      const kommune = geografi.kommune(nr)
      if (!kommune) return []
      const lokale = (perAdgang.get(nr) ?? INGEN).filter(apen(nr))
      return {
        nr,
        kommune,
        innbyggere: kommune.innbyggere,
        kjent: medOppforing.has(nr) || kontorkommuner.has(nr),
        kommunale: kommunale.get(nr) ?? UTEN_KOMMUNALE,
        lokale,
        lokaleFor: etterBehov(lokale),
        iKommunen: perSted.get(nr) ?? INGEN,
        celler: celler(dekning, nr),
      }
    }),
  }
}

type Velger = (k: IOmradet) => readonly Tiltak[]

/**
 * The same figures for each kommune, and for all of them together with each tiltak once. Null where the catalogue knows neither the
 * kommune nor anything for it: that is unknown, and not none.
 */
export function hverOgSamlet<T>({ kommuner, gyldige }: Omrade, velg: Velger, tell: (tiltak: readonly Tiltak[]) => T) {
  const alle = new Set(kommuner.flatMap(velg))
  return {
    kommuner: kommuner.map((k) => {
      const valgte = velg(k)
      return { kommune: k.nr, tall: k.kjent || valgte.length > 0 ? tell(valgte) : null }
    }),
    samlet: tell(gyldige.filter((t) => alle.has(t))),
  }
}
