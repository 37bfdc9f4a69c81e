import { t } from '../felles/sprak.ts'

type Props = { id: string; navn: string; eksempel?: boolean }

/** A link to the page of a tiltak. */
export const Tiltaksnavn = ({ id, navn, eksempel = false }: Props) => (
  <>
    <a class="ds-link" href={`/tiltak/${id}`}>
      {navn}
    </a>
    {eksempel && (
      <>
        {' '}
        <span class="ds-tag eksempel">{t('eksempel')}</span>
      </>
    )}
  </>
)
