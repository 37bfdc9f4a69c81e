/** One tiltak of the office in the words of the list. */
import type { Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'
import { iSetning, opplisting, storForbokstav, t } from '../../felles/sprak.ts'
import { sted } from '../../felles/tiltaksord.ts'
import { feltord, forfaltord } from '../ord.ts'

const NEVNES = 2

/** `Aldersgrense, norsknivå og 3 til`; empty when nothing is missed. */
export function manglerord({ mangler }: Pick<Kontortiltak, 'mangler'>): string {
  const felt = mangler.slice(0, NEVNES).map((m) => iSetning(feltord(m.felt)))
  const resten = mangler.length - felt.length
  return storForbokstav(opplisting(resten > 0 ? [...felt, t('kontor.sum.til', { n: resten })] : felt))
}

/** The provider and the place. */
export const hvorord = ({ tiltak }: Kontortiltak): string =>
  [tiltak.tilbyder.navn, sted(tiltak)].filter(Boolean).join(' · ')

/** Empty when it is not due. */
export const fristord = ({ forfaltDager }: Pick<Kontortiltak, 'forfaltDager'>): string =>
  forfaltDager > 0 ? forfaltord(forfaltDager) : ''
