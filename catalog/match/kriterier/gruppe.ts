import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Form, Hindring } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Apning, Kriterium } from '../kriterium.ts'
import { erGruppe, erStorGruppe, HELDAG, LITEN_GRUPPE, minsteTimer } from '../oppmote.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, FRARADES, JA, type Utfall, VET_IKKE } from '../utfall.ts'

/** Hard among many. */
const BLANT_MANGE: readonly Hindring[] = ['sosial-angst', 'konfliktvansker']
/** Those for whom it may close, so that a group of untold size is worth asking about. */
const KAN_STENGE: readonly Hindring[] = ['sosial-angst', 'aktiv-selvskading']
/** Where one cannot come and go, or be alone with the one who helps. */
const BINDENDE: ReadonlySet<Form> = new Set(['fast', 'dogn'])

const har = (p: Person, kode: Hindring) => p.harHindring(kode) === true
const erHeldag = (t: Tiltak) => (minsteTimer(t) ?? 0) >= HELDAG
const skaderSegIGruppe = (p: Person, t: Tiltak) => har(p, 'aktiv-selvskading') && erGruppe(t) === true

const blirForMye = (p: Person, t: Tiltak) => har(p, 'sosial-angst') && erStorGruppe(t) === true && erHeldag(t)

const ukjentKanStenge = (p: Person, t: Tiltak) =>
  BINDENDE.has(t.form) &&
  ((har(p, 'sosial-angst') && erStorGruppe(t) === null) || (har(p, 'aktiv-selvskading') && erGruppe(t) === null))

// Unknown hindringer are a silent `ja`: most people have none of these, so asking at every large group would drown what matters.
function prov(p: Person, t: Tiltak): Utfall {
  if (skaderSegIGruppe(p, t)) return FRARADES
  if (ukjentKanStenge(p, t)) return VET_IKKE
  if (erStorGruppe(t) !== true) return JA
  if (blirForMye(p, t)) return FRARADES
  return BLANT_MANGE.some((kode) => har(p, kode)) ? ADVARSEL : JA
}

export const gruppe: Kriterium = {
  regel: 'gruppe',
  sporsmal: 'Kan det bli vanskelig for personen å være sammen med flere, som her?',
  kilde:
    'OE-rapport 2023-68 kap. 6.2: gruppetiltak passer ikke i en aktiv selvskadingsfase; kap. 6.5 om konflikter (R33)',
  angar: (p) => BLANT_MANGE.some((kode) => har(p, kode)) || har(p, 'aktiv-selvskading'),
  leser: (t) => [erGruppe(t), erStorGruppe(t), erHeldag(t), BINDENDE.has(t.form)],
  prov,
  verdier(p, t) {
    const u = prov(p, t)
    if (u === JA) return null
    const koder = u === VET_IKKE ? KAN_STENGE : BLANT_MANGE
    return { har: koder.filter((kode) => har(p, kode)), timer: minsteTimer(t) }
  },
  mangler: () => ({ side: 'tiltak', felt: 'oppmote.gruppestorrelse' }),
  variant(p, t) {
    if (prov(p, t) !== FRARADES) return undefined
    return skaderSegIGruppe(p, t) ? 'nei-selvskading' : 'nei-heldag'
  },
  tekst: tekster.gruppe,
  endring(p, t): Apning {
    const forMye = { mest: LITEN_GRUPPE, heldag: HELDAG }
    if (!skaderSegIGruppe(p, t)) return { setning: 'endring-heldag', verdier: forMye, storrelse: 0.6 }
    return blirForMye(p, t)
      ? { setning: 'endring-begge', verdier: forMye, storrelse: 1 }
      : { setning: 'endring-selvskading', verdier: {}, storrelse: 0.9 }
  },
}
