import { useState } from 'preact/hooks'
import { ApiFeil } from '../../api.ts'
import { t } from '../../felles/sprak.ts'
import { loggUt } from '../meg.ts'

/** The button that signs out; `alle` everywhere. The page is left when it has worked. */
export function Utlogging({
  alle = false,
  variant = 'secondary',
}: {
  alle?: boolean
  variant?: 'secondary' | 'tertiary'
}) {
  const [feil, settFeil] = useState('')
  const ut = () => loggUt(alle).catch((e: unknown) => settFeil(e instanceof ApiFeil ? e.message : t('feil.ukjent')))
  return (
    <>
      <button type="button" class="ds-button" data-variant={variant} onClick={() => void ut()}>
        {t(alle ? 'kontor.logg-ut.alle' : 'kontor.logg-ut')}
      </button>
      {feil && (
        <span class="ds-validation-message" role="alert">
          {feil}
        </span>
      )}
    </>
  )
}
