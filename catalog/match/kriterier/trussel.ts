import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Form } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import { erGruppe } from '../oppmote.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, FRARADES, JA, type Utfall, VET_IKKE } from '../utfall.ts'

/** Where others may be present. */
const BLANT_ANDRE: ReadonlySet<Form> = new Set(['fast', 'droppinn', 'dogn'])

const erApent = (t: Tiltak) => t.miljo?.includes('apent-blandet') ?? false
const erForUtsatte = (t: Tiltak) => t.eksklusiv?.includes('vold') ?? false
const kanVaereApent = (t: Tiltak) => t.miljo === undefined && BLANT_ANDRE.has(t.form)

/** A place made for those who are threatened is safe, but not when anyone may walk in there as well. */
function prov(p: Person, t: Tiltak): Utfall {
  const truet = p.harHindring('trussel-vold')
  if (truet === null) return erApent(t) ? VET_IKKE : JA
  if (!truet) return JA
  if (erApent(t)) return FRARADES
  if (erForUtsatte(t)) return JA
  if (kanVaereApent(t)) return VET_IKKE
  return erGruppe(t) === true ? ADVARSEL : JA
}

export const trussel: Kriterium = {
  regel: 'trussel',
  sporsmal: 'Er det trygt for personen å møte opp der?',
  kilde: 'Domenets regel R28 og 4c: den som er utsatt for trusler eller vold, trenger skjermede steder',
  angar: (p) => p.harHindring('trussel-vold') !== false,
  leser: (t) => [erApent(t), erForUtsatte(t), kanVaereApent(t), erGruppe(t)],
  prov,
  // The sentences name no threat: the screen may be seen by more than the two who talk.
  verdier: (p, t) => (prov(p, t) === JA ? null : { miljo: t.miljo ?? null }),
  mangler: (p) =>
    p.harHindring('trussel-vold') === null
      ? { side: 'kartlegging', felt: 'hindringer' }
      : { side: 'tiltak', felt: 'miljo' },
  variant(p, t) {
    if (prov(p, t) !== VET_IKKE) return undefined
    return erApent(t) ? 'ukjent-trygghet' : 'ukjent-miljo'
  },
  tekst: tekster.trussel,
  endring: () => ({ verdier: {}, storrelse: 0.9 }),
}
