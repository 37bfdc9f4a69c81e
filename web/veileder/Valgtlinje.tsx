import { t } from '../felles/sprak.ts'
import { valgte } from './valgte.ts'

/** What has been chosen so far, and where it leads; nothing before there is any. */
export function Valgtlinje() {
  const n = valgte.value.length
  if (n === 0) return null
  return (
    <p class="valgtlinje">
      <strong>{t(n === 1 ? 'valgt.en' : 'valgt.flere', { n })}:</strong>{' '}
      <a class="ds-link" href="/plan">
        {t('valgt.plan')}
      </a>
      <a class="ds-link" href="/ark">
        {t('valgt.ark')}
      </a>
    </p>
  )
}
