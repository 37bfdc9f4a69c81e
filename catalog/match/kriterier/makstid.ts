import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, JA } from '../utfall.ts'

const samme = (p: Person, t: Tiltak) => p.tidligere?.filter((g) => g.tiltakstype === t.tiltakstype) ?? []
const brukt = (p: Person, t: Tiltak) => samme(p, t).reduce((sum, g) => sum + (g.uker ?? 0), 0)

export const makstid: Kriterium = {
  regel: 'makstid',
  sporsmal: 'Har personen tid igjen, når tiltaket har en lengste varighet?',
  kilde: 'Tiltakets lengste varighet (tiltak.varighet.ukerMaks) mot ukene personen har fortalt om (kontrakt §5, R27)',
  angar: (p) => (p.tidligere?.length ?? 0) > 0,
  leser: (t) => [t.tiltakstype, t.varighet?.ukerMaks],
  prov(p, t) {
    const maks = t.varighet?.ukerMaks
    return maks != null && brukt(p, t) > 0 && brukt(p, t) >= maks ? ADVARSEL : JA
  },
  verdier(p, t) {
    const maks = t.varighet?.ukerMaks
    return maks == null || brukt(p, t) === 0 ? null : { brukt: brukt(p, t), maks }
  },
  variant(p, t) {
    // A try of untold length has used something too, so what is known is the least.
    return this.prov(p, t) === JA && samme(p, t).some((g) => g.uker == null) ? 'minst' : undefined
  },
  tekst: tekster.makstid,
}
