/** The matcher as the screens see it. It runs in this browser: a kartlegging is handed to a worker, and to nobody else. */
import { signal } from '@preact/signals'
import type { Malform } from '../../../catalog/kodeverk.ts'
import type { Stivalg } from '../../../catalog/plan/egen-sti.ts'
import type { Deltaker } from '../../../catalog/plan/redigering.ts'
import type { Svar } from '../../../catalog/skjema/forslag.ts'
import type { Kartlegging } from '../../../catalog/skjema/kartlegging.ts'
import type { Plan, PlanSporsmal, Sti } from '../../../catalog/skjema/plan.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { ApiFeil } from '../../api.ts'
import { idag } from '../../felles/idag.ts'
import type { Feilmelding, Kopi, Oppgave, Oppgaver, Svarmelding } from './melding.ts'

export type { Kopi } from './melding.ts'

/** What the answers build on; null before there has been any. */
export const kopi = signal<Kopi | null>(null)
/** Grows when there is a newer catalogue than the last answer was made of. */
export const utgave = signal(0)

type Venter = { ferdig: (ut: never) => void; feilet: (feil: unknown) => void }
const ventende = new Map<number, Venter>()
let arbeider: Worker | undefined
let sist = 0

const somFeil = ({ status, problem }: Feilmelding) => new ApiFeil(status < 0 ? 500 : status, problem)

function motta(melding: Svarmelding): void {
  if (melding.slag === 'kopi') kopi.value = melding.kopi
  else if (melding.slag === 'nytt') utgave.value += 1
  else {
    const venter = ventende.get(melding.nr)
    ventende.delete(melding.nr)
    // The worker answers each question with what that question asks for.
    if (melding.slag === 'svar') venter?.ferdig(melding.ut as never)
    else venter?.feilet(somFeil(melding.feil))
  }
}

/** What waits is told, and the next question has a new worker. */
function giOpp(): void {
  arbeider?.terminate()
  arbeider = undefined
  const feil = new ApiFeil(0)
  for (const { feilet } of ventende.values()) feilet(feil)
  ventende.clear()
}

function arbeideren(): Worker {
  if (arbeider) return arbeider
  arbeider = new Worker(new URL('./arbeider.ts', import.meta.url), { type: 'module' })
  arbeider.addEventListener('message', ({ data }: MessageEvent<Svarmelding>) => motta(data))
  // It could not be loaded, or stopped; the event tells nothing more that would help.
  arbeider.addEventListener('error', giOpp)
  return arbeider
}

function spor<O extends Oppgave>(hva: O, inn: Oppgaver[O]['inn']): Promise<Oppgaver[O]['ut']> {
  sist += 1
  const nr = sist
  return new Promise((ferdig, feilet) => {
    ventende.set(nr, { ferdig, feilet })
    arbeideren().postMessage({ nr, hva, inn })
  })
}

/** Loads the program of the worker, so that the first answer comes sooner. */
export const varmOpp = (): void => void arbeideren()

/** Errors: `ApiFeil` when the catalogue is not here and cannot be fetched. */
export const finnForslag = (kartlegging: Kartlegging, valg: { antall: number; malform: Malform }): Promise<Svar> =>
  spor('forslag', { kartlegging, ...valg, dato: idag() })

/** `sporsmal.valgte` may be of any kommune; those that no longer exist are left out. Errors: as above. */
export const lagPlan = (sporsmal: PlanSporsmal, malform: Malform): Promise<Plan> =>
  spor('plan', { sporsmal, malform, dato: idag() })

/** A pathway in the veileder's own order, told anew. Errors: as above. */
export const fortellSti = (kartlegging: Kartlegging, valg: Stivalg, malform: Malform): Promise<Sti> =>
  spor('sti', { kartlegging, valg, malform, dato: idag() })

/** Whole entries with the journey from where the person lives; those that no longer exist are left out. Errors: as above. */
export const finnDeltakere = (kartlegging: Kartlegging, ider: readonly string[]): Promise<Deltaker[]> =>
  spor('deltakere', { kartlegging, ider, dato: idag() })

/** Whole entries, in the order asked for; those that no longer exist are left out. Errors: as above. */
export const finnTiltakene = (ider: readonly string[], kommune: string | null): Promise<Tiltak[]> =>
  spor('tiltak', { ider, kommune })

/** Asks whether there is a newer catalogue. Never fails: without net, the copy tells how old it is. */
export const seEtterNytt = (): void => {
  if (kopi.peek()) spor('seEtter', null).catch(() => undefined)
}
