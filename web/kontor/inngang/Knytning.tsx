import { t } from '../../felles/sprak.ts'
import { knyttInnlogging } from '../meg.ts'
import { Vekknapp } from './Vekknapp.tsx'

/** Links her to a login at the identity provider. `navn`: what the provider is called. */
export const Knytning = ({ navn }: { navn: string }) => (
  <Vekknapp tekst={t('kontor.knytt', { navn })} gjor={knyttInnlogging} />
)
