/** Hours in words. */
import tekster from '../data/tekst/plan.json' with { type: 'json' }
import type { Malform } from '../kodeverk.ts'
import { setning } from '../match/tekst.ts'

/** `1 time`, `2,5 timer`. */
export const timertekst = (timer: number, malform: Malform): string =>
  setning(timer === 1 ? tekster.mengde.time : tekster.mengde.timer, { antall: timer }, malform)
