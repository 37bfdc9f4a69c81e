/** A fuse for a service that fails again and again: it is left alone for a while, then one question is let through. */
export type Sikring = {
  /** May it be asked now? After the rest only the first one who asks gets yes, until it is known how that went. */
  slipper(): boolean
  lyktes(): void
  /** `straks`: the service has said itself that it wants rest. */
  feilet(straks: boolean): void
}

type Oppsett = { mest: number; pauseMs: number; naa: () => number }

export function lagSikring({ mest, pauseMs, naa }: Oppsett): Sikring {
  let feilPaRad = 0
  let stengtTil: number | null = null
  return {
    slipper() {
      if (stengtTil === null) return true
      if (naa() < stengtTil) return false
      stengtTil = naa() + pauseMs
      return true
    },
    lyktes() {
      feilPaRad = 0
      stengtTil = null
    },
    feilet(straks) {
      feilPaRad += 1
      if (straks || feilPaRad >= mest) stengtTil = naa() + pauseMs
    },
  }
}
