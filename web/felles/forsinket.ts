/** Waiting until someone has paused. */
import { useEffect, useState } from 'preact/hooks'

/** Long enough that a word is typed in one go, short enough to feel at once. */
export const PAUSE_MS = 150

export type Utsatt = { gjor: (handling: () => void) => void; avlys: () => void }

/** Does the last thing it is told, once nothing new has come for a moment. */
export function lagUtsatt(ms = PAUSE_MS): Utsatt {
  let timer: ReturnType<typeof setTimeout> | undefined
  const avlys = () => clearTimeout(timer)
  return {
    avlys,
    gjor(handling) {
      avlys()
      timer = setTimeout(handling, ms)
    },
  }
}

/** As above, and nothing when what asked is gone. */
export function useUtsatt(): Utsatt {
  const [utsatt] = useState(() => lagUtsatt())
  useEffect(() => utsatt.avlys, [utsatt])
  return utsatt
}

/** The value as it was when it had stood still for so long; for what is read aloud. */
export function useStille<T>(verdi: T, ms: number): T {
  const [stille, settStille] = useState(verdi)
  useEffect(() => {
    const timer = setTimeout(() => settStille(verdi), ms)
    return () => clearTimeout(timer)
  }, [verdi, ms])
  return stille
}
