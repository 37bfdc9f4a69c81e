/** Something a screen shows, fetched anew for each office. */
import { useEffect, useState } from 'preact/hooks'
import { ApiFeil, erAvbrutt } from '../api.ts'
import type { Tilstand } from '../felles/ressurs.ts'
import { hentMegPaNytt } from './meg.ts'

type Hentet<T> = {
  tilstand: Tilstand<T>
  /** Fetches again; what stands is shown until the new is here. */
  hent: () => void
  /** What is known to be so without asking again. */
  sett: (verdi: T) => void
}

/**
 * `les` is asked with `nokkel` (the office, a tiltak), and again when it is another; it must be the same function from draw to draw, declared
 * outside the component or held by `useCallback`. When the session has ended, the frame is told, and shows how to get in again.
 */
export function useHentet<T>(les: (nokkel: string, signal: AbortSignal) => Promise<T>, nokkel: string): Hentet<T> {
  const [[gjelder, tilstand], settTilstand] = useState<[nokkel: string, Tilstand<T>]>([nokkel, { slag: 'henter' }])
  const [forsok, settForsok] = useState(0)
  useEffect(() => {
    const avbryt = new AbortController()
    les(nokkel, avbryt.signal).then(
      (verdi) => settTilstand([nokkel, { slag: 'klar', verdi }]),
      (feil: unknown) => {
        if (erAvbrutt(feil)) return
        if (feil instanceof ApiFeil && feil.status === 401) void hentMegPaNytt()
        settTilstand([nokkel, { slag: 'feil', feil }])
      },
    )
    return () => avbryt.abort()
  }, [les, nokkel, forsok])
  return {
    tilstand: gjelder === nokkel ? tilstand : { slag: 'henter' },
    hent: () => settForsok((n) => n + 1),
    sett: (verdi) => settTilstand([nokkel, { slag: 'klar', verdi }]),
  }
}
