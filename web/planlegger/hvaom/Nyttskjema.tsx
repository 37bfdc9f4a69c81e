import { kommune } from '../../felles/grunnlag.ts'
import { Kommunevelger } from '../../felles/Kommunevelger.tsx'
import { t } from '../../felles/sprak.ts'
import { useHentet } from '../hentet.ts'
import { Kommuneliste } from '../Kommuneliste.tsx'
import { Regner } from '../Regner.tsx'
import { hentMaler } from '../tjeneste.ts'
import { Feltfeil } from './Feltfeil.tsx'
import type { Skjemaprops } from './Stegskjema.tsx'

/** A new offer of a template: where, for how many, and which neighbours may use it. */
export const Nyttskjema = (props: Skjemaprops) => {
  const { utkast, endre, feil } = props
  return (
    <>
      <Malvalg {...props} />
      <div>
        <Kommunevelger
          id="steg-kommune"
          navn={t('dekning.steg.felt.kommune')}
          valgt={utkast.kommunenummer}
          velg={(kommunenummer) => endre({ kommunenummer })}
        />
        <Feltfeil id="steg-kommune-feil" melding={feil.kommunenummer} />
      </div>
      <Plassfelt {...props} />
      <div>
        <Kommuneliste
          id="steg-naboer"
          navn={t('dekning.steg.felt.naboer')}
          valgte={utkast.kommuner}
          velg={(kommuner) => endre({ kommuner })}
        />
        <Naboknapp utkast={utkast} endre={endre} />
        <Feltfeil id="steg-naboer-feil" melding={feil.naboer} />
      </div>
    </>
  )
}

function Malvalg({ utkast, endre, feil }: Skjemaprops) {
  const { tilstand, hent } = useHentet(hentMaler, 'maler')
  const maler = tilstand.slag === 'klar' ? tilstand.verdi : []
  const velgMal = (id: string) => endre({ id, navn: maler.find((mal) => mal.id === id)?.navn ?? '' })
  return (
    <div class="dekning__felt">
      <label class="ds-label" for="steg-mal">
        {t('dekning.steg.felt.mal')}
      </label>
      <select
        class="ds-input"
        id="steg-mal"
        value={utkast.id ?? ''}
        aria-invalid={feil.malId ? 'true' : undefined}
        aria-describedby={feil.malId && 'steg-mal-feil'}
        onChange={(e) => velgMal(e.currentTarget.value)}
      >
        <option value="" disabled>
          {t('dekning.velg')}
        </option>
        {maler.map(({ id, navn }) => (
          <option key={id} value={id}>
            {navn}
          </option>
        ))}
      </select>
      <Feltfeil id="steg-mal-feil" melding={feil.malId} />
      <Regner tilstand={tilstand} provIgjen={hent} />
    </div>
  )
}

const Plassfelt = ({ utkast, endre, feil }: Skjemaprops) => (
  <div class="dekning__felt">
    <label class="ds-label" for="steg-plasser">
      {t('dekning.steg.felt.plasser')}
    </label>
    <input
      class="ds-input"
      id="steg-plasser"
      inputMode="numeric"
      data-bredde="6"
      value={utkast.plasser}
      aria-invalid={feil.plasser ? 'true' : undefined}
      aria-describedby={feil.plasser && 'steg-plasser-feil'}
      onInput={(e) => endre({ plasser: e.currentTarget.value })}
    />
    <Feltfeil id="steg-plasser-feil" melding={feil.plasser} />
  </div>
)

/** All that border on the kommune, in one press. */
function Naboknapp({ utkast, endre }: Omit<Skjemaprops, 'feil'>) {
  const naboer = kommune(utkast.kommunenummer ?? '')?.naboLand ?? []
  if (naboer.every((nr) => utkast.kommuner.includes(nr))) return null
  return (
    <button
      type="button"
      class="lenkeknapp"
      onClick={() => endre({ kommuner: [...new Set([...utkast.kommuner, ...naboer])] })}
    >
      {t('dekning.steg.felt.alle-naboer', { n: naboer.length })}
    </button>
  )
}
