/** What a heading means: our own column name, the label of a field, a word for it, or something near one. */
import Fuse from 'fuse.js'
import kolonneord from '../../catalog/data/kolonneord.json' with { type: 'json' }
import type { Sikkerhet } from '../../catalog/skjema/import.ts'
import { erMerknadsoverskrift, erPersonoverskrift } from '../../catalog/skjema/personopplysning.ts'
import { avstand } from '../../catalog/sok/avstand.ts'
import { erGruppekolonne, erKolonne } from '../tabell.ts'
import { IMPORTFELTER } from './felter.ts'
import { ryddet } from './verdi/lesning.ts'

type Gjetning = { felt: string; sikkerhet: Sikkerhet; poeng: number }

const ORD: Record<string, { nb: string[]; nn: string[] }> = kolonneord

/** One form of a heading: no units in brackets, no signs, no line breaks. */
export const overskriftsnokkel = (tekst: string): string =>
  ryddet(tekst)
    .toLowerCase()
    .replaceAll(/-\s*\n\s*/g, '')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replaceAll(/[^\p{L}\p{N}§]+/gu, ' ')
    .trim()

type Post = { nokkel: string; felt: string; etikett: boolean }

const POSTER: readonly Post[] = [
  ...[...IMPORTFELTER.values()].flatMap(({ felt, navn }) =>
    // A label that two fields share, such as `Tilbyder`, is that of the leaf.
    [navn.nb, navn.nn].map((ord) => ({ nokkel: overskriftsnokkel(ord), felt, etikett: true })),
  ),
  ...Object.entries(ORD).flatMap(([felt, { nb, nn }]) =>
    [...nb, ...nn].map((ord) => ({ nokkel: overskriftsnokkel(ord), felt, etikett: false })),
  ),
]

const kart = (etiketter: boolean) => {
  const ut = new Map<string, string>()
  for (const { nokkel, felt, etikett } of POSTER) if (etikett === etiketter && !ut.has(nokkel)) ut.set(nokkel, felt)
  return ut
}
const ETIKETTER = kart(true)
const ANDRE = kart(false)
/** Finds what could be meant; `slurv` and `begynnelse` judge whether it is. */
const fuse = new Fuse(POSTER, { keys: ['nokkel'], threshold: 0.4, distance: 40, minMatchCharLength: 3 })
const MEST_KANDIDATER = 30

const POENG: Record<Sikkerhet, number> = { valgt: 1, husket: 1, eksakt: 1, trolig: 0.8, usikker: 0.4, ingen: 0 }

/** Offices call the same thing by many names: `Kort om tilbudet` is `kort om tiltaket`. */
const somTiltak = (nokkel: string): string =>
  nokkel
    .replaceAll(/\b(?:tilbudet|tilbodet|aktiviteten|kurset|tjenesten|tenesta)\b/g, 'tiltaket')
    .replaceAll(/\b(?:tilbud|tilbod)\b/g, 'tiltak')

const eksakt = (tekst: string): Gjetning | null => {
  const felt = tekst.trim()
  if (erKolonne(felt) && !erGruppekolonne(felt)) return { felt, sikkerhet: 'eksakt', poeng: 1.2 }
  const nokkel = overskriftsnokkel(tekst)
  const ord = ANDRE.get(nokkel) ?? ANDRE.get(somTiltak(nokkel))
  const etikett = ETIKETTER.get(nokkel)
  // `Kontakt` is the label of a group, and the word for it: the words know better which column is meant.
  if (etikett !== undefined && (ord === undefined || ord === etikett))
    return { felt: etikett, sikkerhet: 'eksakt', poeng: 1 }
  return ord === undefined ? null : { felt: ord, sikkerhet: 'trolig', poeng: POENG.trolig }
}

/** Words that say nothing of which column it is, when something else stands before them. */
const ALMENNE = new Set(['navn', 'namn', 'type', 'fra', 'frå', 'til', 'nr', 'nummer', 'id', 'tid', 'dato', 'dag'])
/** Says nothing alone of what it is the name, the kind or the date of. */
export const erAlment = (overskrift: string): boolean => ALMENNE.has(overskriftsnokkel(overskrift))
/** The last word is what a heading is of: `Oppmøtested postnr` is a postnummer. */
const SIST = 0.15

/** Fields whose words stand in the heading, whole and in order. */
function inni(nokkel: string): Gjetning[] {
  const heading = ` ${nokkel} `
  return POSTER.filter((p) => p.nokkel.length >= 3 && !ALMENNE.has(p.nokkel) && heading.includes(` ${p.nokkel} `)).map(
    ({ nokkel: ord, felt }) => ({
      felt,
      sikkerhet: 'usikker' as const,
      poeng: 0.35 + 0.3 * (ord.length / nokkel.length) + (heading.endsWith(` ${ord} `) ? SIST : 0),
    }),
  )
}

/** Shorter is no word with a slip in it, but an abbreviation, and may be short for anything. */
const MINST_LIK = 5
const MINST_SLURV = 7
const ENDELSE = /^(?:e|r|n|t|s|a|er|en|et|ar|ene|ane)$/

