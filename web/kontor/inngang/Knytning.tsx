import { useState } from 'preact/hooks'
import { ApiFeil } from '../../api.ts'
import { t } from '../../felles/sprak.ts'
import { knyttInnlogging } from '../meg.ts'

/** The button that links her to a login at the identity provider. `navn`: what the provider is called. The page is left when it has worked. */
export function Knytning({ navn }: { navn: string }) {
  const [feil, settFeil] = useState('')
  const knytt = () =>
    knyttInnlogging().catch((e: unknown) => settFeil(e instanceof ApiFeil ? e.message : t('feil.ukjent')))
  return (
    <>
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => void knytt()}>
        {t('kontor.knytt', { navn })}
      </button>
      {feil && (
        <span class="ds-validation-message" role="alert">
          {feil}
        </span>
      )}
    </>
  )
}
