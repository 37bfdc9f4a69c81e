/** The keys of an editable combobox with a list. Source: WAI-ARIA Authoring Practices, combobox with list autocomplete. */
import type { TargetedKeyboardEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** No option has the highlight: Enter is about the text. */
export const INGEN = -1

/** The next of `antall` options; past either end is the text itself. */
export function flytt(aktiv: number, antall: number, steg: 1 | -1): number {
  const plasser = antall + 1
  return ((aktiv + 1 + steg + plasser) % plasser) - 1
}

type Valg = {
  antall: number
  /** Changes when the options do. */
  nokkel: string
  velg: (nr: number) => void
  sok: () => void
  tom: () => void
}

export type Kombo = {
  /** The list is shown. */
  apen: boolean
  aktiv: number
  apne: () => void
  lukk: () => void
  tast: (e: TargetedKeyboardEvent<HTMLInputElement>) => void
}

/** Keys that move in the text; the highlight goes back to it. */
const I_TEKSTEN: ReadonlySet<string> = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight'])

export function useKombo({ antall, nokkel, velg, sok, tom }: Valg): Kombo {
  const [onsket, settOnsket] = useState(false)
  const [aktiv, settAktiv] = useState(INGEN)
  const apen = onsket && antall > 0
  useEffect(() => settAktiv(INGEN), [nokkel])

  const apne = () => settOnsket(true)
  const lukk = () => {
    settOnsket(false)
    settAktiv(INGEN)
  }
  const pil = (steg: 1 | -1) => {
    settOnsket(true)
    settAktiv(flytt(apen ? aktiv : INGEN, antall, steg))
  }
  const taster: Record<string, () => boolean> = {
    ArrowDown: () => (pil(1), true),
    ArrowUp: () => (pil(-1), true),
    Enter() {
      if (apen && aktiv !== INGEN) velg(aktiv)
      else sok()
      lukk()
      return true
    },
    Escape() {
      if (apen) lukk()
      else tom()
      return true
    },
    Tab: () => (lukk(), false),
  }
  return {
    apen,
    aktiv: apen ? aktiv : INGEN,
    apne,
    lukk,
    tast(e) {
      // Half a letter is not a key to act on.
      if (e.isComposing) return
      if (e.altKey && e.key === 'ArrowUp') lukk()
      else if (I_TEKSTEN.has(e.key)) settAktiv(INGEN)
      else if (taster[e.key]?.()) e.preventDefault()
    },
  }
}
