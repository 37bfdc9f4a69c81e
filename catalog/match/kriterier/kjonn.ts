import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Kriterium } from '../kriterium.ts'
import { JA, NEI, VET_IKKE } from '../utfall.ts'

export const kjonn: Kriterium = {
  regel: 'kjonn',
  sporsmal: 'Er tiltaket bare for kvinner eller bare for menn?',
  kilde: 'Tilbyderens egen målgruppe (tiltak.kjonn); for Jobbsjansen IMDis regelverk (R02)',
  leser: (t) => [t.kjonn],
  prov(p, t) {
    if (!t.kjonn) return JA
    if (p.kjonn === null || p.kjonn === 'annet') return VET_IKKE
    return p.kjonn === (t.kjonn === 'kvinner' ? 'kvinne' : 'mann') ? JA : NEI
  },
  verdier: (p, t) => (t.kjonn ? { har: p.kjonn, bare: t.kjonn } : null),
  mangler: (p) => (p.kjonn === null ? { side: 'kartlegging', felt: 'kjonn' } : { side: 'tiltak', felt: 'kjonn' }),
  variant: (p) => (p.kjonn === 'annet' ? 'annet' : undefined),
  tekst: tekster.kjonn,
  endring: (_p, t) => ({
    verdier: { bare: t.kjonn ?? null },
    storrelse: 1,
  }),
}
