import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Kriterium } from '../kriterium.ts'
import { JA, NEI, VET_IKKE } from '../utfall.ts'

export const gyldigId: Kriterium = {
  regel: 'gyldig-id',
  sporsmal: 'Har personen gyldig legitimasjon, når tiltaket krever det?',
  kilde: 'Domenets regel R16 (Lånekassen og statlige tiltak); feltet gyldigId avgjør, ellers hindringen',
  leser: (t) => [t.krav?.includes('gyldig-id')],
  prov(p, t) {
    if (!t.krav?.includes('gyldig-id')) return JA
    return p.gyldigId === null ? VET_IKKE : p.gyldigId ? JA : NEI
  },
  verdier: (p, t) => (t.krav?.includes('gyldig-id') ? { har: p.gyldigId } : null),
  mangler: () => ({ side: 'kartlegging', felt: 'gyldigId' }),
  tekst: tekster['gyldig-id'],
  endring: () => ({
    verdier: {},
    storrelse: 0.5,
  }),
}
