import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Innhold } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, FRARADES, JA, type Utfall } from '../utfall.ts'

/** Job search and work-directed courses: of no use before work is in question. Source: kontrakt §5. */
const MOT_JOBB: ReadonlySet<Innhold> = new Set([
  'cv-og-soknad',
  'intervjutrening',
  'jobbsok-veiledning',
  'arbeidsgiverkontakt',
  'pc-tilgang',
  'kurs-sertifikat',
  'etablerer',
])

/** Like work, but may do good before work is the goal. */
const ARBEIDSLIKT: ReadonlySet<Innhold> = new Set([
  'arbeidspraksis-intern',
  'arbeidspraksis-ekstern',
  'arbeidsutproving',
  'tilskudd-arbeidsgiver',
])

const bareMotJobb = ({ innhold }: Tiltak) => innhold.length > 0 && innhold.every((kode) => MOT_JOBB.has(kode))
/** More than half; a place with many things to do may well help with a CV too. */
const mestMotJobb = ({ innhold }: Tiltak) => innhold.filter((kode) => MOT_JOBB.has(kode)).length > innhold.length / 2
const arbeidslikt = ({ innhold }: Tiltak) => innhold.filter((kode) => ARBEIDSLIKT.has(kode))

/** Known to be so; what is not told says nothing, for most people want to work. */
const noeAnnetForst = (p: Person) => p.mal === 'helse-forst' || p.harHindring('arbeid-ikke-aktuelt-na') === true

function prov(p: Person, t: Tiltak): Utfall {
  if (!noeAnnetForst(p)) return JA
  if (bareMotJobb(t)) return FRARADES
  return arbeidslikt(t).length > 0 || mestMotJobb(t) ? ADVARSEL : JA
}

export const arbeidIkkeAktuelt: Kriterium = {
  regel: 'arbeid-ikke-aktuelt',
  sporsmal: 'Handler tiltaket om jobb når personen først trenger noe annet?',
  kilde: 'OE-rapport 2023-68 kap. 9: CV-kurs var bortkastet for en som først måtte bli frisk (R13)',
  angar: noeAnnetForst,
  leser: (t) => [bareMotJobb(t), mestMotJobb(t), arbeidslikt(t).length > 0],
  prov,
  verdier: (p, t) => (prov(p, t) === JA ? null : { gjelder: mestMotJobb(t) ? t.innhold : arbeidslikt(t) }),
  variant: (p, t) => (prov(p, t) === ADVARSEL && arbeidslikt(t).length === 0 ? 'mest-jobbsok' : undefined),
  tekst: tekster['arbeid-ikke-aktuelt'],
  endring: () => ({ verdier: {}, storrelse: 0.9 }),
}
