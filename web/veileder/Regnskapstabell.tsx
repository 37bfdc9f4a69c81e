import type { Grunn } from '../../catalog/skjema/forslag.ts'
import { desimaltall } from '../felles/format.ts'
import { etikett } from '../felles/grunnlag.ts'
import { t } from '../felles/sprak.ts'
import { Utfallfigur } from '../felles/Utfall.tsx'
import { regnskap } from './regnskap.ts'

/** All reasons with what each adds or takes away, and their sum. */
export function Regnskapstabell({ grunner, poeng }: { grunner: readonly Grunn[]; poeng: number }) {
  const { linjer, sum } = regnskap(grunner, poeng)
  return (
    <table class="regnskap">
      <caption>{t('regnskap.om')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('regnskap.grunn')}</th>
          <th scope="col" class="tall">
            {t('regnskap.bidrag')}
          </th>
        </tr>
      </thead>
      <tbody>
        {linjer.map(({ grunn, bidrag }, i) => (
          <tr key={`${grunn.regel}-${i}`}>
            <th scope="row">
              <Utfallfigur utfall={grunn.utfall} />
              <span class="ds-sr-only">{etikett('utfall', grunn.utfall)}: </span>
              {grunn.tekst}
            </th>
            <td class="tall" data-null={bidrag === 0}>
              {desimaltall(bidrag)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('regnskap.sum')}</th>
          <td class="tall">{desimaltall(sum)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
