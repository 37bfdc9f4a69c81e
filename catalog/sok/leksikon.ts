/** The catalogue's own vocabulary: every form that is written somewhere, and the stem it belongs to. Grows while an index is built. */
import { fold } from './fold.ts'
import { stamme } from './stamme.ts'

export type Leksikon = {
  /** The number of a form as it is written, new when it has not been seen. */
  form(ord: string): number
  /** The number of a form as it is written; undefined when it has not been seen just so. */
  finnSkrevet(ord: string): number | undefined
  /** The number of a folded form; undefined when nobody has written it. */
  finnForm(foldet: string): number | undefined
  /** The number of a stem; undefined when no form has it. */
  finnStamme(stamme: string): number | undefined
  /** By number: the form as it was first written, in lower case. */
  readonly skrevet: readonly string[]
  /** Folded, by number. */
  readonly former: readonly string[]
  /** Form → stem. */
  readonly stammeAv: readonly number[]
  readonly antallStammer: () => number
}

export function lagLeksikon(): Leksikon {
  const skrevne = new Map<string, number>()
  const perForm = new Map<string, number>()
  const perStamme = new Map<string, number>()
  const former: string[] = []
  const skrevet: string[] = []
  const stammeAv: number[] = []
  function nummerFor(ord: string): number {
    const foldet = fold(ord)
    const kjent = perForm.get(foldet)
    if (kjent !== undefined) return kjent
    const stammen = stamme(foldet)
    const nr = perStamme.get(stammen) ?? perStamme.size
    perStamme.set(stammen, nr)
    perForm.set(foldet, former.length)
    stammeAv.push(nr)
    skrevet.push(ord.toLowerCase())
    return former.push(foldet) - 1
  }
  return {
    form(ord) {
      const kjent = skrevne.get(ord)
      if (kjent !== undefined) return kjent
      const nr = nummerFor(ord)
      skrevne.set(ord, nr)
      return nr
    },
    finnSkrevet: (ord) => skrevne.get(ord),
    finnForm: (foldet) => perForm.get(foldet),
    finnStamme: (s) => perStamme.get(s),
    former,
    skrevet,
    stammeAv,
    antallStammer: () => perStamme.size,
  }
}
