/** Which tiltak are a kommune's own, and what kind of offer each of them is. Source: OE-rapport 2023-68 kap. 6.2. */
import type { Innhold, Tiltakstype } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'

/**
 * What a broad offer has, all four in one tiltak. The study names the four and says what they hold: job search and job courses; courses
 * for work; courses in and help with everyday life, such as the bank on the web, the way to the doctor and an application (kap. 6.2),
 * home, money and health (kap. 10.2); trying out work and practice.
 */
const DELER: readonly (readonly Innhold[])[] = [
  ['cv-og-soknad', 'intervjutrening', 'jobbsok-veiledning', 'arbeidsgiverkontakt'],
  ['kurs-sertifikat', 'forerkort', 'etablerer', 'fagopplaering'],
  [
    'hverdagsmestring',
    'bolig-veiledning',
    'okonomi-budsjett',
    'livsstilskurs',
    'digital-hjelp',
    'folge-til-tjenester',
    'rettighetsveiledning',
  ],
  ['arbeidsutproving', 'arbeidspraksis-intern', 'arbeidspraksis-ekstern'],
]

/**
 * Not an offer that a kommune has made for those on sosialhjelp: what the law demands of every kommune (kap. 3.1, and laws of their
 * own), health and other services it works with (kap. 5.6), and talks with the veileder, which the study counts as having no tiltak (kap. 6.2).
 */
const TJENESTER: ReadonlySet<Tiltakstype> = new Set([
  'kvp',
  'individuell-plan',
  'okonomi-gjeldsradgivning',
  'midlertidig-botilbud',
  'introduksjonsprogram',
  'krisesenter',
  'flyktningtjeneste',
  'rus-psykisk-helse-kommune',
  'familiekoordinator',
  'helseavklaring',
  'veiledersamtaler',
  'nav-oppsokende',
  'rettighets-id-hjelp',
])

/** Walks, tidying and exercise, which are for everybody and lead little further (kap. 6.2 and 10.2). */
const TUR_RYDDING_MOSJON: ReadonlySet<Innhold> = new Set([
  'ute-natur',
  'vaktmester-uteareal',
  'helse-fysisk-aktivitet',
  'livsstilskurs',
  'idrett',
])
/** What goes with it without making it another offer. */
const VED_SIDEN_AV: ReadonlySet<Innhold> = new Set(['sosialt-samvaer', 'maltid-mat'])

const erGenerisk = ({ innhold }: Tiltak) =>
  innhold.some((i) => TUR_RYDDING_MOSJON.has(i)) &&
  innhold.every((i) => TUR_RYDDING_MOSJON.has(i) || VED_SIDEN_AV.has(i))

/** All four parts in one. */
export const erBred = ({ innhold }: Tiltak): boolean => DELER.every((del) => del.some((i) => innhold.includes(i)))

/**
 * The kommune whose own offer it is; null when it is nobody's. Own is what the kommune runs, and what an office of it has entered that a
 * firm or a farm runs, since that is bought. What covers the whole country is not an offer that one kommune has made.
 */
export function eierkommune({ eier, kontor, kommunenummer, dekning }: Tiltak): string | null {
  if (dekning.landet || kommunenummer == null) return null
  return eier === 'kommune' || (eier === 'privat' && kontor != null) ? kommunenummer : null
}

export type Tiltaksart = 'egnede' | 'generiske' | 'tjenester'
export type Kommunale = Record<Tiltaksart, readonly Tiltak[]>

export const tiltaksart = (t: Tiltak): Tiltaksart =>
  TJENESTER.has(t.tiltakstype) ? 'tjenester' : erGenerisk(t) ? 'generiske' : 'egnede'

/** What persons on sosialhjelp can take part in, as the study's survey asked: suited or not. */
export const deltakelige = ({ egnede, generiske }: Kommunale): readonly Tiltak[] => [...egnede, ...generiske]
