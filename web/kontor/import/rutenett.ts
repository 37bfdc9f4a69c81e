/** The grid as data: which columns it has, where its faults are, and where a key goes. Pure. */
import type { Tekst } from '../../../catalog/kodeverk.ts'
import type { Importfeil, Importforslag, Importkolonne, Importrad } from '../../../catalog/skjema/import.ts'
import type { Rettelse } from './valg.ts'

/** The column of the grid that says what becomes of the row; the columns of the file come after it. */
export const RADHODE = 0

/** Row and column of the grid, both from 0. */
export type Plass = { r: number; k: number }

/** Those that are read, and any other where something is wrong. */
export function kolonneneI({ kolonner, feil }: Pick<Importforslag, 'kolonner' | 'feil'>): Importkolonne[] {
  const medFeil = new Set(feil.map((f) => f.kolonne))
  return kolonner.filter((k) => k.felt !== null || medFeil.has(k.kolonne))
}

export type Feilkart = ReadonlyMap<number, readonly Importfeil[]>

function gruppert<T extends { rad: number | null }>(liste: readonly T[]): Map<number, T[]> {
  const kart = new Map<number, T[]>()
  for (const en of liste) if (en.rad !== null) kart.set(en.rad, [...(kart.get(en.rad) ?? []), en])
  return kart
}

/** Faults by the row of the file. */
export const perRad = (feil: readonly Importfeil[]): Feilkart => gruppert(feil)
export const rettetPerRad = (rettelser: readonly Rettelse[]): ReadonlyMap<number, readonly Rettelse[]> =>
  gruppert(rettelser)

/** Of one cell; those about a field that no column gives are of the row. */
export const feilI = (feil: readonly Importfeil[] | undefined, kolonne: number | null): Importfeil[] =>
  feil?.filter((f) => f.kolonne === kolonne) ?? []

/** Where a fault is in the grid; undefined when it is not on the screen, or is of no row. */
export function plassen(
  { rad, kolonne }: Pick<Importfeil, 'rad' | 'kolonne'>,
  rader: readonly Importrad[],
  kolonner: readonly Importkolonne[],
): Plass | undefined {
  const r = rader.findIndex((x) => x.rad === rad)
  if (rad === null || r === -1) return undefined
  return { r, k: kolonne === null ? RADHODE : kolonner.findIndex((x) => x.kolonne === kolonne) + 1 }
}

const FORAN = -1

/** In the order of reading: row by row, the row itself before its cells. */
const rang = (a: Pick<Importfeil, 'rad' | 'kolonne'>, b: Pick<Importfeil, 'rad' | 'kolonne'>) =>
  (a.rad ?? FORAN) - (b.rad ?? FORAN) || (a.kolonne ?? FORAN) - (b.kolonne ?? FORAN)

/** Each cell once, in the order of reading. */
export function feilceller(feil: readonly Importfeil[]): Importfeil[] {
  const iRader = feil.filter((f) => f.rad !== null).sort(rang)
  return iRader.filter((f, i) => {
    const forrige = iRader[i - 1]
    return !forrige || rang(forrige, f) !== 0
  })
}

/** The next cell with a fault after where one stands, or before; round again at the end. Undefined when there is none. */
export function nesteFeil(
  feil: readonly Importfeil[],
  fra: Pick<Importfeil, 'rad' | 'kolonne'>,
  steg: 1 | -1,
): Importfeil | undefined {
  const celler = feilceller(feil)
  if (steg === 1) return celler.find((f) => rang(f, fra) > 0) ?? celler[0]
  return celler.findLast((f) => rang(f, fra) < 0) ?? celler.at(-1)
}

type Storrelse = { rader: number; kolonner: number; side: number }
type Tast = { key: string; ctrl: boolean }

const innen = (n: number, antall: number) => Math.max(0, Math.min(n, antall - 1))

/** Where an arrow, Home, End or a page key leads; null for other keys. `side`: how many rows a page key moves. */
export function flytt({ r, k }: Plass, { key, ctrl }: Tast, { rader, kolonner, side }: Storrelse): Plass | null {
  const til = (r2: number, k2: number): Plass => ({ r: innen(r2, rader), k: innen(k2, kolonner) })
  switch (key) {
    case 'ArrowUp':
      return til(ctrl ? 0 : r - 1, k)
    case 'ArrowDown':
      return til(ctrl ? rader : r + 1, k)
    case 'ArrowLeft':
      return til(r, ctrl ? 0 : k - 1)
    case 'ArrowRight':
      return til(r, ctrl ? kolonner : k + 1)
    case 'PageUp':
      return til(r - side, k)
    case 'PageDown':
      return til(r + side, k)
    case 'Home':
      return til(ctrl ? 0 : r, 0)
    case 'End':
      return til(ctrl ? rader : r, kolonner)
    default:
      return null
  }
}

/** Cells with the same text and a fault of the same field as this one, which are likely put right in the same way; this one is not among them. */
export function likeCeller(
  { rad, kolonne }: { rad: number; kolonne: number },
  rader: readonly Importrad[],
  feil: readonly Importfeil[],
): { rad: number; kolonne: number }[] {
  const tekst = rader.find((r) => r.rad === rad)?.celler[kolonne]
  if (tekst === undefined) return []
  const medFeil = new Set(feil.filter((f) => f.kolonne === kolonne && !f.person).map((f) => f.rad))
  return rader
    .filter((r) => r.rad !== rad && r.celler[kolonne] === tekst && medFeil.has(r.rad))
    .map((r) => ({ rad: r.rad, kolonne }))
}

/** The text of a cell as it is now: corrected, or as the service gave it. */
export const celletekst = (rad: Importrad, kolonne: number, rettet: Rettelse | undefined): string =>
  rettet?.verdi ?? rad.celler[kolonne] ?? ''

/** What the cell was read as; undefined when that is what stands there, or when it could not be read. An empty text: as nothing. */
export const lestSom = ({ lest }: Importrad, kolonne: number): Tekst | undefined =>
  lest?.find((l) => l.kolonne === kolonne)?.tekst

/** Whether what the column gives is among what would change. A column may give one part of a field, or one answer of a list. */
export function erEndret({ endringer }: Importrad, { felt }: Importkolonne): boolean {
  const gir = felt?.split(':')[0]
  return (
    gir !== undefined &&
    endringer.some(({ sti }) => sti === gir || gir.startsWith(`${sti}.`) || sti.startsWith(`${gir}.`))
  )
}
