import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import { JA } from '../utfall.ts'

const frivillig = (t: Tiltak) => t.vilkar?.egnet === 'nei'

export const ikkeVilkar: Kriterium = {
  regel: 'ikke-vilkar',
  sporsmal: 'Skal tiltaket holdes utenfor vilkår om aktivitet?',
  kilde: 'tiltak.vilkar; IMDis regelverk for Jobbsjansen, og OE-rapport 2023-68 kap. 6.4 om frivillige tilbud (R20)',
  angar: () => false,
  leser: (t) => [frivillig(t)],
  prov: () => JA,
  verdier: (_p, t) => (frivillig(t) ? { egnet: 'nei' } : null),
  tekst: tekster['ikke-vilkar'],
}
