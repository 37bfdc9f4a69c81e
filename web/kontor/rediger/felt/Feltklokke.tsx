import type { Bekreftelsesfelt } from '../../../../catalog/kodeverk.ts'
import { BEKREFTES } from '../../../../catalog/kontor/klokker.ts'
import { dato } from '../../../felles/format.ts'
import { idag } from '../../../felles/idag.ts'
import { t } from '../../../felles/sprak.ts'
import { kontor } from '../../meg.ts'
import { navnPa } from '../felter.ts'
import { sierDetSamme } from '../kladd.ts'
import { bekreftNa } from '../lagring.ts'
import { kladd, lagret } from '../tilstand.ts'

/** When a human last said that the field is right, and a way to say so. Nothing for what is not saved or not told. */
export function Feltklokke({ felt }: { felt: Bekreftelsesfelt }) {
  const na = lagret.value
  const rot = BEKREFTES[felt]
  if (!na || na.tiltak[rot] === undefined) return null
  if (!sierDetSamme(rot, kladd.value[rot], na.tiltak[rot]))
    return <p class="feltklokke">{t('rediger.klokke.lagring')}</p>
  const dag = na.klokker.felt[felt]
  return (
    <p class="feltklokke">
      {t('rediger.klokke', { dato: dato(dag) })}
      {dag < idag() && (
        <button type="button" class="lenkeknapp" onClick={() => void bekreftNa(kontor.value.id, [felt])}>
          {t('rediger.klokke.bekreft')}
          <span class="ds-sr-only">: {navnPa(rot)}</span>
        </button>
      )}
    </p>
  )
}
