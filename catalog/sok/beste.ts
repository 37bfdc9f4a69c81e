/** The best of many, without sorting all of them. */

/** The `antall` numbers with most points, best first; equal points by lower number. Cost: one look at most of them. */
export function beste(numre: Uint32Array, poeng: Float64Array, antall: number): number[] {
  const foran = (a: number, b: number) => {
    const forskjell = (poeng[a] ?? 0) - (poeng[b] ?? 0)
    return forskjell > 0 || (forskjell === 0 && a < b)
  }
  const etterPoeng = (a: number, b: number) => (foran(a, b) ? -1 : 1)
  if (numre.length <= antall * 2) return [...numre].sort(etterPoeng).slice(0, antall)
  // A heap with the last of the best on top, which is what the next one must be ahead of.
  const haug = [...numre.subarray(0, antall)].sort((a, b) => etterPoeng(b, a))
  function senk() {
    let i = 0
    const ny = haug[0] ?? 0
    for (;;) {
      let barn = 2 * i + 1
      if (barn >= haug.length) break
      if (barn + 1 < haug.length && foran(haug[barn] ?? 0, haug[barn + 1] ?? 0)) barn++
      if (!foran(ny, haug[barn] ?? 0)) break
      haug[i] = haug[barn] ?? 0
      i = barn
    }
    haug[i] = ny
  }
  for (let n = antall; n < numre.length; n++) {
    const nummer = numre[n] ?? 0
    if (!foran(nummer, haug[0] ?? 0)) continue
    haug[0] = nummer
    senk()
  }
  return haug.sort(etterPoeng)
}
