/** Something fetched once and then kept in memory: on its way, here, or failed. */
import { type ReadonlySignal, signal } from '@preact/signals'

export type Tilstand<T> = { slag: 'henter' } | { slag: 'klar'; verdi: T } | { slag: 'feil'; feil: unknown }

export type Ressurs<T> = {
  tilstand: ReadonlySignal<Tilstand<T>>
  /** Starts fetching the first time, and again after a failure. */
  hent: () => void
}

export function ressurs<T>(les: () => Promise<T>): Ressurs<T> {
  const tilstand = signal<Tilstand<T>>({ slag: 'henter' })
  let startet = false
  return {
    tilstand,
    hent() {
      if (startet) return
      startet = true
      tilstand.value = { slag: 'henter' }
      les().then(
        (verdi) => {
          tilstand.value = { slag: 'klar', verdi }
        },
        (feil: unknown) => {
          startet = false
          tilstand.value = { slag: 'feil', feil }
        },
      )
    },
  }
}
