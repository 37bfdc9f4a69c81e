import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { erForsok } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import { kommunenavn } from '../person.ts'
import { tilgang } from '../tilgang.ts'
import { JA, NEI, VET_IKKE } from '../utfall.ts'

/** What is for the whole country is not limited to some offices. */
const noenSteder = (t: Tiltak) => erForsok(t.tiltakstype) && !t.dekning.landet
const uoppgitt = ({ dekning }: Tiltak) => dekning.kommuner.length === 0 && dekning.fylker.length === 0

export const forsoksomrade: Kriterium = {
  regel: 'forsoksomrade',
  sporsmal: 'Er tiltaket et forsøk, og er personens kommune med?',
  kilde:
    'FOR-2026-02-04-163 (lønnstilskudd for unge) og rundskriv r76-13-04 (ungdomsprogrammet): bare noen kontor (R32)',
  leser: (t) => [noenSteder(t) && t.dekning],
  prov(p, t) {
    if (!noenSteder(t)) return JA
    if (p.kommune === null || uoppgitt(t)) return VET_IKKE
    // An agreement between offices buys places; it does not make a kommune part of a trial.
    return tilgang(p.kommune, t, p.dato) === 'dekket' ? JA : NEI
  },
  verdier: (p, t) => (noenSteder(t) ? { kommune: kommunenavn(p) } : null),
  mangler: (_p, t) => (uoppgitt(t) ? { side: 'tiltak', felt: 'dekning' } : { side: 'kartlegging', felt: 'kommune' }),
  variant(p, t) {
    if (this.prov(p, t) !== VET_IKKE) return undefined
    return uoppgitt(t) ? 'uoppgitt' : 'vet-ikke'
  },
  tekst: tekster.forsoksomrade,
  endring: (p) => ({
    verdier: { kommune: kommunenavn(p) },
    storrelse: 0.95,
  }),
}
