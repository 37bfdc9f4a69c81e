import type { Status } from '../../../catalog/kodeverk.ts'
import { Dialogboks } from '../../felles/Dialogboks.tsx'
import { forklaring } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { dekning } from '../../felles/tiltaksord.ts'
import { navnPa } from './felter.ts'
import { kladd, kontroll } from './tilstand.ts'

export type Handling = 'publiser' | 'avslutt' | 'trekk-tilbake' | 'gjenapne'

const BLIR: Record<Handling, Status> = {
  publiser: 'publisert',
  avslutt: 'avsluttet',
  'trekk-tilbake': 'utkast',
  gjenapne: 'publisert',
}

type Props = { handling: Handling; lukk: () => void; gjor: (status: Status) => void }

/** What will happen, and who will see it, before it does. */
export const Statusdialog = ({ handling, lukk, gjor }: Props) => (
  <Dialogboks id="statusdialog" tittel={t(`rediger.handling.${handling}.tittel`)} lukk={lukk}>
    <p>{t(`rediger.handling.${handling}.om`)}</p>
    {BLIR[handling] === 'publisert' && <HvemSer />}
    <div class="knapper">
      <button type="button" class="ds-button" data-variant="primary" onClick={() => gjor(BLIR[handling])}>
        {t(`rediger.handling.${handling}`)}
      </button>
      <button type="button" class="ds-button" data-variant="secondary" onClick={lukk}>
        {t('rediger.avbryt')}
      </button>
    </div>
  </Dialogboks>
)

function HvemSer() {
  const { dekning: d, deling } = kladd.value
  const mangler = kontroll.value.mangler
  return (
    <ul class="statusdialog__hvem">
      {d && <li>{dekning({ dekning: d })}</li>}
      {deling && !d?.landet && <li>{forklaring('synlighet', deling.synlighet)}</li>}
      {mangler[0] && <li>{t('rediger.publiser.mangler', { n: mangler.length, felt: navnPa(mangler[0].felt) })}</li>}
    </ul>
  )
}
