/** What a heading means: our own column name, the label of a field, a word for it, or something near one. */
import Fuse from 'fuse.js'
import kolonneord from '../../catalog/data/kolonneord.json' with { type: 'json' }
import type { Sikkerhet } from '../../catalog/skjema/import.ts'
import { erMerknadsoverskrift, erPersonoverskrift } from '../../catalog/skjema/personopplysning.ts'
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
const fuse = new Fuse(POSTER, {
  keys: ['nokkel'],
  includeScore: true,
  threshold: 0.34,
  distance: 40,
  minMatchCharLength: 3,
})

const POENG: Record<Sikkerhet, number> = { valgt: 1, husket: 1, eksakt: 1, trolig: 0.8, usikker: 0.4, ingen: 0 }

const eksakt = (tekst: string): Gjetning | null => {
  const felt = tekst.trim()
  if (erKolonne(felt) && !erGruppekolonne(felt)) return { felt, sikkerhet: 'eksakt', poeng: 1.2 }
  const nokkel = overskriftsnokkel(tekst)
  const ord = ANDRE.get(nokkel)
  const etikett = ETIKETTER.get(nokkel)
  // `Kontakt` is the label of a group, and the word for it: the words know better which column is meant.
  if (etikett !== undefined && (ord === undefined || ord === etikett))
    return { felt: etikett, sikkerhet: 'eksakt', poeng: 1 }
  return ord === undefined ? null : { felt: ord, sikkerhet: 'trolig', poeng: POENG.trolig }
}

/** Words that say nothing of which column it is, when something else stands before them. */
const ALMENNE = new Set(['navn', 'namn', 'type', 'fra', 'frå', 'til', 'nr', 'nummer', 'id', 'tid', 'dato', 'dag'])
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

const lignende = (nokkel: string): Gjetning[] =>
  fuse.search(nokkel, { limit: 12 }).map(({ item, score = 1 }) => {
    // Fuse is content with a part; a heading of another length is another word.
    const lengde = Math.min(item.nokkel.length, nokkel.length) / Math.max(item.nokkel.length, nokkel.length)
    const poeng = (1 - score) * lengde
    return {
      felt: item.felt,
      sikkerhet: poeng > 0.85 ? ('trolig' as const) : ('usikker' as const),
      poeng: poeng * 0.75,
    }
  })

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
