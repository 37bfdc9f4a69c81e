/** Sets of tiltak as bits: one per tiltak, thirty-two to a number. */

export type Mengde = Uint32Array

export const tomMengde = (antall: number): Mengde => new Uint32Array((antall + 31) >>> 5)

export const harI = (m: Mengde, i: number): boolean => (((m[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1
export const leggI = (m: Mengde, i: number): void => {
  m[i >>> 5] = (m[i >>> 5] ?? 0) | (1 << (i & 31))
}

export function mengdeAv(numre: Uint32Array, antall: number): Mengde {
  const m = tomMengde(antall)
  for (let n = 0; n < numre.length; n++) leggI(m, numre[n] ?? 0)
  return m
}

/** Those of the numbers that are in the set, in the same order. */
export function deI(m: Mengde, numre: Uint32Array): Uint32Array {
  const ut = new Uint32Array(numre.length)
  let antall = 0
  for (let n = 0; n < numre.length; n++) {
    const i = numre[n] ?? 0
    if (harI(m, i)) ut[antall++] = i
  }
  return ut.subarray(0, antall)
}

/** All of the first `antall`. */
export function full(antall: number): Mengde {
  const m = tomMengde(antall).fill(0xffffffff)
  if (antall & 31) m[m.length - 1] = (m[m.length - 1] ?? 0) & ((1 << (antall & 31)) - 1)
  return m
}

export const snitt = (a: Mengde, b: Mengde): Mengde => a.map((ord, i) => ord & (b[i] ?? 0))

export function union(mengder: readonly Mengde[], antall: number): Mengde {
  const ut = tomMengde(antall)
  for (const m of mengder) for (let i = 0; i < ut.length; i++) ut[i] = (ut[i] ?? 0) | (m[i] ?? 0)
  return ut
}

function biter(ord: number): number {
  const par = ord - ((ord >>> 1) & 0x55555555)
  const fire = (par & 0x33333333) + ((par >>> 2) & 0x33333333)
  return Math.imul((fire + (fire >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export function antallI(m: Mengde): number {
  let sum = 0
  for (let i = 0; i < m.length; i++) sum += biter(m[i] ?? 0)
  return sum
}

/** How many are in both, without making the set. */
export function antallFelles(a: Mengde, b: Mengde): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += biter((a[i] ?? 0) & (b[i] ?? 0))
  return sum
}

/** In rising order. */
export function numreI(m: Mengde): Uint32Array {
  const ut = new Uint32Array(antallI(m))
  let n = 0
  for (let o = 0; o < m.length; o++)
    for (let ord = m[o] ?? 0; ord !== 0; ord &= ord - 1) ut[n++] = (o << 5) + 31 - Math.clz32(ord & -ord)
  return ut
}
