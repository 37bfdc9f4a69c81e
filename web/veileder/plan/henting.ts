/** Keeps the proposal in step with the kartlegging and what is chosen. In memory only. */
import { effect, signal } from '@preact/signals'
import type { Stivalg } from '../../../catalog/plan/egen-sti.ts'
import type { Deltaker } from '../../../catalog/plan/redigering.ts'
import type { Plan, Sti } from '../../../catalog/skjema/plan.ts'
import { malform } from '../../felles/sprak.ts'
import { erTom, tilSending } from '../kartlegging.ts'
import { finnDeltakere, fortellSti, lagPlan, utgave } from '../matcher/matcher.ts'
import { runde } from '../minne.ts'
import { kartlegging } from '../tilstand.ts'
import { valgte } from '../valgte.ts'

/** `deltakere`: what is in the week or could have been, by id. */
export type Forslatt = { readonly plan: Plan; readonly deltakere: ReadonlyMap<string, Deltaker> }

/** The newest proposal; stays while the next is on its way. */
export const forslaget = signal<Forslatt | null>(null)
/** A changed pathway in words. */
export const fortalt = signal<Sti | null>(null)
export const henter = signal(false)
export const feil = signal<unknown>(null)
const forsok = signal(0)

export const provIgjen = (): void => {
  forsok.value += 1
}

/** Nothing is known that a plan could be made of. */
export const harGrunnlag = (): boolean => valgte.value.length > 0 || !erTom(kartlegging.value)

const valgteIder = () => valgte.value.map((v) => v.tiltakId)
const sporsmal = () =>
  JSON.stringify([kartlegging.value, valgteIder(), malform.value, utgave.value, forsok.value, runde.value])

let besvart = ''
let sist = ''

function glem(): void {
  besvart = ''
  sist = ''
  forslaget.value = null
  fortalt.value = null
  feil.value = null
  henter.value = false
}

async function lag(): Promise<Forslatt> {
  const k = tilSending(kartlegging.peek())
  const plan = await lagPlan({ kartlegging: k, valgte: valgteIder() }, malform.peek())
  const ider = [...plan.med, ...plan.utenfor].map((t) => t.tiltakId)
  const deltakere = await finnDeltakere(k, ider)
  return { plan, deltakere: new Map(deltakere.map((d) => [d.tiltak.id, d])) }
}

/** The last question wins; what was asked before is not shown. */
async function spor(dette: string): Promise<void> {
  sist = dette
  henter.value = true
  try {
    const svar = await lag()
    if (sist !== dette) return
    forslaget.value = svar
    feil.value = null
    besvart = dette
  } catch (e) {
    if (sist !== dette) return
    feil.value = e
  }
  henter.value = false
}

// The plan quotes the person, so it goes with the kartlegging, whatever screen is shown.
effect(() => {
  if (runde.value > 0) glem()
})

/** Runs while a screen shows the plan; returns what stops it. Coming back to an unchanged person asks nothing. */
export const folgPlanen = (): (() => void) =>
  effect(() => {
    const dette = sporsmal()
    if (!harGrunnlag()) glem()
    else if (dette !== besvart) void spor(dette)
  })

/** Tells a changed pathway anew each time it, or what it is told of, changes. Returns what stops it. */
export const folgStien = (valg: () => Stivalg | null): (() => void) => {
  let nr = 0
  return effect(() => {
    const stien = valg()
    nr += 1
    const dette = nr
    if (!stien || !forslaget.value) {
      fortalt.value = null
      return
    }
    fortellSti(tilSending(kartlegging.value), stien, malform.value).then(
      (sti) => {
        if (dette === nr) fortalt.value = sti
      },
      (e: unknown) => {
        if (dette === nr) feil.value = e
      },
    )
  })
}
