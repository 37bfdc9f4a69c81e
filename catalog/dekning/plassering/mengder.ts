/** Which sets to take, so that they together cover most, or enough at the least cost: the core of new places and of agreements. */
import { type Ledd, Modellbygger } from '../../optimering/modell.ts'
import { type Bevis, lagBevis, narNok, type Sporre, valgteI } from './bevis.ts'
import { leggIRekke } from './rekkefolge.ts'

export type Mengder = {
  /** By element; 0 is worth nothing, and is left out. */
  readonly vekter: readonly number[]
  /** By set: numbers of elements, none twice. */
  readonly mengder: readonly (readonly number[])[]
  /** By set. */
  readonly kostnad: readonly number[]
  /** How many sets at most. */
  readonly antall: number
  /** What they may cost together. */
  readonly budsjett: number
}

/** `valgte`: numbers of sets, ascending. */
export type Valg = { readonly valgte: readonly number[]; readonly bevis: Omit<Bevis, 'skilt'> }

const sum = (tall: Iterable<number>): number => {
  let ut = 0
  for (const n of tall) ut += n
  return ut
}

const dekkede = ({ mengder }: Mengder, valgte: readonly number[]): Set<number> =>
  new Set(valgte.flatMap((s) => mengder[s] ?? []))

/** The weight that these sets cover together. */
export const dekketAv = (m: Mengder, valgte: readonly number[]): number =>
  sum([...dekkede(m, valgte)].map((e) => m.vekter[e] ?? 0))

const kostnadAv = ({ kostnad }: Mengder, valgte: readonly number[]): number => sum(valgte.map((s) => kostnad[s] ?? 0))

/** Which sets have each element. */
function setteneMed({ vekter, mengder }: Mengder): number[][] {
  const med: number[][] = vekter.map(() => [])
  mengder.forEach((elementer, s) => elementer.forEach((e) => med[e]?.push(s)))
  return med
}

/** Sets that no other can stand in for: those that another has all of at no higher cost are left out. Ascending. */
function aktuelle(m: Mengder): number[] {
  const med = setteneMed(m)
  const innhold = m.mengder.map((elementer) => new Set(elementer.filter((e) => (m.vekter[e] ?? 0) > 0)))
  const pris = (s: number) => m.kostnad[s] ?? 0
  const storrelse = (s: number) => innhold[s]?.size ?? 0
  /** Of two that are alike, the first stands in for the other. */
  const erstatter = (av: number, s: number): boolean => {
    if (av === s || pris(av) > pris(s) || storrelse(av) < storrelse(s)) return false
    if (av > s && pris(av) === pris(s) && storrelse(av) === storrelse(s)) return false
    return [...(innhold[s] ?? [])].every((e) => innhold[av]?.has(e))
  }
  return m.mengder.flatMap((_, s) => {
    if (storrelse(s) === 0 || pris(s) > m.budsjett) return []
    // Whoever has it all has also the element that fewest have.
    const sjeldnest = [...(innhold[s] ?? [])].map((e) => med[e] ?? []).reduce((a, b) => (b.length < a.length ? b : a))
    return sjeldnest.some((av) => erstatter(av, s)) ? [] : [s]
  })
}

type Gruppe = { vekt: number; readonly sett: readonly number[] }

/** Sets that have an element in common, or hang together through others, are in the same list. */
function klynger({ mengder }: Mengder, kandidater: readonly number[]): number[][] {
  const forelder = kandidater.map((_, i) => i)
  const rot = (i: number): number => {
    let her = i
    while (forelder[her] !== her) her = forelder[her] = forelder[forelder[her] ?? her] ?? her
    return her
  }
  const forste = new Map<number, number>()
  kandidater.forEach((s, i) => {
    for (const e of mengder[s] ?? []) {
      const annen = forste.get(e)
      if (annen === undefined) forste.set(e, i)
      else forelder[rot(i)] = rot(annen)
    }
  })
  const ut = new Map<number, number[]>()
  kandidater.forEach((s, i) => ut.set(rot(i), [...(ut.get(rot(i)) ?? []), s]))
  return [...ut.values()]
}

/** So many sets cover no more than this: in each cluster the largest first, and never more than there is. */
function hoyst(m: Mengder, kandidater: readonly number[], antall: number): number {
  const gevinster = klynger(m, kandidater).flatMap((sett) => {
    let rest = dekketAv(m, sett)
    const alene = sett.map((s) => dekketAv(m, [s])).sort((a, b) => b - a)
    return alene.map((vekt) => {
      const gevinst = Math.min(vekt, rest)
      rest -= gevinst
      return gevinst
    })
  })
  return sum(gevinster.sort((a, b) => b - a).slice(0, antall))
}

/** Those that may be part of a choice that covers this much: the others, at their best, must make up for the rest. */
function somKanNa(m: Mengder, kandidater: readonly number[], minst: number): readonly number[] {
  if (m.antall >= kandidater.length) return kandidater
  const andre = hoyst(m, kandidater, m.antall - 1)
  return kandidater.filter((s) => dekketAv(m, [s]) + andre >= minst - narNok(minst))
}

/** Elements that the same sets have are one. `sett`: places in `kandidater`. */
function forenkle(m: Mengder, kandidater: readonly number[]): Gruppe[] {
  const plass = new Map(kandidater.map((s, i) => [s, i]))
  const grupper = new Map<string, Gruppe>()
  setteneMed(m).forEach((alle, e) => {
    const sett = alle.flatMap((s) => plass.get(s) ?? [])
    const vekt = m.vekter[e] ?? 0
    if (sett.length === 0 || vekt <= 0) return
    const kjent = grupper.get(sett.join())
    if (kjent) kjent.vekt += vekt
    else grupper.set(sett.join(), { vekt, sett })
  })
  return [...grupper.values()]
}

