/** An answer while it is being made. */
import type { Foresporselsvar } from '../../../catalog/kodeverk.ts'
import type { Svaret } from '../../../catalog/skjema/foresporsel.ts'
import { t } from '../../felles/sprak.ts'
import { erDato, lesAntall, MEST_ANTALL } from '../deling/sporsmal.ts'

export type Neiutkast = { svar: Exclude<Foresporselsvar, 'ja'> | null; ledigFra: string }
export type Svarfeil = { antall?: string; svar?: string; ledigFra?: string }

export const feilIJa = (antall: string): Svarfeil =>
  lesAntall(antall) === undefined ? { antall: t('deling.feil.antall', { n: MEST_ANTALL }) } : {}

/** Only of a number without faults. */
export const tilJa = (antall: string): Svaret => ({ svar: 'ja', antall: lesAntall(antall) ?? 1 })

export const feilINei = ({ svar, ledigFra }: Neiutkast, idag: string): Svarfeil => ({
  ...(svar === null && { svar: t('foresporsel.feil.grunn') }),
  ...(ledigFra !== '' && !erDato(ledigFra) && { ledigFra: t('deling.feil.dato') }),
  ...(erDato(ledigFra) && ledigFra < idag && { ledigFra: t('deling.feil.passert') }),
})

/** Only of an answer without faults. */
export const tilNei = ({ svar, ledigFra }: Neiutkast): Svaret => ({
  svar: svar ?? 'annet',
  ...(ledigFra !== '' && { ledigFra }),
})
