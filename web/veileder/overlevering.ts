/**
 * A page that is loaded anew knows what the one before knew. It is handed over through the memory of the service worker, never through a
 * store; what the tab keeps on the way is a number that says which page it was.
 */
import type { TilVakten } from '../felles/vakt.ts'
import { husket, type Minne, noeHusket, overta } from './minne.ts'

const FANE = 'fane'
const SVARFRIST_MS = 500

/** Where the page before left word for this tab; null when there was none, or when the browser forbids storing. */
function taNummeret(): string | null {
  try {
    const nummer = sessionStorage.getItem(FANE)
    sessionStorage.removeItem(FANE)
    return nummer
  } catch {
    return null
  }
}

function leggNummeret(): string | null {
  try {
    const nummer = crypto.randomUUID()
    sessionStorage.setItem(FANE, nummer)
    return nummer
  } catch {
    return null
  }
}

const vakten = () => ('serviceWorker' in navigator ? navigator.serviceWorker.controller : null)

function spor(vakt: ServiceWorker, fane: string): Promise<Minne | null> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((ferdig) => {
    const timer = setTimeout(() => ferdig(null), SVARFRIST_MS)
    port1.addEventListener('message', ({ data }: MessageEvent<Minne | null>) => {
      clearTimeout(timer)
      ferdig(data)
    })
    port1.start()
    const melding: TilVakten = { slag: 'hent', fane }
    vakt.postMessage(melding, [port2])
  })
}

/** Before anything is drawn. Takes no time when there was no page before. */
export async function taImot(): Promise<void> {
  const [vakt, fane] = [vakten(), taNummeret()]
  if (!vakt || !fane) return
  const minne = await spor(vakt, fane)
  if (minne) overta(minne)
}

/** From now on: what is known is handed over when the page goes away, or the browser asks before it is lost. */
export function overleverVedLukking(): void {
  addEventListener('pagehide', () => {
    const vakt = vakten()
    const fane = vakt && noeHusket.peek() ? leggNummeret() : null
    if (!vakt || !fane) return
    const melding: TilVakten<Minne> = { slag: 'ta-vare', fane, minne: husket() }
    vakt.postMessage(melding)
  })
  addEventListener('beforeunload', (e) => {
    if (!vakten() && noeHusket.peek()) e.preventDefault()
  })
}
