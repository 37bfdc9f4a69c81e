/** What waits, in one sentence: each part leads to its own section. */
import type { Arbeidsliste } from '../../../catalog/skjema/kontortiltak.ts'
import { iSetning, opplisting, t } from '../../felles/sprak.ts'
import { feltord, kortDato } from '../ord.ts'

/** In the order of the screen. */
export const SEKSJONER = ['bekreftes', 'avtaler', 'foresporsler', 'mangler', 'kopier', 'utkast'] as const
export type Seksjon = (typeof SEKSJONER)[number]

/** `til`: the section it is about. */
export type Ledd = { til: Seksjon; tekst: string }

/** More names than this are no longer read. */
const NEVNES = 2

/** `aldersgrense og norsknivå` · `aldersgrense, norsknivå og 3 til` */
function feltene(mangler: Arbeidsliste['mangler']): string {
  const nevnt = mangler.slice(0, NEVNES).map(({ felt }) => iSetning(feltord(felt)))
  const resten = mangler.length - nevnt.length
  return opplisting(resten > 0 ? [...nevnt, t('kontor.sum.til', { n: resten })] : nevnt)
}

const antallTiltak = (mangler: Arbeidsliste['mangler']): number =>
  new Set(mangler.flatMap(({ tiltak }) => tiltak.map(({ id }) => id))).size

function avtalene(avtaler: Arbeidsliste['avtaler'], idag: string): string {
  const n = avtaler.length
  const ute = avtaler.filter(({ dagerIgjen }) => dagerIgjen !== null && dagerIgjen < 0).length
  if (ute === n) return t(n === 1 ? 'kontor.sum.utgatt.en' : 'kontor.sum.utgatt', { n })
  if (ute > 0) return t(ute === 1 ? 'kontor.sum.avtaler.begge.en' : 'kontor.sum.avtaler.begge', { n: n - ute, ute })
  const forst = avtaler.flatMap(({ til }) => til ?? []).sort()[0]
  return t(n === 1 ? 'kontor.sum.avtaler.en' : 'kontor.sum.avtaler', { n, dato: forst ? kortDato(forst, idag) : '' })
}

const SETNING: Record<Seksjon, (liste: Arbeidsliste, idag: string) => string> = {
  bekreftes: ({ bekreftes }) => t('kontor.sum.bekreftes', { n: bekreftes.length }),
  avtaler: ({ avtaler }, idag) => avtalene(avtaler, idag),
  foresporsler: ({ foresporsler: { length: n } }) =>
    t(n === 1 ? 'kontor.sum.foresporsler.en' : 'kontor.sum.foresporsler', { n }),
  mangler: ({ mangler }) => t('kontor.sum.mangler', { n: antallTiltak(mangler), felt: feltene(mangler) }),
  kopier: ({ kopier: { length: n } }) => t(n === 1 ? 'kontor.sum.kopier.en' : 'kontor.sum.kopier', { n }),
  utkast: ({ utkast }) => t('kontor.sum.utkast', { n: utkast.length }),
}

/** Empty when nothing waits. */
export const oppsummer = (liste: Arbeidsliste, idag: string): Ledd[] =>
  SEKSJONER.filter((til) => liste[til].length > 0).map((til) => ({ til, tekst: SETNING[til](liste, idag) }))
