/** When the person is taken: half days to mark, kept as the times of a kartlegging. Pure. */
import type { Kartlegging } from './kartlegging.ts'

type Tid = NonNullable<Kartlegging['opptatt']>[number]
type Opptatt = readonly Tid[] | null | undefined

/**
 * Half days, since an appointment takes the time around it too, and nobody recalls more in a first talk. Eight to four is when
 * offices, schools and nearly all tiltak are open, and noon is where those that take half of it begin or end.
 */
export const HALVDAGER = {
  formiddag: { fra: '08:00', til: '12:00' },
  ettermiddag: { fra: '12:00', til: '16:00' },
} as const
export type Halvdag = keyof typeof HALVDAGER

/** Monday to Friday, as a day of a Tid counts. */
export const HVERDAGER = [1, 2, 3, 4, 5] as const

const er = (tid: Tid, dag: number, halvdag: Halvdag): boolean =>
  tid.dag === dag && tid.fra === HALVDAGER[halvdag].fra && tid.til === HALVDAGER[halvdag].til

export const erOpptatt = (opptatt: Opptatt, dag: number, halvdag: Halvdag): boolean =>
  opptatt?.some((tid) => er(tid, dag, halvdag)) ?? false

const iRekkefolge = (a: Tid, b: Tid) => a.dag - b.dag || a.fra.localeCompare(b.fra)

/** One half day marked or unmarked, in the order of the week; unmarking the last makes it unknown again, never "never taken". */
export function vekslOpptatt(opptatt: Opptatt, dag: number, halvdag: Halvdag): Tid[] | undefined {
  const andre = (opptatt ?? []).filter((tid) => !er(tid, dag, halvdag))
  if (andre.length === (opptatt?.length ?? 0)) return [...andre, { dag, ...HALVDAGER[halvdag] }].sort(iRekkefolge)
  return andre.length > 0 ? andre : undefined
}

/** What follows without a break is one, to be told as `ma 8–16`. */
export function sammenhengende(opptatt: readonly Tid[]): Tid[] {
  const ut: Tid[] = []
  for (const tid of [...opptatt].sort(iRekkefolge)) {
    const sist = ut.at(-1)
    if (sist && sist.dag === tid.dag && sist.til >= tid.fra) ut[ut.length - 1] = { ...sist, til: tid.til }
    else ut.push(tid)
  }
  return ut
}
