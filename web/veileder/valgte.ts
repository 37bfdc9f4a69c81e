/** What has been chosen from the suggestions or the search, in memory only: for the plan, for the sheet, and to compare. */
import { personsignal } from './minne.ts'

/** Enough to tell of it before the whole entry is here. What it is worth to the person is asked anew where it is shown. */
export type Valgt = { tiltakId: string; navn: string; eksempel: boolean }

/** In the order they were chosen. */
export const valgte = personsignal<readonly Valgt[]>('valgte', [])

export const MEST_SAMMENLIGNET = 4
/** Ids; at most MEST_SAMMENLIGNET. */
export const sammenlignes = personsignal<readonly Valgt[]>('sammenlignes', [])

const har = (liste: readonly Valgt[], id: string) => liste.some((v) => v.tiltakId === id)
const uten = (liste: readonly Valgt[], id: string) => liste.filter((v) => v.tiltakId !== id)

export const erValgt = (id: string): boolean => har(valgte.value, id)
export const sammenligner = (id: string): boolean => har(sammenlignes.value, id)

export const taUt = (id: string): void => {
  valgte.value = uten(valgte.peek(), id)
}

/** In or out of the plan. */
export function veksleValgt(v: Valgt): void {
  if (har(valgte.peek(), v.tiltakId)) taUt(v.tiltakId)
  else valgte.value = [...valgte.peek(), v]
}

/** In or out of the comparison; a fifth is not taken in. */
export function veksleSammenligning(v: Valgt): void {
  const na = sammenlignes.peek()
  if (har(na, v.tiltakId)) sammenlignes.value = uten(na, v.tiltakId)
  else if (na.length < MEST_SAMMENLIGNET) sammenlignes.value = [...na, v]
}
