/** What queries are made from, and what they must find: the names of the tiltak, word by word. */
import type { Geografi } from '../../../catalog/geografi.ts'
import { type Kodeliste, kodeverk } from '../../../catalog/kodeverk.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'

export type Kandidat = {
  tiltak: Tiltak
  /** All words of the name. */
  navneord: ReadonlySet<string>
  /** In order, without the kommune that ends the names of local tiltak. */
  grunnord: readonly Navneord[]
  /** Lower case; null for what is not tied to a kommune. */
  kommune: string | null
}
/** `viktig`: says something alone. `tett`: only a space or a hyphen is between it and the word before. */
export type Navneord = { ord: string; viktig: boolean; tett: boolean }

/** A query being made. `kilde`: what it is made from, which is used once in a class; `passer`: what it must find. */
export type Utkast = { q: string; kilde: string; passer: (k: Kandidat) => boolean }

export type Grunnlag = {
  kandidater: readonly Kandidat[]
  /** Every word of every text and label. */
  ordforrad: ReadonlySet<string>
}

const ORD = /[\p{L}\p{N}]+/gu
export const ordene = (tekst: string): string[] => tekst.toLowerCase().match(ORD) ?? []

const KORTESTE_VIKTIGE = 4
const FORKORTELSE = /^\p{Lu}{2,}$/u
/** Four letters or more, and still only what joins others. */
const SMAORD: ReadonlySet<string> = new Set([
  'alle',
  'eller',
  'etter',
  'hjemme',
  'innen',
  'noen',
  'over',
  'under',
  'vokst',
])

const TETT = /[\p{L}\p{N}][ -]$/u

function navneordI(navn: string): Navneord[] {
  return Array.from(navn.matchAll(ORD), ({ 0: skrevet, index }) => {
    const ord = skrevet.toLowerCase()
    const viktig = FORKORTELSE.test(skrevet) || (ord.length >= KORTESTE_VIKTIGE && !SMAORD.has(ord))
    return { ord, viktig, tett: TETT.test(navn.slice(0, index)) }
  })
}

function kandidat(tiltak: Tiltak, geografi: Geografi): Kandidat {
  const { navn, kommunenummer } = tiltak
  const kommune = kommunenummer == null ? null : (geografi.kommune(kommunenummer)?.navn ?? null)
  const grunnavn = kommune !== null && navn.endsWith(` ${kommune}`) ? navn.slice(0, -kommune.length) : navn
  return {
    tiltak,
    navneord: new Set(ordene(navn)),
    grunnord: navneordI(grunnavn),
    kommune: kommune?.toLowerCase() ?? null,
  }
}

const etiketter = Object.values<Kodeliste>(kodeverk).flatMap((liste) =>
  Object.values(liste).flatMap(({ navn }) => [navn.nb, navn.nn]),
)

/** Most texts are the same in many tiltak, so each is read once. */
function lagOrdforrad(tiltak: readonly Tiltak[]): Set<string> {
  const tekster = new Set(tiltak.flatMap((t) => [t.navn, t.sammendrag, t.beskrivelse ?? '']))
  return new Set([...tekster, ...etiketter].flatMap(ordene))
}

export const lagGrunnlag = (tiltak: readonly Tiltak[], geografi: Geografi): Grunnlag => ({
  kandidater: tiltak.map((t) => kandidat(t, geografi)),
  ordforrad: lagOrdforrad(tiltak),
})
