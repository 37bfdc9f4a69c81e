/** Reporting a gap to those who plan what is offered: whether she who sits here may, and the sending. Nothing of the person. */
import { useEffect, useState } from 'preact/hooks'
import type { Rolle } from '../../catalog/kodeverk.ts'
import type { Meg } from '../../catalog/skjema/kontor.ts'
import { be, erAvbrutt } from '../api.ts'
import { harLoggetInn, huskInnlogget } from '../felles/innlogget.ts'

/** As it stands in the answer, which the service itself has made. */
export type Melding = { kommunenummer: string; behov: string; arsak: string }

const meldere = new Set<Rolle>(['veileder', 'redaktor'])

async function kanMelde(signal: AbortSignal): Promise<boolean> {
  try {
    const { bruker } = await be<Meg>('/meg', { signal })
    huskInnlogget(bruker !== null)
    return bruker?.roller.some(({ rolle }) => meldere.has(rolle)) ?? false
  } catch (feil) {
    // Without net nobody can say; she may try, and is told how it went.
    return !erAvbrutt(feil)
  }
}

/** False until the service has said who is signed in. It is asked only where somebody is, so that nobody else waits for it. */
export function useKanMelde(): boolean {
  const inne = harLoggetInn.value
  const [kan, settKan] = useState(false)
  useEffect(() => {
    settKan(false)
    if (!inne) return undefined
    const avbryter = new AbortController()
    void kanMelde(avbryter.signal).then((svar) => {
      if (!avbryter.signal.aborted) settKan(svar)
    })
    return () => avbryter.abort()
  }, [inne])
  return kan
}

/** Errors: `ApiFeil`. Sent once more it counts once, also when it was only the answer that was lost. */
export const meldHull = (melding: Melding): Promise<void> => be('/hullmeldinger', { metode: 'POST', kropp: melding })
