import { t } from '../../felles/sprak.ts'
import { loggUt } from '../meg.ts'
import { Vekknapp } from './Vekknapp.tsx'

/** Signs out; `alle` everywhere. */
export const Utlogging = ({ alle = false, variant }: { alle?: boolean; variant?: 'secondary' | 'tertiary' }) => (
  <Vekknapp
    tekst={t(alle ? 'kontor.logg-ut.alle' : 'kontor.logg-ut')}
    gjor={() => loggUt(alle)}
    {...(variant && { variant })}
  />
)
