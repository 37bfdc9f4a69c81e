/** What places are called: today's kommuner in all their languages, poststeder, fylker, and names that are no longer on the map. Pure. */
import gamle from '../data/gamle-steder.json' with { type: 'json' }
import type { Geografi } from '../geografi.ts'
import type { Kommune } from '../skjema/kommune.ts'
import { fold } from './fold.ts'
import { enkeltordI } from './ord.ts'

/** `vekt` 0–1: how surely who says the name means these kommuner. */
type Stedsnavn = { navn: string; kommuner: readonly string[]; vekt: number }

/** A poststed is a part of its kommune, and one name may be of several. */
const POSTSTED = 0.85
/** Many kommuner share it, so each is less of an answer. */
const OMRADE = 0.9

/** Folded, one space between words: what a place is looked up by. */
export const stedsnokkel = (navn: string): string =>
  enkeltordI(navn)
    .map(({ ord }) => fold(ord))
    .join(' ')

const navnene = (k: Kommune): string[] => [
  k.navn,
  ...(k.navnEntydig ? [k.navnEntydig] : []),
  ...(k.offisielt?.split(' - ') ?? []),
  ...Object.values(k.parallellnavn ?? {}),
  k.senter.navn,
]

function fylkene(kommuner: readonly Kommune[]): Stedsnavn[] {
  const per = new Map<string, string[]>()
  for (const k of kommuner) per.set(k.fylke, [...(per.get(k.fylke) ?? []), k.nr])
  return [...per].flatMap(([fylke, numre]) =>
    fylke.split(' - ').map((navn) => ({ navn, kommuner: numre, vekt: OMRADE })),
  )
}

/** All names. A name may come several times, for each of what it is the name of. */
export function stedsnavn({ kommuner, poststeder }: Pick<Geografi, 'kommuner' | 'poststeder'>): Stedsnavn[] {
  const finnes = new Set(kommuner.map((k) => k.nr))
  return [
    ...kommuner.flatMap((k) => navnene(k).map((navn) => ({ navn, kommuner: [k.nr], vekt: 1 }))),
    ...poststeder.map(([navn, nr]) => ({ navn, kommuner: [nr], vekt: POSTSTED })),
    ...fylkene(kommuner),
    ...gamle.map(({ navn, slag, til }) => ({
      navn,
      kommuner: til.filter((nr) => finnes.has(nr)),
      vekt: slag === 'kommune' ? 1 : OMRADE,
    })),
  ]
}
