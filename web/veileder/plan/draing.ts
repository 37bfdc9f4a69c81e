/** Moving a session with a pointer: it follows in steps of a quarter, and lands when it is let go. */
import { flyttet, KVARTER } from '../../../catalog/plan/flytting.ts'
import type { Onsket } from '../../../catalog/plan/redigering.ts'
import { flyttOkt, giFokus } from './handlinger.ts'
import { draes, valgtOkt } from './tilstand.ts'

/** Less than this is a press, and not a drag. */
const SLINGRING_PX = 5

let nettopp = false
/** The click that ends a drag is no click. */
export const varDraing = (): boolean => nettopp

/** The day whose column is here; null between them. */
function dagHer(x: number): number | null {
  for (const dag of document.querySelectorAll<HTMLElement>('.uke__dag')) {
    const { left, right } = dag.getBoundingClientRect()
    if (x >= left && x <= right) return Number(dag.dataset.dag)
  }
  return null
}

/** `piksler`: how tall a minute is. */
export function begynnDraing(start: PointerEvent, okt: Onsket, piksler: number): void {
  if (start.button !== 0 || !(piksler > 0)) return
  const stopp = new AbortController()
  const slutt = () => {
    stopp.abort()
    draes.value = null
  }
  const her = ({ clientX, clientY }: PointerEvent): Onsket => {
    const minutter = Math.round((clientY - start.clientY) / piksler / KVARTER) * KVARTER
    return flyttet(okt, { dager: (dagHer(clientX) ?? okt.dag) - okt.dag, minutter })
  }
  const flytt = (e: PointerEvent) => {
    if (e.pointerId !== start.pointerId) return
    const langt = Math.hypot(e.clientX - start.clientX, e.clientY - start.clientY) > SLINGRING_PX
    if (langt || draes.peek()) draes.value = her(e)
  }
  const slipp = (e: PointerEvent) => {
    if (e.pointerId !== start.pointerId) return
    const ny = draes.peek()
    slutt()
    if (!ny) return
    nettopp = true
    setTimeout(() => {
      nettopp = false
    })
    giFokus(okt.nokkel)
    valgtOkt.value = okt.nokkel
    if (ny.dag !== okt.dag || ny.fra !== okt.fra) flyttOkt(ny)
  }
  const avbryt = (e: KeyboardEvent) => {
    if (e.key === 'Escape') slutt()
  }
  const lytt = { signal: stopp.signal }
  addEventListener('pointermove', flytt, lytt)
  addEventListener('pointerup', slipp, lytt)
  addEventListener('pointercancel', slutt, lytt)
  addEventListener('keydown', avbryt, lytt)
}
