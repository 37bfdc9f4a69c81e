import { useEffect } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso'
import { grunnlag } from './felles/grunnlag.ts'
import { Overskrift, varsleNySkjerm } from './felles/Overskrift.tsx'
import { Ramme } from './felles/Ramme.tsx'
import { useTittel } from './felles/side.ts'
import { t } from './felles/sprak.ts'
import { Feilboks, Henter, Tomt } from './felles/Tilstander.tsx'
import { Arbeidslinje } from './veileder/Arbeidslinje.tsx'
import { FinnTiltak } from './veileder/FinnTiltak.tsx'
import { holdFerskt } from './veileder/ferskt.ts'
import { Hvilevakt } from './veileder/Hvilevakt.tsx'

const SokTiltak = lazy(() => import('./veileder/SokTiltak.tsx').then((m) => m.SokTiltak))
const TiltakSide = lazy(() => import('./veileder/TiltakSide.tsx').then((m) => m.TiltakSide))

export const App = () => (
  <LocationProvider>
    <Ramme under={<Arbeidslinje />}>
      <Hvilevakt />
      <ErrorBoundary>
        <Skjermer />
      </ErrorBoundary>
    </Ramme>
  </LocationProvider>
)

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
