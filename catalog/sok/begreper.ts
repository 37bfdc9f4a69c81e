/** What the codes are called: labels in both written standards, old names, abbreviations and the words people use. Pure. */
import synonymer from '../data/sok/synonymer.json' with { type: 'json' }
import { type Kode, type Kodeliste, kodeverk } from '../kodeverk.ts'
import { fold } from './fold.ts'
import { MERKEFELT, type Verk } from './merkelapper.ts'
import { enkeltordI } from './ord.ts'
import { erStoppord } from './stoppord.ts'

/**
 * A name of a code. `ord`: folded, without words that say nothing; never empty. `vekt` 0–1: how surely it means the code; `delvekt`
 * the same for some of its words.
 */
export type Frase = {
  verk: Verk
  kode: string
  /** As it is written, and whether it is of the label and not one of the other names. */
  tekst: string
  etikett: boolean
  ord: readonly string[]
  vekt: number
  delvekt: number
}

/** One of several things that a label lists, such as `gjeld` in `Økonomi og gjeld`. */
const DEL_AV_LISTE = 0.9
const LISTE = /,| og | eller |\//
/** What people say of a code has more words that are by the way than its label has. */
const DEL_AV_SYNONYM = 0.6
/** What is longer is a sentence and not a list of names. */
const FLEST_ORD_I_LEDD = 2

const fraseord = (tekst: string): string[] => {
  const alle = enkeltordI(tekst).map(({ ord }) => ord)
  const sagt = alle.filter((ord) => !erStoppord(ord))
  return (sagt.length > 0 ? sagt : alle).map(fold)
}

/** A label with a name in brackets is two names, and a list of names is each of them. */
function navnI(etikett: string): { tekst: string; vekt: number }[] {
  const iParentes = [...etikett.matchAll(/\(([^)]+)\)/g)].map((m) => m[1] ?? '')
  const uten = etikett.replaceAll(/\([^)]*\)/g, ' ').trim()
  const ledd = uten.split(LISTE).map((del) => del.trim())
  const erListe = ledd.length > 1 && ledd.every((del) => fraseord(del).length <= FLEST_ORD_I_LEDD && !del.endsWith('-'))
  return [
    ...[uten, ...iParentes].map((tekst) => ({ tekst, vekt: 1 })),
    ...(erListe ? ledd.map((tekst) => ({ tekst, vekt: DEL_AV_LISTE })) : []),
  ]
}

/** `ID-kort` is also written `IDkort`; what a hyphen leaves out (`barne- og ungdomsarbeid`) is no such word. */
const BINDESTREK = /(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu
const skrivemater = (tekst: string): string[] => [...new Set([tekst, tekst.replaceAll(BINDESTREK, '')])]

/** What is left of `få lys på seg` when the small words go may mean much else. */
const BARE_REST = 0.5

type Navn = Pick<Frase, 'tekst' | 'etikett' | 'vekt' | 'delvekt'>

function frase(verk: Verk, kode: string, { tekst, vekt, ...resten }: Navn): Frase {
  const ord = fraseord(tekst)
  const erRest = ord.length === 1 && enkeltordI(tekst).length > 1
  return { verk, kode, tekst, ord, vekt: erRest ? vekt * BARE_REST : vekt, ...resten }
}

type Synonymer = Record<string, Record<string, { nb: readonly string[]; nn: readonly string[] }>>
const SYNONYMER: Synonymer = synonymer

function fraserFor(verk: Verk, kode: string, rad: Kode | undefined): Frase[] {
  const { nb = [], nn = [] } = SYNONYMER[verk]?.[kode] ?? {}
  const etiketter = [rad?.navn.nb ?? '', rad?.navn.nn ?? '']
    .flatMap(navnI)
    .map((n) => ({ ...n, etikett: true, delvekt: n.vekt }))
  const andre = [...nb, ...nn, rad?.gammelt ?? ''].map((tekst) => ({
    tekst,
    etikett: false,
    vekt: 1,
    delvekt: DEL_AV_SYNONYM,
  }))
  return [...etiketter, ...andre]
    .flatMap((navnet) => skrivemater(navnet.tekst).map((tekst) => frase(verk, kode, { ...navnet, tekst })))
    .filter(({ ord }) => ord.length > 0)
}

const VERK = [...new Set(MERKEFELT.map((f) => f.verk))]
const kodeliste = (verk: Verk): Kodeliste =>
  verk === 'egenskap'
    ? Object.fromEntries(Object.keys(SYNONYMER[verk] ?? {}).map((kode) => [kode, TOM]))
    : kodeverk[verk]
const TOM: Kode = { navn: { nb: '', nn: '', en: '' }, forklaring: { nb: '', nn: '' } }

let laget: readonly Frase[] | undefined

/** Every name of every code that a tiltak can carry. Made once, when it is first asked for. */
export const fraser = (): readonly Frase[] =>
  (laget ??= VERK.flatMap((verk) =>
    Object.entries(kodeliste(verk)).flatMap(([kode, rad]) => fraserFor(verk, kode, rad)),
  ))
