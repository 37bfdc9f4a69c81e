/** What words mean beyond themselves: which labels a stem, a phrase or a place name points at, and which words are another way of saying it. */
import ordgrupper from '../data/sok/ord.json' with { type: 'json' }
import type { Geografi } from '../geografi.ts'
import { type Frase, fraser } from './begreper.ts'
import { fold } from './fold.ts'
import type { Leksikon } from './leksikon.ts'
import { MERKEFELT, merkelapp, STEDSFELT, STEDSFELTENE } from './merkelapper.ts'
import type { Deler } from './sammensatt.ts'
import { stamme } from './stamme.ts'
import { stedsnavn } from './steder.ts'

/** Label → how surely it is meant, 0–1. */
export type Mening = ReadonlyMap<number, number>
export type Betydninger = {
  /** By stem: codes that have the word in one of their names. */
  stamme: ReadonlyMap<number, Mening>
  /** By folded form: the same, for just that form. */
  form: ReadonlyMap<string, Mening>
  /** By stems in order, one space between: codes with just that name. */
  frase: ReadonlyMap<string, Mening>
  /** By folded name. */
  sted: ReadonlyMap<string, Mening>
  /** By stem as it is written: the stems that say the same. */
  like: ReadonlyMap<string, readonly string[]>
}

/** A word inside a longer one in a name of a code. */
const DEL_AV_ORD = 0.45
/** Who writes the whole of a name of several words means it, also when a word of it would say little. */
const HELT_NAVN = 0.75
/** Less than this says nothing. */
const MINST = 0.12
/** The kommuner next door answer who asks for a place, after those in it. */
const NABO = 0.4

const legg = (mening: Map<number, number>, lapp: number, vekt: number) =>
  vekt >= MINST && mening.set(lapp, Math.max(vekt, mening.get(lapp) ?? 0))

const post = <N>(kart: Map<N, Map<number, number>>, nokkel: N) => {
  const kjent = kart.get(nokkel) ?? new Map<number, number>()
  kart.set(nokkel, kjent)
  return kjent
}

type Merker = (felt: string, kode: string) => number

/** How much of a name each of its words is: what few codes are called says more than what many are. */
function lagAndeler(alle: readonly Frase[]): Map<Frase, readonly number[]> {
  const koder = new Map<string, Set<string>>()
  for (const { verk, kode, ord } of alle)
    for (const o of ord) koder.set(stamme(o), (koder.get(stamme(o)) ?? new Set()).add(`${verk}:${kode}`))
  const sjelden = (o: string) => Math.log(1 + koder.size / (koder.get(stamme(o))?.size ?? 1))
  return new Map(
    alle.map((frase) => {
      const hver = frase.ord.map(sjelden)
      const sum = hver.reduce((s, n) => s + n, 0)
      return [frase, hver.map((n) => n / sum)]
    }),
  )
}

let andelene: Map<Frase, readonly number[]> | undefined
/** The names of codes are the same as long as the program runs. */
const andelerI = (frase: Frase): readonly number[] => (andelene ??= lagAndeler(fraser())).get(frase) ?? []

function kodenes(leksikon: Leksikon, deler: Deler, merker: Merker) {
  const perStamme = new Map<number, Map<number, number>>()
  const perForm = new Map<string, Map<number, number>>()
  const perFrase = new Map<string, Map<number, number>>()
  const stammenr = (o: string) => leksikon.stammeAv[leksikon.form(o)] ?? -1
  for (const frase of fraser()) {
    const felt = MERKEFELT.filter((f) => f.verk === frase.verk)
    const i = andelerI(frase)
    for (const { felt: navn, vekt } of felt) {
      const lapp = merker(navn, frase.kode)
      const hele = frase.ord.length > 1 ? Math.max(vekt, HELT_NAVN) : vekt
      legg(post(perFrase, frase.ord.map(stamme).join(' ')), lapp, hele * frase.vekt)
      frase.ord.forEach((o, n) => {
        const her = vekt * (frase.ord.length > 1 ? frase.delvekt : frase.vekt) * (i[n] ?? 0)
        legg(post(perForm, o), lapp, her)
        legg(post(perStamme, stammenr(o)), lapp, her)
        for (const del of deler.alle(o)) legg(post(perStamme, stammenr(del)), lapp, her * DEL_AV_ORD)
      })
    }
  }
  return { stamme: perStamme, form: perForm, frase: perFrase }
}

