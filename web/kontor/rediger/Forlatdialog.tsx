import { useCallback } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Dialogboks } from '../../felles/Dialogboks.tsx'
import { t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'
import { lagre } from './lagring.ts'
import { forkast } from './tilstand.ts'
import { useVakt } from './vakt.ts'

/** Asks whether what is typed shall be saved or thrown away, when she is on her way elsewhere. */
export function Forlatdialog() {
  const { url, route } = useLocation()
  const { videre, bli } = useVakt(
    url,
    useCallback((adresse) => route(adresse), [route]),
  )
  if (!videre) return null
  return (
    <Dialogboks id="forlatdialog" tittel={t('rediger.forlat')} lukk={bli}>
      <p>{t('rediger.forlat.om')}</p>
      <div class="knapper">
        <button
          type="button"
          class="ds-button"
          data-variant="primary"
          onClick={() => {
            bli()
            void lagre(kontor.peek().id).then((gikk) => gikk && videre())
          }}
        >
          {t('rediger.forlat.lagre')}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-color="danger"
          onClick={() => {
            bli()
            forkast()
            videre()
          }}
        >
          {t('rediger.forlat.forkast')}
        </button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={bli}>
          {t('rediger.forlat.bli')}
        </button>
      </div>
    </Dialogboks>
  )
}
