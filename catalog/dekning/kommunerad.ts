/** What can be had in one kommune: its candidates, the most wanted first, and the answer to every sak. */
import { nivanummer, statusFor, type Vilkarssvar } from './dekning.ts'
import {
  antallI,
  antallNye,
  type Kandidatliste,
  merkeAv,
  ordenAv,
  ordenFor,
  ordI,
  plassI,
  vilkarAv,
} from './kandidatliste.ts'
import { antallNei, DEKKER_IKKE, type Kolonne, UVISST } from './kolonne.ts'
import { erNaer, erUvisst, NIVABITER, neiI, nivaI } from './merke.ts'
import { BEHOV, OPPSLAG, type Oppslag } from './profil.ts'
import type { Kandidat } from './stedlig.ts'
import { SAKER } from './typetilfeller.ts'

/** By sak, as in `Dekning`; `beste`: place among the columns, -1 for none. */
export type Radsvar = {
  readonly niva: Uint8Array
  readonly beste: Int32Array
  readonly vilkar: Uint8Array
  readonly tilbydere: Uint8Array
  /** Of the best: where it stands in the list, and how many rules say no to it. */
  readonly orden: Uint16Array
  readonly nei: Uint8Array
}

/** The columns lie in one buffer, so that a change makes little to clean up. */
function lagRadsvar(buffer: ArrayBuffer): Radsvar {
  const antall = SAKER.length
  const [fra4, fra2] = [4 * antall, 6 * antall]
  const byte = (nr: number) => new Uint8Array(buffer, fra2 + nr * antall, antall)
  return {
    beste: new Int32Array(buffer, 0, antall),
    orden: new Uint16Array(buffer, fra4, antall),
    niva: byte(0),
    vilkar: byte(1),
    tilbydere: byte(2),
    nei: byte(3),
  }
}

export const tomtRadsvar = (): Radsvar => lagRadsvar(new ArrayBuffer(10 * SAKER.length))
export const kopi = ({ beste }: Radsvar): Radsvar => lagRadsvar((beste.buffer as ArrayBuffer).slice(0))

const INGENTING = nivanummer('ingenting')
const IKKE_DELT = nivanummer('ikke-delt')
const UKJENT = nivanummer('ukjent')
const FULLT = nivanummer('fullt')
const UTDATERT = nivanummer('utdatert')

/** The level that a candidate gives, when so many rules say no in all. `uvisst`: one of the others does not know. */
function nivaFor(kolonne: Kolonne, nei: number, uvisst: boolean, naerNiva: number): number {
  if (nei === 0) {
    if (uvisst) return UKJENT
    if (kolonne.fullt) return FULLT
    return kolonne.utdatert ? UTDATERT : naerNiva
  }
  const bareAvtale = nei === 1 && naerNiva === IKKE_DELT
  return bareAvtale && !uvisst && !kolonne.fullt && !kolonne.utdatert ? IKKE_DELT : INGENTING
}

/** What one is to a sak: the level, lowest as in a mark, and how many rules say no; below 0 when it meets none of the needs. */
type Provd = number
const UTENFOR: Provd = -1
const nivaAv = (provd: Provd): number => nivaI(provd)
const neiAv = (provd: Provd): number => provd >> NIVABITER

function prov({ profil, ferd }: Oppslag, kolonne: Kolonne, merke: number): Provd {
  const svar = kolonne.svar[profil] ?? DEKKER_IKKE
  if (svar === DEKKER_IKKE) return UTENFOR
  const nei = antallNei(svar) + neiI(merke, ferd)
  const her = nivaI(merke)
  // What is not shared helps nobody who is too far away.
  const naerNiva = her === IKKE_DELT && !erNaer(merke, ferd) ? INGENTING : her
  return (nei << NIVABITER) | nivaFor(kolonne, nei, svar === UVISST || erUvisst(merke, ferd), naerNiva)
}

/** Is access all that stands in the way of this one? Then it would do, were it shared. */
export const bareAvtaleMangler = (oppslag: Oppslag, kolonne: Kolonne, merke: number): boolean =>
  nivaAv(prov(oppslag, kolonne, merke)) === IKKE_DELT

const BEST_VILKAR: Vilkarssvar = 2
/** As many providers as are counted. */
const FLERE = 2

type Grunnlag = { readonly liste: Kandidatliste; readonly kolonner: readonly Kolonne[] }

const MEST_NEI = 255

function nullstill(ut: Radsvar, nr: number): void {
  ut.niva[nr] = INGENTING
  ut.beste[nr] = -1
  ut.nei[nr] = MEST_NEI
  ut.vilkar[nr] = 0
  ut.tilbydere[nr] = 0
  ut.orden[nr] = 0
}

