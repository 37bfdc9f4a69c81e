import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Tiltaksmal } from '../../../catalog/skjema/tiltak.ts'
import { fold } from '../../../catalog/sok/fold.ts'
import { ApiFeil, erAvbrutt, sok } from '../../api.ts'
import { lagUtsatt } from '../../felles/forsinket.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { Feilboks, Henter } from '../../felles/Tilstander.tsx'
import { useHentet } from '../hentet.ts'
import { kontor } from '../meg.ts'
import { hentMaler, kopier } from './kall.ts'
import '../stil/nytt.css'

type Props = {
  /** What a link elsewhere said it should be made from. */
  onsket: string | null
  tomt: () => void
}

/** Three ways to begin: a pattern, what somebody else has, or nothing. */
export function NyttTiltak({ onsket, tomt }: Props) {
  const { lag, lager, feil } = useKopi()
  return (
    <div class="nytt">
      {feil !== null && <Feilboks feil={feil} provIgjen={() => onsket && lag(onsket)} />}
      {lager && <Henter />}
      {onsket && <Onsket id={onsket} lag={lag} />}
      <section>
        <h2 class="ds-heading" data-size="xs">
          {t('rediger.ny.tomt')}
        </h2>
        <p class="hjelp">{t('rediger.ny.tomt.om')}</p>
        <button type="button" class="ds-button" data-variant="secondary" onClick={tomt}>
          {t('rediger.ny.tomt.knapp')}
        </button>
      </section>
      <Maler lag={lag} />
      <Andres lag={lag} />
    </div>
  )
}

/** Makes the draft in the store, and goes to it. */
function useKopi() {
  const { route } = useLocation()
  const [lager, settLager] = useState(false)
  const [feil, settFeil] = useState<unknown>(null)
  const lag = (original: string) => {
    if (lager) return
    settLager(true)
    settFeil(null)
    kopier(kontor.peek().id, original).then(
      ({ tiltak }) => route(`/kontor/tiltak/${tiltak.id}`),
      (e: unknown) => {
        settLager(false)
        settFeil(e)
      },
    )
  }
  return { lag, lager, feil }
}

type Lagprops = { lag: (original: string) => void }

const Onsket = ({ id, lag }: Lagprops & { id: string }) => (
  <section class="ds-alert" data-color="info">
    <p>{t('rediger.ny.onsket')}</p>
    <button type="button" class="ds-button" data-variant="primary" onClick={() => lag(id)}>
      {t('rediger.ny.onsket.knapp')}
    </button>
  </section>
)

type Utkast = { id: string; navn: string; om: string; sammendrag: string }

const Liste = ({ utkast, lag }: Lagprops & { utkast: readonly Utkast[] }) => (
  <ul class="nytt__liste">
    {utkast.map(({ id, navn, om, sammendrag }) => (
      <li key={id}>
        <div>
          <h3>{navn}</h3>
          <p class="hjelp">{om}</p>
          <p>{sammendrag}</p>
        </div>
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => lag(id)}>
          {t('rediger.ny.bruk')}
          <span class="ds-sr-only">: {navn}</span>
        </button>
      </li>
    ))}
  </ul>
)

type Soksprops = { id: string; navn: string; verdi: string; sett: (skrevet: string) => void }

const Sok = ({ id, navn, verdi, sett }: Soksprops) => (
  <div class="felt">
    <label class="ds-label" for={id}>
      {navn}
    </label>
    <input
      class="ds-input"
      id={id}
      type="search"
      autocomplete="off"
      value={verdi}
      onInput={(e) => sett(e.currentTarget.value)}
    />
  </div>
)

const som = (mal: Tiltaksmal): Utkast => ({
  id: mal.id,
  navn: mal.navn,
  om: [etikett('tiltakstype', mal.tiltakstype), ...mal.behov.primar.map((b) => etikett('behov', b))].join(' · '),
  sammendrag: mal.sammendrag,
})

