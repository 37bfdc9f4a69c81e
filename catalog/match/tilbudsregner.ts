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
  tilbud(i: number): number
}

/** The bits of `tall` that are in `teller`, moved together. */
function sammen(tall: number, teller: number): number {
  let ut = 0
  for (let rest = teller; rest !== 0; rest &= rest - 1) ut = ut * 2 + ((tall & rest & -rest) === 0 ? 0 : 1)
  return ut
}

function antallBiter(tall: number): number {
  let antall = 0
  for (let rest = tall; rest !== 0; rest &= rest - 1) antall += 1
  return antall
}

/** More combinations than this are looked up instead. */
const STORSTE_TABELL = 2 ** 14

/** A number of a part: where it stands in a row, and the bits of it that count. */
type Tall = { plass: number; teller: number; antall: number }
/** The sums of one part by what is alike in them; `NaN` where none is worked out yet. */
type Ledd = {
  del: Del
  tall: Tall[]
  tabell: Float64Array | null
  kjente: Map<number, number>
  sist: number
  verdi: number
}

function lagLedd(p: Person, del: Del, plass: number): Ledd {
  const tall = del
    .teller(p)
    .map((teller, nr) => ({ plass: plass + nr, teller, antall: 2 ** antallBiter(teller) }))
    .filter(({ teller }) => teller !== 0)
  const antall = tall.reduce((produkt, t) => produkt * t.antall, 1)
  const tabell = antall <= STORSTE_TABELL ? new Float64Array(antall).fill(Number.NaN) : null
  return { del, tall, tabell, kjente: new Map(), sist: Number.NaN, verdi: 0 }
}

export function lagTilbudsregner(p: Person, { merker, merkeplass, tiltak }: Register): Tilbudsregner {
  const bredde = merkeplass.at(-1) ?? 0
  // What can give her nothing is left out.
  const alle = DELER.map((del, d) => lagLedd(p, del, merkeplass[d] ?? 0)).filter(({ del }) => del.mest(p) > 0)
  const grunner = alle.filter(({ del }) => del.grunnlag)
  const resten = alle.filter(({ del }) => !del.grunnlag)

  function regnUt(l: Ledd, i: number): number {
    const t = tiltak[i]
    return t ? sumAv(l.del, p, t) : 0
  }

  function fraTabell(l: Ledd, tabell: Float64Array, i: number): number {
    let nokkel = 0
    for (const { plass, teller, antall } of l.tall) {
      const her = (merker[i * bredde + plass] ?? 0) & teller
      nokkel = nokkel * antall + (her === 0 ? 0 : sammen(her, teller))
    }
    const kjent = tabell[nokkel] ?? 0
    if (!Number.isNaN(kjent)) return kjent
    return (tabell[nokkel] = regnUt(l, i))
  }

  function verdi(l: Ledd, i: number): number {
    if (l.tabell) return fraTabell(l, l.tabell, i)
    // One number for all that counts; neighbours are often alike.
    let nokkel = 0
    for (const { plass, teller } of l.tall)
      nokkel = nokkel * 2 ** FLEST_MERKER + ((merker[i * bredde + plass] ?? 0) & teller)
    if (nokkel === l.sist) return l.verdi
    l.sist = nokkel
    const kjent = l.kjente.get(nokkel)
    l.verdi = kjent ?? regnUt(l, i)
    if (kjent === undefined) l.kjente.set(nokkel, l.verdi)
    return l.verdi
  }

  function sum(ledd: readonly Ledd[], i: number): number {
    let alt = 0
    for (const l of ledd) alt += verdi(l, i)
    return alt
  }

  function tilbud(i: number): number {
    const grunnlag = sum(grunner, i)
    return grunnlag === 0 ? 0 : grunnlag + sum(resten, i)
  }

  return {
    grunnlag: (i) => sum(grunner, i),
    mestUtenom: resten.reduce((mest, { del }) => mest + del.mest(p), 0),
    tilbud,
  }
}
