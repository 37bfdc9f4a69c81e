import { t } from '../felles/sprak.ts'
import { ALLE_TRINN, type Trinn, trinnord, trinntegn } from './trinn.ts'

/** The sign of a step in its colour; its word stands beside it or is read aloud. */
export const Tegn = ({ trinn }: { trinn: Trinn }) => (
  <span class="tegn" data-trinn={trinn} aria-hidden="true">
    {trinntegn(trinn)}
  </span>
)

/** What each sign means. */
export const Tegnforklaring = () => (
  <ul class="tegnforklaring" aria-label={t('dekning.tegnforklaring')}>
    {ALLE_TRINN.map((trinn) => (
      <li key={trinn}>
        <Tegn trinn={trinn} />
        {trinnord(trinn)}
      </li>
    ))}
    <li>
      <span class="tegn tegn--noen" aria-hidden="true" />
      {t('dekning.trinn.noen')}
    </li>
  </ul>
)
