import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, FRARADES, JA, type Utfall, VET_IKKE } from '../utfall.ts'

const harRusmiljo = (t: Tiltak) => t.miljo?.includes('aktiv-rus') ?? false

// Such places are made for those who use drugs or seek help for it; for them only being newly sober speaks against.
function prov(p: Person, t: Tiltak): Utfall {
  if (!harRusmiljo(t)) return JA
  const fersk = p.harHindring('fersk-rusfri')
  if (fersk !== false) return fersk ? FRARADES : VET_IKKE
  if (p.behov.has('rus')) return JA
  return p.harHindring('aktiv-rus') ? JA : ADVARSEL
}

export const rusmiljo: Kriterium = {
  regel: 'rusmiljo',
  sporsmal: 'Kan personen møte folk som ruser seg der?',
  kilde: 'Domenets regel R10 og 4c: den som nylig er rusfri, trenger avstand til steder der andre ruser seg',
  leser: (t) => [harRusmiljo(t)],
  prov,
  verdier: (p, t) =>
    harRusmiljo(t) ? { nyligRusfri: p.harHindring('fersk-rusfri'), ruser: p.harHindring('aktiv-rus') } : null,
  mangler: () => ({ side: 'kartlegging', felt: 'hindringer' }),
  tekst: tekster.rusmiljo,
  endring: () => ({ verdier: {}, storrelse: 0.9 }),
}
