import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ApiFeil } from '../../api.ts'
import { t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'
import { kopier } from './tjeneste.ts'

/** Makes a draft of our own and opens it in the form. */
export function Kopiknapp({ id, navn }: { id: string; navn: string }) {
  const { route } = useLocation()
  const [tilstand, settTilstand] = useState<'' | 'lager' | ApiFeil>('')
  const lagKopi = async () => {
    settTilstand('lager')
    try {
      const { tiltak } = await kopier(kontor.peek().id, id)
      route(`/kontor/tiltak/${tiltak.id}`)
    } catch (feil) {
      settTilstand(feil instanceof ApiFeil ? feil : new ApiFeil(500))
    }
  }
  return (
    <>
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        aria-disabled={tilstand === 'lager' || undefined}
        onClick={() => tilstand !== 'lager' && void lagKopi()}
      >
        {t('deling.kopier')}
        <span class="ds-sr-only">: {navn}</span>
      </button>
      {tilstand instanceof ApiFeil && (
        <p class="ds-validation-message" role="alert">
          {tilstand.message}
        </p>
      )}
    </>
  )
}
