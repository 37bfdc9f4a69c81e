import type { Status } from '../../../catalog/kodeverk.ts'
import { etikett } from '../../felles/grunnlag.ts'

const FARGE: Record<Status, string> = { utkast: 'warning', publisert: 'success', avsluttet: 'neutral' }

export const Statusmerke = ({ status }: { status: Status }) => (
  <span class="ds-tag" data-color={FARGE[status]} data-size="sm">
    {etikett('status', status)}
  </span>
)
