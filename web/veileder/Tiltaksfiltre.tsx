import { etikett, kodeliste } from '../felles/grunnlag.ts'
import { Kommunevelger } from '../felles/Kommunevelger.tsx'
import { t } from '../felles/sprak.ts'

export const FILTRE = ['eier', 'behov', 'kommune'] as const
export type Filter = (typeof FILTRE)[number]
export type Filterverdier = Partial<Record<Filter, string>>

type Filtreprops = {
  filtre: Filterverdier
  velg: (f: Filter, verdi: string | null) => void
  fjern: () => void
}

/** Simple filters on the list of all tiltak. */
export function Tiltaksfiltre({ filtre, velg, fjern }: Filtreprops) {
  return (
    <fieldset class="filtre">
      <legend class="ds-sr-only">{t('alle.filter')}</legend>
      {(['eier', 'behov'] as const).map((f) => (
        <div key={f} class="tekstfelt">
          <label class="ds-label" for={`filter-${f}`}>
            {t(`alle.${f}`)}
          </label>
          <select
            class="ds-input"
            id={`filter-${f}`}
            value={filtre[f] ?? ''}
            onChange={(e) => velg(f, e.currentTarget.value || null)}
          >
            <option value="">{t('alle.uansett')}</option>
            {kodeliste(f).map(({ kode }) => (
              <option key={kode} value={kode}>
                {etikett(f, kode)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Kommunevelger
        id="filter-kommune"
        navn={t('alle.kommune')}
        valgt={filtre.kommune ?? null}
        velg={(nr) => velg('kommune', nr)}
      />
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        disabled={Object.keys(filtre).length === 0}
        onClick={fjern}
      >
        {t('alle.fjern')}
      </button>
    </fieldset>
  )
}