const FA = 5
const INGEN: readonly Tiltaksmal[] = []

/** Municipal patterns; a few until somebody searches or asks for all. */
function Maler({ lag }: Lagprops) {
  const { tilstand, hent } = useHentet(hentMaler, '')
  const [skrevet, settSkrevet] = useState('')
  const [alle, settAlle] = useState(false)
  const maler = tilstand.slag === 'klar' ? tilstand.verdi : INGEN
  const treff = useMemo(() => {
    const ord = fold(skrevet).split(' ').filter(Boolean)
    return maler.map(som).filter((m) => ord.every((o) => fold(`${m.navn} ${m.om} ${m.sammendrag}`).includes(o)))
  }, [maler, skrevet])
  const viste = alle || skrevet.trim() !== '' ? treff : treff.slice(0, FA)
  return (
    <section>
      <h2 class="ds-heading" data-size="xs">
        {t('rediger.ny.mal')}
      </h2>
      <p class="hjelp">{t('rediger.ny.mal.om')}</p>
      {tilstand.slag === 'henter' && <Henter />}
      {tilstand.slag === 'feil' && <Feilboks feil={tilstand.feil} provIgjen={hent} />}
      {tilstand.slag === 'klar' && (
        <>
          <Sok id="malsok" navn={t('rediger.ny.mal.sok', { n: maler.length })} verdi={skrevet} sett={settSkrevet} />
          <output class="hjelp">{skrevet.trim() !== '' && t('rediger.ny.treff', { n: treff.length })}</output>
          <Liste utkast={viste} lag={lag} />
          {viste.length < treff.length && (
            <button type="button" class="ds-button" data-variant="tertiary" onClick={() => settAlle(true)}>
              {t('rediger.ny.alle', { n: treff.length })}
            </button>
          )}
        </>
      )}
    </section>
  )
}

const PAUSE_MS = 250

/** What is published by anybody, by searching. */
function Andres({ lag }: Lagprops) {
  const [skrevet, settSkrevet] = useState('')
  const { treff, feil } = useTreff(skrevet)
  return (
    <section>
      <h2 class="ds-heading" data-size="xs">
        {t('rediger.ny.kopi')}
      </h2>
      <p class="hjelp">{t('rediger.ny.kopi.om')}</p>
      <Sok id="kopisok" navn={t('rediger.ny.kopi.sok')} verdi={skrevet} sett={settSkrevet} />
      <output class="hjelp">{treff && t('rediger.ny.treff', { n: treff.length })}</output>
      {feil && <p class="ds-validation-message">{feil}</p>}
      {treff && <Liste utkast={treff} lag={lag} />}
    </section>
  )
}

function useTreff(skrevet: string) {
  const [treff, settTreff] = useState<Utkast[] | null>(null)
  const [feil, settFeil] = useState<string | null>(null)
  useEffect(() => {
    const avbryt = new AbortController()
    const utsatt = lagUtsatt(PAUSE_MS)
    const q = skrevet.trim()
    if (q === '') settTreff(null)
    else utsatt.gjor(() => void hent(q))
    async function hent(sokt: string) {
      try {
        const svar = await sok(
          { q: sokt, side: 1, antall: 10, fra: null, reisemiddel: 'bil', filtre: {} },
          avbryt.signal,
        )
        settTreff(
          svar.treff.map(({ tiltakId: id, tiltak, utdrag }) => ({
            id,
            navn: tiltak.navn,
            om: [tiltak.tilbyder, etikett('tiltakstype', tiltak.tiltakstype)].join(' · '),
            sammendrag: utdrag,
          })),
        )
        settFeil(null)
      } catch (e) {
        if (!erAvbrutt(e)) settFeil((e instanceof ApiFeil ? e : new ApiFeil(500)).message)
      }
    }
    return () => {
      utsatt.avlys()
      avbryt.abort()
    }
  }, [skrevet])
  return { treff, feil }
}
