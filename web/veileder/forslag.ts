/** Keeps the suggestions in step with the kartlegging: asks at once after each answer, and while one question is being answered only the last of the next. */
import { effect, signal } from '@preact/signals'
import type { Svar } from '../../catalog/skjema/forslag.ts'
import { malform } from '../felles/sprak.ts'
import { erTom, tilSending } from './kartlegging.ts'
import { finnForslag, utgave } from './matcher/matcher.ts'
import { personsignal, runde } from './minne.ts'
import { kartlegging } from './tilstand.ts'
import { vilVelge } from './visning.ts'

export const PER_GANG = 20
/** Enough to choose among by filters and order: more than anyone reads. */
const TIL_UTVALG = 200

/** The newest answer; stays while the next is on its way. */
export const svar = signal<Svar | null>(null)
export const henter = signal(false)
export const feil = signal<unknown>(null)
/** Most suggestions shown; grows when more are wanted. */
export const antall = personsignal('antall', PER_GANG, 'skjerm')
const forsok = signal(0)

export const visFlere = (): void => {
  antall.value += PER_GANG
}
export const provIgjen = (): void => {
  forsok.value += 1
}

const mest = () => (vilVelge.value ? Math.max(TIL_UTVALG, antall.value) : antall.value)

/** What the answer depends on; a change in any of it, and only that, asks again. */
const sporsmal = () => JSON.stringify([kartlegging.value, mest(), malform.value, utgave.value, forsok.value])

let besvart = ''
/** The question that waits until the one before has been answered. */
let neste: string | null = null
let opptatt = false

function glem(): void {
  besvart = ''
  neste = null
  svar.value = null
  feil.value = null
  henter.value = false
}

async function sporr(dette: string): Promise<void> {
  try {
    const funnet = await finnForslag(tilSending(kartlegging.peek()), { antall: mest(), malform: malform.peek() })
    // Wiped meanwhile.
    if (erTom(kartlegging.peek())) return
    svar.value = funnet
    feil.value = null
    besvart = dette
  } catch (e) {
    feil.value = e
  }
}

/** One at a time, and the last wins: what was asked in between is never worked out. */
async function arbeid(): Promise<void> {
  if (opptatt) return
  opptatt = true
  while (neste !== null) {
    const dette = neste
    neste = null
    await sporr(dette)
  }
  opptatt = false
  henter.value = false
}

// The reasons quote the person, so they go with the kartlegging, whatever screen is shown.
effect(() => {
  if (runde.value > 0) glem()
})

/** Runs while the screen is shown; returns what stops it. Coming back to an unchanged kartlegging asks nothing. */
export const folgKartleggingen = (): (() => void) =>
  effect(() => {
    const dette = sporsmal()
    if (erTom(kartlegging.peek())) {
      glem()
      return
    }
    if (dette === besvart) return
    neste = dette
    henter.value = true
    void arbeid()
  })
