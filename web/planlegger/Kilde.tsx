import type { Dekningstall } from '../../catalog/dekning/utdrag.ts'
import { dato } from '../felles/format.ts'
import { useEksempel } from '../felles/side.ts'
import { t } from '../felles/sprak.ts'

type Props = { tall: Dekningstall; foreldet: boolean; hent?: () => void }

/** The day and the catalogue that the figures are of; and the band of the frame when some of it is invented. */
export function Kilde({ tall, foreldet, hent }: Props) {
  useEksempel(tall.eksempel === true)
  return (
    <p class="dekning__kilde">
      {t('dekning.kilde', { dato: dato(tall.dato), versjon: tall.katalogversjon })}
      {foreldet && (
        <>
          {' '}
          <strong>{t('dekning.foreldet')}</strong>{' '}
          {hent && (
            <button type="button" class="lenkeknapp" onClick={hent}>
              {t('dekning.foreldet.hent')}
            </button>
          )}
        </>
      )}
    </p>
  )
}
