/** Who may do what: one table of roles × actions. `eget` is what belongs to an office the role names, `alle` is everything. */
import type { Rolle } from '../../catalog/kodeverk.ts'
import type { Bruker } from '../../catalog/skjema/kontor.ts'

type Rekkevidde = 'eget' | 'alle'

const TABELL = {
  /** What is shared with the office and by it, and what it asks and is asked. */
  'se-kontor': { veileder: 'eget', redaktor: 'eget' },
  'send-foresporsel': { veileder: 'eget', redaktor: 'eget' },
  'svar-foresporsel': { redaktor: 'eget' },
  /** Drafts, work list, history and who changed what. */
  'les-tiltak': { redaktor: 'eget' },
  /** Write, confirm, share, import and undo. */
  'skriv-tiltak': { redaktor: 'eget' },
  /** Rhythm and where mail goes. */
  innstillinger: { redaktor: 'eget' },
  /** For a person from any kommune. */
  'meld-hull': { veileder: 'alle', redaktor: 'alle' },
  /** Reported gaps, without who reported. */
  hulltall: { planlegger: 'alle', administrator: 'alle' },
  /** Answered requests, without who asked. */
  foresporseltall: { planlegger: 'alle', administrator: 'alle' },
  /** Offices, users and invitations. */
  administrer: { administrator: 'alle' },
  revisjonslogg: { administrator: 'alle' },
} as const satisfies Record<string, Partial<Record<Rolle, Rekkevidde>>>

export type Tilgangshandling = keyof typeof TABELL

/** `kontor`: whose it is; not given for what belongs to no office. */
export function kan(bruker: Bruker | null, handling: Tilgangshandling, kontor?: string): boolean {
  const rad: Partial<Record<Rolle, Rekkevidde>> = TABELL[handling]
  return (bruker?.roller ?? []).some((r) => {
    const rekkevidde = rad[r.rolle]
    return rekkevidde === 'alle' || (rekkevidde === 'eget' && kontor !== undefined && r.kontor === kontor)
  })
}
