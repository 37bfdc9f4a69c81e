/** What one tiltak is in each kommune, to whoever lives there: whether it is open to them, and whether they can get there. */
import type { Geografi } from '../geografi.ts'
import { erAktuelt } from '../match/aktuelle.ts'
import { deling } from '../match/kriterier/deling.ts'
import { forsoksomrade } from '../match/kriterier/forsoksomrade.ts'
import type { Person } from '../match/person.ts'
import { DAGLIG } from '../match/reisegrense.ts'
import { erNei, JA, type Utfall, VET_IKKE } from '../match/utfall.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { type Niva, nivanummer } from './dekning.ts'
import type { Hjemsted } from './hjemsted.ts'
import type { Kolonne } from './kolonne.ts'
import { fasteBiter, lagMerke } from './merke.ts'
import { type Avstander, lagOmegn } from './omegn.ts'
import { lagReisemerker, MEST_MINUTTER } from './reisemerker.ts'

/** `merke`: as in `merke.ts`. `minutter`: by car, 0 when there is no journey; Infinity when it is further than anyone travels. */
export type Kandidat = { readonly merke: number; readonly minutter: number }

/** Calls for each kommune where somebody is judged for the tiltak, once each, by place among the hjemsteder. */
export type Kandidater = (kolonne: Kolonne, gjor: (rad: number, merke: number, minutter: number) => void) => void

const LANDET: Record<Tiltak['eier'], Niva> = {
  kommune: 'statlig',
  stat: 'statlig',
  fylke: 'statlig',
  frivillig: 'frivillig',
  privat: 'avtale',
}

/**
 * What is digital is so whoever has it, and what the law gives everybody is nobody's own offer: a tiltak of a kommune that covers the
 * country is one that every kommune must have.
 */
function apentNiva(t: Tiltak, kommune: string | null, utfall: Utfall): Niva {
  if (t.form === 'digital') return 'digital'
  const eier = LANDET[t.eier]
  if (eier === 'frivillig' || t.eier === 'stat' || t.eier === 'fylke' || t.dekning.landet) return eier
  if (utfall !== JA) return 'delt'
  return t.kommunenummer === kommune ? 'egen' : 'avtale'
}

function nivaFor(t: Tiltak, kommune: string | null, utfall: Utfall): number {
  if (erNei(utfall)) return nivanummer('ikke-delt')
  return nivanummer(utfall === VET_IKKE ? 'ukjent' : apentNiva(t, kommune, utfall))
}

/** What the place says but for the journey. `faste`: as in `merke.ts`. */
type Tilgang = { readonly utfall: Utfall; readonly niva: number; readonly faste: number }

/** `p`: of a kommune that the tiltak names, or of one that no tiltak names, which then stands for all that it does not. */
function tilgangFor(p: Person, t: Tiltak): Tilgang {
  const utfall = deling.prov(p, t)
  return { utfall, niva: nivaFor(t, p.kommune, utfall), faste: fasteBiter([utfall, forsoksomrade.prov(p, t)]) }
}

/**
 * Can it matter to anybody there? What is open or must be asked for counts as it does to the veileder; what is not shared, only within the
 * hour, since further away no agreement would help with daily attendance. `kommunen`: minutes to the middle of it.
 */
function angar({ form }: Tiltak, utfall: Utfall, bil: number | null, kommunen: number | null): boolean {
  if (erNei(utfall)) return (bil ?? kommunen ?? Number.POSITIVE_INFINITY) <= DAGLIG.mest
  return erAktuelt(utfall, form === 'digital' || kommunen === null ? null : kommunen <= MEST_MINUTTER)
}

function lagAvstander(geografi: Geografi, tabell: ReturnType<Geografi['minutterTil']>, alle: Int32Array): Avstander {
  const kjente = new Map<string, Float64Array>()
  return (kommune) => {
    const kjent = kjente.get(kommune)
    if (kjent) return kjent
    const ut = new Float64Array(alle.length).fill(Number.POSITIVE_INFINITY)
    const senter = geografi.hjemsted(kommune, null)
    if (senter) tabell(senter, alle, ut)
    kjente.set(kommune, ut)
    return ut
  }
}

/**
 * `ingen`: somebody of a kommune that no tiltak names. Cost: a tenth of a second to make ready for the country, then a tenth of a microsecond
 * for each kommune a tiltak may matter to.
 */
export function lagKandidater(hjemsteder: readonly Hjemsted[], ingen: Person, geografi: Geografi): Kandidater {
  const alle = Int32Array.from(hjemsteder, (_, i) => i)
  const steder = hjemsteder.map(({ sted }) => sted)
  const tabell = (middel: 'bil' | 'kollektiv') =>
    geografi.minutterTil(steder, { middel, dato: ingen.dato, mest: MEST_MINUTTER })
  const [bilTil, kollektivTil] = [tabell('bil'), tabell('kollektiv')]
  const avstander = lagAvstander(geografi, bilTil, alle)
  const omegn = lagOmegn(hjemsteder, geografi, avstander)
  const reisemerker = lagReisemerker(hjemsteder[0]?.reisende ?? [])
  const [bil, kollektiv] = [new Float64Array(alle.length), new Float64Array(alle.length)]
  const angatte = new Int32Array(alle.length)
  const tilganger: (Tilgang | null)[] = hjemsteder.map(() => null)

  return ({ tiltak: t, sted, form }, gjor) => {
    const { rader, nevnte } = omegn(t)
    const ellers = tilgangFor(ingen, t)
    for (const rad of nevnte) {
      const bor = hjemsteder[rad]?.reisende[0]
      if (bor) tilganger[rad] = tilgangFor(bor, t)
    }
    if (sted) bilTil(sted, rader, bil)
    const kommunen = t.kommunenummer == null ? null : avstander(t.kommunenummer)
    let antall = 0
    for (const rad of rader) {
      const minutter = sted ? (bil[rad] ?? 0) : null
      const { utfall } = tilganger[rad] ?? ellers
      if (angar(t, utfall, minutter, kommunen ? (kommunen[rad] ?? 0) : minutter)) angatte[antall++] = rad
    }
    if (sted) kollektivTil(sted, angatte.subarray(0, antall), kollektiv)
    for (let i = 0; i < antall; i++) {
      const rad = angatte[i] ?? 0
      const { niva, faste } = tilganger[rad] ?? ellers
      const reise = sted ? reisemerker(form, bil[rad] ?? 0, kollektiv[rad] ?? 0) : reisemerker(form, null, null)
      gjor(rad, lagMerke(niva, faste, reise), sted ? (bil[rad] ?? 0) : 0)
    }
    for (const rad of nevnte) tilganger[rad] = null
  }
}
