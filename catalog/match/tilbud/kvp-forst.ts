import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { vurderesForst } from '../../kodeverk.ts'
import { kanHaKvp, nedsattArbeidsevne } from '../kvp.ts'
import { iDeler, VURDERES_FORST } from '../vekter.ts'
import type { Del } from './del.ts'

/** A program that the law says must be considered first, for whom it may be meant and whose goal is not health first. */
export const kvpForst: Del = {
  regel: 'kvp-forst',
  grunnlag: true,
  merker: (t) => [Number(vurderesForst(t.tiltakstype))],
  teller: () => [1],
  bidrag: (p, t) =>
    vurderesForst(t.tiltakstype) && p.mal !== 'helse-forst' && kanHaKvp(p) === true && nedsattArbeidsevne(p) !== false
      ? [{ setning: 'ja', verdier: {}, poeng: iDeler(VURDERES_FORST) }]
      : [],
  tekst: tekster['kvp-forst'],
}
