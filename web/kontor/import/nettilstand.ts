/** Where one is in the grid, and the cell that is being written in. */
import { batch, effect, signal } from '@preact/signals'
import type { Importfeil } from '../../../catalog/skjema/import.ts'
import { fortsett, skriverNa, velg, vent, vis } from './handlinger.ts'
import { celletekst, feilI, likeCeller, nesteFeil, perRad } from './rutenett.ts'
import { fil, forslag, valg, visning } from './tilstand.ts'
import { type Cellested, medRettelser, rettelsen, utenRettelse } from './valg.ts'
import { ALLE, antallRader, erIRutenettet, PER_SIDE, synlige, visningMed } from './visning.ts'

/** `kolonne` null: the row itself. */
export type Sted = Pick<Importfeil, 'kolonne'> & { rad: number }

/** The cell the keyboard is at; null before one has been there. */
export const sted = signal<Sted | null>(null)
/** Rises each time the cell is to have focus, which it gets when it is drawn. */
export const fokusbestilling = signal(0)
/** The cell that is open for writing. */
export const skrives = signal<Cellested | null>(null)
/** What was just put right in one cell could be put right in these too. */
export const likeOgsa = signal<{ verdi: string; celler: readonly Cellested[] } | null>(null)

// Another file has other cells.
effect(() => {
  if (fil.value !== null) return
  batch(() => {
    sted.value = null
    skrives.value = null
    likeOgsa.value = null
  })
})

/** To a cell that is on the screen. */
export function gaTilSted(til: Sted): void {
  batch(() => {
    sted.value = til
    fokusbestilling.value += 1
  })
}

/** To the cell of a fault, wherever it is in the file. */
export function gaTil({ rad, kolonne }: Pick<Importfeil, 'rad' | 'kolonne'>): void {
  const lest = forslag.peek()
  if (rad === null || !lest) return
  if (!synlige(lest.rader, visning.peek()).some((r) => r.rad === rad))
    vis(antallRader(lest) <= PER_SIDE ? ALLE : visningMed(lest.feil, rad))
  gaTilSted({ rad, kolonne })
}

/** False when there is no fault to go to. */
export function gaTilFeil(steg: 1 | -1): boolean {
  const lest = forslag.peek()
  const feil = lest?.feil.filter((f) => erIRutenettet(lest, f.rad)) ?? []
  const neste = nesteFeil(feil, sted.peek() ?? { rad: null, kolonne: null }, steg)
  if (neste) gaTil(neste)
  return neste !== undefined
}

/** Opens the cell for writing; what is being checked may wait. */
export function begynnSkriving(celle: Cellested): void {
  if (skriverNa()) return
  vent()
  batch(() => {
    sted.value = celle
    skrives.value = celle
  })
}

/** Closes the cell. */
export function sluttSkriving(medFokus: boolean): void {
  batch(() => {
    skrives.value = null
    if (medFokus) fokusbestilling.value += 1
  })
  fortsett()
}

/** What stands in the cell now. */
export function tekstI({ rad, kolonne }: Cellested): string {
  const raden = forslag.peek()?.rader.find((r) => r.rad === rad)
  return raden ? celletekst(raden, kolonne, rettelsen(valg.peek(), { rad, kolonne })) : ''
}

/** Nothing is sent when it is as it was. */
export function rett(celle: Cellested, verdi: string): void {
  const lest = forslag.peek()
  if (!lest || verdi === tekstI(celle)) return
  const varGalt = feilI(perRad(lest.feil).get(celle.rad), celle.kolonne).some((f) => !f.person)
  const like = varGalt ? likeCeller(celle, lest.rader, lest.feil) : []
  likeOgsa.value = like.length > 0 ? { verdi, celler: like } : null
  velg(medRettelser(valg.peek(), [{ ...celle, verdi }]))
}

/** From a button that goes away when it is pressed. */
const tilbakeTilCellen = (): void => {
  fokusbestilling.value += 1
}

export function rettLikeOgsa(): void {
  const tilbud = likeOgsa.peek()
  if (!tilbud) return
  likeOgsa.value = null
  tilbakeTilCellen()
  velg(
    medRettelser(
      valg.peek(),
      tilbud.celler.map((celle) => ({ ...celle, verdi: tilbud.verdi })),
    ),
  )
}

/** As it stands in the file. */
export function angreRettelse(celle: Cellested): void {
  likeOgsa.value = null
  tilbakeTilCellen()
  velg(utenRettelse(valg.peek(), celle))
}
