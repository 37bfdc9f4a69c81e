/** Keeps the catalogue fresh while someone works: looks for a newer one now and then, and when the net comes back. */
import { feil, provIgjen } from './forslag.ts'
import { seEtterNytt } from './matcher/matcher.ts'

const HVERT_MS = 10 * 60 * 1000

function se(): void {
  if (document.visibilityState === 'visible') seEtterNytt()
}

function tilbake(): void {
  seEtterNytt()
  if (feil.peek() !== null) provIgjen()
}

/** Runs for as long as the page is open; returns what stops it. */
export function holdFerskt(): () => void {
  const timer = setInterval(se, HVERT_MS)
  addEventListener('online', tilbake)
  return () => {
    clearInterval(timer)
    removeEventListener('online', tilbake)
  }
}
