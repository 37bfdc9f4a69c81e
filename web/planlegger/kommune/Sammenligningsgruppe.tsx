import { storrelse } from '../../../catalog/dekning/svar/storrelse.ts'
import type { Kommune } from '../../../catalog/skjema/kommune.ts'
import { visningsnavn } from '../../felles/grunnlag.ts'
import { opplisting, t } from '../../felles/sprak.ts'
import { sentralitetsspenn } from './likekommuner.ts'

const tusener = (n: number) => String(n).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0')

/** Whom the kommune is measured against, and by what. */
export function Sammenligningsgruppe({ k, like }: { k: Kommune; like: readonly Kommune[] }) {
  const navn = like.map(visningsnavn).sort((a, b) => a.localeCompare(b, 'nb'))
  return (
    <div class="gruppe">
      <p>
        {t('dekning.kommune.fakta', {
          kommune: visningsnavn(k),
          n: tusener(k.innbyggere),
          aar: k.innbyggereAar,
          sentralitet: k.sentralitet,
        })}
      </p>
      <p>
        {t('dekning.kommune.gruppe', {
          n: like.length,
          storrelse: t(`dekning.storrelse.${storrelse(k.innbyggere)}`),
          ...sentralitetsspenn(k),
        })}
      </p>
      {navn.length > 0 && (
        <details>
          <summary>{t('dekning.kommune.hvilke')}</summary>
          <p class="hjelp">{opplisting(navn)}.</p>
        </details>
      )}
    </div>
  )
}
