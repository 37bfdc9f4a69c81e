/** The steps the planner tries. They live as long as the page, and are not in the address: a thought, not a place. */
import { signal } from '@preact/signals'
import type { HvaOmSteg } from '../../../catalog/skjema/dekning.ts'

/** `navn`: of the tiltak or the template it is about, so that the list need not ask. */
export type Post = { nr: number; steg: HvaOmSteg; navn: string; eksempel: boolean }

export const kurv = signal<readonly Post[]>([])
let siste = 0

export function leggI(post: Omit<Post, 'nr'>): void {
  siste += 1
  kurv.value = [...kurv.value, { ...post, nr: siste }]
}

export const taUt = (nr: number): void => {
  kurv.value = kurv.value.filter((post) => post.nr !== nr)
}

export const tomKurv = (): void => {
  kurv.value = []
}

/** A step that opens this for the kommune is there already. */
export const erApnet = (tiltakId: string, kommune: string): boolean =>
  kurv.value.some(({ steg }) => steg.slag === 'apne' && steg.tiltakId === tiltakId && steg.kommuner.includes(kommune))
