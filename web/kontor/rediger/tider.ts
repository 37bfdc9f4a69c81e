/** The fixed times of a week, as they are put in and taken out. Pure. */
import type { Tid } from '../../../catalog/skjema/felt.ts'

export const DAGER = [1, 2, 3, 4, 5, 6, 7] as const

/** In the order of the week. */
export const iRekkefolge = (tider: readonly Tid[]): Tid[] =>
  [...tider].sort((a, b) => a.dag - b.dag || a.fra.localeCompare(b.fra) || a.til.localeCompare(b.til))

const erLik = (a: Tid, b: Tid) => a.dag === b.dag && a.fra === b.fra && a.til === b.til

/** The same hours on several days; one that is there already does not come twice. */
export function medTider(tider: readonly Tid[], dager: readonly number[], { fra, til }: Omit<Tid, 'dag'>): Tid[] {
  const nye = dager.map((dag) => ({ dag, fra, til })).filter((ny) => !tider.some((tid) => erLik(tid, ny)))
  return iRekkefolge([...tider, ...nye])
}

export const endretTid = (tider: readonly Tid[], nr: number, del: Partial<Tid>): Tid[] =>
  tider.map((tid, i) => (i === nr ? { ...tid, ...del } : tid))

/** Without one; `undefined` when none is left, since it is then not told whether there are any. */
export function utenTid(tider: readonly Tid[], nr: number): Tid[] | undefined {
  const resten = tider.filter((_, i) => i !== nr)
  return resten.length > 0 ? resten : undefined
}

const minutter = (klokke: string) => Number(klokke.slice(0, 2)) * 60 + Number(klokke.slice(3))

/** Hours a week that the times make up, on how many days. */
export const omfang = (tider: readonly Tid[]): { timer: number; dager: number } => ({
  timer: tider.reduce((sum, { fra, til }) => sum + Math.max(0, minutter(til) - minutter(fra)), 0) / 60,
  dager: new Set(tider.map(({ dag }) => dag)).size,
})
