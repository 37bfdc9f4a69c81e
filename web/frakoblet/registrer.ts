/** Starts the service worker once the first screen is there, so that it takes nothing from it. */
import type { TilVakten } from '../felles/vakt.ts'

const REST_ETTER_MS = 4000

/** Megabytes cost some people money. */
const sparer = (): boolean => 'connection' in navigator && Boolean(Object(navigator.connection).saveData)

async function start(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js')
  const { active } = await navigator.serviceWorker.ready
  const melding: TilVakten = { slag: 'hent-resten' }
  // The first answers come first.
  if (!sparer()) setTimeout(() => active?.postMessage(melding), REST_ETTER_MS)
}

/** Does nothing where it is not allowed, such as on a page that is not served safely: everything then works as long as there is net. */
export function registrer(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  addEventListener('load', () => setTimeout(() => void start().catch(() => undefined), 1000), { once: true })
}
