/** Where in the table the arrow keys lead. Pure. */

/** `rad` -1 is the heading of the columns, `kolonne` -1 the heading of the rows. */
export type Plass = { rad: number; kolonne: number }
/** How many there are, headings not among them. */
export type Mal = { rader: number; kolonner: number }

const SIDE = 10

const innen = (tall: number, mest: number) => Math.max(-1, Math.min(mest - 1, tall))

type Steg = (fra: Plass, mal: Mal, medCtrl: boolean) => Plass

const STEG: Record<string, Steg> = {
  ArrowUp: ({ rad, kolonne }) => ({ rad: rad - 1, kolonne }),
  ArrowDown: ({ rad, kolonne }) => ({ rad: rad + 1, kolonne }),
  ArrowLeft: ({ rad, kolonne }) => ({ rad, kolonne: kolonne - 1 }),
  ArrowRight: ({ rad, kolonne }) => ({ rad, kolonne: kolonne + 1 }),
  PageUp: ({ rad, kolonne }) => ({ rad: Math.max(0, rad - SIDE), kolonne }),
  PageDown: ({ rad, kolonne }) => ({ rad: rad + SIDE, kolonne }),
  Home: ({ rad }, _, medCtrl) => ({ rad: medCtrl ? 0 : rad, kolonne: medCtrl ? 0 : -1 }),
  End: ({ rad }, { rader, kolonner }, medCtrl) => ({ rad: medCtrl ? rader - 1 : rad, kolonne: kolonner - 1 }),
}

/** Null for a key that moves nothing. The corner between the headings is empty, and is stepped past. */
export function neste(tast: string, fra: Plass, mal: Mal, medCtrl = false): Plass | null {
  const til = STEG[tast]?.(fra, mal, medCtrl)
  if (!til) return null
  const plass = { rad: innen(til.rad, mal.rader), kolonne: innen(til.kolonne, mal.kolonner) }
  return plass.rad === -1 && plass.kolonne === -1 ? fra : plass
}
