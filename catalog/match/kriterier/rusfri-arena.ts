import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Kriterium } from '../kriterium.ts'
import { ADVARSEL, JA, VET_IKKE } from '../utfall.ts'

export const rusfriArena: Kriterium = {
  regel: 'rusfri-arena',
  sporsmal: 'Må personen møte rusfri?',
  kilde: 'OE-rapport 2023-68 kap. 6.4: Gatelag krever rusfri på trening, og mange klarer det (R09)',
  leser: (t) => [t.krav?.includes('rusfri-pa-arena')],
  prov(p, t) {
    if (!t.krav?.includes('rusfri-pa-arena')) return JA
    const ruser = p.harHindring('aktiv-rus')
    return ruser === null ? VET_IKKE : ruser ? ADVARSEL : JA
  },
  verdier: (p, t) => (t.krav?.includes('rusfri-pa-arena') ? { har: p.harHindring('aktiv-rus') } : null),
  mangler: () => ({ side: 'kartlegging', felt: 'hindringer' }),
  tekst: tekster['rusfri-arena'],
}
