/** What keys and the mouse do in the grid. Source: WAI-ARIA Authoring Practices, data grid. */
import { useEffect, useRef } from 'preact/hooks'
import type { Importforslag, Importkolonne, Importrad } from '../../../catalog/skjema/import.ts'
import { begynnSkriving, gaTilFeil, gaTilSted, rett, type Sted, skrives, sted } from './nettilstand.ts'
import { flytt, type Plass, plassen, RADHODE } from './rutenett.ts'

export type Rutene = {
  lest: Importforslag
  /** As they are drawn, in order. */
  rader: readonly Importrad[]
  kolonner: readonly Importkolonne[]
  her: Plass
}

/** Rows that a page key moves. */
export const PER_TAST = 10

export const celleId = (rad: number | undefined, kolonne: number | undefined): string =>
  `celle-${rad ?? 0}-${kolonne ?? 'hode'}`

/** The cell something happened in; null for the headings. */
function stedI(e: Event): Sted | null {
  const celle = e.target instanceof Element ? e.target.closest<HTMLElement>('tbody [data-rad]') : null
  if (!celle) return null
  const { rad, kolonne } = celle.dataset
  return { rad: Number(rad), kolonne: kolonne === undefined ? null : Number(kolonne) }
}

const stedFor = ({ rader, kolonner }: Rutene, { r, k }: Plass): Sted | null => {
  const rad = rader[r]?.rad
  return rad === undefined ? null : { rad, kolonne: k === RADHODE ? null : (kolonner[k - 1]?.kolonne ?? null) }
}

/** True when the key was for the grid. */
function tast(e: KeyboardEvent, rutene: Rutene): boolean {
  const { rader, kolonner } = rutene
  // Where one is now, and not where one was when it was last drawn: a quick key must not come to the cell before.
  const sist = sted.peek()
  const her = (sist && plassen(sist, rader, kolonner)) ?? rutene.her
  const na = stedFor(rutene, her)
  const storrelse = { rader: rader.length, kolonner: kolonner.length + 1, side: PER_TAST }
  const til = flytt(her, { key: e.key, ctrl: e.ctrlKey || e.metaKey }, storrelse)
  if (til) {
    const nytt = stedFor(rutene, til)
    if (nytt) gaTilSted(nytt)
    return true
  }
  if (e.ctrlKey || e.metaKey || e.altKey) return false
  if (e.key.toLowerCase() === 'f') return gaTilFeil(e.shiftKey ? -1 : 1)
  if (!na || na.kolonne === null) return false
  const celle = { rad: na.rad, kolonne: na.kolonne }
  if (e.key === 'Enter' || e.key === 'F2') begynnSkriving(celle)
  else if (e.key === 'Delete') rett(celle, '')
  else return false
  return true
}

/** Steers the grid from its frame, so that a row has nothing of its own to listen with. */
export function useTaster(flate: { current: HTMLElement | null }, rutene: Rutene): void {
  const naRef = useRef(rutene)
  useEffect(() => {
    naRef.current = rutene
  })
  useEffect(() => {
    const el = flate.current
    const ned = (e: KeyboardEvent) => {
      if (!(e.target instanceof HTMLInputElement) && !e.altKey && tast(e, naRef.current)) e.preventDefault()
    }
    const klikk = (e: Event) => {
      const her = stedI(e)
      if (!her || e.target instanceof HTMLInputElement) return
      if (skrives.peek() === null) gaTilSted(her)
      else sted.value = her
    }
    const dobbel = (e: Event) => {
      const her = stedI(e)
      if (her && her.kolonne !== null && !(e.target instanceof HTMLInputElement))
        begynnSkriving({ rad: her.rad, kolonne: her.kolonne })
    }
    el?.addEventListener('keydown', ned)
    el?.addEventListener('click', klikk)
    el?.addEventListener('dblclick', dobbel)
    return () => {
      el?.removeEventListener('keydown', ned)
      el?.removeEventListener('click', klikk)
      el?.removeEventListener('dblclick', dobbel)
    }
  }, [flate])
}
