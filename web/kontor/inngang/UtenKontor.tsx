import { etikett } from '../../felles/grunnlag.ts'
import { Overskrift } from '../../felles/Overskrift.tsx'
import { useTittel } from '../../felles/side.ts'
import { iSetning, opplisting, t } from '../../felles/sprak.ts'
import { bruker } from '../meg.ts'
import { Utlogging } from './Utlogging.tsx'

/** For a planlegger or an administrator who works for no office, and for who has lost the one they had. */
export function UtenKontor() {
  useTittel(t('kontor.tittel'))
  const hvem = bruker.value
  const roller = [...new Set(hvem?.roller.map(({ rolle }) => rolle))]
  return (
    <>
      <Overskrift>{t('kontor.uten.tittel')}</Overskrift>
      <p class="ingress">
        {t('kontor.uten.om', {
          hvem: hvem?.navn ?? hvem?.epost ?? '',
          roller: opplisting(roller.map((rolle) => iSetning(etikett('rolle', rolle)))),
        })}
      </p>
      <p>{t('kontor.uten.hjelp')}</p>
      {roller.includes('administrator') && <p>{t('kontor.uten.administrator')}</p>}
      <div class="kontor__knapper">
        <Utlogging />
        <Utlogging alle />
      </div>
    </>
  )
}
