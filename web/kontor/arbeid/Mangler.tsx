import type { Arbeidsliste } from '../../../catalog/skjema/kontortiltak.ts'
import { iSetning, t } from '../../felles/sprak.ts'
import { feltord } from '../ord.ts'
import { Seksjon, skjemalenke } from './Seksjon.tsx'

/** Fields that leave matches unsettled, what unsettles the most first; each tiltak leads to the very field. */
export const Mangler = ({ rader }: { rader: Arbeidsliste['mangler'] }) => (
  <Seksjon navn="mangler" tittel={t('kontor.mangler')} om={t('kontor.mangler.om')}>
    {rader.map(({ felt, tiltak }) => (
      <li key={felt}>
        <details class="mangel" open={rader.length < 4 && tiltak.length < 6}>
          <summary>
            <strong>{feltord(felt)}</strong> {t('kontor.mangler.i', { n: tiltak.length })}
          </summary>
          <ul>
            {tiltak.map(({ id, navn }) => (
              <li key={id}>
                <a
                  class="ds-link"
                  href={skjemalenke(id, felt)}
                  aria-label={t('kontor.mangler.fyll', { felt: iSetning(feltord(felt)), navn })}
                >
                  {navn}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </li>
    ))}
  </Seksjon>
)
