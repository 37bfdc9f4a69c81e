import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ApiFeil } from '../api.ts'
import { etikett } from '../felles/grunnlag.ts'
import { idag } from '../felles/idag.ts'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import { Feilboks, Henter, Tomt } from '../felles/Tilstander.tsx'
import tekster from '../felles/tekst/rediger.json' with { type: 'json' }
import { useHentet } from './hentet.ts'
import { kontor } from './meg.ts'
import { tomKladd } from './rediger/kladd.ts'
import { gang } from './rediger/lagring.ts'
import { NyttTiltak } from './rediger/NyttTiltak.tsx'
import { Skjema } from './rediger/Skjema.tsx'
import { apneSkjema, kladd, lagret } from './rediger/tilstand.ts'
import { hentKontortiltak } from './tjeneste.ts'
import './stil/rediger.css'
import './stil/redigerfelt.css'

meldTekster(tekster)

type Props = { params?: { id?: string } }

/** A new tiltak, or one of the office's own. */
export const Rediger = ({ params }: Props) => (params?.id ? <Eget key={params.id} id={params.id} /> : <Nytt />)

function Nytt() {
  const { query, route } = useLocation()
  const [apen, settApen] = useState(false)
  useTittel(t('rediger.nytt'))
  return (
    <div class="rediger">
      <Overskrift>{t('rediger.nytt')}</Overskrift>
      {apen ? (
        <Skjema />
      ) : (
        <NyttTiltak
          onsket={query.kopi ?? query.mal ?? null}
          tomt={() => {
            gang.value = { slag: 'stille' }
            apneSkjema(tomKladd(kontor.peek(), idag()))
            settApen(true)
            route('/kontor/ny', true)
          }}
        />
      )}
    </div>
  )
}

/** What was just saved as new is here already. */
const erHer = (id: string) => lagret.peek()?.tiltak.id === id

function Eget({ id }: { id: string }) {
  const her = useRef(erHer(id))
  const les = useCallback((kontorId: string, signal: AbortSignal) => hentKontortiltak(kontorId, id, signal), [id])
  const { tilstand, hent } = useHentet(les, kontor.value.id)
  const [apnet, settApnet] = useState(her.current)
  const svar = tilstand.slag === 'klar' ? tilstand.verdi : null
  useEffect(() => {
    if (!svar || apnet) return
    gang.value = { slag: 'stille' }
    apneSkjema(svar)
    settApnet(true)
  }, [svar, apnet])
  const finnesIkke = tilstand.slag === 'feil' && tilstand.feil instanceof ApiFeil && tilstand.feil.status === 404
  useTittel(apnet ? (kladd.value.navn ?? '') : t('rediger.tittel'))
  useEksempel(apnet && kladd.value.eksempel === true)
  return (
    <div class="rediger">
      {apnet ? (
        <>
          <Topp id={id} />
          <Skjema />
        </>
      ) : (
        <>
          <Overskrift skjult={!finnesIkke}>{t(finnesIkke ? 'rediger.finnes-ikke' : 'rediger.tittel')}</Overskrift>
          {tilstand.slag === 'henter' && <Henter />}
          {finnesIkke && <Tomt tittel={t('rediger.finnes-ikke.om', { kontor: kontor.value.navn })} />}
          {tilstand.slag === 'feil' && !finnesIkke && <Feilboks feil={tilstand.feil} provIgjen={hent} />}
        </>
      )}
    </div>
  )
}

function Topp({ id }: { id: string }) {
  const status = lagret.value?.tiltak.status ?? 'utkast'
  return (
    <header class="rediger__topp">
      <div class="kort__topp">
        <Overskrift>{kladd.value.navn || t('rediger.uten-navn')}</Overskrift>
        <span class="ds-tag" data-color={status === 'publisert' ? 'success' : 'neutral'}>
          {etikett('status', status)}
        </span>
        {kladd.value.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
      </div>
      <p class="rediger__lenker">
        <a class="ds-link" href={`/kontor/tiltak/${id}/historikk`}>
          {t('rediger.historikk')}
        </a>
        {status !== 'utkast' && (
          <a class="ds-link" href={`/tiltak/${id}`}>
            {t('rediger.se')}
          </a>
        )}
      </p>
    </header>
  )
}
