/** What the screens and the worker say to each other. Everything stays in this browser. */
import type { Malform } from '../../../catalog/kodeverk.ts'
import type { Stivalg } from '../../../catalog/plan/egen-sti.ts'
import type { Deltaker } from '../../../catalog/plan/redigering.ts'
import type { Problem, Svar } from '../../../catalog/skjema/forslag.ts'
import type { Kartlegging } from '../../../catalog/skjema/kartlegging.ts'
import type { Plan, PlanSporsmal, Sti } from '../../../catalog/skjema/plan.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'

/** The part of the catalogue that is here. `hentet`: when the service last said that it is right, in milliseconds. */
export type Kopi = { kommune: string | null; versjon: string; hentet: number; utenNett: boolean }

/** What can be asked, and what is answered. */
export type Oppgaver = {
  forslag: { inn: { kartlegging: Kartlegging; antall: number; malform: Malform; dato: string }; ut: Svar }
  plan: { inn: { sporsmal: PlanSporsmal; malform: Malform; dato: string }; ut: Plan }
  sti: { inn: { kartlegging: Kartlegging; valg: Stivalg; malform: Malform; dato: string }; ut: Sti }
  deltakere: { inn: { kartlegging: Kartlegging; ider: readonly string[]; dato: string }; ut: Deltaker[] }
  tiltak: { inn: { ider: readonly string[]; kommune: string | null }; ut: Tiltak[] }
  /** Looks for a newer catalogue now. */
  seEtter: { inn: null; ut: null }
}
export type Oppgave = keyof Oppgaver

/** A question, numbered so that its answer finds back. */
export type Sporsmal = { [O in Oppgave]: { nr: number; hva: O; inn: Oppgaver[O]['inn'] } }[Oppgave]

/** What went wrong: the service's own words when it has said something; status 0 when it could not be reached, -1 when we are at fault. */
export type Feilmelding = { status: number; problem?: Partial<Problem> | undefined }

/** `kopi` and `nytt` come unasked: what the answers build on, and that there is a newer catalogue. */
export type Svarmelding =
  | { slag: 'svar'; nr: number; ut: Oppgaver[Oppgave]['ut'] }
  | { slag: 'feil'; nr: number; feil: Feilmelding }
  | { slag: 'kopi'; kopi: Kopi }
  | { slag: 'nytt' }
