import type { Behov } from '../../catalog/kodeverk.ts'
import type { Forslag } from '../../catalog/skjema/forslag.ts'
import { etikett } from '../felles/grunnlag.ts'
import { vekslet } from '../felles/liste.ts'
import { t } from '../felles/sprak.ts'
import { ALLE, antallMed, erAlle, FILTRE, type Filter, ORDNER, type Orden, type Utvalg } from './forslagsutvalg.ts'
import { kartlegging } from './tilstand.ts'
import { utvalg, visning } from './visning.ts'

const sett = (del: Partial<Utvalg>) => {
  utvalg.value = { ...utvalg.peek(), ...del }
}

const erOrden = (verdi: string): verdi is Orden => ORDNER.some((o) => o === verdi)

/** List or map, in which order, and which of them. */
export function Utvalgslinje({ forslag, vist }: { forslag: readonly Forslag[]; vist: number }) {
  const valgt = utvalg.value
  const valgte = valgt.filtre.length + valgt.behov.length
  return (
    <div class="utvalg">
      <div class="utvalg__rad">
        <Visningsvalg />
        <label class="utvalg__orden">
          <span>{t('utvalg.sorter')}</span>
          <select
            class="ds-input"
            value={valgt.orden}
            onChange={(e) => erOrden(e.currentTarget.value) && sett({ orden: e.currentTarget.value })}
          >
            {ORDNER.map((o) => (
              <option key={o} value={o}>
                {t(`utvalg.${o}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details class="utvalg__mer">
        <summary>{valgte > 0 ? t('utvalg.filtrer.valgt', { n: valgte }) : t('utvalg.filtrer')}</summary>
        <fieldset class="utvalg__filtre">
          <legend class="ds-sr-only">{t('utvalg.filtrer')}</legend>
          {FILTRE.map((filter) => (
            <Filterknapp key={filter} filter={filter} forslag={forslag} />
          ))}
        </fieldset>
        <Behovsvalg />
      </details>
      {!erAlle(valgt) && (
        <p class="utvalg__antall">
          <output>{t('utvalg.antall', { n: vist, alle: forslag.length })}</output>{' '}
          <button
            type="button"
            class="lenkeknapp"
            onClick={() => {
              utvalg.value = ALLE
            }}
          >
            {t('utvalg.nullstill')}
          </button>
        </p>
      )}
    </div>
  )
}

const Visningsvalg = () => (
  <fieldset class="valg__rad utvalg__visning">
    <legend class="ds-sr-only">{t('visning.navn')}</legend>
    {(['liste', 'kart'] as const).map((v) => (
      <label key={v} class="valg__knapp">
        <input
          type="radio"
          name="visning"
          checked={visning.value === v}
          onChange={() => {
            visning.value = v
          }}
        />
        <span>{t(`visning.${v}`)}</span>
      </label>
    ))}
  </fieldset>
)

function Filterknapp({ filter, forslag }: { filter: Filter; forslag: readonly Forslag[] }) {
  const valgt = utvalg.value
  const pa = valgt.filtre.includes(filter)
  const n = antallMed(forslag, { utvalg: valgt, filter }, kartlegging.value.kommune)
  if (n === 0 && !pa) return null
  return (
    <label class="valg__knapp">
      <input type="checkbox" checked={pa} onChange={() => sett({ filtre: vekslet(valgt.filtre, filter) })} />
      <span>
        {t(`utvalg.${filter}`)} <small>{n}</small>
      </span>
    </label>
  )
}

/** Only when there is more than one need to choose between. */
function Behovsvalg() {
  // Keys of the vocabulary, since the form sets them.
  const behov = Object.keys(kartlegging.value.behov) as Behov[]
  const valgte = utvalg.value.behov
  if (behov.length < 2) return null
  return (
    <fieldset class="utvalg__filtre">
      <legend class="utvalg__behov">{t('utvalg.behov')}</legend>
      {behov.map((b) => (
        <label key={b} class="valg__knapp">
          <input type="checkbox" checked={valgte.includes(b)} onChange={() => sett({ behov: vekslet(valgte, b) })} />
          <span>{etikett('behov', b)}</span>
        </label>
      ))}
    </fieldset>
  )
}
