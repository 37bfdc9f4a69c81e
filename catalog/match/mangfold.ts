/**
 * The order of the list as a whole. One by one the next is chosen that is worth most beside those above it: a need that is met
 * already, and one more of the same kind from the same provider, count less. Poeng stay each tiltak's own and are not touched.
 */
import type { Behov } from '../kodeverk.ts'
import type { Verdier } from './kriterium.ts'
import type { Person } from './person.ts'
import type { Plass } from './rangering.ts'
import { behov as behovsdel } from './tilbud/behov.ts'
import { ALT_DEKKET, SAMME_SLAG } from './vekter.ts'

/** Why one stands further down than its poeng say: key in the texts of `mangfold`, and what it quotes. */
export type Flytting = { setning: 'dekket' | 'samme-slag'; verdier: Verdier }
export type Spredt<P> = { plass: P; flyttet: Flytting | null }

type Kandidat<P> = { plass: P; slag: string; primar: { kode: Behov; poeng: number }[]; alt: number }

/** The needs it is for, which those above may have met, and all it offers. */
function somKandidat<P extends Plass>(p: Person, plass: P): Kandidat<P> {
  const { tiltak: t, tilbud } = plass
  const primar = behovsdel.bidrag(p, t).flatMap(({ verdier, poeng }) => {
    const kode = t.behov.primar.find((b) => b === verdier.behov)
    return kode ? [{ kode, poeng }] : []
  })
  return { plass, slag: `${t.tilbyder.navn}\u0001${t.tiltakstype}`, primar, alt: tilbud }
}

/** How often each need and each kind stands in the list so far. */
type Over = { behov: Map<Behov, number>; slag: Map<string, number> }

const antall = <T>(teller: Map<T, number>, nokkel: T) => teller.get(nokkel) ?? 0

/** Powers are asked for often, and mostly small ones. */
const potenser = (tall: number) => Array.from({ length: 32 }, (_, n) => tall ** n)
const [DEKKET, SLAG] = [potenser(ALT_DEKKET), potenser(SAMME_SLAG)]
const potens = (av: readonly number[], n: number): number => av[n] ?? (av[1] ?? 1) ** n

function verdi({ plass, slag, primar, alt }: Kandidat<Plass>, over: Over): number {
  let rest = alt
  for (const { kode, poeng } of primar) rest -= poeng * (1 - potens(DEKKET, antall(over.behov, kode)))
  return alt === 0 ? 0 : ((plass.poeng * rest) / alt) * potens(SLAG, antall(over.slag, slag))
}

function hvorfor({ plass, slag, primar }: Kandidat<Plass>, over: Over): Flytting | null {
  const likt = antall(over.slag, slag)
  if (likt > 0) return { setning: 'samme-slag', verdier: { tilbyder: plass.tiltak.tilbyder.navn, antall: likt } }
  const mest = primar.toSorted((a, b) => antall(over.behov, b.kode) - antall(over.behov, a.kode))[0]
  return mest && antall(over.behov, mest.kode) > 0
    ? { setning: 'dekket', verdier: { behov: mest.kode, antall: antall(over.behov, mest.kode) } }
    : null
}

/** How many of the best to choose among for a list of this length: twice as many, and room for what stands further down. */
export const atVelgeI = (lengde: number): number => 2 * lengde + 60

/** The best list of at most `mest`, from places in the order of `sammenlign`. Cost: the number of places times `mest`, at worst. */
export function spre<P extends Plass>(p: Person, plasser: readonly P[], mest: number): Spredt<P>[] {
  const rest: Kandidat<P>[] = []
  /** Made ready when it is first looked at: few are. */
  const kandidat = (i: number): Kandidat<P> | undefined => {
    const plass = plasser[ut.length + i]
    if (i === rest.length && plass) rest.push(somKandidat(p, plass))
    return rest[i]
  }
  const over: Over = { behov: new Map(), slag: new Map() }
  const ut: Spredt<P>[] = []
  let lavest = Number.POSITIVE_INFINITY
  while (ut.length < mest) {
    let [valgt, storst] = [0, -1]
    for (let i = 0; ; i++) {
      const her = kandidat(i)
      // Nothing further down can be worth more than its own poeng.
      if (!her || her.plass.poeng <= storst) break
      const verdien = verdi(her, over)
      if (verdien > storst) [valgt, storst] = [i, verdien]
    }
    const [k] = rest.splice(valgt, 1)
    if (!k) break
    ut.push({ plass: k.plass, flyttet: lavest < k.plass.poeng ? hvorfor(k, over) : null })
    lavest = Math.min(lavest, k.plass.poeng)
    for (const { kode } of k.primar) over.behov.set(kode, antall(over.behov, kode) + 1)
    over.slag.set(k.slag, antall(over.slag, k.slag) + 1)
  }
  return ut
}
