/** Something a screen shows, fetched anew when what is asked for is another. */
import { useEffect, useState } from 'preact/hooks'
import { erAvbrutt } from '../api.ts'
import type { Tilstand } from '../felles/ressurs.ts'
import { malform } from '../felles/sprak.ts'

type Hentet<T> = {
  tilstand: Tilstand<T>
  /** What was here last, while the new is on its way. */
  sist: T | null
  hent: () => void
}

/**
 * `les` is asked with `nokkel`, and again when that is another; it must be the same function from draw to draw. A null key asks for nothing.
 */
export function useHentet<T>(
  les: (nokkel: string, signal: AbortSignal) => Promise<T>,
  nokkel: string | null,
): Hentet<T> {
  const [[gjelder, tilstand], settTilstand] = useState<[string | null, Tilstand<T>]>([nokkel, { slag: 'henter' }])
  const [sist, settSist] = useState<T | null>(null)
  const [forsok, settForsok] = useState(0)
  // Answers are in the målform that was asked in.
  const sprak = malform.value
  useEffect(() => {
    if (nokkel === null) return undefined
    const avbryt = new AbortController()
    les(nokkel, avbryt.signal).then(
      (verdi) => {
        settSist(verdi)
        settTilstand([nokkel, { slag: 'klar', verdi }])
      },
      (feil: unknown) => {
        if (!erAvbrutt(feil)) settTilstand([nokkel, { slag: 'feil', feil }])
      },
    )
    return () => avbryt.abort()
  }, [les, nokkel, forsok, sprak])
  const hent = () => {
    settTilstand([nokkel, { slag: 'henter' }])
    settForsok((n) => n + 1)
  }
  return { tilstand: gjelder === nokkel ? tilstand : { slag: 'henter' }, sist, hent }
}
