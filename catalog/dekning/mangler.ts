/** Which kommuner lack something, and how many persons that is about: what questions of places and groups begin with. */
import type { Geografi } from '../geografi.ts'
import type { Behov } from '../kodeverk.ts'
import { type Dekning, nivanummer, type Sak, statusFor } from './dekning.ts'
import { anslattEttersporsel, type Ettersporselsrad, type Gruppe, oppgittEttersporsel } from './ettersporsel.ts'
import { gjelder, type Hvem, rute } from './oversikt.ts'

/** One need, and those who have it. */
export type Utvalg = Hvem & { readonly behov: Behov }

export const sakerI = (saker: readonly Sak[], { behov, ...hvem }: Utvalg): Sak[] =>
  saker.filter((sak) => sak.behov === behov && gjelder(hvem)(sak))

/** The kommuner where the middle one of those who are chosen has nothing. What is only unknown is not lacking. */
export function somMangler(d: Dekning, utvalg: Utvalg): string[] {
  const saker = sakerI(d.saker, utvalg)
  return d.kommuner.filter((_, rad) => statusFor(nivanummer(rute(d, rad, saker).niva)) === 'hull')
}

/** `rader`: counted by somebody; an estimate when not given. */
export type Ettersporselsvalg = { readonly gruppe: Gruppe; readonly rader?: readonly Ettersporselsrad[] | undefined }

export type Vekter = {
  readonly kilde: 'oppgitt' | 'anslag'
  readonly gruppe: Gruppe
  /** Persons by kommune. A hidden number, 0–4, is taken in its middle. */
  readonly antall: ReadonlyMap<string, number>
  /** Those that nobody has told a number for: they are left out, and must be said to be missing. */
  readonly utenTall: readonly string[]
  /** Of an estimate: persons of a thousand inhabitants, of which year, and from where. */
  readonly anslag: { readonly per1000: number; readonly aar: number; readonly kilder: readonly string[] } | null
}

/** To a thousandth of a person, in binary, so that a sum is the same in whatever order it is taken: the solver is held to sums it has found. */
export const somVekt = (antall: number): number => Math.round(antall * 1024) / 1024

/** Null when no estimate can be made for the group. */
export function vekterFor(kommuner: readonly string[], valg: Ettersporselsvalg, geografi: Geografi): Vekter | null {
  const { gruppe, rader } = valg
  const kjente = kommuner.flatMap((nr) => geografi.kommune(nr) ?? [])
  const anslag = rader ? null : anslattEttersporsel(kjente, gruppe)
  if (!rader && !anslag) return null
  const intervaller = rader ? oppgittEttersporsel(rader, kommuner, gruppe) : (anslag?.antall ?? [])
  const midt = kommuner.map((nr, i) => {
    const { fra = 0, til = null } = intervaller[i] ?? {}
    return { nr, antall: til === null ? null : somVekt((fra + til) / 2) }
  })
  return {
    kilde: rader ? 'oppgitt' : 'anslag',
    gruppe,
    antall: new Map(midt.flatMap(({ nr, antall }) => (antall === null ? [] : [[nr, antall] as const]))),
    utenTall: midt.filter(({ antall }) => antall === null).map(({ nr }) => nr),
    anslag: anslag && { per1000: anslag.per1000, aar: anslag.aar, kilder: anslag.kilder },
  }
}
