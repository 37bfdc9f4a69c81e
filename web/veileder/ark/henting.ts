/** What is to stand on the sheet, with the journey as the kartlegging is now: it may have changed since the tiltak was chosen. */
import { useEffect, useState } from 'preact/hooks'
import { finnDeltakere, finnTiltakene } from '../matcher/matcher.ts'
import { kartlegging } from '../tilstand.ts'
import type { Arktiltak } from './lagArk.ts'

export type Hentet = { slag: 'henter' } | { slag: 'klar'; tiltak: Arktiltak[] } | { slag: 'feil'; feil: unknown }

/** Without a kommune there is no journey, and nothing but the entries to fetch. */
async function finnAlle(ider: readonly string[]): Promise<Arktiltak[]> {
  const k = kartlegging.peek()
  if (k.kommune !== null) return finnDeltakere(k, ider)
  return (await finnTiltakene(ider, null)).map((tiltak) => ({ tiltak, reise: null }))
}

/** `ider`: at least one. Those that no longer exist are not among the answer. */
export function useTiltakene(ider: readonly string[]): { hentet: Hentet; provIgjen: () => void } {
  const [hentet, settHentet] = useState<Hentet>({ slag: 'henter' })
  const [forsok, settForsok] = useState(0)
  const nokkel = ider.join(' ')
  useEffect(() => {
    let gjelder = true
    settHentet({ slag: 'henter' })
    finnAlle(nokkel.split(' ')).then(
      (tiltak) => gjelder && settHentet({ slag: 'klar', tiltak }),
      (feil: unknown) => gjelder && settHentet({ slag: 'feil', feil }),
    )
    return () => {
      gjelder = false
    }
  }, [nokkel, forsok])
  return { hentet, provIgjen: () => settForsok((n) => n + 1) }
}
