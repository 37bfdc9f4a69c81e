import type { Importforslag } from '../../../catalog/skjema/import.ts'
import { t } from '../../felles/sprak.ts'
import { vis } from './handlinger.ts'
import { visning } from './tilstand.ts'
import { antallAv, antallSider, FILTRE, medFilter, PER_SIDE } from './visning.ts'

/** Which rows the grid shows, each kind with how many there are. */
export const Filtervalg = ({ lest }: { lest: Importforslag }) => (
  <div class="import__filter">
    <fieldset class="valg">
      <legend class="ds-sr-only">{t('import.filter')}</legend>
      <div class="valg__rad">
        {FILTRE.map((filter) => (
          <label key={filter} class="valg__knapp">
            <input
              type="radio"
              name="import-filter"
              checked={visning.value.filter === filter}
              onChange={() => vis(medFilter(lest.rader, filter))}
            />
            <span>{t(`import.filter.${filter}`, { n: antallAv(lest, filter) })}</span>
          </label>
        ))}
      </div>
    </fieldset>
    <Sider lest={lest} />
  </div>
)

/** Only of a file so large that its rows come in portions. */
function Sider({ lest }: { lest: Importforslag }) {
  const sider = antallSider(lest)
  const { side } = visning.value
  if (sider < 2) return null
  const ga = (til: number) => {
    if (til >= 0 && til < sider) vis({ ...visning.peek(), side: til })
  }
  return (
    <nav class="import__sider" aria-label={t('import.sider')}>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        aria-disabled={side === 0}
        onClick={() => ga(side - 1)}
      >
        {t('import.sider.forrige')}
      </button>
      <output>
        {t('import.sider.her', {
          fra: side * PER_SIDE + 1,
          til: Math.min((side + 1) * PER_SIDE, lest.radertotalt),
          av: lest.radertotalt,
        })}
      </output>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        aria-disabled={side === sider - 1}
        onClick={() => ga(side + 1)}
      >
        {t('import.sider.neste')}
      </button>
    </nav>
  )
}
