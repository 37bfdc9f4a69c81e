import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import { ADVARSEL, JA } from '../utfall.ts'

const gjennomBehandler = (t: Tiltak) => t.inngang === 'behandler'

export const inngang: Kriterium = {
  regel: 'inngang',
  sporsmal: 'Hvem må gjøre hva for at personen skal få plass?',
  kilde: 'Tilbyderens egen vei inn (tiltak.inngang); sier hva som må gjøres, aldri et nei (R06)',
  angar: (p) => p.iBehandling === false,
  leser: (t) => [t.inngang],
  // Whether treatment is required is asked by rule `krav`; here an unknown is a question in the sentence, so it is not counted twice.
  prov: (p, t) => (gjennomBehandler(t) && p.iBehandling === false ? ADVARSEL : JA),
  verdier: (p, t) => ({ inngang: t.inngang, ...(gjennomBehandler(t) && { iBehandling: p.iBehandling }) }),
  variant(p, t) {
    if (!gjennomBehandler(t) || p.iBehandling === true) return t.inngang
    return p.iBehandling === null ? 'har-behandler' : undefined
  },
  tekst: tekster.inngang,
}