/** What must hold whatever is sought. Candidates have the first columns. */
function medRammer(modell: Modellbygger, m: Mengder, kandidater: readonly number[]): void {
  if (m.antall < kandidater.length) modell.mest(m.antall, ...kandidater.map((_, i): Ledd => [i, 1]))
  if (Number.isFinite(m.budsjett)) modell.mest(m.budsjett, ...kandidater.map((s, i): Ledd => [i, m.kostnad[s] ?? 0]))
}

/** Follows from the choices: 1 when the group is covered. */
function medGrupper(modell: Modellbygger, grupper: readonly Gruppe[], vekt: (g: Gruppe) => number): number[] {
  return grupper.map((g) => {
    const dekket = modell.folge(vekt(g))
    modell.mest(0, [dekket, 1], ...g.sett.map((i): Ledd => [i, -1]))
    return dekket
  })
}

/** The weight that a set covers beside these. */
function nyDekket(m: Mengder, foran: readonly number[]): (s: number) => number {
  const alt = dekkede(m, foran)
  return (s) => sum((m.mengder[s] ?? []).map((e) => (alt.has(e) ? 0 : (m.vekter[e] ?? 0))))
}

/** What each covers beside those before it, the most first; those that cover nothing more are left out. */
export const etterMerverdi = (m: Mengder, valgte: readonly number[]): { nr: number; nyDekket: number }[] =>
  leggIRekke(valgte, (foran) => {
    const ny = nyDekket(m, foran)
    return (s) => [ny(s)]
  }).map(({ nr, gevinst: [ny = 0] }) => ({ nr, nyDekket: ny }))

/** One after another, each that covers most, until it is enough: what is answered when the solver comes to nothing in time. */
const gradvis = (m: Mengder, kandidater: readonly number[], nok = Number.POSITIVE_INFINITY): number[] =>
  leggIRekke(
    kandidater,
    (foran) => {
      const [ny, brukt, erNok] = [nyDekket(m, foran), kostnadAv(m, foran), dekketAv(m, foran) >= nok]
      return (s) => [erNok || brukt + (m.kostnad[s] ?? 0) > m.budsjett ? 0 : ny(s)]
    },
    m.antall,
  ).map((l) => l.nr)

/** Values are whole only nearly, so what they were rounded to is reckoned anew. */
const holder = (m: Mengder, valgte: readonly number[]): boolean =>
  valgte.length <= m.antall && kostnadAv(m, valgte) <= m.budsjett

/** Without those that add nothing, ascending. */
const bareNyttige = (m: Mengder, valgte: readonly number[]): number[] =>
  etterMerverdi(m, valgte)
    .map((l) => l.nr)
    .sort((a, b) => a - b)

/** Those that cover most. */
export async function mestDekket(m: Mengder, spor: Sporre): Promise<Valg> {
  const alle = aktuelle(m)
  const enkelt = gradvis(m, alle)
  const kandidater = somKanNa(m, alle, dekketAv(m, enkelt))
  const grupper = forenkle(m, kandidater)
  const modell = new Modellbygger('mest')
  for (const _ of kandidater) modell.valg(0)
  medRammer(modell, m, kandidater)
  medGrupper(modell, grupper, (g) => g.vekt)
  const svar = await spor(modell)
  const funnet = valgteI(svar)?.flatMap((k) => kandidater[k] ?? [])
  // When the time is out, what is found on the way may be less than what is simplest.
  const brukes = funnet && holder(m, funnet) && dekketAv(m, funnet) >= dekketAv(m, enkelt)
  const valgte = bareNyttige(m, brukes ? funnet : enkelt)
  return { valgte, bevis: lagBevis(svar, dekketAv(m, valgte), sum(grupper.map((g) => g.vekt))) }
}

/** What is covered, in all: at least `krav`. When no group can be spared, each is a row of its own, which is easier to solve. */
function medKrav(modell: Modellbygger, grupper: readonly Gruppe[], krav: number): void {
  const vekter = grupper.map((g) => g.vekt)
  if (krav > sum(vekter) - Math.min(...vekter)) {
    for (const g of grupper) modell.minst(1, ...g.sett.map((i): Ledd => [i, 1]))
    return
  }
  const dekket = medGrupper(modell, grupper, () => 0)
  modell.minst(krav, ...grupper.map((g, i): Ledd => [dekket[i] ?? 0, g.vekt]))
}

/**
 * Those that cover at least this weight at the least cost, in whole numbers; they must exist. When the time is out, the answer may
 * fall short of it if `antall` or `budsjett` bind.
 */
export async function billigst(m: Mengder, minst: number, spor: Sporre): Promise<Valg> {
  const kandidater = somKanNa(m, aktuelle(m), minst)
  const grupper = forenkle(m, kandidater)
  const modell = new Modellbygger('minst')
  for (const s of kandidater) modell.valg(m.kostnad[s] ?? 0)
  medRammer(modell, m, kandidater)
  // Not eased: a sum taken in another order differs by less than HiGHS tolerates, while a row eased by about its tolerance is called infeasible.
  medKrav(modell, grupper, minst)
  const svar = await spor(modell)
  const funnet = valgteI(svar)?.flatMap((k) => kandidater[k] ?? [])
  const erNok = funnet && holder(m, funnet) && dekketAv(m, funnet) >= minst - narNok(minst)
  const valgte = bareNyttige(m, erNok ? funnet : gradvis(m, kandidater, minst - narNok(minst)))
  const grense = svar.grense === null ? 0 : Math.ceil(svar.grense - narNok(svar.grense))
  return { valgte, bevis: lagBevis({ ...svar, grense }, kostnadAv(m, valgte), 0) }
}
