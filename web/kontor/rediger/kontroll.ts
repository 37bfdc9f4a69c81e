/** Asks the service what is wrong and what is missing, while it is typed. The last answer is the one that counts, and nothing waits for it. */
import { effect } from '@preact/signals'
import type { Kontrollsvar } from '../../../catalog/skjema/kontortiltak.ts'
import { be } from '../../api.ts'
import { lagUtsatt } from '../../felles/forsinket.ts'
import { kropp } from './lagring.ts'
import { narSluppet } from './pekeren.ts'
import { kladd, kontroll, lagret, sierFra } from './tilstand.ts'

const PAUSE_MS = 400

/** Until what is answered is called. Without an answer the last one stands; saving tells all faults anyway. */
export function kontrollerMens(kontor: string): () => void {
  const utsatt = lagUtsatt(PAUSE_MS)
  let avbryt = new AbortController()
  async function sporr() {
    avbryt.abort()
    avbryt = new AbortController()
    const { signal } = avbryt
    try {
      const om = kladd.peek()
      const tiltak = kropp(kontor)
      const svar = await be<Kontrollsvar>(`/kontor/${kontor}/kontroller`, { metode: 'POST', kropp: { tiltak }, signal })
      if (signal.aborted) return
      narSluppet(() => {
        kontroll.value = { ...svar, om }
        sierFra()
      })
    } catch {
      // As said above.
    }
  }
  const stans = effect(() => {
    // Asked again for each of these.
    void [kladd.value, lagret.value]
    utsatt.gjor(() => void sporr())
  })
  return () => {
    stans()
    utsatt.avlys()
    avbryt.abort()
  }
}
