/** The rules put to a whole register for one person: each rule is asked once per class, when it is first needed. Lives for one request. */
import type { Snapshot } from '../snapshot.ts'
import { erAktuelt, erNar } from './aktuelle.ts'
import { andelAv, trekk } from './dom.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Person } from './person.ts'
import { sumAv } from './poeng.ts'
import { DELER } from './tilbud/liste.ts'
import { ADVARSEL, erNei, FRARADES, JA, NEI, type Utfall, VET_IKKE } from './utfall.ts'

/** Not asked yet. */
const USPURT = 255
const ALLE_UTFALL: readonly Utfall[] = [JA, ADVARSEL, VET_IKKE, NEI, FRARADES]

const NUMMER = KRITERIER.map((_, r) => r)
const DELING = KRITERIER.findIndex((k) => k.regel === 'deling')
const erReise = (r: number) => Number(KRITERIER[r]?.regel === 'reise')
/** Access first, since it settles most; the journey last, since nearly every place is a class of its own. */
const REKKEFOLGE = [DELING, ...NUMMER.filter((r) => r !== DELING).sort((a, b) => erReise(a) - erReise(b))]

export type Domstol = {
  /** The answer of rule number `r` for tiltak number `i`. */
  utfall(r: number, i: number): Utfall
  /** The worst answer; the first `nei` that is found. */
  verst(i: number): Utfall
  /** How many rules say `nei`; stops counting above `mest`. */
  antallNei(i: number, mest: number): number
  /** The size of the largest change that must happen for every `nei` to turn; 0 when there is none. */
  storsteEndring(i: number): number
  /** What it offers, in parts of HELE. */
  tilbud(i: number): number
  /** What is left of that after warnings, in parts of HELE; the same as `dom` gives. For what no rule has said `nei` to. */
  poeng(i: number, tilbud: number): number
  /** Worth judging at all? */
  erAktuell(i: number): boolean
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

export function lagDomstol(p: Person, { register }: Snapshot): Domstol {
  const klasser = register.regler.map((k) => k.klasse)
  const svar = register.regler.map((k) => new Uint8Array(k.eksempel.length).fill(USPURT))
  const andeler = register.regler.map((k) => new Float64Array(k.eksempel.length))

  /** Asks a rule about a class for the first time. */
  function sporr(r: number, nr: number): Utfall {
    const [k, t] = [KRITERIER[r], register.regler[r]?.eksempel[nr]]
    if (!k || !t) return JA
    const u = k.prov(p, t)
    const [her, andel] = [svar[r], andeler[r]]
    if (her) her[nr] = u
    if (andel) andel[nr] = andelAv(k, p, t, u)
    return u
  }

  function utfall(r: number, i: number): Utfall {
    const nr = klasser[r]?.[i] ?? 0
    const kjent = svar[r]?.[nr] ?? USPURT
    return kjent === USPURT ? sporr(r, nr) : (ALLE_UTFALL[kjent] ?? JA)
  }

  function verst(i: number): Utfall {
    let verste: Utfall = JA
    for (const r of REKKEFOLGE) {
      const u = utfall(r, i)
      if (erNei(u)) return u
      if (u > verste) verste = u
    }
    return verste
  }

  function antallNei(i: number, mest: number): number {
    let antall = 0
    for (const r of REKKEFOLGE) if (erNei(utfall(r, i)) && ++antall > mest) break
    return antall
  }

  const storrelser = register.regler.map(({ eksempel }, r) =>
    husk(eksempel.length, (nr) => {
      const t = eksempel[nr]
      return (t && KRITERIER[r]?.endring?.(p, t).storrelse) ?? 0
    }),
  )
  function storsteEndring(i: number): number {
    let storst = 0
    for (const r of REKKEFOLGE)
      if (erNei(utfall(r, i))) storst = Math.max(storst, storrelser[r]?.(klasser[r]?.[i] ?? 0) ?? 0)
    return storst
  }

  const verdier = register.deler.map(({ eksempel }, d) =>
    husk(eksempel.length, (nr) => {
      const [del, t] = [DELER[d], eksempel[nr]]
      return del && t ? sumAv(del, p, t) : 0
    }),
  )
  function tilbud(i: number): number {
    let [sum, grunnlag] = [0, 0]
    for (let d = 0; d < verdier.length; d++) {
      const verdi = verdier[d]?.(register.deler[d]?.klasse[i] ?? 0) ?? 0
      sum += verdi
      if (DELER[d]?.grunnlag) grunnlag += verdi
    }
    return grunnlag > 0 ? sum : 0
  }

  function poeng(i: number, alt: number): number {
    let rest = alt
    for (let r = 0; r < andeler.length; r++) {
      const andel = andeler[r]?.[klasser[r]?.[i] ?? 0] ?? 0
      if (andel > 0) rest -= trekk(rest, andel)
    }
    return rest
  }

  const NAR = { ja: 1, nei: 0, ukjent: 2 }
  const nar = husk(register.plassering.eksempel.length, (nr) => {
    const t = register.plassering.eksempel[nr]
    const svarNar = t ? erNar(p, t) : null
    return svarNar === null ? NAR.ukjent : svarNar ? NAR.ja : NAR.nei
  })
  function erAktuell(i: number): boolean {
    const deling = utfall(DELING, i)
    if (deling === JA) return true
    const her = nar(register.plassering.klasse[i] ?? 0)
    return erAktuelt(deling, her === NAR.ukjent ? null : her === NAR.ja)
  }

  return { utfall, verst, antallNei, storsteEndring, tilbud, poeng, erAktuell }
}
