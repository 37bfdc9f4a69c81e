import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Kriterium } from '../kriterium.ts'
import { ADVARSEL, JA } from '../utfall.ts'

export const egetOnske: Kriterium = {
  regel: 'eget-onske',
  sporsmal: 'Hva har personen selv svart når dette har vært et valg?',
  kilde: 'Personens eget svar (kartlegging.tattStilling); et nei respekteres, men stenger ikke (R36)',
  angar: (p) => Object.keys(p.tattStilling).length > 0,
  leser: (t) => [t.tiltakstype],
  prov: (p, t) => (p.tattStilling[t.tiltakstype] === 'onsker-ikke' ? ADVARSEL : JA),
  verdier(p, t) {
    const svar = p.tattStilling[t.tiltakstype]
    return svar === undefined ? null : { svar }
  },
  variant: (p, t) => (p.tattStilling[t.tiltakstype] === 'vet-ikke' ? 'usikker' : undefined),
  tekst: tekster['eget-onske'],
}
