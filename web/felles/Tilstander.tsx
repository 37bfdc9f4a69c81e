import type { ComponentChildren } from 'preact'
import { ApiFeil } from '../api.ts'
import { t } from './sprak.ts'

export const Henter = () => <output class="tilstand">{t('henter')}</output>

export const Tomt = ({ tittel, children }: { tittel: string; children?: ComponentChildren }) => (
  <div class="tilstand">
    <p class="tilstand__tittel">{tittel}</p>
    {children}
  </div>
)

/** What went wrong, each field that must be put right, and a way on. */
export function Feilboks({ feil, provIgjen }: { feil: unknown; provIgjen: () => void }) {
  const { tittel, message, felt, status } = feil instanceof ApiFeil ? feil : new ApiFeil(500)
  return (
    <div class="ds-alert feilboks" data-color="danger" role="alert">
      <p class="tilstand__tittel">{tittel}</p>
      <p>{message}</p>
      {felt.length > 0 && (
        <ul>
          {felt.map(({ sti, melding }) => (
            <li key={sti}>{sti ? `${sti}: ${melding}` : melding}</li>
          ))}
        </ul>
      )}
      {status === 401 ? (
        <a class="ds-button" href="/logg-inn">
          {t('feil.logg-inn')}
        </a>
      ) : (
        <button type="button" class="ds-button" data-variant="secondary" onClick={provIgjen}>
          {t('feil.prov-igjen')}
        </button>
      )}
    </div>
  )
}
