import { useMemo, useState } from 'preact/hooks'
import { ApiFeil } from '../api.ts'
import { dato } from '../felles/format.ts'
import { kommunenavn } from '../felles/grunnlag.ts'
import { idag } from '../felles/idag.ts'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useTittel } from '../felles/side.ts'
import { opplisting, t } from '../felles/sprak.ts'
import { useHentet } from './hentet.ts'
import { Knytning } from './inngang/Knytning.tsx'
import { Utlogging } from './inngang/Utlogging.tsx'
import { erRedaktor, kontor, meg, oppdaterKontor } from './meg.ts'
import { folgeAvRytme } from './rytme.ts'
import { hentOversikt, lagreInnstillinger } from './tjeneste.ts'

/** How the office works: how often, where mail goes; and the sessions of who is signed in. */
export function Innstillinger() {
  useTittel(t('kontor.meny.innstillinger'))
  return (
    <div class="innstillinger">
      <Overskrift>{t('kontor.meny.innstillinger')}</Overskrift>
      {erRedaktor.value && <Kontorskjema />}
      <section aria-labelledby="om-kontoret">
        <h2 class="ds-heading" data-size="xs" id="om-kontoret">
          {t('kontor.kommuner')}
        </h2>
        <p>
          {t('kontor.kommuner.om', {
            kontor: kontor.value.navn,
            kommuner: opplisting(kontor.value.kommuner.map(kommunenavn)),
          })}
        </p>
      </section>
      <Okter />
    </div>
  )
}

type Lagring = { slag: 'urort' } | { slag: 'lagret' } | { slag: 'feil'; feil: ApiFeil }

function Kontorskjema() {
  const { id, rytmeManeder, epost } = kontor.value
  const [rytme, settRytme] = useState(rytmeManeder)
  const [adresse, settAdresse] = useState(epost ?? '')
  const [lagring, settLagring] = useState<Lagring>({ slag: 'urort' })
  const feil = lagring.slag === 'feil' ? lagring.feil : null
  const epostfeil = feil?.felt.find(({ sti }) => sti === 'epost')?.melding
  const lagre = async (e: Event) => {
    e.preventDefault()
    try {
      oppdaterKontor(await lagreInnstillinger(id, { rytmeManeder: rytme, epost: adresse.trim() || null }))
      settLagring({ slag: 'lagret' })
    } catch (f) {
      settLagring({ slag: 'feil', feil: f instanceof ApiFeil ? f : new ApiFeil(500) })
    }
  }
  return (
    // The service tells what is wrong, in the same words for every way in.
    <form noValidate onSubmit={(e) => void lagre(e)}>
      <section aria-labelledby="rytme-tittel">
        <h2 class="ds-heading" data-size="xs" id="rytme-tittel">
          {t('kontor.rytme')}
        </h2>
        <Rytme rytme={rytme} velg={settRytme} />
      </section>
      <section aria-labelledby="epost-tittel">
        <h2 class="ds-heading" data-size="xs" id="epost-tittel">
          {t('kontor.epost')}
        </h2>
        <label class="ds-label" for="kontor-epost">
          {t('kontor.epost.felt')}
        </label>
        <p class="hjelp" id="kontor-epost-hjelp">
          {t('kontor.epost.hjelp')}
        </p>
        <input
          class="ds-input innstillinger__epost"
          id="kontor-epost"
          type="email"
          autocomplete="off"
          value={adresse}
          aria-invalid={epostfeil ? 'true' : undefined}
          aria-describedby={`kontor-epost-hjelp${epostfeil ? ' kontor-epost-feil' : ''}`}
          onInput={(e) => settAdresse(e.currentTarget.value)}
        />
        {epostfeil && (
          <p class="ds-validation-message" id="kontor-epost-feil">
            {epostfeil}
          </p>
        )}
      </section>
      <div class="kontor__knapper">
        <button type="submit" class="ds-button">
          {t('kontor.lagre')}
        </button>
      </div>
      <output class="kvittering">{lagring.slag === 'lagret' ? t('kontor.lagret') : ''}</output>
      {feil && (
        <p class="ds-validation-message" role="alert">
          {epostfeil ? t('kontor.ikke-lagret') : feil.message}
        </p>
      )}
    </form>
  )
}

const MANEDER = Array.from({ length: 12 }, (_, i) => i + 1)

function Rytme({ rytme, velg }: { rytme: number; velg: (maneder: number) => void }) {
  return (
    <>
      <label class="ds-label" for="kontor-rytme">
        {t('kontor.rytme.felt')}
      </label>
      <p class="hjelp" id="kontor-rytme-hjelp">
        {t('kontor.rytme.hjelp')}
      </p>
      <select
        class="ds-input innstillinger__rytme"
        id="kontor-rytme"
        aria-describedby="kontor-rytme-hjelp"
        value={rytme}
        onChange={(e) => velg(Number(e.currentTarget.value))}
      >
        {MANEDER.map((n) => (
          <option key={n} value={n}>
            {t(n === 1 ? 'kontor.rytme.en' : 'kontor.rytme.hver', { n })}
          </option>
        ))}
      </select>
      <Folge rytme={rytme} />
    </>
  )
}

/** What the chosen rhythm means for what the office has now. */
function Folge({ rytme }: { rytme: number }) {
  const { tilstand } = useHentet(hentOversikt, kontor.value.id)
  const tiltak = tilstand.slag === 'klar' ? tilstand.verdi.tiltak : null
  const folge = useMemo(() => tiltak && folgeAvRytme(tiltak, rytme, idag()), [tiltak, rytme])
  if (!folge) return null
  const { naa, neste } = folge
  return (
    <output class="innstillinger__folge">
      {naa > 0 ? t('kontor.rytme.naa', { n: naa }) : t('kontor.rytme.ingen')}{' '}
      {neste && t('kontor.rytme.neste', { navn: neste.navn, dato: dato(neste.dato) })}
    </output>
  )
}

function Okter() {
  const oidc = meg.value?.oidc
  return (
    <section aria-labelledby="okter">
      <h2 class="ds-heading" data-size="xs" id="okter">
        {t('kontor.okter')}
      </h2>
      <p>{t('kontor.okter.om')}</p>
      <div class="kontor__knapper">
        <Utlogging alle />
      </div>
      {oidc && (
        <>
          <p>{t('kontor.knytt.om', { navn: oidc })}</p>
          <div class="kontor__knapper">
            <Knytning navn={oidc} />
          </div>
        </>
      )}
    </section>
  )
}
