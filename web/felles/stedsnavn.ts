/**
 * What a place is also called, to find its kommune by: what kommuner were called before they were joined, and the poststeder. Many, so
 * they are fetched when someone begins to search.
 */
import gamle from '../../catalog/data/gamle-steder.json' with { type: 'json' }
import postnummer from '../../catalog/data/postnummer.json' with { type: 'json' }
import type { Kommune } from '../../catalog/skjema/kommune.ts'
import { visningsnavn } from './grunnlag.ts'
import type { Sokbar } from './sokbar.ts'
import { type Nokkel, t } from './sprak.ts'

type Sted = { navn: string; nr: string; slag: Nokkel }
type Gammel = (typeof gamle)[number]

/** A region or a fylke is of no help, unless it is one kommune. */
const gjelder = ({ slag, til }: Gammel): boolean => slag === 'kommune' || til.length === 1

/** One for each kommune of today that has a part of the old. */
const gamleNavn = (): Sted[] =>
  gamle
    .filter(gjelder)
    .flatMap(({ navn, slag, til }) =>
      til.map((nr): Sted => ({ navn, nr, slag: slag === 'kommune' ? 'sok.tidligere' : 'sok.omrade' })),
    )

/** A name may be of places in several kommuner, and a place has mostly several postnummer. */
function poststeder(): Sted[] {
  const sett = new Map<string, Sted>()
  for (const rad of postnummer) {
    const [navn, nr] = [String(rad[1]), String(rad[2])]
    sett.set(`${navn}|${nr}`, { navn, nr, slag: 'sok.poststed' })
  }
  return [...sett.values()]
}

/** Old names first, since they say most. */
export function andreStedsnavn(kommuner: readonly Kommune[]): Sokbar[] {
  const iDag = new Map(kommuner.map((k) => [k.nr, k]))
  return [...gamleNavn(), ...poststeder()].flatMap(({ navn, nr, slag }) => {
    const k = iDag.get(nr)
    if (!k || k.navn === navn) return []
    return {
      verdi: nr,
      navn: visningsnavn(k),
      // Read when it is shown, in the målform of that moment.
      get tillegg() {
        return t(slag, { navn })
      },
      funnetPa: navn,
      sokeord: [],
    }
  })
}
