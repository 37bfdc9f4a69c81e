import { useEffect, useState } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso'
import { grunnlag } from './felles/grunnlag.ts'
import { harLoggetInn } from './felles/innlogget.ts'
import { Overskrift, varsleNySkjerm } from './felles/Overskrift.tsx'
import { Ramme } from './felles/Ramme.tsx'
import { useTittel } from './felles/side.ts'
import { t } from './felles/sprak.ts'
import { Feilboks, Henter, Tomt } from './felles/Tilstander.tsx'
import './felles/tilbakevakt.ts'
import { Arbeidslinje } from './veileder/Arbeidslinje.tsx'
import { FinnTiltak } from './veileder/FinnTiltak.tsx'
import { holdFerskt } from './veileder/ferskt.ts'
import { Hvilevakt } from './veileder/Hvilevakt.tsx'

const Ark = lazy(() => import('./veileder/Ark.tsx').then((m) => m.Ark))
const Plan = lazy(() => import('./veileder/Plan.tsx').then((m) => m.Plan))
const Sammenlign = lazy(() => import('./veileder/Sammenlign.tsx').then((m) => m.Sammenlign))
const SokTiltak = lazy(() => import('./veileder/SokTiltak.tsx').then((m) => m.SokTiltak))
const Dekning = lazy(() => import('./planlegger/Dekning.tsx').then((m) => m.Dekning))
const Hvem = lazy(() => import('./kontor/Hvem.tsx').then((m) => m.Hvem))
const LoggInn = lazy(() => import('./kontor/LoggInn.tsx').then((m) => m.LoggInn))
const TiltakSide = lazy(() => import('./veileder/TiltakSide.tsx').then((m) => m.TiltakSide))
const Vare = lazy(() => import('./kontor/Vare.tsx').then((m) => m.Vare))

export const App = () => (
  <LocationProvider>
    <Ramme hvem={<HvemErInne />} under={<Arbeidslinje />}>
      <Hvilevakt />
      <Lastefeil />
      <ErrorBoundary>
        <Innhold />
      </ErrorBoundary>
    </Ramme>
  </LocationProvider>
)

/** Asked only where somebody has signed in before: nobody else waits for it. */
const HvemErInne = () =>
  harLoggetInn.value ? (
    <ErrorBoundary>
      <Hvem />
    </ErrorBoundary>
  ) : null

/** The way in stands outside the rest, which may be closed to who is not in. */
function Innhold() {
  const inngang = useLocation().path === '/logg-inn'
  const [forrige, settForrige] = useState(inngang)
  if (inngang !== forrige) {
    // As the router does for its own screens.
    varsleNySkjerm()
    settForrige(inngang)
  }
  return inngang ? <LoggInn /> : <Skjermer />
}

/** A part of the program that was to be loaded when it was needed did not come: there is a newer one, or no net. */
function Lastefeil() {
  const [feilet, settFeilet] = useState(false)
  useEffect(() => {
    const si = () => settFeilet(true)
    addEventListener('vite:preloadError', si)
    return () => removeEventListener('vite:preloadError', si)
  }, [])
  if (!feilet) return null
  return (
    <div class="ds-alert feilboks" data-color="warning" role="alert">
      <p class="tilstand__tittel">{t('feil.lasting')}</p>
      <p>{t('feil.lasting.hjelp')}</p>
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => location.reload()}>
        {t('feil.last-pa-nytt')}
      </button>
    </div>
  )
}

/** Every screen needs the words and the kommuner; until they are here there is nothing true to show. */
function Skjermer() {
  const { slag, ...tilstand } = grunnlag.tilstand.value
  useEffect(() => grunnlag.hent(), [])
  useEffect(holdFerskt, [])
  if (slag === 'henter') return <Henter />
  if (slag === 'feil') return <Feilboks feil={'feil' in tilstand && tilstand.feil} provIgjen={grunnlag.hent} />
  return (
    <Router onRouteChange={varsleNySkjerm}>
      <Route path="/" component={FinnTiltak} />
      <Route path="/tiltak" component={SokTiltak} />
      <Route path="/tiltak/:id" component={TiltakSide} />
      <Route path="/sammenlign" component={Sammenlign} />
      <Route path="/plan" component={Plan} />
      <Route path="/ark" component={Ark} />
      <Route path="/kontor" component={Vare} />
      <Route path="/kontor/*" component={Vare} />
      <Route path="/dekning" component={Dekning} />
      <Route path="/dekning/*" component={Dekning} />
      <Route default component={IkkeFunnet} />
    </Router>
  )
}

function IkkeFunnet() {
  useTittel(t('side.finnes-ikke'))
  return (
    <div class="side">
      <Overskrift>{t('side.finnes-ikke')}</Overskrift>
      <Tomt tittel={t('side.finnes-ikke.hjelp')} />
    </div>
  )
}
