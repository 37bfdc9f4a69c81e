/** G6: how much of what the kommuner have is about work, how much is social, and can it fill a working day? */
import type { Innhold } from '../../kodeverk.ts'
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import { erDagligHeldag } from './daglig.ts'
import { deltakelige } from './kommunale.ts'
import { hverOgSamlet, type Omrade } from './omrade.ts'
import { studietall } from './studien.ts'
import { tiltakstall, tredel } from './tall.ts'

/** Finding work, trying it, learning it, or doing what is like it, as in a café or with firewood. Source: OE-rapport 2023-68 kap. 6.2 and 10.2. */
const ARBEIDSRETTET: ReadonlySet<Innhold> = new Set([
  'cv-og-soknad',
  'intervjutrening',
  'jobbsok-veiledning',
  'arbeidsgiverkontakt',
  'arbeidspraksis-intern',
  'arbeidspraksis-ekstern',
  'arbeidsutproving',
  'praktisk-arbeid',
  'kafe-kjokken',
  'gjenbruk-butikk',
  'spraktrening-i-arbeid',
  'fagopplaering',
  'kurs-sertifikat',
  'forerkort',
  'etablerer',
  'karriereveiledning',
  'kartlegging-avklaring',
  'jobbspesialist',
  'arbeidsplass-oppfolging',
  'mentor-kollega',
  'tilskudd-arbeidsgiver',
])
/** Company, coping or health. */
const SOSIALT: ReadonlySet<Innhold> = new Set([
  'sosialt-samvaer',
  'maltid-mat',
  'kreativt',
  'idrett',
  'ute-natur',
  'gard-dyr',
  'gruppesamtaler',
  'individuell-samtale',
  'hverdagsmestring',
  'likepersonstotte',
  'helse-fysisk-aktivitet',
  'livsstilskurs',
  'mestring-psykisk',
  'norsktrening-samtale',
])

type Retning = 'arbeidsrettet' | 'sosialt' | 'annet'

/** What has some of both is about work: that is where it leads. */
function retning({ innhold }: Tiltak): Retning {
  if (innhold.some((i) => ARBEIDSRETTET.has(i))) return 'arbeidsrettet'
  return innhold.some((i) => SOSIALT.has(i)) ? 'sosialt' : 'annet'
}

export const innretning = (omrade: Omrade): Dekningssvar['innretning'] => ({
  ...hverOgSamlet(
    omrade,
    (k) => deltakelige(k.kommunale),
    (tiltak) => {
      const med = (r: Retning) => tiltakstall(tiltak.filter((t) => retning(t) === r))
      return {
        arbeidsrettet: med('arbeidsrettet'),
        sosialt: med('sosialt'),
        annet: med('annet'),
        dagligHeldag: tredel(tiltak, erDagligHeldag),
      }
    },
  ),
  studien: studietall('daglig-arbeidsrettet-bredt', 'smaa-mindre-arbeidsrettet'),
})
