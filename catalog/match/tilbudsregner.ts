/** What each tiltak in a register offers one person: the bits that count for her are few, so few different sums are worked out. */
import type { Person } from './person.ts'
import { sumAv } from './poeng.ts'
import type { Register } from './register.ts'
import type { Del } from './tilbud/del.ts'
import { DELER } from './tilbud/liste.ts'
import { FLEST_MERKER } from './tilbud/merker.ts'

/** What `tilbud` gives, in parts of HELE, by the number of the tiltak. */
export type Tilbudsregner = {
  /** The parts that are a reason of their own; 0 when there is none, and then there is no offer. */
  grunnlag(i: number): number
  /** The most that the other parts can add to that, for any tiltak. */
  mestUtenom: number
  /** All of it; `grunnlag` when it is known already. */
  tilbud(i: number, grunnlag?: number): number
}

/** The bits of `tall` that are in `teller`, moved together. */
function sammen(tall: number, teller: number): number {
  let ut = 0
  for (let rest = teller; rest !== 0; rest &= rest - 1) ut = (ut << 1) | ((tall & rest & -rest) === 0 ? 0 : 1)
  return ut
}

function antallBiter(tall: number): number {
  let antall = 0
  for (let rest = tall; rest !== 0; rest &= rest - 1) antall += 1
  return antall
}

/** A part with more combinations than this is looked up by all its bits instead. */
const STORSTE_TABELL = 2 ** 14

/** The numbers of a row that count, part after part. */
type Tall = { plass: Int32Array; teller: Int32Array; biter: Int32Array }
/** One part: which of those are its, and where its sums stand in the table; -1 when there is no room for them. */
type Ledd = {
  del: Del
  fra: number
  til: number
  start: number
  kjente: Map<number, number>
  sist: number
  verdi: number
}

function lagLedd(p: Person, deler: readonly { del: Del; plass: number }[]) {
  const tall: { plass: number; teller: number; biter: number }[] = []
  let lengde = 0
  const ledd = deler.map(({ del, plass }): Ledd => {
    const fra = tall.length
    const egne = del.teller(p).map((teller, nr) => ({ plass: plass + nr, teller, biter: antallBiter(teller) }))
    tall.push(...egne.filter(({ teller }) => teller !== 0))
    const antall = 2 ** egne.reduce((sum, t) => sum + t.biter, 0)
    const start = antall <= STORSTE_TABELL ? lengde : -1
    if (start >= 0) lengde += antall
    return { del, fra, til: tall.length, start, kjente: new Map(), sist: -1, verdi: 0 }
  })
  const felt = (navn: keyof Tall) => Int32Array.from(tall, (t) => t[navn])
  return {
    ledd,
    tall: { plass: felt('plass'), teller: felt('teller'), biter: felt('biter') },
    // A sum is never below 0.
    tabell: new Int32Array(lengde).fill(-1),
  }
}

export function lagTilbudsregner(p: Person, { merker, merkeplass, tiltak }: Register): Tilbudsregner {
  const bredde = merkeplass.at(-1) ?? 0
  // What can give her nothing is left out.
  const deler = DELER.map((del, d) => ({ del, plass: merkeplass[d] ?? 0 })).filter(({ del }) => del.mest(p) > 0)
  const { ledd, tall, tabell } = lagLedd(p, deler)
  const grunner = ledd.filter(({ del }) => del.grunnlag)
  const resten = ledd.filter(({ del }) => !del.grunnlag)
  const { plass, teller, biter } = tall

  function regnUt(l: Ledd, i: number): number {
    const t = tiltak[i]
    return t ? sumAv(l.del, p, t) : 0
  }

  function fraTabell(l: Ledd, i: number): number {
    const rad = i * bredde
    let nokkel = 0
    for (let n = l.fra; n < l.til; n++) {
      const teller_ = teller[n] ?? 0
      const her = (merker[rad + (plass[n] ?? 0)] ?? 0) & teller_
      nokkel = (nokkel << (biter[n] ?? 0)) | (her === 0 ? 0 : sammen(her, teller_))
    }
    const kjent = tabell[l.start + nokkel] ?? 0
    return kjent >= 0 ? kjent : (tabell[l.start + nokkel] = regnUt(l, i))
  }

  function medOppslag(l: Ledd, i: number): number {
    // One number for all that counts; neighbours are often alike.
    let nokkel = 0
    for (let n = l.fra; n < l.til; n++)
      nokkel = nokkel * 2 ** FLEST_MERKER + ((merker[i * bredde + (plass[n] ?? 0)] ?? 0) & (teller[n] ?? 0))
    if (nokkel === l.sist) return l.verdi
    l.sist = nokkel
    const kjent = l.kjente.get(nokkel)
    l.verdi = kjent ?? regnUt(l, i)
    if (kjent === undefined) l.kjente.set(nokkel, l.verdi)
    return l.verdi
  }

  function sum(av: readonly Ledd[], i: number): number {
    let alt = 0
    for (const l of av) alt += l.start >= 0 ? fraTabell(l, i) : medOppslag(l, i)
    return alt
  }

  const grunnlag = (i: number): number => sum(grunner, i)
  return {
    grunnlag,
    mestUtenom: resten.reduce((mest, { del }) => mest + del.mest(p), 0),
    tilbud: (i, kjent = grunnlag(i)) => (kjent === 0 ? 0 : kjent + sum(resten, i)),
  }
}
