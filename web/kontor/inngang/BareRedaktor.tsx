import { Overskrift } from '../../felles/Overskrift.tsx'
import { useTittel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'

/** What a veileder meets where only a redaktor may go, and what is there for a veileder. */
export function BareRedaktor() {
  useTittel(t('kontor.tittel'))
  return (
    <>
      <Overskrift>{kontor.value.navn}</Overskrift>
      <p class="ingress">{t('kontor.veileder.om')}</p>
      <ul class="inngang__hva">
        <li>
          <a class="ds-link" href="/kontor/deling">
            {t('kontor.veileder.deling')}
          </a>
        </li>
        <li>
          <a class="ds-link" href="/kontor/foresporsler">
            {t('kontor.veileder.foresporsler')}
          </a>
        </li>
      </ul>
      <p>{t('kontor.veileder.hjelp')}</p>
    </>
  )
}
