/** Which tiltak a query finds, and in what order. */
import type { Sokeindeks } from './indeks.ts'
import { type Poster, tiltaketI } from './poster.ts'
import { type Kolonne, Regneark } from './regneark.ts'
import type { Enhet, Sporring } from './sporring.ts'
import { FELTVEKT } from './tekstfelt.ts'
import type { Uttrykk } from './uttrykk.ts'

export type Rangert = {
  /** Numbers of the tiltak found, in no order. */
  funnet: Uint32Array
  /** By number, 0–1; only of those found. */
  poeng: Float64Array
}

/** A number is mostly an age or an amount, and stands in many texts for other things. */
const TALL = /^\d+$/
const TYNGDE_AV_TALL = 0.4
/** Labels stand in no text. */
const UTEN_FELT = 0
/** Weaker than this a word is not found. */
const SPOR = 0.1
/** What is found for this much of the query, beside the best that is found, is a hit. */
const NOK = 0.6
/** With fewer hits than this, what is found for less is shown too. */
const FA = 5
const NOK_NAR_FA = 0.25
/** What a tiltak keeps that meets none of the words that are left. */
const UTEN_DEKNING = 0.4
/** What is kept for a name that has the word just as it is written. */
const EKSAKT = 0.1
/** A name that is what was asked for, and not only has it in it. */
const HELE_NAVNET = 0.12

/** The weights of the key that is being added; written over each time. */
const vektet = new Float64Array(FELTVEKT.length)
function samle(k: Kolonne, { ord, merker }: Uttrykk, indeks: Sokeindeks) {
  k.ny()
  for (const [stamme, vekt] of ord) {
    for (let b = 0; b < vektet.length; b++) vektet[b] = vekt * (FELTVEKT[b] ?? 0)
    k.leggAlle(indeks.ord, stamme, vektet)
  }
  for (const [lapp, vekt] of merker) {
    vektet[UTEN_FELT] = vekt
    k.leggAlle(indeks.merket, lapp, vektet)
  }
}

/** A tiltak that has all the parts of a compound has the compound, as well as it has the part it has least of. */
function leggDeler(ark: Regneark, deler: readonly Uttrykk[], indeks: Sokeindeks) {
  const { del, minst, minstRunde, ord } = ark
  let forrige = 0
  for (const u of deler) {
    samle(del, u, indeks)
    for (let r = 0; r < del.antall; r++) {
      const i = del.rader[r] ?? 0
      const v = del.verdi[i] ?? 0
      if (forrige === 0) minst[i] = v
      else if (minstRunde[i] === forrige) minst[i] = Math.min(v, minst[i] ?? 0)
      else continue
      minstRunde[i] = del.naa
    }
    forrige = del.naa
  }
  for (let r = 0; r < del.antall; r++) {
    const i = del.rader[r] ?? 0
    if (minstRunde[i] === del.naa) ord.legg(i, minst[i] ?? 0)
  }
}

/** A word in one tiltak is not much rarer than one in two, and may be there by chance. */
const SJELDNEST = 2

/** Rare words say more, and words that are nowhere more than faintly met say less. What is weakly found counts as weakly. */
function tyngde(k: Kolonne, antallTiltak: number): number {
  let sum = 0
  let best = 0
  for (let r = 0; r < k.antall; r++) {
    const v = k.verdi[k.rader[r] ?? 0] ?? 0
    sum += v
    if (v > best) best = v
  }
  return Math.log(1 + antallTiltak / (SJELDNEST + sum)) * Math.sqrt(best)
}

function merk(eksakt: Uint32Array, navneformer: Poster, form: number, runde: number) {
  const { verdier } = navneformer
  const til = navneformer.til(form)
  for (let p = navneformer.fra(form); p < til; p++) eksakt[tiltaketI(verdier[p] ?? 0)] = runde
}

function leggEnhet(ark: Regneark, enhet: Enhet, indeks: Sokeindeks): number {
  const { ord } = ark
  samle(ord, enhet.hele, indeks)
  for (const mate of enhet.deler) leggDeler(ark, mate, indeks)
  if (ord.antall === 0) return 0
  const { eksakt } = ark
  for (const form of enhet.eksakt) merk(eksakt, indeks.navneformer, form, ord.naa)
  const tung = tyngde(ord, indeks.tiltak.length) * (TALL.test(enhet.foldet) ? TYNGDE_AV_TALL : 1)
  for (let r = 0; r < ord.antall; r++) {
    const i = ord.rader[r] ?? 0
    const funnet = ord.verdi[i] ?? 0
    if (funnet < SPOR) continue
    const v = funnet * (1 - EKSAKT) + (eksakt[i] === ord.naa ? EKSAKT : 0)
    if (ark.dekket[i] === 0) ark.funnet[ark.antall++] = i
    ark.dekket[i] = (ark.dekket[i] ?? 0) + tung
    ark.poeng[i] = (ark.poeng[i] ?? 0) + tung * v
    if (ord.navn[i] === ord.naa) ark.navneord[i] = (ark.navneord[i] ?? 0) + 1
  }
  return tung
}

const arkene = new WeakMap<Sokeindeks, Regneark>()
function arkFor(indeks: Sokeindeks): Regneark {
  const kjent = arkene.get(indeks)
  if (kjent && !kjent.utbrukt) return kjent
  const nytt = new Regneark(indeks.tiltak.length)
  arkene.set(indeks, nytt)
  return nytt
}

function tom(ark: Regneark): void {
  const { poeng, dekket, navneord, funnet, antall } = ark
  for (let r = 0; r < antall; r++) {
    const i = funnet[r] ?? 0
    poeng[i] = 0
    dekket[i] = 0
    navneord[i] = 0
  }
  ark.antall = 0
}

function mestDekket({ dekket, funnet, antall }: Regneark): number {
  let mest = 0
  for (let r = 0; r < antall; r++) mest = Math.max(mest, dekket[funnet[r] ?? 0] ?? 0)
  return mest
}

/** Those that at least so much of the query is found in. */
function medMinst({ dekket, funnet, antall }: Regneark, minst: number): Uint32Array {
  const ut = new Uint32Array(antall)
  let n = 0
  for (let r = 0; r < antall; r++) {
    const i = funnet[r] ?? 0
    if ((dekket[i] ?? 0) >= minst) ut[n++] = i
  }
  return ut.subarray(0, n)
}

function settPoeng({ poeng, dekket, navneord }: Regneark, treff: Uint32Array, alt: number, navnelengde: Uint8Array) {
  for (let r = 0; r < treff.length; r++) {
    const i = treff[r] ?? 0
    const navn = Math.min(1, (navneord[i] ?? 0) / (navnelengde[i] || 1))
    const andel = (dekket[i] ?? 0) / alt
    const dekning = UTEN_DEKNING + (1 - UTEN_DEKNING) * andel
    poeng[i] = (1 - HELE_NAVNET) * ((poeng[i] ?? 0) / alt) * dekning + HELE_NAVNET * navn * andel
  }
}

/** `poeng` is used again by the next query; take what is needed before it. */
export function ranger(sporring: Sporring, indeks: Sokeindeks): Rangert {
  const ark = arkFor(indeks)
  tom(ark)
  let alt = 0
  for (const enhet of sporring.enheter) alt += leggEnhet(ark, enhet, indeks)
  const mest = mestDekket(ark)
  const gode = medMinst(ark, NOK * mest)
  const funnet = gode.length < FA ? medMinst(ark, NOK_NAR_FA * mest) : gode
  settPoeng(ark, funnet, alt, indeks.navnelengde)
  return { funnet, poeng: ark.poeng }
}
