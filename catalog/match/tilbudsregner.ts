/** What each tiltak in a register offers one person: the bits that count for her are few, so few different sums are worked out. */
import type { Person } from './person.ts'
import { sumAv } from './poeng.ts'
import type { Register } from './register.ts'
import type { Del } from './tilbud/del.ts'
import { DELER } from './tilbud/liste.ts'
import { FLEST_MERKER } from './tilbud/merker.ts'

/** The bits of `tall` that are in `teller`, moved together. */
function sammen(tall: number, teller: number): number {
  let ut = 0
  for (let rest = teller; rest !== 0; rest &= rest - 1) ut = ut * 2 + ((tall & rest & -rest) === 0 ? 0 : 1)
  return ut
}

const antallBiter = (tall: number): number => {
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

/** Tiltak number → what it offers, in parts of HELE; the same as `tilbud` gives. Nothing at all when nothing is a reason of its own. */
export function lagTilbudsregner(p: Person, { merker, merkeplass, tiltak }: Register): (i: number) => number {
  const bredde = merkeplass.at(-1) ?? 0
  const alle = DELER.map((del, d) => lagLedd(p, del, merkeplass[d] ?? 0))
  const grunnlag = alle.filter(({ del }) => del.grunnlag)
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

  return (i) => {
    let sum = 0
    for (const l of grunnlag) sum += verdi(l, i)
    if (sum === 0) return 0
    for (const l of resten) sum += verdi(l, i)
    return sum
  }
}
