/** One question at a time, and only the last one counts. */
import { erAvbrutt } from '../../api.ts'

export type Siste = {
  /** Gives up what is under way and asks anew. Resolves when this, or what came instead of it, needs no more waiting here. */
  spor: () => Promise<void>
  avbryt: () => void
}

type Sporsmal<T> = {
  gjor: (signal: AbortSignal) => Promise<T>
  svar: (verdi: T) => void
  feil: (feil: unknown) => void
}

export function lagSiste<T>({ gjor, svar, feil }: Sporsmal<T>): Siste {
  let iGang: AbortController | null = null
  const avbryt = () => {
    iGang?.abort()
    iGang = null
  }
  return {
    avbryt,
    async spor() {
      avbryt()
      const denne = new AbortController()
      iGang = denne
      const gjelder = () => iGang === denne
      try {
        const verdi = await gjor(denne.signal)
        if (!gjelder()) return
        iGang = null
        svar(verdi)
      } catch (hva) {
        if (!gjelder()) return
        iGang = null
        if (!erAvbrutt(hva)) feil(hva)
      }
    },
  }
}
