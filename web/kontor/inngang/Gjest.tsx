import { useLocation } from 'preact-iso'
import { Overskrift } from '../../felles/Overskrift.tsx'
import { useTittel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { Innganger } from './Innganger.tsx'

/** What the workspace is for, and how to get in. */
export function Gjest() {
  const { url } = useLocation()
  useTittel(t('kontor.tittel'))
  return (
    <>
      <Overskrift>{t('kontor.tittel')}</Overskrift>
      <p class="ingress">{t('kontor.gjest.om')}</p>
      <ul class="inngang__hva">
        <li>{t('kontor.gjest.ferskt')}</li>
        <li>{t('kontor.gjest.deling')}</li>
        <li>{t('kontor.gjest.excel')}</li>
      </ul>
      <Innganger til={url + location.hash} />
    </>
  )
}
