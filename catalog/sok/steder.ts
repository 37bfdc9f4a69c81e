/** What places are called: today's kommuner in all their languages, poststeder, fylker, and names that are no longer on the map. Pure. */
import gamle from '../data/gamle-steder.json' with { type: 'json' }
import type { Geografi } from '../geografi.ts'
import type { Kommune } from '../skjema/kommune.ts'
import { fold } from './fold.ts'
import { enkeltordI } from './ord.ts'

/** `vekt` 0–1: how surely who says the name means these kommuner. */
type Navngitt = { navn: string; kommuner: readonly string[]; vekt: number }
/** `nokkel`: what it is looked up by. `ord`: its words as they are written. */
type Stedsnavn = Navngitt & { nokkel: string; ord: readonly string[] }

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

function fylkene(kommuner: readonly Kommune[]): Navngitt[] {
  const per = new Map<string, string[]>()
  for (const k of kommuner) per.set(k.fylke, [...(per.get(k.fylke) ?? []), k.nr])
  return [...per].flatMap(([fylke, numre]) =>
    fylke.split(' - ').map((navn) => ({ navn, kommuner: numre, vekt: OMRADE })),
  )
}

type Kart = Pick<Geografi, 'kommuner' | 'poststeder'>

function lagStedsnavn({ kommuner, poststeder }: Kart): Stedsnavn[] {
  const finnes = new Set(kommuner.map((k) => k.nr))
  const alle: Navngitt[] = [
    ...kommuner.flatMap((k) => navnene(k).map((navn) => ({ navn, kommuner: [k.nr], vekt: 1 }))),
    ...poststeder.map(([navn, nr]) => ({ navn, kommuner: [nr], vekt: POSTSTED })),
    ...fylkene(kommuner),
    ...gamle.map(({ navn, slag, til }) => ({
      navn,
      kommuner: til.filter((nr) => finnes.has(nr)),
      vekt: slag === 'kommune' ? 1 : OMRADE,
    })),
  ]
  return alle.map((sted) => ({ ...sted, nokkel: stedsnokkel(sted.navn), ord: enkeltordI(sted.navn).map((o) => o.ord) }))
}

/** The map is the same however often the catalogue changes, and an index is made each time it does. */
const kjente = new WeakMap<Geografi['kommuner'], readonly Stedsnavn[]>()

/** All names. A name may come several times, for each of what it is the name of. */
export function stedsnavn(kart: Kart): readonly Stedsnavn[] {
  const kjent = kjente.get(kart.kommuner)
  if (kjent) return kjent
  const nye = lagStedsnavn(kart)
  kjente.set(kart.kommuner, nye)
  return nye
}
