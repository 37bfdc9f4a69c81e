/** A travel service as the rest of the program sees it: a router, or a journey planner for public transport. */
import type { Punkt } from '../../catalog/geografi.ts'
import type { Reisemiddel } from '../../catalog/kodeverk.ts'
import type { Reise } from '../../catalog/skjema/forslag.ts'

/** One home, many places. The date is the day that is judged for, `YYYY-MM-DD`. */
export type Reisesporsmal = { fra: Punkt; til: readonly Punkt[]; middel: Reisemiddel; dato: string }

export interface Reisekilde {
  /** As it stands in `Reise.kilde`, and in the log. */
  readonly navn: Exclude<Reise['kilde'], 'anslag' | 'lokal'>
  /** What it can answer for. */
  readonly midler: readonly Reisemiddel[]
  /** Most places in one question; whoever asks splits what is more. */
  readonly flest: number
  /** Most new places for one kartlegging, those given first; the rest must wait for the next one that asks. */
  readonly iAlt: number
  /** Most questions at the same time. */
  readonly samtidig: number
  /** What of the date the answer depends on; empty when it is the same every day. */
  gjelder(dato: string): string
  /**
   * One journey per place, in their order; null where there is no way, or none that can be trusted.
   * Errors: throws `Kildefeil` when the service does not answer as agreed, or not before the signal.
   */
  reisetider(sporsmal: Reisesporsmal, signal: AbortSignal): Promise<(Reise | null)[]>
}

/** A travel service that failed. The message is a few words for the log, and never holds a place. */
export class Kildefeil extends Error {
  /** The service has asked to be left alone, so one failure is enough. */
  readonly straks: boolean

  constructor(melding: string, straks = false) {
    super(melding)
    this.name = 'Kildefeil'
    this.straks = straks
  }
}

const SEKUNDER = 60
const METER = 1000

export const lagReise = (r: {
  sekunder: number
  meter: number
  middel: Reisemiddel
  kilde: Reisekilde['navn']
}): Reise => ({
  minutter: Math.round(r.sekunder / SEKUNDER),
  km: Math.round(r.meter / METER),
  middel: r.middel,
  kilde: r.kilde,
})
