/** Room to count hits in: columns as long as the catalogue, used again for every word of every query. */
import { biteneI, type Poster, tiltaketI } from './poster.ts'
import { NAVN } from './tekstfelt.ts'

/** A round is told in 32 bits. Far fewer than are left are used by one query. */
const SISTE_RUNDE = 2 ** 32 - 10_000

/** How well each tiltak meets one word. `runde`: in which round its value was last written, so that nothing need be emptied. */
export class Kolonne {
  readonly verdi: Float32Array
  readonly runde: Uint32Array
  readonly rader: Uint32Array
  /** The round in which the word was last found whole in the name. */
  readonly navn: Uint32Array
  antall = 0
  naa = 0
  constructor(n: number) {
    this.verdi = new Float32Array(n)
    this.runde = new Uint32Array(n)
    this.rader = new Uint32Array(n)
    this.navn = new Uint32Array(n)
  }
  ny() {
    this.antall = 0
    this.naa++
  }
  /** More that speaks for it brings it nearer to 1. */
  legg(i: number, vekt: number) {
    if (this.runde[i] === this.naa) {
      const v = this.verdi[i] ?? 0
      this.verdi[i] = v + vekt * (1 - v)
    } else {
      this.runde[i] = this.naa
      this.verdi[i] = vekt
      this.rader[this.antall++] = i
    }
  }
  /** The same for all that have a key, each by the bits of where. A common word is in most tiltak, so the loop touches nothing else. */
  leggAlle(poster: Poster, nokkel: number, vekter: Float64Array) {
    const { verdi, runde, rader, navn, naa } = this
    const { verdier } = poster
    let { antall } = this
    const til = poster.til(nokkel)
    for (let p = poster.fra(nokkel); p < til; p++) {
      const post = verdier[p] ?? 0
      const i = tiltaketI(post)
      const biter = biteneI(post)
      const vekt = vekter[biter] ?? 0
      if ((biter & NAVN) !== 0) navn[i] = naa
      if (runde[i] === naa) {
        const v = verdi[i] ?? 0
        verdi[i] = v + vekt * (1 - v)
      } else {
        runde[i] = naa
        verdi[i] = vekt
        rader[antall++] = i
      }
    }
    this.antall = antall
  }
}

/** Room to count in, used again and again: nothing of a query is left in it. */
export class Regneark {
  readonly poeng: Float64Array
  readonly dekket: Float64Array
  readonly navneord: Uint8Array
  readonly funnet: Uint32Array
  /** The round in which the word was last found just as written in the name. */
  readonly eksakt: Uint32Array
  antall = 0
  readonly ord: Kolonne
  readonly del: Kolonne
  readonly minst: Float32Array
  readonly minstRunde: Uint32Array
  constructor(n: number) {
    this.poeng = new Float64Array(n)
    this.dekket = new Float64Array(n)
    this.navneord = new Uint8Array(n)
    this.funnet = new Uint32Array(n)
    this.eksakt = new Uint32Array(n)
    this.ord = new Kolonne(n)
    this.del = new Kolonne(n)
    this.minst = new Float32Array(n)
    this.minstRunde = new Uint32Array(n)
  }
  /** There are no rounds left, and a new one must be taken. */
  get utbrukt() {
    return Math.max(this.ord.naa, this.del.naa) > SISTE_RUNDE
  }
}
