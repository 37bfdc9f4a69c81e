/** What a try changes, gathered so that it can be read. */
import { type Niva, nivanummer } from '../../../catalog/dekning/dekning.ts'
import type { Forandring } from '../../../catalog/dekning/oversikt.ts'

/** How many invented persons go from one level to another, and in how many kommuner. */
export type Overgang = { fra: Niva; til: Niva; typetilfeller: number; kommuner: number; bedre: boolean }

const nokkel = ({ fra, til }: Forandring) => `${fra} ${til}`

function grupper<T>(alle: readonly T[], etter: (verdi: T) => string): T[][] {
  const funnet = new Map<string, T[]>()
  for (const verdi of alle) {
    const her = funnet.get(etter(verdi)) ?? []
    her.push(verdi)
    funnet.set(etter(verdi), her)
  }
  return [...funnet.values()]
}

export const erBedre = ({ fra, til }: Pick<Forandring, 'fra' | 'til'>): boolean => nivanummer(til) < nivanummer(fra)

const antallUlike = (verdier: readonly string[]) => new Set(verdier).size

/** Most persons first. */
export function overganger(alle: readonly Forandring[]): Overgang[] {
  return grupper(alle, nokkel)
    .flatMap((like) => {
      const [forste] = like
      if (!forste) return []
      const { fra, til } = forste
      return {
        fra,
        til,
        bedre: erBedre(forste),
        typetilfeller: antallUlike(like.map(({ sak }) => sak.typetilfelle.id)),
        kommuner: antallUlike(like.map(({ kommune }) => kommune)),
      }
    })
    .sort((a, b) => b.typetilfeller * b.kommuner - a.typetilfeller * a.kommuner)
}

export type Kommuneendring = { kommune: string; forandringer: readonly Forandring[] }

/** In the order of the dekning. */
export const perKommune = (alle: readonly Forandring[]): Kommuneendring[] =>
  grupper(alle, ({ kommune }) => kommune).map((forandringer) => ({
    kommune: forandringer[0]?.kommune ?? '',
    forandringer,
  }))

/** Those of one kommune who go the same way for the same need, in the order of the dekning; never empty. */
export const perBehov = (forandringer: readonly Forandring[]): Forandring[][] =>
  grupper(forandringer, (forandring) => `${forandring.sak.behov} ${nokkel(forandring)}`)
