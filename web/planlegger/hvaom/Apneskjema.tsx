import { t } from '../../felles/sprak.ts'
import { Kommuneliste } from '../Kommuneliste.tsx'
import { Feltfeil } from './Feltfeil.tsx'
import type { Skjemaprops } from './Stegskjema.tsx'

/** Whom it is opened for. */
export const Apneskjema = ({ utkast, endre, feil }: Skjemaprops) => (
  <div>
    <Kommuneliste
      id="steg-kommuner"
      navn={t('dekning.steg.felt.kommuner')}
      valgte={utkast.kommuner}
      velg={(kommuner) => endre({ kommuner })}
    />
    <Feltfeil id="steg-kommuner-feil" melding={feil.kommuner} />
  </div>
)