/** How many slips or what ending a word differs by; the number of something is not the thing. null when it is another word. */
function slurvIOrd(nokkel: string, ord: string): number | null {
  if (nokkel === ord) return 0
  if (ord.length < MINST_LIK || ord[0] !== nokkel[0] || nokkel.endsWith('nr') !== ord.endsWith('nr')) return null
  if (nokkel.startsWith(ord) && ENDELSE.test(nokkel.slice(ord.length))) return 1
  const lengst = Math.max(nokkel.length, ord.length)
  const grense = Math.min(3, Math.floor(lengst / 4))
  if (lengst < MINST_SLURV || Math.abs(nokkel.length - ord.length) > grense) return null
  const { hele } = avstand(nokkel, ord, grense)
  return hele > grense ? null : hele
}

/** As for a word, for as many words in the same order. */
function slurv(nokkel: string, ord: string): number | null {
  const [her, der] = [nokkel.split(' '), ord.split(' ')]
  if (her.length !== der.length) return null
  const feil = her.map((h, i) => slurvIOrd(h, der[i] ?? ''))
  return feil.reduce((sum, f) => (sum === null || f === null ? null : sum + f), 0)
}

/** How much of a word a heading of several words is, when it is how the word begins: `Kort om` of `kort om tiltaket`. */
const begynnelse = (nokkel: string, ord: string): number | null =>
  nokkel.includes(' ') && ord.startsWith(`${nokkel} `) ? nokkel.length / ord.length : null

function likhet(nokkel: string, ord: string): number | null {
  const feil = slurv(nokkel, ord)
  if (feil !== null) return 1 - feil / Math.max(nokkel.length, ord.length)
  const del = begynnelse(nokkel, ord)
  return del === null ? null : 0.5 + 0.3 * del
}

/** Fields with a word that the heading is, but for a slip, an ending or its last words. */
const lignende = (nokkel: string): Gjetning[] =>
  nokkel.length < MINST_LIK
    ? []
    : fuse.search(nokkel, { limit: MEST_KANDIDATER }).flatMap(({ item: { nokkel: ord, felt } }) => {
        const lik = likhet(nokkel, ord)
        if (lik === null) return []
        return [{ felt, sikkerhet: lik > 0.85 ? ('trolig' as const) : ('usikker' as const), poeng: lik * 0.75 }]
      })

const NETTADRESSE = /^(?:https?:\/\/|www\.)\S+$/i
const EPOST = /^(?:mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+$/i
/** Where an address on the net or for mail can stand, by the first part of the field. */
const MED_NETTADRESSE = new Set(['lenke', 'tilbyder', 'kontakt', 'inngang', 'sammendrag', 'beskrivelse'])
const MED_EPOST = new Set(['kontakt', 'inngang', 'sammendrag', 'beskrivelse'])

/** The texts under a heading show that it can not be what it looks like: web addresses under `Adresse`. */
export function motsies(felt: string, eksempler: readonly string[]): boolean {
  const rot = felt.split(/[.:]/)[0] ?? ''
  const alle = (monster: RegExp) => eksempler.length > 0 && eksempler.every((tekst) => monster.test(tekst.trim()))
  return (alle(NETTADRESSE) && !MED_NETTADRESSE.has(rot)) || (alle(EPOST) && !MED_EPOST.has(rot))
}

/** Below this it is a guess that helps nobody. */
const MINST = 0.42

const lager = new Map<string, readonly Gjetning[]>()
const MEST_LAGRET = 5000

/** Best first; empty when nothing is like it. Cost: some milliseconds the first time for a heading that is not known. */
export function gjetninger(overskrift: string): readonly Gjetning[] {
  const kjent = lager.get(overskrift)
  if (kjent) return kjent
  const nokkel = overskriftsnokkel(overskrift)
  const sikker = eksakt(overskrift)
  // Where people write what comes to mind, nothing is read unless somebody says so.
  const fri = erMerknadsoverskrift(overskrift) || erPersonoverskrift(overskrift)
  const andre = fri || nokkel.length < 2 || overskrift.length > 200 ? [] : [...inni(nokkel), ...lignende(nokkel)]
  const beste = new Map<string, Gjetning>()
  for (const g of [...(sikker ? [sikker] : []), ...andre])
    if (g.poeng >= MINST && (beste.get(g.felt)?.poeng ?? 0) < g.poeng) beste.set(g.felt, g)
  const ut = [...beste.values()].sort((a, b) => b.poeng - a.poeng)
  if (lager.size >= MEST_LAGRET) lager.clear()
  lager.set(overskrift, ut)
  return ut
}

/** The field whose name or word a text is; null when it is none. Cost: two look-ups. */
export const sikkerOverskrift = (overskrift: string): string | null => eksakt(overskrift)?.felt ?? null

/**
 * How surely a text is a heading, without looking for what is like it: the field and up to 1. Cost: two look-ups, or a walk
 * through the words for a short text that is not known.
 */
export function kjentOverskrift(overskrift: string): { felt: string; vekt: number } | null {
  const sikker = eksakt(overskrift)
  if (sikker) return { felt: sikker.felt, vekt: 1 }
  const nokkel = overskriftsnokkel(overskrift)
  if (nokkel.length > 50 || !nokkel.includes(' ')) return null
  const [best] = inni(nokkel).sort((a, b) => b.poeng - a.poeng)
  return best && best.poeng > 0.55 ? { felt: best.felt, vekt: 0.5 } : null
}
