import type { Behov } from '../../../catalog/kodeverk.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { Tegn } from '../Tegn.tsx'
import { nivaord, rutetall, trinnFor } from '../trinn.ts'
import type { Profilrad } from './likekommuner.ts'

type Props = { rader: readonly Profilrad[]; adresse: (behov: Behov) => string }

/** Per need: what the kommune has, beside how many of those that are like it have something. What it lacks and most have, stands out. */
export const Profiltabell = ({ rader, adresse }: Props) => (
  <table class="profil">
    <caption>{t('dekning.profil')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('dekning.profil.behov')}</th>
        <th scope="col">{t('dekning.profil.her')}</th>
        <th scope="col">{t('dekning.profil.andre')}</th>
      </tr>
    </thead>
    <tbody>
      {rader.map((rad) => (
        <tr key={rad.behov} data-mangler={rad.mangler || undefined}>
          <th scope="row">
            <a class="ds-link" href={adresse(rad.behov)}>
              {etikett('behov', rad.behov)}
            </a>
          </th>
          <td>
            <Tegn trinn={trinnFor(rad.rute)} /> {nivaord(rad.rute.niva)}
            {rutetall(rad.rute) && <small>{rutetall(rad.rute)}</small>}
            {rad.mangler && <strong class="profil__mangler">{t('dekning.profil.mangler')}</strong>}
          </td>
          <td>
            <Andel {...rad} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

function Andel({ har, kjente, ukjente }: Profilrad) {
  if (kjente === 0) return <>{t('dekning.profil.ukjent')}</>
  const prosent = Math.round((100 * har) / kjente)
  return (
    <span class="andel">
      <svg class="andel__bilde" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="andel__alle" width="100" height="8" />
        <rect class="andel__har" width={prosent} height="8" />
      </svg>
      {t('dekning.profil.andel', { har, kjente, prosent })}
      {ukjente > 0 && ` ${t('dekning.profil.ukjente', { n: ukjente })}`}
    </span>
  )
}
