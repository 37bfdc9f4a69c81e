import '@digdir/designsystemet-css/theme.css'
import '@digdir/designsystemet-css'
import '@fontsource-variable/inter'
import './felles/stil/ramme.css'
import './felles/stil/felt.css'
import './veileder/stil/arbeid.css'
import './veileder/stil/finn.css'
import './veileder/stil/kartlegging.css'
import './veileder/stil/utskrift.css'
import { render } from 'preact'
import { App } from './App.tsx'
import { startSprak } from './felles/sprak.ts'
import { registrer } from './frakoblet/registrer.ts'
import { overleverVedLukking, taImot } from './veileder/overlevering.ts'

const rot = document.getElementById('app')
if (rot) {
  startSprak()
  overleverVedLukking()
  void taImot().then(() => render(<App />, rot))
  registrer()
}
