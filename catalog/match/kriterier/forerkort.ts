import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Kriterium } from '../kriterium.ts'
import { ADVARSEL, JA, VET_IKKE } from '../utfall.ts'

export const forerkort: Kriterium = {
  regel: 'forerkort',
  sporsmal: 'Er førerkortet sperret, når tiltaket krever førerkort?',
  kilde: 'OE-rapport 2023-68 kap. 6.5: sperrefrist stanset et sjåførkurs (R34)',
  leser: (t) => [t.krav?.includes('forerkort')],
  prov(p, t) {
    if (!t.krav?.includes('forerkort')) return JA
    const sperret = p.harHindring('forerkort-sperret')
    return sperret === null ? VET_IKKE : sperret ? ADVARSEL : JA
  },
  verdier: (p, t) => (t.krav?.includes('forerkort') ? { sperret: p.harHindring('forerkort-sperret') } : null),
  mangler: () => ({ side: 'kartlegging', felt: 'hindringer' }),
  tekst: tekster.forerkort,
}
