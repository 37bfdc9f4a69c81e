/** An answer as it is shown: a sentence, its figures with what is behind them, tables, and the study apart. */
import type { Dekningssvar } from '../../../catalog/skjema/dekningssvar.ts'
import type { Dekningstall, Kommunegruppe, Studietall, Tredeling } from '../../../catalog/skjema/dekningstall.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { type Nokkel, t } from '../../felles/sprak.ts'

/** What the ids behind a figure are of. */
export type Slag = 'tiltak' | 'kommune' | 'typetilfelle' | 'behov'
/** `ord`: stands in place of the number. */
export type Figur = { slag: Slag; tall: Dekningstall; ord?: string }
/** `av`: what the whole line is. `ukjent` is part of it, and apart from both what is and what is not. `erUkjent`: the figure is itself of what is not known. */
export type Linje = { navn: string; figur: Figur; av: number; ukjent?: Figur; erUkjent?: boolean }
/** Figures beside each other, or words. */
export type Celle = string | readonly Figur[]
export type Rad = { id: string; navn: string; kommune: string | null; celler: readonly Celle[] }
/** `ukjente`: the kommuner that have no row, since the catalogue knows nothing of them. */
export type Tabell = { tittel: string; hode: readonly string[]; rader: readonly Rad[]; ukjente: Figur | null }

export type Kort = {
  setning: string
  linjer: readonly Linje[]
  tabeller: readonly Tabell[]
  studien: readonly Studietall[]
  /** What must be said with it. */
  merknader: readonly string[]
}

/** `1 kommune`, `12 kommuner`. */
export const antallord = (slag: Slag, n: number): string =>
  t(n === 1 ? `svar.antall.${slag}.en` : `svar.antall.${slag}`, { n })

export const figur = (slag: Slag, tall: Dekningstall): Figur => ({ slag, tall })
export const tiltak = (tall: Dekningstall): Figur => figur('tiltak', tall)
export const kommuner = (tall: Dekningstall): Figur => figur('kommune', tall)
export const typetilfeller = (tall: Dekningstall): Figur => figur('typetilfelle', tall)

/** Counted here, of rows that have no count of their own. */
export function talt(ids: readonly string[]): Dekningstall {
  const ulike = [...new Set(ids)]
  return { antall: ulike.length, ids: ulike }
}

/** What is true, with what is not known beside it. */
export const jaOgUkjent = ({ ja, ukjent }: Tredeling): Celle => [
  tiltak(ja),
  ...(ukjent.antall > 0 ? [ukjente(ukjent)] : []),
]

const ukjente = (tall: Dekningstall): Figur => ({ ...tiltak(tall), ord: t('svar.ukjente', { n: tall.antall }) })

export const alleI = ({ ja, nei, ukjent }: Tredeling): number => ja.antall + nei.antall + ukjent.antall

export const delingslinje = (navn: Nokkel, deling: Tredeling): Linje => ({
  navn: t(navn),
  figur: tiltak(deling.ja),
  ukjent: tiltak(deling.ukjent),
  av: alleI(deling),
})

/** How many kommuner the catalogue knows something of. */
export const kjente = ({ alle, ukjente: uten }: Dekningssvar['omrade']): number => alle.antall - uten.antall

/** Where nothing is known of any kommune, no figure may look like an answer. */
export const medKjente = (omrade: Dekningssvar['omrade'], setning: string): string =>
  kjente(omrade) === 0 ? t('svar.vet-ikke') : setning

/** For what is counted in all kommuner: those that are not known are told after it. */
export const medUkjente = (omrade: Dekningssvar['omrade'], setning: string): string =>
  omrade.ukjente.antall === 0
    ? setning
    : medKjente(omrade, t('svar.og-ukjente', { setning, kommuner: antallord('kommune', omrade.ukjente.antall) }))

export const utenKjennskap = (tall: Dekningstall): Figur | null => (tall.antall > 0 ? kommuner(tall) : null)

export const kommunerad = (kommune: string, celler: readonly Celle[], id = kommune): Rad => ({
  id,
  navn: kommunenavn(kommune),
  kommune,
  celler,
})

export const ordene = (nokler: readonly Nokkel[]): string[] => nokler.map((nokkel) => t(nokkel))

type Hver<T> = readonly { kommune: string; tall: T | null }[]

/** One row per kommune that the catalogue knows. */
export function hverKommune<T>(hode: readonly Nokkel[], hver: Hver<T>, celler: (tall: T) => readonly Celle[]): Tabell {
  return {
    tittel: t('svar.per-kommune'),
    hode: ordene(['svar.kommune', ...hode]),
    rader: hver.flatMap(({ kommune, tall }) => (tall === null ? [] : [kommunerad(kommune, celler(tall))])),
    ukjente: utenKjennskap(talt(hver.flatMap(({ kommune, tall }) => (tall === null ? [kommune] : [])))),
  }
}

export const gruppelinje = (navn: string, gruppe: Kommunegruppe, av: number): Linje => ({
  navn,
  figur: kommuner(gruppe),
  av,
})

export const ukjentlinje = (gruppe: Kommunegruppe, av: number): Linje => ({
  ...gruppelinje(t('svar.ukjent-linje'), gruppe, av),
  erUkjent: true,
})

export const kort = (innhold: Partial<Kort> & Pick<Kort, 'setning'>): Kort => ({
  linjer: [],
  tabeller: [],
  studien: [],
  merknader: [],
  ...innhold,
})