function stedenes(geografi: Geografi, merker: Merker) {
  const per = new Map<string, Map<number, number>>()
  const kodeI = { fylke: (nr: string) => nr.slice(0, 2), landet: () => 'ja' }
  for (const { nokkel, kommuner, vekt } of stedsnavn(geografi)) {
    const mening = post(per, nokkel)
    for (const nr of kommuner)
      for (const felt of STEDSFELTENE) {
        const kode = felt === 'fylke' || felt === 'landet' ? kodeI[felt](nr) : nr
        legg(mening, merker(felt, kode), vekt * STEDSFELT[felt].vekt)
      }
    const [ene] = kommuner
    const k = kommuner.length === 1 && ene !== undefined ? geografi.kommune(ene) : undefined
    for (const nabo of k ? [...k.naboLand, ...k.naboSjo] : []) legg(mening, merker('sted', nabo), vekt * NABO)
  }
  // `Nord-Fron` is also written `Nordfron`.
  for (const [nokkel, mening] of per) if (nokkel.includes(' ')) samle(per, nokkel.replaceAll(' ', ''), mening)
  return per
}

function samle(per: Map<string, Map<number, number>>, nokkel: string, mening: Mening) {
  const samlet = post(per, nokkel)
  for (const [lapp, vekt] of mening) legg(samlet, lapp, vekt)
}

/** Each word of a group says the same as the others, in its own written standard or the other. */
function lagLike(): ReadonlyMap<string, readonly string[]> {
  const per = new Map<string, string[]>()
  for (const { nb, nn } of ordgrupper.grupper) {
    const stammer = [...new Set([...nb, ...nn].map((ord) => stamme(fold(ord))))]
    for (const s of stammer) per.set(s, [...(per.get(s) ?? []), ...stammer.filter((annen) => annen !== s)])
  }
  return per
}

let likeord: ReadonlyMap<string, readonly string[]> | undefined
const like = () => (likeord ??= lagLike())

/** Puts the words that codes are called by, and other words for the same, into the vocabulary. */
export function leggTilOrd(leksikon: Leksikon): void {
  for (const { ord } of fraser()) for (const o of ord) leksikon.form(o)
  for (const { nb, nn } of ordgrupper.grupper) for (const o of [...nb, ...nn]) leksikon.form(o)
}

/** Names of places in one word, folded. */
export const stedsord = (geografi: Geografi): ReadonlySet<string> =>
  new Set(stedsnavn(geografi).map(({ nokkel }) => nokkel))

/** The same for places. They come after all other words, since names of places are no compounds and no parts of them. */
export function leggTilStedsnavn(leksikon: Leksikon, geografi: Geografi): void {
  for (const { ord } of stedsnavn(geografi))
    for (const o of ord.length > 1 ? [...ord, ord.join('')] : ord) leksikon.form(o)
}

export function lagBetydninger(leksikon: Leksikon, deler: Deler, geografi: Geografi) {
  const lapper = new Map<string, number>()
  const merker: Merker = (felt, kode) => {
    const navn = merkelapp(felt, kode)
    const nr = lapper.get(navn) ?? lapper.size
    lapper.set(navn, nr)
    return nr
  }
  const betydninger: Betydninger = {
    ...kodenes(leksikon, deler, merker),
    sted: stedenes(geografi, merker),
    like: like(),
  }
  return { betydninger, merker, lapper }
}
