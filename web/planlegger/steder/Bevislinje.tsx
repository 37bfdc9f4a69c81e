import type { Bevis } from '../../../catalog/dekning/plassering/bevis.ts'
import type { Tekst } from '../../../catalog/kodeverk.ts'
import { malform, t } from '../../felles/sprak.ts'

type Props = { bevis: Bevis; meldinger: readonly Tekst[] }

/** How sure the answer is, and what else must be said. What is not proven is among the messages. */
export const Bevislinje = ({ bevis, meldinger }: Props) => (
  <div class="bevis">
    {bevis.status === 'optimal' && bevis.skilt && <p>{t('steder.bevis.best')}</p>}
    {bevis.status === 'tidsgrense' && <p>{t('steder.bevis.tid')}</p>}
    {meldinger.map((melding) => (
      <p key={melding.nb}>{melding[malform.value]}</p>
    ))}
  </div>
)
