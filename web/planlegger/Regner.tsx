import type { Tilstand } from '../felles/ressurs.ts'
import { t } from '../felles/sprak.ts'
import { Feilboks } from '../felles/Tilstander.tsx'

type Props = { tilstand: Tilstand<unknown>; provIgjen: () => void }

/** While figures are reckoned, and when they did not come; nothing once they are here. */
export function Regner({ tilstand, provIgjen }: Props) {
  if (tilstand.slag === 'henter') return <output class="tilstand">{t('dekning.regner')}</output>
  if (tilstand.slag === 'feil') return <Feilboks feil={tilstand.feil} provIgjen={provIgjen} />
  return null
}
