import type { Arbeidsliste } from '../../../catalog/skjema/kontortiltak.ts'
import { t } from '../../felles/sprak.ts'
import { dagen } from '../ord.ts'
import { Rad, Seksjon, skjemalenke } from './Seksjon.tsx'

/** What somebody began and nobody has published; last touched first. */
export const Utkast = ({ rader }: { rader: Arbeidsliste['utkast'] }) => (
  <Seksjon navn="utkast" tittel={t('kontor.utkast')}>
    {rader.map(({ id, navn, endret }) => (
      <Rad key={id} navn={<a href={skjemalenke(id)}>{navn}</a>} om={t('kontor.sist-endret', { dato: dagen(endret) })}>
        <a
          class="ds-button"
          data-variant="secondary"
          href={skjemalenke(id)}
          aria-label={t('kontor.fortsett.navn', { navn })}
        >
          {t('kontor.fortsett')}
        </a>
      </Rad>
    ))}
  </Seksjon>
)
