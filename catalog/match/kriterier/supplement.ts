import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { JA } from '../utfall.ts'
import { DIGITALT, FRIVILLIG, FRIVILLIG_HOVEDBEHOV } from '../vekter.ts'

const erFrivillig = (t: Tiltak) => t.eier === 'frivillig'
const erForHovedbehov = (p: Person, t: Tiltak) => t.behov.primar.some((kode) => p.behov.get(kode) === 3)
const bareDigitalt = (p: Person, t: Tiltak) => t.form === 'digital' && !p.onsker.has('digitalt')

/** Never a warning: it says how much the offer can carry alone, and puts what carries more before it. */
export const supplement: Kriterium = {
  regel: 'supplement',
  sporsmal: 'Kan tilbudet bære alene, eller er det best som et tillegg?',
  kilde:
    'OE-rapport 2023-68 kap. 6.4: frivillige tilbud brukes som supplement; kap. 6.2: digitale tilbud er «ikke gode nok til at de gir en endring»',
  leser: (t) => [erFrivillig(t), erFrivillig(t) && t.behov.primar, t.form === 'digital'],
  prov: () => JA,
  andel(p, t) {
    if (erFrivillig(t)) return erForHovedbehov(p, t) ? FRIVILLIG_HOVEDBEHOV : FRIVILLIG
    return bareDigitalt(p, t) ? DIGITALT : 0
  },
  verdier: (p, t) => (erFrivillig(t) || bareDigitalt(p, t) ? { eier: t.eier, form: t.form } : null),
  variant: (_p, t) => (erFrivillig(t) ? 'frivillig' : 'digitalt'),
  tekst: tekster.supplement,
}
