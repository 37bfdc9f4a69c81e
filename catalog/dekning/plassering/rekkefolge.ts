/** The order of what was chosen: first what gives most, then what gives most beside that. */

/** What one more gives beside those before it; compared from the first, the larger the better. */
export type Gevinst = readonly number[]

const erBedre = (a: Gevinst, b: Gevinst): boolean => {
  const forste = a.findIndex((tall, i) => tall !== b[i])
  return forste >= 0 && (a[forste] ?? 0) > (b[forste] ?? 0)
}

export type Lagt = { readonly nr: number; readonly gevinst: Gevinst }

/**
 * Those with something to give, each beside those before it, at most `mest`. Between equals the first of `blant`. What gives nothing
 * beside the others is left out. `gevinster`: asked once for each place in the order, and then for each that is left.
 */
export function leggIRekke(
  blant: readonly number[],
  gevinster: (foran: readonly number[]) => (nr: number) => Gevinst,
  mest = blant.length,
): Lagt[] {
  const rekke: Lagt[] = []
  const igjen = new Set(blant)
  while (rekke.length < mest) {
    const gevinst = gevinster(rekke.map((l) => l.nr))
    let beste: Lagt | undefined
    for (const nr of igjen) {
      const denne = gevinst(nr)
      if (denne.some((tall) => tall > 0) && (!beste || erBedre(denne, beste.gevinst))) beste = { nr, gevinst: denne }
    }
    if (!beste) break
    rekke.push(beste)
    igjen.delete(beste.nr)
  }
  return rekke
}
