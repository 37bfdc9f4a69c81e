import type { ComponentChildren } from 'preact'
import { etikett, kodeliste } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { Feltfeil } from './Feltfeil.tsx'
import type { Skjemaprops } from './Stegskjema.tsx'
import { GRENSEVALG, type Grensevalg } from './utkast.ts'

/** Which limits are moved, and to what. */
export const Grenseskjema = ({ utkast: { alder, norsk }, endre, feil }: Skjemaprops) => (
  <>
    <Grense felt="alder" valg={alder.valg} velg={(valg) => endre({ alder: { ...alder, valg } })} melding={feil.alder}>
      {(['fra', 'til'] as const).map((ende) => (
        <div key={ende} class="dekning__felt">
          <label class="ds-label" for={`steg-alder-${ende}`}>
            {t(`dekning.grense.${ende}`)}
          </label>
          <input
            class="ds-input"
            id={`steg-alder-${ende}`}
            inputMode="numeric"
            data-bredde="4"
            value={alder[ende]}
            onInput={(e) => endre({ alder: { ...alder, [ende]: e.currentTarget.value } })}
          />
        </div>
      ))}
    </Grense>
    <Grense felt="norsk" valg={norsk.valg} velg={(valg) => endre({ norsk: { ...norsk, valg } })} melding={feil.norsk}>
      {(['min', 'maks'] as const).map((ende) => (
        <div key={ende} class="dekning__felt">
          <label class="ds-label" for={`steg-norsk-${ende}`}>
            {t(`dekning.grense.${ende}`)}
          </label>
          <select
            class="ds-input"
            id={`steg-norsk-${ende}`}
            value={norsk[ende]}
            onChange={(e) => endre({ norsk: { ...norsk, [ende]: e.currentTarget.value } })}
          >
            <option value="">{t('dekning.grense.apen')}</option>
            {kodeliste('norskniva').map(({ kode }) => (
              <option key={kode} value={kode}>
                {etikett('norskniva', kode)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </Grense>
  </>
)

type Props = {
  felt: 'alder' | 'norsk'
  valg: Grensevalg
  velg: (valg: Grensevalg) => void
  melding: string | undefined
  /** The two ends, for a new limit. */
  children: ComponentChildren
}

const Grense = ({ felt, valg, velg, melding, children }: Props) => (
  <fieldset class="valg">
    <legend class="ds-label">{t(`dekning.grense.${felt}`)}</legend>
    <div class="valg__rad">
      {GRENSEVALG.map((v) => (
        <label key={v} class="valg__knapp">
          <input type="radio" name={`steg-${felt}`} checked={v === valg} onChange={() => velg(v)} />
          <span>{t(`dekning.grense.${v}`)}</span>
        </label>
      ))}
    </div>
    {valg === 'ny' && <div class="grense__ender">{children}</div>}
    <Feltfeil id={`steg-${felt}-feil`} melding={melding} />
  </fieldset>
)
