import { t } from '../../felles/sprak.ts'
import { kontor, kontorer } from '../meg.ts'
import { begynnPaNytt, eier, fil } from './tilstand.ts'

/** An import for another of her offices is under way: nothing of it is shown here, and nothing of it is lost unless she says so. */
export function Annetkontor() {
  const andre = kontorer.value.find(({ id }) => id === eier.value)
  return (
    <div class="ds-alert feilboks" data-color="info">
      <p class="tilstand__tittel">
        {t('import.annet-kontor', { kontor: andre?.navn ?? eier.value, fil: fil.value?.name ?? '' })}
      </p>
      <div class="import__knapper">
        <a class="ds-button" href={`/kontor/import?kontor=${eier.value}`}>
          {t('import.annet-kontor.tilbake')}
        </a>
        <button type="button" class="ds-button" data-variant="secondary" onClick={begynnPaNytt}>
          {t('import.annet-kontor.ny', { kontor: kontor.value.navn })}
        </button>
      </div>
    </div>
  )
}
