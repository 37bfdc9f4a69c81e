import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Kriterium } from '../kriterium.ts'
import { ADVARSEL, JA } from '../utfall.ts'

export const ferskhet: Kriterium = {
  regel: 'ferskhet',
  sporsmal: 'Har noen bekreftet opplysningene det siste halvåret?',
  kilde: 'Katalogens egen regel (tiltak.bekreftet); aldri et nei',
  bareDato: true,
  leser: (t) => [t.bekreftet],
  prov: (p, t) => (t.bekreftet < p.ferskFra ? ADVARSEL : JA),
  verdier(p, t) {
    return this.prov(p, t) === JA ? null : { bekreftet: t.bekreftet }
  },
  tekst: tekster.ferskhet,
}
