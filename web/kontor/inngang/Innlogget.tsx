import { t } from '../../felles/sprak.ts'
import { bruker } from '../meg.ts'
import { Utlogging } from './Utlogging.tsx'

/** For who is already in. */
export function Innlogget() {
  const hvem = bruker.value
  if (!hvem) return null
  return (
    <>
      <p class="ingress">{t('kontor.inne', { hvem: hvem.navn ?? hvem.epost })}</p>
      <div class="kontor__knapper">
        <a class="ds-button" href="/kontor">
          {t('kontor.til-vare')}
        </a>
        <Utlogging />
      </div>
    </>
  )
}
