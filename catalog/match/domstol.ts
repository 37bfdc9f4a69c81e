/** The rules put to a whole register for one person: each rule is asked once per class, when it is first needed. Lives for one request. */
import type { Snapshot } from '../snapshot.ts'
import { svarUten, TILGANG, type Utsnitt } from './aktuelle.ts'
import { andelAv, trekk } from './dom.ts'
import { NY_AVTALE } from './kriterier/deling.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Person } from './person.ts'
import { BREDDE, KOLONNE, type Register } from './register.ts'
import { lagReisedommer } from './reisekolonner.ts'
import { lagTilbudsregner, type Tilbudsregner } from './tilbudsregner.ts'
import { erNei, JA, UTFALL, type Utfall } from './utfall.ts'
import { fradrag } from './vekter.ts'

/** Not asked yet. Answers are kept as one more than they are, since new tables are full of zeros. */
const USPURT = 0

const NUMMER = KRITERIER.map((_, r) => r)
const nummer = (regel: string) => KRITERIER.findIndex((k) => k.regel === regel)
const DELING = nummer('deling')
/** The journey costs most to ask about, since nearly every place is a class of its own. */
const REISE = nummer('reise')
const APENT: Stengsel = { nei: 0, storst: 0 }
const kanStenge = (r: number) => KRITERIER[r]?.endring !== undefined

export type Stengsel = { nei: number; storst: number }

export type Domstol = Tilbudsregner & {
  /** The answer of rule number `r` for tiltak number `i`. */
  utfall(r: number, i: number): Utfall
  /** The worst answer. For what no rule has said `nei` to. */
  verst(i: number): Utfall
  /**
   * How many rules but the journey say `nei`, and the largest change among those that turn them. Null as soon as that is more than
   * `mest` thousandths of a change.
   */
  stengsel(i: number, mest: number): Stengsel | null
  /** The journey's answer, and its change when it is `nei`. */
  reise(i: number): Utfall
  reiseendring(i: number): number
  /** Its minutes; null when there is no journey or it is not known. */
  minutter(i: number): number | null
  /**
   * What is left of `tilbud` after warnings, in parts of HELE; the same as `dom` gives. For what no rule has said `nei` to. Stops as soon as
   * less than `minst` is left.
   */
  poeng(i: number, tilbud: number, minst: number): number
  /** As if there were no journey; never less. */
  poengUtenReise(i: number, tilbud: number, minst: number): number
}

/** A number per class, worked out when it is first asked for. */
function husk(antall: number, regn: (nr: number) => number): (nr: number) => number {
  const kjente = new Float64Array(antall).fill(Number.NaN)
  return (nr) => {
    const kjent = kjente[nr] ?? 0
    if (!Number.isNaN(kjent)) return kjent
    return (kjente[nr] = regn(nr))
  }
}

const nyttArk = (register: Register, r: number) => new Uint8Array(register.regler[r]?.eksempel.length ?? 0)

/** Answers that are the same for everybody on a day, kept for as long as that day is asked for. They tell nothing of anyone. */
const dagens = new WeakMap<Register, { dato: string; ark: readonly (Uint8Array | null)[] }>()

/** One sheet of answers per rule, by class. */
function svarark(register: Register, dato: string): Uint8Array[] {
  let kjent = dagens.get(register)
  if (kjent?.dato !== dato) {
    kjent = { dato, ark: KRITERIER.map((k, r) => (k.bareDato ? nyttArk(register, r) : null)) }
    dagens.set(register, kjent)
  }
  return kjent.ark.map((ark, r) => ark ?? nyttArk(register, r))
}

