/** How many who need something, as the planner tells it. Her own numbers live as long as the page, in memory alone: never in the address, never stored. */
import { computed, signal } from '@preact/signals'
import {
  anslattEttersporsel,
  type Ettersporselsrad,
  GRUPPER,
  type Gruppe,
  UNDER_FEM,
} from '../../../catalog/dekning/ettersporsel.ts'
import type { Ettersporsel } from './tjeneste.ts'

export type EgneTall = { filnavn: string; rader: readonly Ettersporselsrad[] }

export const egneTall = signal<EgneTall | null>(null)
export const kilde = signal<'anslag' | 'egne'>('anslag')
export const gruppe = signal<Gruppe>('alle')

/** Those that the country has a rate for. */
const MED_ANSLAG = GRUPPER.filter((g) => anslattEttersporsel([], g) !== null)

/** What may be asked for: what there is a rate for, or what the file has. */
export const grupper = computed<readonly Gruppe[]>(() =>
  kilde.value === 'anslag' ? MED_ANSLAG : GRUPPER.filter((g) => egneTall.value?.rader.some((rad) => rad.gruppe === g)),
)

export const valgtGruppe = computed<Gruppe>(() =>
  grupper.value.includes(gruppe.value) ? gruppe.value : (grupper.value[0] ?? 'alle'),
)

/** Null while her own numbers are to be used and there are none. */
export const ettersporsel = computed<Ettersporsel | null>(() => {
  if (kilde.value === 'anslag') return { gruppe: valgtGruppe.value }
  return egneTall.value && { gruppe: valgtGruppe.value, rader: egneTall.value.rader }
})

/** The kommuner whose number of the group is hidden, since it is under five. */
export const skjulte = computed<readonly string[]>(() =>
  (egneTall.value?.rader ?? []).flatMap((rad) =>
    rad.gruppe === valgtGruppe.value && rad.antall === UNDER_FEM ? [rad.kommune] : [],
  ),
)
