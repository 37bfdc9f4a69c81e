/** Keeps the suggestions in step with the kartlegging: asks a moment after each answer, gives up the question before. */
import { effect, signal } from '@preact/signals'
import type { Svar } from '../../catalog/skjema/forslag.ts'
import { erAvbrutt, hentForslag } from '../api.ts'
import { malform } from '../felles/sprak.ts'
import { erTom, type Kartlegging, tilSending } from './kartlegging.ts'
import { kartlegging } from './tilstand.ts'

const VENT_MS = 150
const PER_GANG = 20

/** The newest answer; stays while the next is on its way. */
export const svar = signal<Svar | null>(null)
export const henter = signal(false)
export const feil = signal<unknown>(null)
/** Most suggestions asked for; grows when more are wanted. */
export const antall = signal(PER_GANG)
const forsok = signal(0)

export const visFlere = (): void => {
  antall.value += PER_GANG
}
export const provIgjen = (): void => {
  forsok.value += 1
}

async function sporr(k: Kartlegging, n: number, avbryt: AbortSignal): Promise<void> {
  try {
    svar.value = await hentForslag(tilSending(k), n, avbryt)
    feil.value = null
    henter.value = false
  } catch (e) {
    if (erAvbrutt(e)) return
    feil.value = e
    henter.value = false
  }
}

function glem(): void {
  svar.value = null
  feil.value = null
  henter.value = false
  antall.value = PER_GANG
}

/** What the answer depends on; a change in any of it, and only that, asks again. */
const sporsmal = () => JSON.stringify([kartlegging.value, antall.value, malform.value, forsok.value])

let besvart = ''

/** Runs while the screen is shown; returns what stops it. Coming back to an unchanged kartlegging asks nothing. */
export const folgKartleggingen = (): (() => void) =>
  effect(() => {
    const dette = sporsmal()
    const k = kartlegging.peek()
    if (erTom(k)) {
      besvart = ''
      glem()
      return undefined
    }
    if (dette === besvart) return undefined
    const avbryter = new AbortController()
    henter.value = true
    const timer = setTimeout(() => {
      void sporr(k, antall.peek(), avbryter.signal).then(() => {
        if (!avbryter.signal.aborted && feil.peek() === null) besvart = dette
      })
    }, VENT_MS)
    return () => {
      clearTimeout(timer)
      avbryter.abort()
    }
  })
