/** The planner's workspace: what there is for whom, where, and what would change it. */
import { lazy, Route, Router } from 'preact-iso'
import { meldTekster } from '../felles/sprak.ts'
import tekster from '../felles/tekst/dekning.json' with { type: 'json' }
import stedtekster from '../felles/tekst/dekning-steder.json' with { type: 'json' }
import svartekster from '../felles/tekst/dekning-svar.json' with { type: 'json' }
// The words for what stopped a tiltak are the veileder's.
import forslagstekster from '../felles/tekst/forslag.json' with { type: 'json' }
import { Oversikt } from './Oversikt.tsx'
import { Undermeny } from './Undermeny.tsx'
import './stil/dekning.css'
import './stil/tabell.css'
import './stil/trinn.css'
import './stil/utskrift.css'

meldTekster(tekster, stedtekster, svartekster, forslagstekster)

const HvaOm = lazy(() => import('./HvaOm.tsx').then((m) => m.HvaOm))
const Svar = lazy(() => import('./svar/Svar.tsx').then((m) => m.Svar))
const Neste = lazy(() => import('./steder/Neste.tsx').then((m) => m.Neste))
const Avtaler = lazy(() => import('./steder/Avtaler.tsx').then((m) => m.Avtaler))
const Sammen = lazy(() => import('./steder/Sammen.tsx').then((m) => m.Sammen))
const Plasser = lazy(() => import('./steder/Plasser.tsx').then((m) => m.Plasser))
const Datoer = lazy(() => import('./datoer/Datoer.tsx').then((m) => m.Datoer))
const Praksis = lazy(() => import('./signaler/Praksis.tsx').then((m) => m.Praksis))
const Eksport = lazy(() => import('./eksport/Eksport.tsx').then((m) => m.Eksport))
const Kommuneside = lazy(() => import('./Kommuneside.tsx').then((m) => m.Kommuneside))

export const Dekning = () => (
  <div class="dekning">
    <Undermeny />
    <div class="dekning__innhold">
      <Router>
        <Route path="/" component={Oversikt} />
        <Route path="/hva-om" component={HvaOm} />
        <Route path="/svar" component={Svar} />
        <Route path="/neste" component={Neste} />
        <Route path="/avtaler" component={Avtaler} />
        <Route path="/sammen" component={Sammen} />
        <Route path="/plasser" component={Plasser} />
        <Route path="/datoer" component={Datoer} />
        <Route path="/praksis" component={Praksis} />
        <Route path="/eksport" component={Eksport} />
        <Route path="/kommune/:nr" component={Kommuneside} />
        <Route default component={Oversikt} />
      </Router>
    </div>
  </div>
)