/** One to be counted in. `orden`: what the list is ordered by; `foran`: it comes before the best so far there. */
type Telling = { readonly provd: Provd; readonly plass: number; readonly orden: number; readonly foran: boolean }

/** Is it better than the best so far? Where there is nothing, the one that fewest rules say no to. */
function erBedre(ut: Radsvar, nr: number, { provd, foran }: Telling): boolean {
  const [her, beste] = [nivaAv(provd), ut.niva[nr] ?? INGENTING]
  if (her !== beste || her !== INGENTING) return her < beste || (her === beste && foran)
  const [nei, farrest] = [neiAv(provd), ut.nei[nr] ?? MEST_NEI]
  return nei < farrest || (nei === farrest && foran)
}

function tell({ ung, sak: { nr } }: Oppslag, kolonner: readonly Kolonne[], telling: Telling, ut: Radsvar): void {
  const { provd, plass, orden } = telling
  const kolonne = kolonner[plass]
  if (!kolonne) return
  if (statusFor(nivaAv(provd)) === 'mott') {
    const antall = ut.tilbydere[nr] ?? 0
    // While there is one provider, the best is its.
    if (antall === 0 || (antall < FLERE && kolonner[ut.beste[nr] ?? -1]?.tilbyder !== kolonne.tilbyder))
      ut.tilbydere[nr] = antall + 1
    if (ung) ut.vilkar[nr] = Math.max(ut.vilkar[nr] ?? 0, kolonne.vilkar)
  }
  if (!erBedre(ut, nr, telling)) return
  ut.niva[nr] = nivaAv(provd)
  ut.beste[nr] = plass
  ut.orden[nr] = orden
  ut.nei[nr] = neiAv(provd)
}

type Plassert = { readonly plass: number; readonly orden: number }

/** Does it come before the best so far in the order of the list? */
function erForan(ut: Radsvar, nr: number, { plass, orden }: Plassert, kolonner: readonly Kolonne[]): boolean {
  const beste = ut.beste[nr] ?? -1
  const foran = orden - (ut.orden[nr] ?? 0)
  if (beste < 0 || foran !== 0) return foran < 0
  return (kolonner[plass]?.tiltak.id ?? '') < (kolonner[beste]?.tiltak.id ?? '')
}

/** As far as the place tells: access may be all that is in the way. */
const kanMote = ({ ferd }: Oppslag, merke: number): boolean => neiI(merke, ferd) <= (nivaI(merke) === IKKE_DELT ? 1 : 0)

/** What can still be told of a sak that is met: a better one, or one before it, another provider, or what may be a vilkår. */
function kanTelle({ ferd, ung, sak: { nr } }: Oppslag, ord: number, ut: Radsvar): boolean {
  const merke = merkeAv(ord)
  if (statusFor(nivaI(merke)) !== 'mott' || neiI(merke, ferd) > 0) return false
  const foran = ordenAv(ord) <= (ut.orden[nr] ?? 0)
  return foran || (ut.tilbydere[nr] ?? 0) < FLERE || (ung && vilkarAv(ord) > (ut.vilkar[nr] ?? 0))
}

const erFerdig = ({ ung, sak: { nr } }: Oppslag, orden: number, ut: Radsvar): boolean =>
  orden > (ut.orden[nr] ?? 0) && ut.tilbydere[nr] === FLERE && (!ung || ut.vilkar[nr] === BEST_VILKAR)

/** `alle`: those too that cannot meet it are counted, which costs more. */
function gjennomga(oppslag: Oppslag, { liste, kolonner }: Grunnlag, alle: boolean, ut: Radsvar): void {
  const { nr } = oppslag.sak
  nullstill(ut, nr)
  const nye = antallNye(liste)
  const antall = antallI(liste)
  let [mott, besteErNy] = [false, false]
  for (let i = 0; i < antall; i++) {
    const ord = ordI(liste, i)
    if (mott) {
      if (!kanTelle(oppslag, ord, ut)) {
        // All that comes after is further back.
        if (i >= nye && erFerdig(oppslag, ordenAv(ord), ut)) break
        continue
      }
    } else if (!alle && !kanMote(oppslag, merkeAv(ord))) continue
    const plass = plassI(liste, i)
    const kolonne = kolonner[plass]
    const provd = kolonne ? prov(oppslag, kolonne, merkeAv(ord)) : UTENFOR
    if (provd === UTENFOR) continue
    const orden = ordenAv(ord)
    // Of those in order, the first is before the others.
    const foran = (i < nye || besteErNy) && erForan(ut, nr, { plass, orden }, kolonner)
    tell(oppslag, kolonner, { provd, plass, orden, foran }, ut)
    if (ut.beste[nr] !== plass) continue
    besteErNy = i < nye
    mott = statusFor(nivaAv(provd)) === 'mott'
  }
}

