/** Who pays what of an offer that several run together. */

/** A share before it is whole kroner. */
type Del = { readonly nr: number; readonly hele: number; readonly rest: number }

/**
 * What each pays of `total`, whole kroner, by weight; the sum is exactly `total`. What is left when the shares are rounded down goes, one krone
 * each, to those who lost most by it, the first between equals (largest remainder). All weights 0: alike.
 */
export function delPris(total: number, vekter: readonly number[]): number[] {
  const sum = vekter.reduce((s, v) => s + v, 0)
  const deler = vekter.map((vekt, nr): Del => {
    const noyaktig = sum > 0 ? (total * vekt) / sum : total / vekter.length
    const hele = Math.floor(noyaktig)
    return { nr, hele, rest: noyaktig - hele }
  })
  const igjen = total - deler.reduce((s, d) => s + d.hele, 0)
  const mest = [...deler].sort((a, b) => b.rest - a.rest || a.nr - b.nr).slice(0, igjen)
  return deler.map((d) => d.hele + (mest.includes(d) ? 1 : 0))
}
