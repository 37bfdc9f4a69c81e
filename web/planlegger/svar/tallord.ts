/** Figures as words. */
import { tall } from '../../felles/format.ts'
import { t } from '../../felles/sprak.ts'

const HARDT_MELLOMROM = '\u00a0'

/** `489166` → `489 166`. */
export const heltall = (n: number): string => String(Math.round(n)).replaceAll(/\B(?=(\d{3})+$)/g, HARDT_MELLOMROM)

export const innbyggere = (n: number): string => t(n === 1 ? 'svar.innbygger' : 'svar.innbyggere', { n: heltall(n) })

/** `andel`: 0–1; null when it is of none that is known. */
export const prosent = (andel: number | null): string =>
  andel === null ? t('svar.ukjent') : t('svar.prosent', { n: tall(andel * 100, 0) })

export const kroner = (n: number | null): string =>
  n === null ? t('svar.ukjent') : t('svar.kroner', { n: heltall(n) })
