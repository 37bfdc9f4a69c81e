/** What each tiltak in a register offers one person: the bits that count for her are few, so few different sums are worked out. */
import type { Person } from './person.ts'
import { sumAv } from './poeng.ts'
import type { Register } from './register.ts'
import type { Del } from './tilbud/del.ts'
import { DELER } from './tilbud/liste.ts'

const antallBiter = (tall: number): number => {
  let antall = 0
  for (let rest = tall; rest !== 0; rest &= rest - 1) antall += 1
  return antall
}

/** One part: where each of its numbers stands in a row, the bits of it that count, and how many different there can be. */
type Ledd = { del: Del; tall: { plass: number; teller: number; antall: number }[]; kjente: Map<number, number> }

function lagLedd(p: Person, del: Del, plass: number): Ledd {
  const tall = del.teller(p).map((teller, nr) => ({ plass: plass + nr, teller, antall: 2 ** antallBiter(teller) }))
  return { del, tall: tall.filter(({ teller }) => teller !== 0), kjente: new Map() }
}

/** The bits of `tall` that are in `teller`, moved together. */
function sammen(tall: number, teller: number): number {
  let ut = 0
  for (let rest = teller; rest !== 0; rest &= rest - 1) ut = ut * 2 + ((tall & rest & -rest) === 0 ? 0 : 1)
  return ut
}

/** Tiltak number → what it offers, in parts of HELE; the same as `tilbud` gives. Nothing at all when nothing is a reason of its own. */
export function lagTilbudsregner(p: Person, { merker, merkeplass, tiltak }: Register): (i: number) => number {
  const bredde = merkeplass.at(-1) ?? 0
  const ledd = DELER.map((del, d) => lagLedd(p, del, merkeplass[d] ?? 0))

  /** One number for all that counts. */
  function nokkelFor({ tall }: Ledd, rad: number): number {
    const [forste] = tall
    if (tall.length === 1 && forste) return (merker[rad + forste.plass] ?? 0) & forste.teller
    let nokkel = 0
    for (const { plass, teller, antall } of tall) {
      const her = (merker[rad + plass] ?? 0) & teller
      nokkel = nokkel * antall + (her === 0 ? 0 : sammen(her, teller))
    }
    return nokkel
  }

  function verdi(l: Ledd, i: number): number {
    const nokkel = nokkelFor(l, i * bredde)
    const kjent = l.kjente.get(nokkel)
    if (kjent !== undefined) return kjent
    const t = tiltak[i]
    const sum = t ? sumAv(l.del, p, t) : 0
    l.kjente.set(nokkel, sum)
    return sum
  }

  return (i) => {
    let [sum, grunnlag] = [0, 0]
    for (const l of ledd) {
      const her = verdi(l, i)
      sum += her
      if (l.del.grunnlag) grunnlag += her
    }
    return grunnlag > 0 ? sum : 0
  }
}
