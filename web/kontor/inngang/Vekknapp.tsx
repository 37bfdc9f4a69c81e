import { useState } from 'preact/hooks'
import { ApiFeil } from '../../api.ts'
import { t } from '../../felles/sprak.ts'

type Props = {
  tekst: string
  gjor: () => Promise<void>
  variant?: 'secondary' | 'tertiary'
}

/** A button that leaves the page when it has worked, and says why when it has not. */
export function Vekknapp({ tekst, gjor, variant = 'secondary' }: Props) {
  const [feil, settFeil] = useState('')
  const trykk = () => gjor().catch((e: unknown) => settFeil(e instanceof ApiFeil ? e.message : t('feil.ukjent')))
  return (
    <>
      <button type="button" class="ds-button" data-variant={variant} onClick={() => void trykk()}>
        {tekst}
      </button>
      {feil && (
        <span class="ds-validation-message" role="alert">
          {feil}
        </span>
      )}
    </>
  )
}
