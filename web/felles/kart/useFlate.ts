import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Flate } from './utsnitt.ts'

/** Taller than wide on a telephone, so that what lies in a row along the coast has room; `hoy` for a whole region. */
const hoydeFor = (bredde: number, hoy: boolean) =>
  Math.round(hoy ? Math.min(600, Math.max(360, bredde * 1.2)) : Math.min(480, Math.max(340, bredde * 0.7)))

/** The size of an element as it is now; null until it has been drawn. */
export function useFlate(hoy = false) {
  const ref = useRef<HTMLDivElement>(null)
  const [bredde, settBredde] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const mal = () => settBredde(Math.round(element.clientWidth))
    mal()
    const observator = new ResizeObserver(mal)
    observator.observe(element)
    return () => observator.disconnect()
  }, [])
  const flate = useMemo<Flate | null>(
    () => (bredde > 0 ? { bredde, hoyde: hoydeFor(bredde, hoy) } : null),
    [bredde, hoy],
  )
  return { ref, flate }
}
