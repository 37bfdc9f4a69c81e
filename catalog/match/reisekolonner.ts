/** What decides a journey, kept so that the tiltak themselves need not be read: their place, and which of the few forms they have. */
import type { Geografi, Sted } from '../geografi.ts'
import type { Reisemiddel } from '../kodeverk.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { stedFor } from './kjente-reiser.ts'
import { type Minutter, reiseandel, reiseapning, reisesvar, vistTid } from './kriterier/reise.ts'
import type { Person } from './person.ts'
import { middelFor, type Reiseform, reiseform } from './reiseform.ts'
import { minutterHjemmefra } from './reisevei.ts'
import { JA, UTFALL, type Utfall } from './utfall.ts'

export type Reisekolonner = {
  readonly former: readonly Reiseform[]
  /** Per tiltak: which of them. */
  readonly form: Uint8Array
  /** Per tiltak: null when there is no journey or no place is told. */
  readonly steder: readonly (Sted | null)[]
}

export function lagReisekolonner(tiltak: readonly Tiltak[], geografi: Geografi): Reisekolonner {
  const former: Reiseform[] = []
  const perNokkel = new Map<string, number>()
  const form = Uint8Array.from(tiltak, (t) => {
    const her = reiseform(t)
    const nokkel = Object.values(her).join()
    const kjent = perNokkel.get(nokkel) ?? former.push(her) - 1
    perNokkel.set(nokkel, kjent)
    return kjent
  })
  const steder = tiltak.map((t, i) => {
    const { skal, ukjentSted } = former[form[i] ?? 0] ?? reiseform(t)
    const sted = skal && !ukjentSted ? stedFor(geografi, t) : null
    return sted && geografi.klargjor(sted)
  })
  return { former, form, steder }
}

/** The rule `reise` for one person, by the number of the tiltak. */
export type Reisedommer = {
  utfall(i: number): Utfall
  /** The share that answer takes. */
  andel(i: number, u: Utfall): number
  /** The size of the change that turns a `nei`. */
  storrelse: (i: number) => number
  /** The minutes that are shown; null when there is no journey or it is not known. */
  minutter: (i: number) => number | null
}

/** Longer journeys are judged as this one, which no rule allows. */
const LENGST = 2 ** 9 - 1
const USPURT = 0

export function lagReisedommer(p: Person, { former, form, steder }: Reisekolonner): Reisedommer {
  const hjemmefra = new Map<Reisemiddel, ((til: Sted) => number) | null>()
  const tider = (middel: Reisemiddel) => {
    const kjent = hjemmefra.get(middel)
    if (kjent !== undefined) return kjent
    const nye = minutterHjemmefra(p, middel)
    hjemmefra.set(middel, nye)
    return nye
  }
  let sted: Sted | null = null
  /** The answer, its share and the order ask for the same journey one after the other. */
  let sist: { til: Sted; middel: Reisemiddel; tid: number | null } | null = null
  const minutter: Minutter = (middel) => {
    if (sted === null) return null
    if (sist === null || sist.til !== sted || sist.middel !== middel)
      sist = { til: sted, middel, tid: tider(middel)?.(sted) ?? null }
    return sist.tid
  }
  /** Where the next questions go. */
  function til(i: number): Reiseform {
    sted = steder[i] ?? null
    const her = former[form[i] ?? 0]
    if (!her) throw new Error(`Det er ikke noe tiltak nummer ${i}`)
    return her
  }
  /** When the way of travelling is known, the answer to a number of minutes is the same for all of a form. */
  const kjente = new Uint8Array(former.length * (LENGST + 1))
  const ett = former.map((f) => (f.skal && !f.ukjentHjelp ? middelFor(p, f) : null))
  function utfall(i: number): Utfall {
    const her = til(i)
    const nr = form[i] ?? 0
    const middel = ett[nr] ?? null
    const tid = middel === null ? null : minutter(middel)
    if (tid === null) return reisesvar(p, her, minutter)
    const minutt = Math.min(LENGST, tid)
    const plass = nr * (LENGST + 1) + minutt
    const kjent = kjente[plass] ?? USPURT
    if (kjent !== USPURT) return UTFALL[kjent - 1] ?? JA
    const u = reisesvar(p, her, () => minutt)
    kjente[plass] = u + 1
    return u
  }
  return {
    utfall,
    andel: (i, u) => reiseandel(p, til(i), u, minutter),
    storrelse: (i) => reiseapning(p, til(i), minutter).storrelse,
    minutter: (i) => vistTid(p, til(i), minutter),
  }
}
