import { kodeliste } from '../../felles/grunnlag.ts'
import { malform, type Nokkel, t } from '../../felles/sprak.ts'
import { type Listevalg, UTVALG, type Utvalg } from './valg.ts'

const UTVALGSNAVN: Record<Utvalg, Nokkel> = {
  forfalt: 'kontor.bare.forfalt',
  ferskt: 'kontor.bare.ferskt',
  mangler: 'kontor.bare.mangler',
}

type Props = { valg: Listevalg; endre: (avvik: Partial<Listevalg>) => void }

export const Filtre = ({ valg, endre }: Props) => (
  <search class="tiltaksliste__filtre" aria-label={t('kontor.filtre')}>
    <label class="tiltaksliste__filter tiltaksliste__filter--tekst">
      <span class="ds-label">{t('kontor.filter.tekst')}</span>
      <input
        class="ds-input"
        type="search"
        autocomplete="off"
        value={valg.q}
        onInput={(e) => endre({ q: e.currentTarget.value })}
      />
    </label>
    <label class="tiltaksliste__filter">
      <span class="ds-label">{t('kontor.kolonne.status')}</span>
      <select
        class="ds-input"
        value={valg.status ?? ''}
        onChange={({ currentTarget: { value } }) =>
          endre({ status: kodeliste('status').find(({ kode }) => kode === value)?.kode ?? null })
        }
      >
        <option value="">{t('kontor.filter.alle')}</option>
        {kodeliste('status').map(({ kode, navn }) => (
          <option key={kode} value={kode}>
            {navn[malform.value]}
          </option>
        ))}
      </select>
    </label>
    <label class="tiltaksliste__filter">
      <span class="ds-label">{t('kontor.filter.bare')}</span>
      <select
        class="ds-input"
        value={valg.bare ?? ''}
        onChange={({ currentTarget: { value } }) => endre({ bare: UTVALG.find((u) => u === value) ?? null })}
      >
        <option value="">{t('kontor.filter.alle')}</option>
        {UTVALG.map((u) => (
          <option key={u} value={u}>
            {t(UTVALGSNAVN[u])}
          </option>
        ))}
      </select>
    </label>
  </search>
)
