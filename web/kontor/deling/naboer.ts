/** The neighbours an office shares with, as the map and the table show them. */
import type { Delingsoversikt, Delingsrad } from '../../../catalog/skjema/kontortiltak.ts'
import { minutter } from '../../felles/format.ts'
import { kommune, kommunenavn } from '../../felles/grunnlag.ts'
import { type Kartsted, kommunested } from '../../felles/kart/sted.ts'
import { opplisting, t } from '../../felles/sprak.ts'
import { gjelder } from './avtaleord.ts'

/** `nr`: the same number on the map and in the table. `minutter`: to the nearest of what is there; null when that is not known. */
export type Nabo = {
  nr: number
  kommunenummer: string
  navn: string
  minutter: number | null
  viDeler: number
  deltMedOss: number
  kanSporres: number
}

type Antall = Omit<Nabo, 'nr' | 'navn'>

const naermest = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.min(a, b))
const avstand = ({ minutter: m }: Pick<Nabo, 'minutter'>) => m ?? Number.POSITIVE_INFINITY

/** Nearest first; those with no known journey last, by name. The same kommune once, whatever it has. */
export function lagNaboer(oversikt: Delingsoversikt): Nabo[] {
  const naboer = new Map<string, Antall>()
  const tell = (kommunenummer: string | null, felt: 'viDeler' | 'deltMedOss' | 'kanSporres', reise: number | null) => {
    if (kommunenummer === null) return
    const na = naboer.get(kommunenummer) ?? { kommunenummer, minutter: null, viDeler: 0, deltMedOss: 0, kanSporres: 0 }
    naboer.set(kommunenummer, { ...na, [felt]: na[felt] + 1, minutter: naermest(na.minutter, reise) })
  }
  for (const a of oversikt.viDeler.flatMap((r) => r.avtaler).filter(gjelder)) tell(a.kommunenummer, 'viDeler', null)
  for (const r of oversikt.deltMedOss) tell(r.kommunenummer, 'deltMedOss', r.minutter)
  for (const r of oversikt.kanSporres) tell(r.kommunenummer, 'kanSporres', r.minutter)
  return [...naboer.values()]
    .map((n) => ({ ...n, navn: kommunenavn(n.kommunenummer) }))
    .sort((a, b) => avstand(a) - avstand(b) || a.navn.localeCompare(b.navn, 'nb'))
    .map((n, i) => ({ nr: i + 1, ...n }))
}

/** `deler 2 med oss, vi deler 1 med dem og 3 kan spørres om` */
export const naboord = ({ viDeler, deltMedOss, kanSporres }: Nabo): string =>
  opplisting([
    ...(deltMedOss > 0 ? [t('deling.nabo.deler', { n: deltMedOss })] : []),
    ...(viDeler > 0 ? [t('deling.nabo.far', { n: viDeler })] : []),
    ...(kanSporres > 0 ? [t('deling.nabo.kan-sporres', { n: kanSporres })] : []),
  ])

/** Each at the senter of its kommune. */
export const somKartsteder = (naboer: readonly Nabo[]): Kartsted[] =>
  naboer.flatMap((n) => {
    const om = [n.minutter !== null && minutter(n.minutter), naboord(n)].filter(Boolean).join(', ')
    const sted = kommunested(n.kommunenummer, om)
    return sted ? [{ ...sted, nr: n.nr }] : []
  })

/** What concerns one kommune. What we share with all concerns every kommune. */
export function bareFor(oversikt: Delingsoversikt, nr: string | null): Delingsoversikt {
  if (nr === null) return oversikt
  const iKommunen = (r: Delingsrad) => r.kommunenummer === nr
  return {
    viDeler: oversikt.viDeler.filter((r) => r.synlighet === 'alle' || r.avtaler.some((a) => a.kommunenummer === nr)),
    deltMedOss: oversikt.deltMedOss.filter(iKommunen),
    kanSporres: oversikt.kanSporres.filter(iKommunen),
  }
}

const MEST_NARE = 8

/** Kommuner to share with first: the neighbours that already have something to do with the office, nearest first; then those that border it. */
export function nareKommuner(naboer: readonly Nabo[], egne: readonly string[]): string[] {
  const grenser = egne
    .flatMap((nr) => kommune(nr)?.naboLand ?? [])
    .sort((a, b) => kommunenavn(a).localeCompare(kommunenavn(b), 'nb'))
  const alle = [...naboer.map((n) => n.kommunenummer), ...grenser].filter((nr) => !egne.includes(nr))
  return [...new Set(alle)].slice(0, MEST_NARE)
}
