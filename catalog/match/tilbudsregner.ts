/** What each tiltak in a register offers one person: the bits that count for her are few, so few different sums are worked out. */
import type { Person } from './person.ts'
import { sumAv } from './poeng.ts'
import type { Register } from './register.ts'
import { behov as behovsdel, behovsmerker } from './tilbud/behov.ts'
import type { Del } from './tilbud/del.ts'
import { DELER } from './tilbud/liste.ts'
import { FLEST_MERKER } from './tilbud/merker.ts'
import { HELE } from './vekter.ts'

/** What `tilbud` gives, in parts of HELE, by the number of the tiltak. */
export type Tilbudsregner = {
  /** The parts that are a reason of their own; 0 when there is none, and then there is no offer. */
  grunnlag(i: number): number
  /** The most that the other parts can add to that, for any tiltak. */
  mestUtenom: number
  /** The most that a tiltak can offer which meets these of her needs, as bits, and no other. Cost: the least of them. */
  mestFor(behov: number): number
  /** All of it; `grunnlag` when it is known already. */
  tilbud(i: number, grunnlag?: number): number
}

/** A part with more bits that count than this is looked up by all of them; its table would be too large. */
const FLEST_I_TABELL = 14
/** A number of a row is read a byte at a time. */
const TEGN = 256
const BYTER = FLEST_MERKER / 8
const PER_TALL = BYTER * TEGN

function antallBiter(tall: number): number {
  let antall = 0
  for (let rest = tall; rest !== 0; rest &= rest - 1) antall += 1
  return antall
}

/**
 * Fills in, for each byte of the numbers of a part, where its bits that count lead in a table with a place for every combination of
 * them: the sum for all bytes is the place.
 */
function lagVeier(veier: Int32Array, plass: number, teller: readonly number[]): void {
  let steg = 1
  teller.forEach((tall, nr) => {
    for (let bit = 0; bit < BYTER * 8; bit++) {
      if ((tall & (1 << bit)) === 0) continue
      const fra = (plass + nr) * PER_TALL + (bit >> 3) * TEGN
      for (let tegn = 0; tegn < TEGN; tegn++)
        if ((tegn & (1 << (bit & 7))) !== 0) veier[fra + tegn] = (veier[fra + tegn] ?? 0) + steg
      steg *= 2
    }
  })
}

/** One part: its first number in a row, how many it has, and where its places in the table begin; -1 when it has none. */
type Ledd = {
  del: Del
  plass: number
  teller: readonly number[]
  start: number
  /** For what is looked up: what is known, and the last that was asked for, since neighbours are often alike. */
  kjente: Map<number, number>
  sist: number
  verdi: number
}

/** What can give her nothing is left out. */
function lagLedd(p: Person, merkeplass: readonly number[]): { ledd: Ledd[]; veier: Int32Array; lengde: number } {
  const veier = new Int32Array((merkeplass.at(-1) ?? 0) * PER_TALL)
  let lengde = 0
  const ledd = DELER.flatMap((del, d): Ledd[] => {
    if (del.mest(p) === 0) return []
    const [teller, plass] = [del.teller(p), merkeplass[d] ?? 0]
    const biter = teller.reduce((sum, tall) => sum + antallBiter(tall), 0)
    const start = biter <= FLEST_I_TABELL ? lengde : -1
    if (start >= 0) {
      lagVeier(veier, plass, teller)
      lengde += 2 ** biter
    }
    return [{ del, plass, teller, start, kjente: new Map(), sist: -1, verdi: 0 }]
  })
  return { ledd, veier, lengde }
}

export function lagTilbudsregner(p: Person, { merker, merkeplass, tiltak }: Register): Tilbudsregner {
  const bredde = merkeplass.at(-1) ?? 0
  const { ledd, veier, lengde } = lagLedd(p, merkeplass)
  const grunner = ledd.filter(({ del }) => del.grunnlag)
  const resten = ledd.filter(({ del }) => !del.grunnlag)
  // No sum is below 0.
  const tabell = new Int32Array(lengde).fill(-1)

  function regnUt({ del }: Ledd, i: number): number {
    const t = tiltak[i]
    return t ? sumAv(del, p, t) : 0
  }

  function veiFor(tall: number, plass: number): number {
    const fra = plass * PER_TALL
    return (
      (veier[fra + (tall & 255)] ?? 0) +
      (veier[fra + TEGN + ((tall >>> 8) & 255)] ?? 0) +
      (veier[fra + 2 * TEGN + (tall >>> 16)] ?? 0)
    )
  }

  const vei = (i: number, plass: number): number => veiFor(merker[i * bredde + plass] ?? 0, plass)

  const mestUtenom = resten.reduce((mest, { del }) => mest + del.mest(p), 0)
  const andreGrunner = grunner.reduce((mest, { del }) => mest + (del === behovsdel ? 0 : del.mest(p)), 0)
  const behovene = ledd.find(({ del }) => del === behovsdel)
  /** By the needs that are met, moved together as the first number of that part is. */
  const mestPerBehov = new Int32Array(behovene && behovene.start >= 0 ? 2 ** p.behov.size : 1).fill(-1)

  function regnUtMest(maske: number): number {
    const behov = new Map([...p.behov].filter(([kode]) => (behovsmerker([kode]) & maske) !== 0))
    const grunnlag = behovsdel.mest({ ...p, behov }) + andreGrunner
    return grunnlag === 0 ? 0 : grunnlag + mestUtenom
  }

  function mestFor(maske: number): number {
    if (behovene === undefined || behovene.start < 0) return HELE
    const sted = veiFor(maske, behovene.plass)
    const kjent = mestPerBehov[sted] ?? 0
    return kjent >= 0 ? kjent : (mestPerBehov[sted] = regnUtMest(maske))
  }

  const tall = (l: Ledd, i: number, nr: number) => (merker[i * bredde + l.plass + nr] ?? 0) & (l.teller[nr] ?? 0)

  function medOppslag(l: Ledd, i: number): number {
    // All that counts as one number. One of them is small and quick; more are rare, and kept exact.
    let nokkel = tall(l, i, 0)
    for (let nr = 1; nr < l.teller.length; nr++) nokkel = nokkel * 2 ** FLEST_MERKER + tall(l, i, nr)
    if (nokkel === l.sist) return l.verdi
    l.sist = nokkel
    l.verdi = l.kjente.get(nokkel) ?? regnUt(l, i)
    l.kjente.set(nokkel, l.verdi)
    return l.verdi
  }

  function verdi(l: Ledd, i: number): number {
    if (l.start < 0) return medOppslag(l, i)
    let sted = l.start + vei(i, l.plass)
    for (let nr = 1; nr < l.teller.length; nr++) sted += vei(i, l.plass + nr)
    const kjent = tabell[sted] ?? 0
    return kjent >= 0 ? kjent : (tabell[sted] = regnUt(l, i))
  }

  function sum(av: readonly Ledd[], i: number): number {
    let alt = 0
    for (let n = 0; n < av.length; n++) {
      const l = av[n]
      if (l) alt += verdi(l, i)
    }
    return alt
  }

  const grunnlag = (i: number): number => sum(grunner, i)
  return {
    grunnlag,
    mestUtenom,
    mestFor,
    tilbud: (i, kjent = grunnlag(i)) => (kjent === 0 ? 0 : kjent + sum(resten, i)),
  }
}
