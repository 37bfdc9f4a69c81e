/** What the service and the worker that reckons the dekning say to each other. */
import type { Dekning } from '../../catalog/dekning/dekning.ts'
import type { Reisetid } from '../../catalog/skjema/reisetid.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import type { Oppdrag, Oppdragssvar } from './oppdrag.ts'

export type TilArbeider =
  /** Begin anew, for this day and with these travel times. */
  | { slag: 'begynn'; dato: string; reisetider: readonly Reisetid[] }
  /** Part of what differs from what was sent before. */
  | { slag: 'rader'; fjern: readonly string[]; legg: readonly Tiltak[] }
  /** All of it is sent: reckon. */
  | { slag: 'regn'; versjon: string }
  | { slag: 'oppdrag'; nr: number; oppdrag: Oppdrag }

export type FraArbeider =
  | { slag: 'dekning'; dekning: Dekning }
  | { slag: 'svar'; nr: number; svar: Oppdragssvar[keyof Oppdragssvar] }
  | { slag: 'feil'; nr: number; melding: string }
