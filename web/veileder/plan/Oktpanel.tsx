import { useState } from 'preact/hooks'
import { flyttet } from '../../../catalog/plan/flytting.ts'
import type { Onsket } from '../../../catalog/plan/redigering.ts'
import { minutter } from '../../../catalog/plan/tid.ts'
import { klokkeslett, lesKlokke } from '../../felles/klokke.ts'
import { type Nokkel, t } from '../../felles/sprak.ts'
import { nar as narTiltaket, omfang } from '../../felles/tiltaksord.ts'
import { fjernOkt, flyttOkt, giFokus, navn, nyOkt } from './handlinger.ts'
import { forslaget } from './henting.ts'
import { dagnavn } from './ord.ts'
import { valgtOkt } from './tilstand.ts'

const DAGER = [1, 2, 3, 4, 5, 6, 7]

/** Everything that can be done with one session, in plain fields. */
export function Oktpanel({ okt: { nokkel, tiltakId, dag, fra, til } }: { okt: Onsket }) {
  const okt = { nokkel, tiltakId, dag, fra, til }
  const d = forslaget.value?.deltakere.get(tiltakId)
  if (!d) return null
  const oppgitt = [narTiltaket(d.tiltak), omfang(d.tiltak.oppmote)].filter(Boolean).join(', ')
  return (
    <section class="oktpanel" id="oktpanel" aria-labelledby="oktpanel-navn">
      <h3 id="oktpanel-navn">
        <span class="ds-sr-only">{t('plan.panel')}: </span>
        {navn.tiltak(tiltakId)?.navn}
      </h3>
      <p class="hjelp">{t('plan.panel.egne', { om: oppgitt })}</p>
      <Felter key={nokkel} okt={okt} />
      <div class="knapper">
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => fjernOkt(okt)}>
          {t('plan.panel.ut')}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => nyOkt(d)}>
          {t('plan.panel.en-til')}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          onClick={() => {
            valgtOkt.value = null
            giFokus(nokkel)
          }}
        >
          {t('plan.panel.lukk')}
        </button>
      </div>
    </section>
  )
}

function Felter({ okt }: { okt: Onsket }) {
  return (
    <div class="oktpanel__felter">
      <div>
        <label class="ds-label" for="oktpanel-dag">
          {t('plan.panel.dag')}
        </label>
        <select
          class="ds-input"
          id="oktpanel-dag"
          value={okt.dag}
          onChange={(e) => flyttOkt({ ...okt, dag: Number(e.currentTarget.value) })}
        >
          {DAGER.map((dag) => (
            <option key={dag} value={dag}>
              {dagnavn(dag)}
            </option>
          ))}
        </select>
      </div>
      <Klokkefelt key={`fra ${okt.fra}`} felt="fra" okt={okt} />
      <Klokkefelt key={`til ${okt.til}`} felt="til" okt={okt} />
    </div>
  )
}

/** A new start moves the session; a new end makes it longer or shorter. */
function endret(okt: Onsket, felt: 'fra' | 'til', klokke: string): Onsket {
  return felt === 'fra' ? flyttet(okt, { minutter: minutter(klokke) - minutter(okt.fra) }) : { ...okt, til: klokke }
}

function Klokkefelt({ okt, felt }: { okt: Onsket; felt: 'fra' | 'til' }) {
  const [feil, settFeil] = useState<Nokkel | null>(null)
  const id = `oktpanel-${felt}`
  const sett = (skrevet: string) => {
    const klokke = lesKlokke(skrevet)
    const ny = klokke === null ? null : endret(okt, felt, klokke)
    if (ny === null) settFeil('plan.panel.ikke-klokke')
    else if (minutter(ny.til) <= minutter(ny.fra)) settFeil('plan.panel.feil')
    else {
      settFeil(null)
      if (klokke !== okt[felt]) flyttOkt(ny)
    }
  }
  return (
    <div>
      <label class="ds-label" for={id}>
        {t(`plan.panel.${felt}`)}
      </label>
      <input
        class="ds-input"
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        data-bredde="4"
        defaultValue={klokkeslett(okt[felt])}
        aria-invalid={feil !== null || undefined}
        aria-describedby={feil ? `${id}-feil` : undefined}
        onChange={(e) => sett(e.currentTarget.value)}
      />
      {feil && (
        <p class="ds-validation-message" id={`${id}-feil`} role="alert">
          {t(feil)}
        </p>
      )}
    </div>
  )
}
