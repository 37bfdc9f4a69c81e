import { gruppenavn } from '../../../catalog/dekning/ettersporsel.ts'
import { desimaltall } from '../../felles/format.ts'
import { iSetning, malform, opplisting, t } from '../../felles/sprak.ts'
import { kommuneord } from '../hvaom/stegord.ts'
import type { Vekter } from './tjeneste.ts'

/** Where the numbers of persons are from, and whom there is none for. */
export const Vektkilde = ({ vekter: { anslag, gruppe, utenTall } }: { vekter: Vekter }) => (
  <div class="vektkilde">
    {anslag ? (
      <p>
        <strong class="ds-tag">{t('steder.anslag')}</strong>{' '}
        {t('steder.anslag.slik', { sats: desimaltall(anslag.per1000), aar: anslag.aar })}{' '}
        {t('steder.anslag.hvem', { gruppe: iSetning(gruppenavn(gruppe)[malform.value]) })}{' '}
        <small>{t('steder.anslag.kilde', { kilde: opplisting(anslag.kilder) })}</small>
      </p>
    ) : (
      <p>{t('steder.oppgitt.slik')}</p>
    )}
    {utenTall.length > 0 && <p>{t('steder.utelatt', { kommuner: kommuneord(utenTall), n: utenTall.length })}</p>}
  </div>
)
