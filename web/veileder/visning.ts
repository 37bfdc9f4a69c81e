/** How the veileder looks at the suggestions: what she narrowed them to is about the person, list or map is not. */
import { computed, signal } from '@preact/signals'
import { ALLE, erAlle, type Utvalg } from './forslagsutvalg.ts'
import { personsignal } from './minne.ts'

export const utvalg = personsignal<Utvalg>('utvalg', ALLE, 'skjerm')
export const visning = signal<'liste' | 'kart'>('liste')

/** True while the list is narrowed or in another order, which takes more to choose among. */
export const vilVelge = computed(() => !erAlle(utvalg.value))
