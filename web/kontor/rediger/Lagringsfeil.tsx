import { ApiFeil } from '../../api.ts'
import { t } from '../../felles/sprak.ts'
import { gang } from './lagring.ts'

/** Why it was not saved, when that is not for the form to put right. Everything typed stands as it is. */
export function Lagringsfeil() {
  const g = gang.value
  if (g.slag !== 'feilet') return null
  const feil = g.feil instanceof ApiFeil ? g.feil : new ApiFeil(500)
  return (
    <div class="ds-alert sammendrag" data-color="danger" role="alert">
      <p class="tilstand__tittel">{t('rediger.ikke-lagret')}</p>
      <p>{feil.message}</p>
      <p>{t('rediger.ikke-lagret.om')}</p>
      {feil.status === 401 && (
        <a class="ds-link" href="/logg-inn" target="_blank" rel="noreferrer">
          {t('rediger.logg-inn')}
        </a>
      )}
    </div>
  )
}
