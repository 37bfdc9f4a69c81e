/** An answer for a large area, with some of the ids behind each figure and the figure itself as it was. */

/** More than anyone opens from one figure. */
const MEST = 25

const erListe = (navn: string, verdi: unknown): verdi is string[] =>
  navn === 'ids' && Array.isArray(verdi) && verdi.length > MEST

/** The same shape; `ids` have at most so many, and `antall` beside them tells how many there are. */
export function medFaerreIder<T>(svar: T): T {
  if (Array.isArray(svar)) return svar.map((del) => medFaerreIder<unknown>(del)) as T
  if (typeof svar !== 'object' || svar === null) return svar
  return Object.fromEntries(
    Object.entries(svar).map(([navn, verdi]) => [
      navn,
      erListe(navn, verdi) ? verdi.slice(0, MEST) : medFaerreIder<unknown>(verdi),
    ]),
  ) as T
}
