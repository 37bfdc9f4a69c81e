/** Chance that is the same on every machine: one number starts it, and the order of the calls decides the rest. */

export type Tilfeldig = {
  /** From 0 to just below 1. */
  tall(): number
  /** Both ends included. */
  heltall(fra: number, til: number): number
  sant(andel: number): boolean
  en<T>(liste: readonly T[]): T
  /** That many different ones, fewer when the list is shorter, in the order of the list. */
  noen<T>(liste: readonly T[], antall: number): T[]
  /** Each with its weight. */
  vektet<T>(vekter: readonly (readonly [verdi: T, vekt: number])[]): T
}

/** Mulberry32: 32 bits of state, good enough to spread a catalogue. Source: Tommy Ettinger, public domain. */
function mulberry32(start: number): () => number {
  let a = start | 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function lagTilfeldig(start: number): Tilfeldig {
  const tall = mulberry32(start)
  const en = <T>(liste: readonly T[]): T => {
    const valgt = liste[Math.floor(tall() * liste.length)]
    if (valgt === undefined) throw new Error('En tom liste har ingenting å trekke fra')
    return valgt
  }
  return {
    tall,
    en,
    heltall: (fra, til) => fra + Math.floor(tall() * (til - fra + 1)),
    sant: (andel) => tall() < andel,
    noen(liste, antall) {
      let mangler = Math.min(antall, liste.length)
      return liste.filter((_, i) => {
        const tatt = tall() * (liste.length - i) < mangler
        if (tatt) mangler -= 1
        return tatt
      })
    },
    vektet(vekter) {
      let rest = tall() * vekter.reduce((sum, [, vekt]) => sum + vekt, 0)
      for (const [verdi, vekt] of vekter) {
        rest -= vekt
        if (rest < 0) return verdi
      }
      return en(vekter)[0]
    },
  }
}

/** Draws from a long list by weight in a few steps. */
export function lagLodd<T>(liste: readonly T[], vekt: (verdi: T) => number): (t: Tilfeldig) => T {
  let sum = 0
  const grenser = Float64Array.from(liste, (verdi) => (sum += vekt(verdi)))
  return (t) => {
    const mal = t.tall() * sum
    let [fra, til] = [0, liste.length - 1]
    while (fra < til) {
      const midt = (fra + til) >> 1
      if ((grenser[midt] ?? 0) <= mal) fra = midt + 1
      else til = midt
    }
    const valgt = liste[fra]
    if (valgt === undefined) throw new Error('En tom liste har ingenting å trekke fra')
    return valgt
  }
}
