/** What the rule about the journey says, by the minutes: asked once for each pair of them, since there are few different. */
import { reisesvar, vistTid } from '../match/kriterier/reise.ts'
import type { Person } from '../match/person.ts'
import type { Reiseform } from '../match/reiseform.ts'
import { DAGLIG, LENGST } from '../match/reisegrense.ts'
import { reisebiter } from './merke.ts'

/** Whole minutes; what is further is alike, since no rule lets anyone travel so far. */
export const MEST_MINUTTER = Math.floor(LENGST)
const LENGRE = MEST_MINUTTER + 1
/** No journey, or no place is told. */
const INGEN = LENGRE + 1
const BREDDE = INGEN + 1

const plassFor = (minutter: number | null) => (minutter === null ? INGEN : Math.min(minutter, LENGRE))
const minutterI = (plass: number) => (plass === INGEN ? null : plass === LENGRE ? Number.POSITIVE_INFINITY : plass)

export type Reisemerker = (form: Reiseform, bil: number | null, kollektiv: number | null) => number

const USPURT = -1

/** `reisende`: in the order of `FERDER`; where they live is not looked at. Minutes are whole. */
export function lagReisemerker(reisende: readonly Person[]): Reisemerker {
  const perForm = new Map<string, Int16Array>()
  let siste: { form: Reiseform; svar: Int16Array } | null = null
  function svarFor(form: Reiseform): Int16Array {
    const nokkel = JSON.stringify(form)
    const kjent = perForm.get(nokkel) ?? new Int16Array(BREDDE * BREDDE).fill(USPURT)
    perForm.set(nokkel, kjent)
    return kjent
  }
  function sporr(form: Reiseform, bil: number | null, kollektiv: number | null): number {
    const minutter = (middel: string) => (middel === 'bil' ? bil : kollektiv)
    return reisende.reduce((sum, p, ferd) => {
      const naer = (vistTid(p, form, minutter) ?? 0) <= DAGLIG.mest
      return sum | reisebiter(ferd, reisesvar(p, form, minutter), naer)
    }, 0)
  }
  return (form, bil, kollektiv) => {
    if (siste?.form !== form) siste = { form, svar: svarFor(form) }
    const [b, k] = [plassFor(bil), plassFor(kollektiv)]
    const kjent = siste.svar[b * BREDDE + k] ?? USPURT
    if (kjent !== USPURT) return kjent
    const svar = sporr(form, minutterI(b), minutterI(k))
    siste.svar[b * BREDDE + k] = svar
    return svar
  }
}
