/** What the rules say of a tiltak to every profile: each is asked once for all tiltak that look alike to it. */
import { klassenokkel } from '../match/klassenokkel.ts'
import type { Kriterium } from '../match/kriterium.ts'
import type { Person } from '../match/person.ts'
import { erNei, VET_IKKE } from '../match/utfall.ts'
import type { Tiltak } from '../skjema/tiltak.ts'

/** One more that says no · one more that does not know. They are added, and there are far from so many rules. */
export const ET_NEI = 1
export const EN_UVISST = 256

/** What all rules say between them to each profile, in the order of the profiles. The same array is used the next time. */
export type Regelsvar = (t: Tiltak) => Readonly<Uint16Array>

/** By profile; null when the rule has nothing against any of them, which is most common. */
type Klassesvar = Uint16Array | null
type Sporsmal = (t: Tiltak) => Klassesvar

/** Null for a rule that has nothing to say to any of them. */
function sporsmalFor(k: Kriterium, personer: readonly Person[]): Sporsmal | null {
  const angatte = personer.flatMap((p, nr) => (k.angar?.(p) === false ? [] : [nr]))
  const [forste] = personer
  if (angatte.length === 0 || !forste) return null
  const svarTil = (p: Person, t: Tiltak): number => {
    const u = k.prov(p, t)
    return erNei(u) ? ET_NEI : u === VET_IKKE ? EN_UVISST : 0
  }
  return (t) => {
    const svar = new Uint16Array(personer.length)
    if (k.bareDato) svar.fill(svarTil(forste, t))
    else for (const nr of angatte) svar[nr] = svarTil(personer[nr] ?? forste, t)
    return svar.some((tall) => tall > 0) ? svar : null
  }
}

/** The answers of one rule, kept by what it looks at. */
function husket(k: Kriterium, sporr: Sporsmal): Sporsmal {
  const kjente = new Map<string, Klassesvar>()
  return (t) => {
    const nokkel = klassenokkel(k, t)
    const kjent = kjente.get(nokkel)
    if (kjent !== undefined) return kjent
    const svar = sporr(t)
    kjente.set(nokkel, svar)
    return svar
  }
}

/** Cost of an answer: some ten microseconds when the classes are known; kept for as long as the profiles stand. */
export function lagRegelsvar(regler: readonly Kriterium[], personer: readonly Person[]): Regelsvar {
  const alle = regler.flatMap((k) => {
    const sporr = sporsmalFor(k, personer)
    return sporr ? [husket(k, sporr)] : []
  })
  const sum = new Uint16Array(personer.length)
  return (t) => {
    sum.fill(0)
    for (const regel of alle) {
      const svar = regel(t)
      if (svar) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (svar[i] ?? 0)
    }
    return sum
  }
}
