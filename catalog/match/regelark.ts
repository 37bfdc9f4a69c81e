/** A rule's answers for one person, by class: asked when they are first needed, and no rule that has nothing to say to her. */
import { andelAv } from './dom.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Kriterium } from './kriterium.ts'
import type { Person } from './person.ts'
import { KOLONNE, type Register } from './register.ts'
import { erNei, JA, UTFALL, type Utfall } from './utfall.ts'
import { fradragene } from './vekter.ts'

/** Not asked yet. Answers are kept as one more than they are, since new tables are full of zeros. */
export const USPURT = 0

export type Ark = {
  /** Its place in KRITERIER, and where its class stands in a row of the register. */
  readonly r: number
  readonly kolonne: number
  /** By class: USPURT, or one more than the answer. */
  readonly svar: Uint8Array
  /** Asks about a class for the first time. */
  sporr(klasse: number): Utfall
  /** The share that its answer takes of what is left. */
  andel(klasse: number, u: Utfall): number
  /** The size of the change that turns a `nei`. */
  endring(klasse: number): number
  /** False when it is known to close nothing. */
  readonly kanStenge: boolean
  /** False when it is known to say `ja` to everything and take nothing, so that it need not be asked. */
  readonly harNoeASi: boolean
}

/** With no more classes than this they are all asked about at once, to know whether the rule has anything to say. */
const FA = 64

/** A number per class, worked out when it is first asked for. */
function husk(antall: number, regn: (klasse: number) => number): (klasse: number) => number {
  let kjente: Float64Array | null = null
  return (klasse) => {
    kjente ??= new Float64Array(antall).fill(Number.NaN)
    const kjent = kjente[klasse] ?? 0
    if (!Number.isNaN(kjent)) return kjent
    return (kjente[klasse] = regn(klasse))
  }
}

function lagArk(p: Person, k: Kriterium, r: number, { register, svar }: { register: Register; svar: Uint8Array }): Ark {
  const eksempel = register.regler[r]?.eksempel ?? []
  function sporr(klasse: number): Utfall {
    const t = eksempel[klasse]
    const u = t ? k.prov(p, t) : JA
    svar[klasse] = u + 1
    return u
  }
  const svaret = (klasse: number): Utfall => {
    const kjent = svar[klasse] ?? USPURT
    return kjent === USPURT ? sporr(klasse) : (UTFALL[kjent - 1] ?? JA)
  }
  const faste = fradragene(k.regel)
  const egen = husk(eksempel.length, (klasse) => {
    const t = eksempel[klasse]
    return t ? andelAv(k, p, t, svaret(klasse)) : 0
  })
  const storrelse = husk(eksempel.length, (klasse) => {
    const t = eksempel[klasse]
    return (t && k.endring?.(p, t).storrelse) ?? 0
  })
  const fa = eksempel.length <= FA
  const alle = fa ? eksempel.map((_, klasse) => svaret(klasse)) : []
  return {
    r,
    kolonne: KOLONNE[r] ?? 0,
    svar,
    sporr,
    andel: k.andel ? egen : (_, u) => faste[u] ?? 0,
    endring: storrelse,
    kanStenge: k.endring !== undefined && (!fa || alle.some(erNei)),
    harNoeASi: !fa || alle.some((u, klasse) => u !== JA || (k.andel !== undefined && egen(klasse) > 0)),
  }
}

const nyeSvar = (register: Register, r: number) => new Uint8Array(register.regler[r]?.eksempel.length ?? 0)

/** Answers that are the same for everybody on a day, kept for as long as that day is asked for. They tell nothing of anyone. */
const dagens = new WeakMap<Register, { dato: string; svar: readonly (Uint8Array | null)[] }>()

function svarFor(register: Register, dato: string): Uint8Array[] {
  let kjent = dagens.get(register)
  if (kjent?.dato !== dato) {
    kjent = { dato, svar: KRITERIER.map((k, r) => (k.bareDato ? nyeSvar(register, r) : null)) }
    dagens.set(register, kjent)
  }
  return kjent.svar.map((svar, r) => svar ?? nyeSvar(register, r))
}

/** One per rule, in the order of KRITERIER; null for a rule that is not kept by class, or has nothing to say about this person. */
export function lagRegelark(p: Person, register: Register): (Ark | null)[] {
  const svar = svarFor(register, p.dato)
  return KRITERIER.map((k, r) => {
    const her = svar[r]
    if (!her || k.egenIndeks || k.angar?.(p) === false) return null
    const ark = lagArk(p, k, r, { register, svar: her })
    return ark.harNoeASi ? ark : null
  })
}
