import type { ComponentChildren } from 'preact'
import type { Foresporsel } from '../../../catalog/skjema/foresporsel.ts'
import { t } from '../../felles/sprak.ts'
import { behovord, gjelderord } from './ord.ts'
import type { Alt } from './tjeneste.ts'

type Props = {
  foresporsel: Foresporsel
  alt: Alt
  /** The other office, seen from ours. */
  motpart: 'fra' | 'til'
  children: ComponentChildren
}

/** The name of the other office, as one may know it. */
export const kontornavn = ({ kontorer }: Alt, id: string): string =>
  kontorer.get(id)?.navn ?? t('foresporsel.kontor.borte')

/** One request: about what, with whom, for how many, from when and for which needs. */
export function Sak({ foresporsel: f, alt, motpart, children }: Props) {
  const navn = alt.navn.get(f.tiltakId)
  const kontor = kontornavn(alt, motpart === 'fra' ? f.fraKontor : f.tilKontor)
  return (
    <li id={f.id} tabIndex={-1}>
      <h3 class="delingsliste__navn">
        {navn ? (
          <a class="ds-link" href={`/tiltak/${f.tiltakId}`}>
            {navn}
          </a>
        ) : (
          t('foresporsel.tiltak.borte')
        )}
      </h3>
      <p>{t(`foresporsel.${motpart}${f.svar ? '-for' : ''}`, { kontor, gjelder: gjelderord(f) })}</p>
      {f.behov.length > 0 && <p class="hjelp">{behovord(f)}</p>}
      {children}
    </li>
  )
}
