/** Agreements in words. */
import { VARSEL_DAGER } from '../../../catalog/kontor/avtaler.ts'
import type { Avtalerad } from '../../../catalog/skjema/kontortiltak.ts'
import { dato, tall } from '../../felles/format.ts'
import { meldTekster, t } from '../../felles/sprak.ts'
import tekster from '../../felles/tekst/deling.json' with { type: 'json' }

meldTekster(tekster)

/** Ends soon, or has ended. */
export const maFornyes = ({ dagerIgjen }: Pick<Avtalerad, 'dagerIgjen'>): boolean =>
  dagerIgjen !== null && dagerIgjen <= VARSEL_DAGER

export const gjelder = ({ dagerIgjen }: Pick<Avtalerad, 'dagerIgjen'>): boolean =>
  dagerIgjen === null || dagerIgjen >= 0

const MANED = 30.44
const AR = 365.25
const I_MANEDER = 730

/** How long is left: in days as long as days matter. */
export function igjenord(dager: number): string {
  if (dager < -1) return t('deling.igjen.gikk-ut', { n: -dager })
  if (dager < 2)
    return t(dager < 0 ? 'deling.igjen.i-gar' : dager === 0 ? 'deling.igjen.i-dag' : 'deling.igjen.i-morgen')
  if (dager <= VARSEL_DAGER) return t('deling.igjen.dager', { n: dager })
  return dager < I_MANEDER
    ? t('deling.igjen.maneder', { n: Math.round(dager / MANED) })
    : t('deling.igjen.ar', { n: Math.floor(dager / AR) })
}

const HARDT_MELLOMROM = '\u00A0'

/** `12500` → `12 500 kr`. */
export const kroner = (antall: number): string =>
  `${tall(antall).replaceAll(/\B(?=(?:\d{3})+$)/g, HARDT_MELLOMROM)}${HARDT_MELLOMROM}kr`

export const plassord = (plasser: number | null): string => {
  if (plasser === null) return t('deling.plasser.ukjent')
  return plasser === 1 ? t('deling.plasser.en') : t('deling.plasser', { n: plasser })
}

export const prisord = (pris: number | null): string => {
  if (pris === null) return t('deling.pris.ukjent')
  return pris === 0 ? t('deling.pris.gratis') : t('deling.pris', { kr: kroner(pris) })
}

/** `til 31. des. 2026, 34 dager igjen` */
export function tilord({ til, dagerIgjen }: Pick<Avtalerad, 'til' | 'dagerIgjen'>): string {
  if (til === null || dagerIgjen === null) return t('deling.til.apen')
  return t('deling.til', { dato: dato(til), igjen: igjenord(dagerIgjen) })
}

/** All of it in one line. */
export const avtaleord = (a: Avtalerad): string => [plassord(a.plasser), prisord(a.prisPerManed), tilord(a)].join(' · ')

/** Those that must be renewed, soonest first. */
export const utloper = (rader: readonly { avtaler: readonly Avtalerad[] }[]): Avtalerad[] =>
  rader
    .flatMap((r) => r.avtaler)
    .filter(maFornyes)
    .sort((a, b) => (a.dagerIgjen ?? 0) - (b.dagerIgjen ?? 0))
