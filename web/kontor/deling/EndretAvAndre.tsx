import { useEffect, useRef } from 'preact/hooks'
import { dagerMellom } from '../../../catalog/kontor/klokker.ts'
import { etikett, kommunenavn } from '../../felles/grunnlag.ts'
import { idag } from '../../felles/idag.ts'
import { t } from '../../felles/sprak.ts'
import { avtaleord } from './avtaleord.ts'
import type { Avtale, Deling } from './utkast.ts'

const iOrd = ({ kommunenummer, plasser = null, prisPerManed = null, til = null }: Avtale) =>
  avtaleord({
    tiltakId: '',
    navn: '',
    kommunenummer,
    plasser,
    prisPerManed,
    til,
    dagerIgjen: til === null ? null : dagerMellom(idag(), til),
  })

/** Somebody else was first: what stands now, and that what was written is still here. */
export function EndretAvAndre({ deling }: { deling: Deling }) {
  const boks = useRef<HTMLDivElement>(null)
  useEffect(() => boks.current?.focus(), [deling])
  return (
    <div class="ds-alert deling__endret" data-color="warning" role="alert" ref={boks} tabIndex={-1}>
      <p class="tilstand__tittel">{t('deling.endret')}</p>
      <p>{t('deling.endret.om')}</p>
      <p>
        {t('deling.endret.na', {
          synlighet: deling ? etikett('synlighet', deling.synlighet) : t('deling.endret.ingen'),
        })}
      </p>
      <ul>
        {(deling?.avtaler ?? []).map((a) => (
          <li key={a.kommunenummer}>
            {kommunenavn(a.kommunenummer)}: {iOrd(a)}
          </li>
        ))}
      </ul>
    </div>
  )
}
