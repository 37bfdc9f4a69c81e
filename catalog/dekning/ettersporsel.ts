/** How many in each kommune need a place: counted by an office, or estimated from the country as a whole. */
import satser from '../data/satser.json' with { type: 'json' }
import type { Tekst } from '../kodeverk.ts'
import type { Kommune } from '../skjema/kommune.ts'
import { eksakt, type Intervall } from './tilgjengelighet/intervall.ts'

export type Gruppe = keyof typeof satser.grupper

/** What a count may be of: all, by age, or immigrants. The groups overlap, and do not add up to all. */
export const GRUPPER = Object.keys(satser.grupper) as [Gruppe, ...Gruppe[]]

/** What a group is called, by people and in their spreadsheets. */
export const gruppenavn = (gruppe: Gruppe): Tekst => satser.grupper[gruppe].navn

/** Instead of a number from 1 to 4, which could point out a person: it is never stored or shown. */
export const UNDER_FEM = 'under-5'

/** Null: not known. Zero is told; 1–4 are never. */
export type Antall = number | typeof UNDER_FEM | null

/** The smallest number that may be told, besides zero. */
export const MINST = 5

/** Takes away what could point out a person. */
export const skjermet = (antall: number): Antall => (antall > 0 && antall < MINST ? UNDER_FEM : antall)

export type Ettersporselsrad = { readonly kommune: string; readonly gruppe: Gruppe; readonly antall: Antall }

/** How many there may be. A hidden number may also be none, for whoever hid it seldom says which. */
export function somIntervall(antall: Antall): Intervall {
  if (antall === null) return { fra: 0, til: null }
  return antall === UNDER_FEM ? { fra: 0, til: MINST - 1 } : eksakt(antall)
}

/** Of one group, in the order of the kommuner; a kommune that no row is for is unknown. */
export function oppgittEttersporsel(
  rader: readonly Ettersporselsrad[],
  kommuner: readonly string[],
  gruppe: Gruppe,
): Intervall[] {
  const perKommune = new Map(rader.filter((rad) => rad.gruppe === gruppe).map((rad) => [rad.kommune, rad.antall]))
  return kommuner.map((kommune) => somIntervall(perKommune.get(kommune) ?? null))
}

/** An estimate says so, and how it was made. */
export type Anslag = {
  readonly slag: 'anslag'
  readonly gruppe: Gruppe
  /** Of a thousand inhabitants. */
  readonly per1000: number
  readonly aar: number
  /** In the order they are multiplied. */
  readonly kilder: readonly string[]
  /** In the order of the kommuner; not whole numbers. */
  readonly antall: readonly Intervall[]
}

/**
 * National rate × inhabitants: as if every kommune were like the country. Null when no rate is known for the group. Source: in
 * `data/satser.json`, with the year.
 */
export function anslattEttersporsel(kommuner: readonly Kommune[], gruppe: Gruppe): Anslag | null {
  const { mottakere, folketall, grupper } = satser
  const { sats } = grupper[gruppe]
  if (sats === null) return null
  const perInnbygger = (mottakere.antall / folketall.antall) * sats.andel
  return {
    slag: 'anslag',
    gruppe,
    per1000: perInnbygger * 1000,
    aar: sats.aar,
    kilder: [...new Set([mottakere.kilde, folketall.kilde, sats.kilde])],
    antall: kommuner.map((k) => eksakt(perInnbygger * k.innbyggere)),
  }
}
