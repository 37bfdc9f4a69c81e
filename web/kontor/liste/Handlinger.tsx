import { t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'

const FORMATER = ['xlsx', 'csv', 'json'] as const

/** A new one, and all of them as a file. */
export const Handlinger = () => (
  <div class="tiltaksliste__handlinger">
    <a class="ds-button" href="/kontor/ny">
      {t('kontor.nytt')}
    </a>
    <p>
      {t('kontor.last-ned')}{' '}
      {FORMATER.map((format, i) => (
        <>
          {i > 0 && ' · '}
          <a
            key={format}
            class="ds-link"
            href={`/api/kontor/${kontor.value.id}/eksport?format=${format}`}
            // So that the router leaves it to the browser.
            download
            aria-label={t('kontor.last-ned.som', { format: t(`kontor.format.${format}`) })}
          >
            {t(`kontor.format.${format}`)}
          </a>
        </>
      ))}
    </p>
  </div>
)