/** `innenfor`: what `utsnitt` found for the same person. */
export function lagDomstol(p: Person, { register, indeks }: Snapshot, innenfor: Utsnitt): Domstol {
  const { klasser } = register
  const { tilgang } = innenfor
  const svar = svarark(register, p.dato)

  // A rule that has nothing to say about this person is never asked. Those with few classes first: their answers are soonest known.
  const stiller = KRITERIER.map((k) => k.angar?.(p) ?? true)
  const antallKlasser = (r: number) => register.regler[r]?.eksempel.length ?? 0
  const iBruk = NUMMER.filter((r) => stiller[r])
  const stengere = iBruk
    .filter((r) => kanStenge(r) && r !== DELING && r !== REISE)
    .sort((a, b) => antallKlasser(a) - antallKlasser(b))
  const alleStengere = [DELING, ...stengere]

  /** Asks a rule about a class for the first time. */
  function sporr(r: number, nr: number): Utfall {
    const [k, t] = [KRITERIER[r], register.regler[r]?.eksempel[nr]]
    if (!k || !t) return JA
    const u = k.prov(p, t)
    const her = svar[r]
    if (her) her[nr] = u + 1
    return u
  }

  const reisen = lagReisedommer(p, register.reise)
  const reisesvar = new Uint8Array(register.tiltak.length)

  function reise(i: number): Utfall {
    const kjent = reisesvar[i] ?? USPURT
    if (kjent !== USPURT) return UTFALL[kjent - 1] ?? JA
    const u = reisen.utfall(i)
    reisesvar[i] = u + 1
    return u
  }

  function deling(i: number): Utfall {
    if (tilgang[i] !== TILGANG.sporres) return tilgang[i] === TILGANG.apen ? JA : svarUten(indeks, i)
    const [k, t] = [KRITERIER[DELING], register.tiltak[i]]
    return k && t ? k.prov(p, t) : JA
  }

  function utfall(r: number, i: number): Utfall {
    if (r === DELING) return deling(i)
    if (r === REISE) return reise(i)
    const nr = klasser[i * BREDDE + (KOLONNE[r] ?? 0)] ?? 0
    const kjent = svar[r]?.[nr] ?? USPURT
    return kjent === USPURT ? sporr(r, nr) : (UTFALL[kjent - 1] ?? JA)
  }

  function verst(i: number): Utfall {
    let verste: Utfall = JA
    for (const r of iBruk) {
      const u = utfall(r, i)
      if (u > verste) verste = u
    }
    return verste
  }

  const endringer = register.regler.map(({ eksempel }, r) => {
    const endring = KRITERIER[r]?.endring?.bind(KRITERIER[r])
    return husk(endring ? eksempel.length : 0, (nr) => {
      const t = eksempel[nr]
      return t && endring ? endring(p, t).storrelse : 0
    })
  })
  const endring = (r: number, i: number) =>
    r === DELING ? NY_AVTALE : (endringer[r]?.(klasser[i * BREDDE + (KOLONNE[r] ?? 0)] ?? 0) ?? 0)

  function stengsel(i: number, mest: number): Stengsel | null {
    let [nei, storst] = [0, 0]
    for (const r of alleStengere) {
      if (!erNei(utfall(r, i))) continue
      nei += 1
      if (nei * 1000 > mest) return null
      storst = Math.max(storst, endring(r, i))
      if (Math.round((nei + storst) * 1000) > mest) return null
    }
    return nei === 0 ? APENT : { nei, storst }
  }

  /** Shares that are the same for all with the same answer are worked out beforehand, the others once per class. */
  const faste = KRITERIER.map((k) => UTFALL.map((u) => (erNei(u) ? 0 : fradrag(k.regel, u))))
  const egne = KRITERIER.map((k, r) => {
    const eksempel = register.regler[r]?.eksempel ?? []
    return (
      k.andel &&
      husk(eksempel.length, (nr) => {
        const t = eksempel[nr]
        return t ? andelAv(k, p, t, UTFALL[(svar[r]?.[nr] ?? 1) - 1] ?? JA) : 0
      })
    )
  })
  function etterTrekk(i: number, alt: number, minst: number, medReise: boolean): number {
    let rest = alt
    for (const r of iBruk) {
      if (r === REISE && !medReise) continue
      const u = utfall(r, i)
      const andel =
        r === REISE
          ? reisen.andel(i, u)
          : (egne[r]?.(klasser[i * BREDDE + (KOLONNE[r] ?? 0)] ?? 0) ?? faste[r]?.[u] ?? 0)
      if (andel === 0) continue
      rest -= trekk(rest, andel)
      if (rest < minst) return rest
    }
    return rest
  }

  return {
    utfall,
    verst,
    stengsel,
    reise,
    reiseendring: reisen.storrelse,
    minutter: reisen.minutter,
    ...lagTilbudsregner(p, register),
    poeng: (i, alt, minst) => etterTrekk(i, alt, minst, true),
    poengUtenReise: (i, alt, minst) => etterTrekk(i, alt, minst, false),
  }
}
