/** What every screen stands on: the vocabularies and the kommuner, fetched once. */
import { computed, signal } from '@preact/signals'
import type { Kodeverk, kodeverk } from '../../catalog/kodeverk.ts'
import type { Kommune } from '../../catalog/skjema/kommune.ts'
import { hentKodeverk, hentKommuner, type Koderad, type Kodeverklister } from '../api.ts'
import { ressurs } from './ressurs.ts'
import { malform } from './sprak.ts'

/** The codes of a vocabulary, as types. */
export type KodeI<V extends Kodeverk> = keyof (typeof kodeverk)[V] & string

type Oppslag = Map<string, Map<string, Koderad>>

const oppslag = signal<Oppslag>(new Map())
const kommuner = signal<ReadonlyMap<string, Kommune>>(new Map())

export const settKodeverk = (lister: Kodeverklister): void => {
  oppslag.value = new Map(
    Object.entries(lister).map(([navn, rader]) => [navn, new Map(rader.map((rad) => [rad.kode, rad]))]),
  )
}

export const settKommuner = (liste: readonly Kommune[]): void => {
  kommuner.value = new Map(liste.map((k) => [k.nr, k]))
}

export const grunnlag = ressurs(async () => {
  const [lister, liste] = await Promise.all([hentKodeverk(), hentKommuner()])
  settKodeverk(lister)
  settKommuner(liste)
})

/** All entries of a vocabulary in its own order; empty until they have been fetched. */
export const kodeliste = <V extends Kodeverk>(navn: V): (Koderad & { kode: KodeI<V> })[] =>
  // The service answers with the vocabulary that the types are made from.
  [...(oppslag.value.get(navn)?.values() ?? [])] as (Koderad & { kode: KodeI<V> })[]

const rad = (navn: Kodeverk, kode: string) => oppslag.value.get(navn)?.get(kode)

/** The label of a code in the chosen målform; a code is never shown raw, so an unknown one is made readable. */
export const etikett = (navn: Kodeverk, kode: string): string =>
  rad(navn, kode)?.navn[malform.value] ?? kode.replaceAll('-', ' ')

/** One sentence on what the code means; empty when it has none. */
export const forklaring = (navn: Kodeverk, kode: string): string => rad(navn, kode)?.forklaring[malform.value] ?? ''

export const alleKommuner = computed(() => [...kommuner.value.values()])
export const kommune = (nr: string): Kommune | undefined => kommuner.value.get(nr)

export const visningsnavn = (k: Kommune): string => k.navnEntydig ?? k.navn
/** The name of a kommune by its number; the number when it is unknown. */
export const kommunenavn = (nr: string): string => {
  const k = kommune(nr)
  return k ? visningsnavn(k) : nr
}
/** The name of a fylke by its number. */
export const fylkesnavn = (nr: string): string => alleKommuner.value.find((k) => k.fylkesnr === nr)?.fylke ?? nr
