import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Apning, Kriterium } from '../kriterium.ts'
import { HELDAG, minsteTimer } from '../oppmote.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, FRARADES, JA, type Utfall, VET_IKKE } from '../utfall.ts'

/** So many times more than the person manages is too far to stretch. Source: kontrakt §5. */
const FOR_MANGE_GANGER = 2
/** Hours a week that count as the largest change: full time from nothing. */
const HEL_UKE = 40

const trapperOpp = (t: Tiltak) => t.tilrettelegging?.includes('gradvis-opptrapping')

function prov(p: Person, t: Tiltak): Utfall {
  const minst = minsteTimer(t) ?? 0
  const klarer = p.kapasitetTimer
  if (klarer === null) return minst >= HELDAG && p.harHindring('lav-kapasitet-helse') === true ? VET_IKKE : JA
  if (minst <= klarer) return JA
  return minst > FOR_MANGE_GANGER * klarer && trapperOpp(t) === false ? FRARADES : ADVARSEL
}

export const timer: Kriterium = {
  regel: 'timer',
  sporsmal: 'Klarer personen så mange timer i uka som tiltaket minst krever?',
  kilde: 'OE-rapport 2023-68 kap. 6.5: omfanget må tilpasses den enkelte; spør om gradvis opptrapping (R31)',
  angar: (p) => p.kapasitetTimer !== null || p.harHindring('lav-kapasitet-helse') === true,
  leser: (t) => [minsteTimer(t), trapperOpp(t)],
  prov,
  verdier(p, t) {
    const minst = minsteTimer(t)
    if (!minst || (p.kapasitetTimer === null && prov(p, t) === JA)) return null
    return { minst, klarer: p.kapasitetTimer }
  },
  mangler: () => ({ side: 'kartlegging', felt: 'kapasitetTimer' }),
  variant(p, t) {
    if (prov(p, t) !== ADVARSEL) return undefined
    const opptrapping = trapperOpp(t)
    return opptrapping === undefined ? 'ukjent-opptrapping' : opptrapping ? 'opptrapping' : undefined
  },
  tekst: tekster.timer,
  endring(p, t): Apning {
    const minst = minsteTimer(t) ?? 0
    const storrelse = Math.min(1, 0.2 + (minst - (p.kapasitetTimer ?? 0)) / HEL_UKE)
    return { setning: minst === 1 ? 'endring-en' : 'endring', verdier: { minst }, storrelse }
  },
}
