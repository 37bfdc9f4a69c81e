/** The workspace of an office. Everyone may open it; what is inside asks who you are. */
import { lazy, Route, Router } from 'preact-iso'
import { meldTekster } from '../felles/sprak.ts'
import tekster from '../felles/tekst/kontor.json' with { type: 'json' }
import { Kontorramme } from './Kontorramme.tsx'
import './stil/kontor.css'

meldTekster(tekster)

const Arbeidsliste = lazy(() => import('./Arbeidsliste.tsx').then((m) => m.Arbeidsliste))
const Deling = lazy(() => import('./Deling.tsx').then((m) => m.Deling))
const Foresporsler = lazy(() => import('./Foresporsler.tsx').then((m) => m.Foresporsler))
const Historikk = lazy(() => import('./Historikk.tsx').then((m) => m.Historikk))
const Importer = lazy(() => import('./Importer.tsx').then((m) => m.Importer))
const Innstillinger = lazy(() => import('./Innstillinger.tsx').then((m) => m.Innstillinger))
const Rediger = lazy(() => import('./Rediger.tsx').then((m) => m.Rediger))
const Tiltaksliste = lazy(() => import('./Tiltaksliste.tsx').then((m) => m.Tiltaksliste))

export const Vare = () => (
  <Kontorramme>
    <Router>
      <Route path="/" component={Arbeidsliste} />
      <Route path="/tiltak" component={Tiltaksliste} />
      <Route path="/ny" component={Rediger} />
      <Route path="/tiltak/:id" component={Rediger} />
      <Route path="/tiltak/:id/historikk" component={Historikk} />
      <Route path="/deling" component={Deling} />
      <Route path="/foresporsler" component={Foresporsler} />
      <Route path="/import" component={Importer} />
      <Route path="/innstillinger" component={Innstillinger} />
      <Route default component={Arbeidsliste} />
    </Router>
  </Kontorramme>
)
