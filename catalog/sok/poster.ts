/** Which tiltak have what: for each key the numbers of its tiltak in order, each with eight bits of where it was found. */

export type Poster = {
  antall(nokkel: number): number
  /** Where the entries of a key begin and end in `verdier`. */
  fra(nokkel: number): number
  til(nokkel: number): number
  /** Each is the number of the tiltak × 256 + the bits. */
  readonly verdier: Uint32Array
}

export const BITER = 8
const MASKE = 2 ** BITER - 1
export const tiltaketI = (post: number): number => post >>> BITER
export const biteneI = (post: number): number => post & MASKE

const FORSTE_PLASS = 2 ** 12

function voks(gammel: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const ny = new Uint32Array(gammel.length * 2)
  ny.set(gammel)
  return ny
}

/** Collects (key, tiltak, bits) in any order of keys and rising order of tiltak; `ferdig` sorts them by key in two passes. */
export function lagPostsamler() {
  let nokler = new Uint32Array(FORSTE_PLASS)
  let verdier = new Uint32Array(FORSTE_PLASS)
  let antall = 0
  return {
    legg(nokkel: number, tiltak: number, biter: number) {
      if (antall === nokler.length) {
        nokler = voks(nokler)
        verdier = voks(verdier)
      }
      nokler[antall] = nokkel
      verdier[antall++] = ((tiltak << BITER) | biter) >>> 0
    },
    ferdig: (antallNokler: number): Poster => sorter(nokler.subarray(0, antall), verdier, antallNokler),
  }
}

/** On its own, so that what is answered does not hold on to what it was made from. */
function sorter(nokler: Uint32Array, verdier: Uint32Array, antallNokler: number): Poster {
  const start = new Uint32Array(antallNokler + 1)
  for (const n of nokler) start[n + 1] = (start[n + 1] ?? 0) + 1
  for (let n = 0; n < antallNokler; n++) start[n + 1] = (start[n + 1] ?? 0) + (start[n] ?? 0)
  const neste = start.slice()
  const sortert = new Uint32Array(nokler.length)
  nokler.forEach((n, i) => {
    const plass = neste[n] ?? 0
    sortert[plass] = verdier[i] ?? 0
    neste[n] = plass + 1
  })
  return somPoster(start, sortert)
}

function somPoster(start: Uint32Array, verdier: Uint32Array): Poster {
  const fra = (nokkel: number) => start[nokkel] ?? verdier.length
  const til = (nokkel: number) => start[nokkel + 1] ?? verdier.length
  return { fra, til, antall: (nokkel) => til(nokkel) - fra(nokkel), verdier }
}
