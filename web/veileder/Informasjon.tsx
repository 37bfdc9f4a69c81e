import type { Informasjon as En } from '../../catalog/skjema/forslag.ts'
import { forklaring } from '../felles/grunnlag.ts'
import { t } from '../felles/sprak.ts'

/** What to keep in mind for this person: a question in one line, opened for the text and its source. */
export const Informasjon = ({ alle }: { alle: readonly En[] }) =>
  alle.length > 0 ? (
    <section class="informasjon" aria-label={t('informasjon.om')}>
      {alle.map(({ regel, tekst, kilde }) => (
        <details key={regel}>
          <summary>{forklaring('regel', regel)}</summary>
          <p>{tekst}</p>
          <p class="hjelp">{t('kilde', { kilde })}</p>
        </details>
      ))}
    </section>
  ) : null
