import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import { ADVARSEL, JA } from '../utfall.ts'

const fullt = (t: Tiltak) => t.kapasitet?.ledige === 0
/** A month or more of waiting is worth a warning; shorter is told without one. */
const LENGE = 4
const vente = (t: Tiltak) => t.kapasitet?.ventetidUker ?? 0

export const kapasitet: Kriterium = {
  regel: 'kapasitet',
  sporsmal: 'Er det plass nå?',
  kilde: 'Det kontoret sist har oppgitt (tiltak.kapasitet); aldri et nei (R26)',
  bareDato: true,
  leser: (t) => [fullt(t), vente(t)],
  prov: (_p, t) => (fullt(t) || vente(t) >= LENGE ? ADVARSEL : JA),
  verdier(_p, t) {
    const { ledige, ventetidUker, oppdatert } = t.kapasitet ?? {}
    if (ledige == null && ventetidUker == null) return null
    return { ledige: ledige ?? null, ventetidUker: ventetidUker ?? null, oppdatert: oppdatert ?? null }
  },
  variant(_p, t) {
    if (fullt(t)) return vente(t) > 0 ? 'fullt-ventetid' : 'fullt'
    if (vente(t) > 0) return 'ventetid'
    if (t.kapasitet?.ledige == null) return 'uten-ventetid'
    return t.kapasitet.ledige === 1 ? 'en-ledig' : undefined
  },
  tekst: tekster.kapasitet,
}
