import { useState } from 'preact/hooks'
import { omfang } from '../../../catalog/plan/omfang.ts'
import { t } from '../../felles/sprak.ts'
import { angreSiste, nyOkt, ukaPaNytt } from './handlinger.ts'
import { forslaget } from './henting.ts'
import { fortid, melding, redigert } from './tilstand.ts'

/** Undo, begin again, and one session more. */
export function Verktoy() {
  const harEndret = Object.keys(redigert.value.okter).length > 0
  return (
    <div class="verktoy">
      <LeggTil />
      <div class="verktoy__knapper">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          aria-disabled={fortid.value.length === 0 || undefined}
          onClick={angreSiste}
        >
          {t('plan.angre')}
        </button>
        {harEndret && (
          <button type="button" class="ds-button" data-variant="tertiary" onClick={ukaPaNytt}>
            {t('plan.pa-nytt')}
          </button>
        )}
      </div>
      <output class="verktoy__melding">{melding.value}</output>
    </div>
  )
}

function LeggTil() {
  const [valgt, settValgt] = useState<string | null>(null)
  const mulige = [...(forslaget.value?.deltakere.values() ?? [])].filter((d) => omfang(d.tiltak) !== null)
  const d = mulige.find((m) => m.tiltak.id === valgt) ?? mulige[0]
  if (!d) return null
  return (
    <div class="verktoy__legg-til">
      <label for="legg-til-okt">{t('plan.legg-til.hva')}</label>
      <select class="ds-input" id="legg-til-okt" value={d.tiltak.id} onChange={(e) => settValgt(e.currentTarget.value)}>
        {mulige.map(({ tiltak }) => (
          <option key={tiltak.id} value={tiltak.id}>
            {tiltak.navn}
          </option>
        ))}
      </select>
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => nyOkt(d)}>
        {t('plan.legg-til')}
      </button>
    </div>
  )
}
