/** What can be had in one kommune: its candidates, the most wanted first, and the answer to every sak. */
import { nivanummer, statusFor, type Vilkarssvar } from './dekning.ts'
import { ferdFor } from './hjemsted.ts'
import { antallI, type Kandidatliste, merkeI, plassI } from './kandidatliste.ts'
import { antallNei, DEKKER_IKKE, type Kolonne, UVISST } from './kolonne.ts'
import { erNaer, erUvisst, neiI, nivaI } from './merke.ts'
import { OPPSLAG, type Oppslag } from './profil.ts'

/** By sak, as in `Dekning`; `beste`: place among the columns, -1 for none. */
export type Radsvar = {
  readonly niva: Uint8Array
  readonly beste: Int32Array
  readonly vilkar: Uint8Array
  readonly tilbydere: Uint8Array
}

export const tomtRadsvar = (antall: number): Radsvar => ({
  niva: new Uint8Array(antall),
  beste: new Int32Array(antall),
  vilkar: new Uint8Array(antall),
  tilbydere: new Uint8Array(antall),
})

const INGENTING = nivanummer('ingenting')
const IKKE_DELT = nivanummer('ikke-delt')
const UKJENT = nivanummer('ukjent')
const FULLT = nivanummer('fullt')
const UTDATERT = nivanummer('utdatert')

/** The level that this one gives, when so many rules say no in all. */
function niva(
  kolonne: Kolonne,
  svar: number,
  { merke, ferd, nei }: { merke: number; ferd: number; nei: number },
): number {
  const her = nivaI(merke)
  const uvisst = svar === UVISST || erUvisst(merke, ferd)
  if (nei === 0) {
    if (uvisst) return UKJENT
    if (kolonne.fullt) return FULLT
    return kolonne.utdatert ? UTDATERT : her
  }
  const bareAvtale = nei === 1 && her === IKKE_DELT && erNaer(merke, ferd)
  return bareAvtale && !uvisst && !kolonne.fullt && !kolonne.utdatert ? IKKE_DELT : INGENTING
}

/** Is access all that stands in the way of this one? Then it would do, were it shared. */
export function bareAvtaleMangler(
  kolonne: Kolonne,
  svar: number,
  { merke, ferd }: { merke: number; ferd: number },
): boolean {
  const nei = antallNei(svar) + neiI(merke, ferd)
  return niva(kolonne, svar, { merke, ferd, nei }) === IKKE_DELT
}

const VILKAR: Record<string, Vilkarssvar> = { ja: 2, vurder: 1, nei: 0 }
const somVilkar = ({ tiltak }: Kolonne): Vilkarssvar => VILKAR[tiltak.vilkar?.egnet ?? 'vurder'] ?? 1

type Grunnlag = { liste: Kandidatliste; kolonner: readonly Kolonne[] }

/** The best for one sak; where there is none, the one that fewest rules say no to. */
function finn({ profil, ung, sak }: Oppslag, { liste, kolonner }: Grunnlag, ut: Radsvar): void {
  const ferd = ferdFor(sak)
  const funnet = { niva: INGENTING, beste: -1, nei: Number.POSITIVE_INFINITY, vilkar: 0 as Vilkarssvar }
  let tilbyder: string | null = null
  let tilbydere = 0
  const antall = antallI(liste)
  for (let i = 0; i < antall; i++) {
    const merke = merkeI(liste, i)
    // What comes after can be no better, and there is nothing more to know of what is as good.
    const ferdig = nivaI(merke) >= funnet.niva && statusFor(funnet.niva) === 'mott'
    if (ferdig && tilbydere > 1 && (!ung || funnet.vilkar === 2)) break
    const plass = plassI(liste, i)
    const kolonne = kolonner[plass]
    const svar = kolonne?.svar[profil] ?? DEKKER_IKKE
    if (!kolonne || svar === DEKKER_IKKE) continue
    const nei = antallNei(svar) + neiI(merke, ferd)
    const her = niva(kolonne, svar, { merke, ferd, nei })
    if (her < funnet.niva || (her === INGENTING && funnet.niva === INGENTING && nei < funnet.nei)) {
      funnet.niva = her
      funnet.beste = plass
      funnet.nei = nei
    }
    if (statusFor(her) !== 'mott') continue
    if (ung && somVilkar(kolonne) > funnet.vilkar) funnet.vilkar = somVilkar(kolonne)
    if (tilbydere === 0 || (tilbydere === 1 && tilbyder !== kolonne.tiltak.tilbyder.navn)) tilbydere += 1
    tilbyder ??= kolonne.tiltak.tilbyder.navn
  }
  ut.niva[sak.nr] = funnet.niva
  ut.beste[sak.nr] = funnet.beste
  ut.vilkar[sak.nr] = funnet.vilkar
  ut.tilbydere[sak.nr] = tilbydere
}

/** A need as a bit, by its place in the vocabulary. */
export const bitFor = (behov: number): number => 1 << behov

/** Fills in the answers for the needs that are given, as bits; the others are left as they are. `lister`: the candidates, by need. */
export function svarPa(
  lister: readonly Kandidatliste[],
  kolonner: readonly Kolonne[],
  { behov, ut }: { behov: number; ut: Radsvar },
): void {
  for (const oppslag of OPPSLAG) {
    const liste = lister[oppslag.behov]
    if (liste && (bitFor(oppslag.behov) & behov) !== 0) finn(oppslag, { liste, kolonner }, ut)
  }
}
