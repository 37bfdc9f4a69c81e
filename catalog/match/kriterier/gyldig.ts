import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Apning, Kriterium } from '../kriterium.ts'
import { JA, NEI } from '../utfall.ts'

export const gyldig: Kriterium = {
  regel: 'gyldig',
  sporsmal: 'Tar tiltaket inn nye deltakere på denne datoen?',
  kilde: 'Tiltakets status og periode (tiltak.status, tiltak.gyldig)',
  bareDato: true,
  leser: (t) => [t.status, t.gyldig],
  prov(p, t) {
    if (t.status !== 'publisert') return NEI
    const { fra, til } = t.gyldig ?? {}
    return (fra != null && p.dato < fra) || (til != null && p.dato > til) ? NEI : JA
  },
  verdier(p, t) {
    const { fra, til } = t.gyldig ?? {}
    return t.status === 'publisert' && fra == null && til == null
      ? null
      : { dato: p.dato, fra: fra ?? null, til: til ?? null, status: t.status }
  },
  variant(p, t) {
    if (t.status !== 'publisert') return t.status
    if (this.prov(p, t) === JA) return t.gyldig?.til == null ? 'ja' : 'ja-til'
    return t.gyldig?.fra != null && p.dato < t.gyldig.fra ? 'ikke-startet' : 'utlopt'
  },
  tekst: tekster.gyldig,
  endring(p, t): Apning {
    const fra = t.gyldig?.fra ?? null
    return t.status === 'publisert' && fra !== null && p.dato < fra
      ? { setning: 'endring-vent', verdier: { fra }, storrelse: 0.3, dato: fra }
      : { setning: 'endring-apne', verdier: {}, storrelse: 0.9 }
  },
}
