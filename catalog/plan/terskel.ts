/** How much a tiltak asks of a person from the first day, read from what it is and not from what it is called. */
import { type Inngang, type Innhold, norsktrinn } from '../kodeverk.ts'
import { erStorGruppe, minsteTimer } from '../match/oppmote.ts'
import type { Tiltak } from '../skjema/tiltak.ts'

/** Contact, safety and health · everyday life and coping · work practice and courses · ordinary work or education. */
export type Trinn = 0 | 1 | 2 | 3

/** What one does there, by how near it is to ordinary work. Source: OE-rapport 2023-68 kap. 10.2. */
const INNHOLD: Record<Innhold, Trinn> = {
  'oppsokende-besok': 0,
  'maltid-mat': 0,
  'folge-til-tjenester': 0,
  behandling: 0,
  botilbud: 0,
  'rus-oppfolging': 0,
  'bolig-veiledning': 0,
  'individuell-samtale': 0,
  likepersonstotte: 0,
  rettighetsveiledning: 0,
  'okonomi-budsjett': 0,
  gjeldsforhandling: 0,
  familieavlastning: 0,
  barnepass: 0,
  'koordinering-ansvarsgruppe': 0,
  'sosialt-samvaer': 0,
  'digital-hjelp': 0,
  hverdagsmestring: 1,
  'mestring-psykisk': 1,
  'helse-fysisk-aktivitet': 1,
  livsstilskurs: 1,
  gruppesamtaler: 1,
  foreldreveiledning: 1,
  kreativt: 1,
  idrett: 1,
  'ute-natur': 1,
  'gard-dyr': 1,
  'norsktrening-samtale': 1,
  'praktisk-arbeid': 1,
  'kafe-kjokken': 2,
  'gjenbruk-butikk': 2,
  'vaktmester-uteareal': 2,
  'arbeidspraksis-intern': 2,
  arbeidsutproving: 2,
  norskundervisning: 2,
  'spraktrening-i-arbeid': 2,
  'grunnleggende-kurs': 2,
  fov: 2,
  'cv-og-soknad': 2,
  intervjutrening: 2,
  'jobbsok-veiledning': 2,
  'pc-tilgang': 2,
  karriereveiledning: 2,
  'kartlegging-avklaring': 2,
  'kurs-sertifikat': 2,
  etablerer: 2,
  forerkort: 2,
  'mentor-kollega': 2,
  'arbeidspraksis-ekstern': 3,
  arbeidsgiverkontakt: 3,
  jobbspesialist: 3,
  'arbeidsplass-oppfolging': 3,
  'tilskudd-arbeidsgiver': 3,
  'vgs-fag': 3,
  fagopplaering: 3,
}

/** What it costs to get in: a door, a letter, a decision. */
const INNGANG: Record<Inngang, number> = { apent: 0, henvisning: 0.25, soknad: 0.25, vedtak: 0.3, behandler: 0.3 }

/** Hours a week from which they fill part of the day, half of it, all of it. */
const TIMER: readonly [fra: number, tillegg: number][] = [
  [20, 0.75],
  [10, 0.4],
  [5, 0.2],
]

/** Where one step ends and the next begins, in steps of content with what is asked added. */
const GRENSER: readonly [under: number, trinn: Trinn][] = [
  [0.75, 0],
  [1.75, 1],
  [3.4, 2],
]

const snitt = (tall: readonly number[]) => tall.reduce((sum, n) => sum + n, 0) / Math.max(1, tall.length)

/** From about 0 (someone comes to you) to about 5 (a full working week with requirements). */
export function terskel(t: Tiltak): number {
  const timer = minsteTimer(t) ?? 0
  const norsk = norsktrinn(t.norsk?.min ?? 'ingen')
  return (
    snitt(t.innhold.map((i) => INNHOLD[i])) +
    INNGANG[t.inngang] +
    (TIMER.find(([fra]) => timer >= fra)?.[1] ?? 0) +
    ((t.oppmote?.dagerPerUke?.fra ?? 0) >= 4 ? 0.25 : 0) +
    (t.form === 'droppinn' || t.form === 'ambulant' ? -0.25 : 0) +
    (erStorGruppe(t) === true ? 0.25 : 0) +
    0.15 * Math.min(3, t.krav?.length ?? 0) +
    (norsk >= norsktrinn('B1') ? 0.5 : norsk >= norsktrinn('A2') ? 0.25 : 0)
  )
}

export const trinnFor = (t: Tiltak): Trinn => {
  const hoyde = terskel(t)
  return GRENSER.find(([under]) => hoyde < under)?.[1] ?? 3
}
