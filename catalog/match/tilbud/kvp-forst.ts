import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { vurderesForst } from '../../kodeverk.ts'
import { kanHaKvp, nedsattArbeidsevne } from '../kvp.ts'
import type { Person } from '../person.ts'
import { iDeler, VURDERES_FORST } from '../vekter.ts'
import type { Del } from './del.ts'

const kanVaereForst = (p: Person) => p.mal !== 'helse-forst' && kanHaKvp(p) === true && nedsattArbeidsevne(p) !== false

/** A program that the law says must be considered first, for whom it may be meant and whose goal is not health first. */
export const kvpForst: Del = {
  regel: 'kvp-forst',
  grunnlag: true,
  merker: (t) => [Number(vurderesForst(t.tiltakstype))],
  teller: () => [1],
  mest: (p) => (kanVaereForst(p) ? iDeler(VURDERES_FORST) : 0),
  bidrag: (p, t) =>
    vurderesForst(t.tiltakstype) && kanVaereForst(p)
      ? [{ setning: 'ja', verdier: {}, poeng: iDeler(VURDERES_FORST) }]
      : [],
  tekst: tekster['kvp-forst'],
}
