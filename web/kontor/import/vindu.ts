/** Which rows of a long grid are drawn: those in sight, and some above and below, so that scrolling finds them there. Pure. */

/** Rows beyond either edge. */
const RANDEN = 12

export type Vindu = { fra: number; til: number }

/** `topp`, `hoyde` and `radhoyde` in pixels; `til` is not with. Before anything has been measured, the first few. */
export function vinduet(
  topp: number,
  hoyde: number,
  { radhoyde, antall }: { radhoyde: number; antall: number },
): Vindu {
  if (radhoyde <= 0) return { fra: 0, til: Math.min(antall, 2 * RANDEN) }
  const forste = Math.floor(topp / radhoyde)
  const siste = Math.ceil((topp + hoyde) / radhoyde)
  // In steps, so that a row of scrolling does not draw anew.
  const iSteg = (n: number) => Math.floor(n / RANDEN) * RANDEN
  const fra = Math.max(0, Math.min(iSteg(forste - RANDEN), antall - 1))
  return { fra, til: Math.min(antall, iSteg(siste + 2 * RANDEN)) }
}

/** Where to scroll so that the row is in sight below what covers the top; where one is when it is already. */
export function rullTil(
  rad: number,
  { topp, hoyde, radhoyde, dekket }: { topp: number; hoyde: number; radhoyde: number; dekket: number },
): number {
  const over = rad * radhoyde
  const under = over + radhoyde + dekket
  if (over < topp) return over
  return under > topp + hoyde ? under - hoyde : topp
}
