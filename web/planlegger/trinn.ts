/** The steps of the heat map: their sign and their words. Colour is the style sheet's, by `data-trinn`. */
import { type Niva, nivanummer, statusFor } from '../../catalog/dekning/dekning.ts'
import { type Rute, TRINN } from '../../catalog/dekning/oversikt.ts'
import type { Behov } from '../../catalog/kodeverk.ts'
import { etikett, kommunenavn } from '../felles/grunnlag.ts'
import { t } from '../felles/sprak.ts'

export type Trinn = (typeof TRINN)[Niva]

export const ALLE_TRINN: readonly Trinn[] = [1, 2, 3, 4, 5, 6, 'ukjent']

/** Read without its colour: a letter for who has it, a mark for what is lacking. */
const TEGN: Record<Trinn, string> = { 1: 'E', 2: 'A', 3: 'S', 4: 'F', 5: '!', 6: '✕', ukjent: '?' }

export const trinntegn = (trinn: Trinn): string => TEGN[trinn]
export const trinnord = (trinn: Trinn): string => t(`dekning.trinn.${trinn}`)
export const nivaord = (niva: Niva): string => etikett('dekningsniva', niva)
/** In the middle of a sentence; none of them begins with an abbreviation. */
export function nivaISetning(niva: Niva): string {
  const ord = nivaord(niva)
  return ord.charAt(0).toLowerCase() + ord.slice(1)
}

/** `4 av 18 mangler tilbud, 2 av 18 er ukjent`; empty when all are met. */
export function rutetall({ antall, hull, uvisse }: Rute): string {
  return [
    ...(hull > 0 ? [t('dekning.rute.hull', { n: hull, alle: antall })] : []),
    ...(uvisse > 0 ? [t('dekning.rute.uvisse', { n: uvisse, alle: antall })] : []),
  ].join(', ')
}

/** `finnes, men er ikke delt; 4 av 18 mangler tilbud` */
export const ruteord = (rute: Rute): string => [nivaISetning(rute.niva), rutetall(rute)].filter(Boolean).join('; ')

/** `Norsk, Lierne: finnes, men er ikke delt; 4 av 18 mangler tilbud` */
export const cellenavn = (rute: Rute, behov: Behov, kommune: string): string =>
  t('dekning.celle.navn', { behov: etikett('behov', behov), kommune: kommunenavn(kommune), hva: ruteord(rute) })

export const trinnFor = ({ niva }: Rute): Trinn => TRINN[niva]

/** Most have something, but not all: a corner says so. */
export const manglerNoen = (rute: Rute): boolean => rute.hull > 0 && statusFor(nivanummer(rute.niva)) !== 'hull'
