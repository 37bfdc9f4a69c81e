import { useState } from 'preact/hooks'
import type { Sokesvar, Treff } from '../../../catalog/skjema/sok.ts'
import { sok } from '../../api.ts'
import { t } from '../../felles/sprak.ts'
import { useHentet } from '../hentet.ts'
import { Regner } from '../Regner.tsx'
import { Tiltaksnavn } from '../Tiltaksnavn.tsx'
import { Feltfeil } from './Feltfeil.tsx'
import type { Skjemaprops } from './Stegskjema.tsx'

const MEST = 8
const FELT = 'steg-tiltak'

const finn = (q: string, signal: AbortSignal): Promise<Sokesvar> =>
  sok({ q, side: 1, antall: MEST, fra: null, reisemiddel: 'bil', filtre: {} }, signal)

/** Which entry of the catalogue the step is about: searched for by its name, and told until another is wanted. */
export const Tiltaksvelger = (props: Skjemaprops) =>
  props.utkast.id === null ? <Tiltakssok {...props} /> : <Valgt {...props} id={props.utkast.id} />

const Valgt = ({ utkast, endre, feil, id }: Skjemaprops & { id: string }) => (
  <div class="tiltaksvelger">
    <p class="ds-label">{t('dekning.steg.felt.tiltak')}</p>
    <p>
      <Tiltaksnavn id={id} navn={utkast.navn} eksempel={utkast.eksempel} />{' '}
      <button
        type="button"
        class="lenkeknapp"
        onClick={() => {
          endre({ id: null, navn: '', eksempel: false })
          // The field that comes in its place.
          requestAnimationFrame(() => document.getElementById(FELT)?.focus())
        }}
      >
        {t('dekning.steg.felt.bytt')}
      </button>
    </p>
    <Feltfeil id={`${FELT}-feil`} melding={feil.tiltakId} />
  </div>
)

function Tiltakssok({ endre, feil }: Skjemaprops) {
  const [q, settQ] = useState('')
  const sokt = q.trim()
  const { tilstand, hent } = useHentet(finn, sokt === '' ? null : sokt)
  return (
    <div class="tiltaksvelger">
      <label class="ds-label" for={FELT}>
        {t('dekning.steg.felt.tiltak')}
      </label>
      <input
        class="ds-input"
        id={FELT}
        type="search"
        autocomplete="off"
        value={q}
        aria-invalid={feil.tiltakId ? 'true' : undefined}
        aria-describedby={feil.tiltakId && `${FELT}-feil`}
        // The form would be sent.
        onKeyDown={(e) => e.key === 'Enter' && e.preventDefault()}
        onInput={(e) => settQ(e.currentTarget.value)}
      />
      <Feltfeil id={`${FELT}-feil`} melding={feil.tiltakId} />
      {sokt !== '' && <Regner tilstand={tilstand} provIgjen={hent} />}
      {sokt !== '' && tilstand.slag === 'klar' && (
        <Treffliste
          treff={tilstand.verdi.treff}
          velg={({ tiltakId, tiltak }) => endre({ id: tiltakId, navn: tiltak.navn, eksempel: tiltak.eksempel })}
        />
      )}
    </div>
  )
}

const Treffliste = ({ treff, velg }: { treff: readonly Treff[]; velg: (valgt: Treff) => void }) => (
  <>
    <output class="hjelp">{t(treff.length === 0 ? 'dekning.steg.sok.ingen' : 'dekning.steg.sok.velg')}</output>
    <ul>
      {treff.map((ett) => (
        <li key={ett.tiltakId}>
          <button type="button" class="lenkeknapp" onClick={() => velg(ett)}>
            {ett.tiltak.navn}
          </button>{' '}
          <small>{ett.tiltak.tilbyder}</small>
        </li>
      ))}
    </ul>
  </>
)
