/** What is offered while one types, as groups of things to choose, and what is left of the text when one is chosen. */
import type { Sokeforslag } from '../../../catalog/skjema/sok.ts'
import { t } from '../../felles/sprak.ts'
import { type Adressefilter, erKodefilter } from './valg.ts'

type Rad = Sokeforslag['forslag'][number]

/** `av`: the part of the text that it was offered for. */
export type Valgmulighet = { id: string; tekst: string; om: string; av: string } & (
  | { slag: 'filter'; filter: Adressefilter; verdi: string }
  | { slag: 'hjem'; verdi: string }
  | { slag: 'tiltak'; verdi: string }
)
export type Forslagsgruppe = { navn: string; valg: Valgmulighet[] }

/** The text without what was chosen instead of it; typing may have gone on since it was offered. */
export function utenOrdet(tekst: string, av: string): string {
  const hele = tekst.trim()
  const fra = hele.toLowerCase().lastIndexOf(av.trim().toLowerCase())
  const erOrd = fra === 0 || /\s/.test(hele[fra - 1] ?? '')
  const resten = hele.slice(fra + av.trim().length)
  return fra >= 0 && erOrd && !/\s/.test(resten) ? hele.slice(0, fra).trimEnd() : hele
}

const kode = (r: Rad): Valgmulighet[] =>
  r.filter && erKodefilter(r.filter) && r.verdi
    ? [
        {
          slag: 'filter',
          id: `${r.filter}-${r.verdi}`,
          filter: r.filter,
          verdi: r.verdi,
          tekst: r.tekst,
          om: t('sokeforslag.om', { filter: t(`filter.${r.filter}`), n: r.antall ?? 0 }),
          av: r.av,
        },
      ]
    : []

/** Most who name a place ask what is open there, so that comes first; what lies there only when something does. */
function sted(r: Rad): Valgmulighet[] {
  if (!r.verdi) return []
  const apent: Valgmulighet = {
    slag: 'hjem',
    id: `hjem-${r.verdi}`,
    verdi: r.verdi,
    tekst: t('brikke.kommune', { navn: r.tekst }),
    om: '',
    av: r.av,
  }
  if (!r.antall) return [apent]
  const her: Valgmulighet = {
    slag: 'filter',
    id: `sted-${r.verdi}`,
    filter: 'sted',
    verdi: r.verdi,
    tekst: t('brikke.sted', { navn: r.tekst }),
    om: t('filter.antall-tiltak', { n: r.antall }),
    av: r.av,
  }
  return [apent, her]
}

const tiltak = (r: Rad): Valgmulighet[] =>
  r.verdi ? [{ slag: 'tiltak', id: `tiltak-${r.verdi}`, verdi: r.verdi, tekst: r.tekst, om: '', av: r.av }] : []

const SLAG = [
  { slag: 'kode', navn: 'sokeforslag.filter', lag: kode },
  { slag: 'sted', navn: 'sokeforslag.sted', lag: sted },
  { slag: 'tiltak', navn: 'sokeforslag.tiltak', lag: tiltak },
] as const

const ulike = (valg: Valgmulighet[]) => [...new Map(valg.map((v) => [v.id, v])).values()]

/** The answer as groups, in the order they are shown. */
export const grupper = ({ forslag }: Sokeforslag): Forslagsgruppe[] =>
  SLAG.flatMap(({ slag, navn, lag }) => {
    const valg = ulike(forslag.flatMap((r) => (r.slag === slag ? lag(r) : [])))
    return valg.length > 0 ? [{ navn: t(navn), valg }] : []
  })
