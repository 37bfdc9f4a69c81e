/** The import that is under way: in memory only, the file too, and gone when it is done, when she signs out, or with the page. */
import { batch, computed, effect, signal, untracked } from '@preact/signals'
import type { Importforslag, Importfremdrift, Importkvittering } from '../../../catalog/skjema/import.ts'
import { bruker, kontor, megtilstand } from '../meg.ts'
import { INGEN_VALG, type Valg } from './valg.ts'
import { ALLE, type Visning } from './visning.ts'

export const STEG = ['fil', 'kolonner', 'endringer', 'ferdig'] as const
export type Steg = (typeof STEG)[number]

/** What the service is asked to do, and how far it has come. */
export type Arbeid = { slag: 'leser' | 'skriver'; fremdrift: Importfremdrift | null }

export type Kvittering = { svar: Importkvittering; filnavn: string; angret: boolean }

export const steg = signal<Steg>('fil')
export const fil = signal<File | null>(null)
export const valg = signal<Valg>(INGEN_VALG)
export const visning = signal<Visning>(ALLE)
export const forslag = signal<Importforslag | null>(null)
/** Something has been chosen or corrected that the proposal does not know of. */
export const usjekket = signal(false)
export const arbeid = signal<Arbeid | null>(null)
/** The last call failed, or the file was refused. */
export const feil = signal<unknown>(null)
/** Somebody changed the catalogue meanwhile, and the proposal is made anew. */
export const endretImens = signal(false)
export const kvittering = signal<Kvittering | null>(null)

/** Something would be lost. */
export const harNoe = computed(() => fil.value !== null)

/** Nothing of the file is left. */
export function glemFilen(): void {
  batch(() => {
    fil.value = null
    valg.value = INGEN_VALG
    visning.value = ALLE
    forslag.value = null
    usjekket.value = false
    arbeid.value = null
    feil.value = null
    endretImens.value = false
  })
}

export function begynnPaNytt(): void {
  batch(() => {
    glemFilen()
    kvittering.value = null
    steg.value = 'fil'
  })
}

/** The office it is for. When she looks at another, it waits. */
export const eier = signal('')

// Who has signed out leaves nothing; and what was done for one office is not shown for another. Not while it is unknown who she is.
effect(() => {
  const { id } = kontor.value
  if (megtilstand.value.slag !== 'klar') return
  if (bruker.value === null || (!harNoe.peek() && id !== eier.peek())) untracked(begynnPaNytt)
})

const sporForst = (e: BeforeUnloadEvent) => e.preventDefault()

effect(() => {
  if (!harNoe.value) return undefined
  addEventListener('beforeunload', sporForst)
  return () => removeEventListener('beforeunload', sporForst)
})