/** The best for one sak; where there is none, the one that fewest rules say no to. */
function finn(oppslag: Oppslag, grunnlag: Grunnlag, ut: Radsvar): void {
  gjennomga(oppslag, grunnlag, false, ut)
  if (ut.niva[oppslag.sak.nr] === INGENTING) gjennomga(oppslag, grunnlag, true, ut)
}

/** A need as a bit, by its place in the vocabulary. */
export const bitFor = (behov: number): number => 1 << behov

/** Fills in the answer to every sak. `lister`: the candidates, by need. */
export function svarPa(lister: readonly Kandidatliste[], kolonner: readonly Kolonne[], ut: Radsvar): void {
  for (const oppslag of OPPSLAG) {
    const liste = lister[oppslag.behov]
    if (liste) finn(oppslag, { liste, kolonner }, ut)
  }
}

/** One that has come to a kommune, or gone from it. */
export type Berort = Kandidat & { readonly kolonne: Kolonne; readonly plass: number }
export type Radendring = { readonly gamle: readonly Berort[]; readonly nye: readonly Berort[] }

function erMott(oppslag: Oppslag, { kolonne, merke }: Berort): boolean {
  const provd = prov(oppslag, kolonne, merke)
  return provd !== UTENFOR && statusFor(nivaAv(provd)) === 'mott'
}

/** Is it of the same provider, and as good for those of whom something is demanded? */
const likner = ({ kolonne: a }: Berort, { kolonne: b }: Berort): boolean =>
  a.tilbyder === b.tilbyder && a.vilkar >= b.vilkar

/** The one that has come where this stood and is the same to the sak, as when a tiltak is changed in what does not matter to it. */
function arving(oppslag: Oppslag, gammel: Berort, nye: readonly Berort[]): Berort | undefined {
  const { kolonne, merke, minutter } = gammel
  for (const ny of nye)
    if (
      ny.kolonne.tiltak.id === kolonne.tiltak.id &&
      ordenFor(ny.merke, ny.minutter) === ordenFor(merke, minutter) &&
      likner(ny, gammel) &&
      prov(oppslag, ny.kolonne, ny.merke) === prov(oppslag, kolonne, merke)
    )
      return ny
  return undefined
}

/** Was it not counted, or has one come that is counted in its place? */
const kanUnnvaeres = (oppslag: Oppslag, gammel: Berort, nye: readonly Berort[]): boolean =>
  !erMott(oppslag, gammel) || nye.some((ny) => likner(ny, gammel) && erMott(oppslag, ny))

/** One sak after a change: most are settled by what has changed alone. */
function oppdater(oppslag: Oppslag, grunnlag: Grunnlag, { gamle, nye }: Radendring, ut: Radsvar): void {
  const { nr } = oppslag.sak
  const { kolonner } = grunnlag
  for (const gammel of gamle) {
    const erBest = ut.beste[nr] === gammel.plass
    const ny = arving(oppslag, gammel, nye)
    if (ny && erBest) ut.beste[nr] = ny.plass
    if (!ny && (erBest || !kanUnnvaeres(oppslag, gammel, nye))) return finn(oppslag, grunnlag, ut)
  }
  for (const { kolonne, merke, minutter, plass } of nye) {
    const provd = prov(oppslag, kolonne, merke)
    if (provd === UTENFOR) continue
    const orden = ordenFor(merke, minutter)
    const foran = erForan(ut, nr, { plass, orden }, kolonner)
    tell(oppslag, kolonner, { provd, plass, orden, foran }, ut)
  }
}

const PER_BEHOV = BEHOV.map((_, behov) => OPPSLAG.filter((oppslag) => oppslag.behov === behov))
/** With more changes than this in a kommune, it is quicker to look through its lists. */
const MANGE = 16

/** The answers as they are after a change, in place. `lister`: as they are after it. */
export function oppdaterSvar(
  lister: readonly Kandidatliste[],
  kolonner: readonly Kolonne[],
  endring: Radendring,
  ut: Radsvar,
): void {
  const mange = endring.gamle.length + endring.nye.length > MANGE
  const berort = [...endring.gamle, ...endring.nye].reduce((sum, { kolonne }) => sum | kolonne.behov, 0)
  for (let behov = 0; behov < lister.length; behov++) {
    const liste = lister[behov]
    if (!liste || (berort & bitFor(behov)) === 0) continue
    for (const oppslag of PER_BEHOV[behov] ?? []) {
      if (mange) finn(oppslag, { liste, kolonner }, ut)
      else oppdater(oppslag, { liste, kolonner }, endring, ut)
    }
  }
}
