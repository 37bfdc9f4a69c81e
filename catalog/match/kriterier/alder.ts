import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Apning, Kriterium } from '../kriterium.ts'
import { JA, NEI, VET_IKKE } from '../utfall.ts'

/** Known to be for all ages; not told is something else. */
const utenGrense = ({ alder }: Tiltak) =>
  alder === null || (alder !== undefined && alder.fra == null && alder.til == null)

export const alder: Kriterium = {
  regel: 'alder',
  sporsmal: 'Er personen innenfor aldersgrensen?',
  kilde: 'Tilbyderens egen aldersgrense (tiltak.alder); lov eller forskrift står i tiltakets regelverk (R01)',
  leser: (t) => [t.alder],
  prov(p, t) {
    if (utenGrense(t)) return JA
    if (!t.alder || p.alder === null) return VET_IKKE
    return p.alder >= (t.alder.fra ?? 0) && p.alder <= (t.alder.til ?? 150) ? JA : NEI
  },
  verdier: (p, t) => (utenGrense(t) ? null : { har: p.alder, fra: t.alder?.fra ?? 0, til: t.alder?.til ?? null }),
  mangler: (_p, t) =>
    t.alder === undefined ? { side: 'tiltak', felt: 'alder' } : { side: 'kartlegging', felt: 'alder' },
  variant(p, t) {
    const { fra, til } = t.alder ?? {}
    const spenn = til == null ? 'fra' : fra == null ? 'til' : 'begge'
    if (t.alder === undefined) return 'ukjent-grense'
    if (p.alder === null) return `vet-ikke-${spenn}`
    return this.prov(p, t) === NEI ? `nei-${spenn}` : 'ja'
  },
  tekst: tekster.alder,
  endring(p, t): Apning {
    const har = p.alder ?? 0
    const fra = t.alder?.fra ?? 0
    if (har < fra) {
      return { setning: 'endring-fra', verdier: { fra }, storrelse: fra - har <= 1 ? 0.5 : 0.9 }
    }
    return { setning: 'endring-til', verdier: { til: t.alder?.til ?? null }, storrelse: 0.9 }
  },
}
