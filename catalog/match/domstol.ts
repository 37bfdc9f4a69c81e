/** The rules put to a whole register for one person: each rule is asked once per class, when it is first needed. Lives for one request. */
import type { Snapshot } from '../snapshot.ts'
import type { Utsnitt } from './aktuelle.ts'
import { type Dom, trekk } from './dom.ts'
import { NY_AVTALE } from './kriterier/deling.ts'
import { KRITERIER, regelnummer } from './kriterier/liste.ts'
import type { Person } from './person.ts'
import { type Ark, lagRegelark, USPURT } from './regelark.ts'
import { BREDDE } from './register.ts'
import { lagReisedommer } from './reisekolonner.ts'
import { lagTilbudsregner, type Tilbudsregner } from './tilbudsregner.ts'
import { erNei, JA, UTFALL, type Utfall, VET_IKKE } from './utfall.ts'
import { fradragene } from './vekter.ts'

const DELING = regelnummer('deling')
const DELINGSANDEL = fradragene('deling')
/** The journey costs most to ask about, since nearly every place is different. */
const REISE = regelnummer('reise')

/** How many rules say `nei`, and the largest change among those that turn them. */
export type Stengsel = { nei: number; storst: number }
const APENT: Stengsel = { nei: 0, storst: 0 }

/** What is left after warnings, and the worst answer. */
export type Rest = { poeng: number; verst: Utfall }

export type Domstol = Tilbudsregner & {
  /** The answer of rule number `r` for tiltak number `i`. */
  utfall(r: number, i: number): Utfall
  /** The whole judgement; what is shown needs it. Errors: throws when there is no such tiltak. */
  dom(i: number): Dom
  /** The rules that say `nei`, without the journey; null as soon as they are more than `mest` thousandths of a change from opening. */
  stengsel(i: number, mest: number): Stengsel | null
  /** The journey's answer, and its change when it is `nei`. */
  reise(i: number): Utfall
  reiseendring(i: number): number
  /** Its minutes; null when there is no journey or it is not known. */
  minutter(i: number): number | null
  /**
   * What is left of `tilbud` after warnings, in parts of HELE; the same as `dom` gives. Null as soon as less than `minst` is left.
   */
  poeng(i: number, tilbud: number, minst: number): Rest | null
  /** The rules that do not know. */
  ukjente(i: number): number[]
}

/** `innenfor`: what `utsnitt` found for the same person. */
export function lagDomstol(p: Person, { register }: Snapshot, innenfor: Utsnitt): Domstol {
  const { klasser, tiltak } = register
  const perRegel = lagRegelark(p, register)
  const arkene = perRegel.filter((ark) => ark !== null)
  // Those with few classes first, since their answers are soonest known.
  const stengere = arkene.filter((ark) => ark.kanStenge).sort((a, b) => a.svar.length - b.svar.length)
  const reisen = lagReisedommer(p, register.reise)
  const tilbudet = lagTilbudsregner(p, register)
  /** It is asked for several times in a row. */
  const sist = { i: -1, reise: JA as Utfall }

  function svaret(ark: Ark, i: number): Utfall {
    const klasse = klasser[i * BREDDE + ark.kolonne] ?? 0
    const kjent = ark.svar[klasse] ?? USPURT
    return kjent === USPURT ? ark.sporr(klasse) : (UTFALL[kjent - 1] ?? JA)
  }

  function reise(i: number): Utfall {
    if (sist.i !== i) {
      sist.reise = reisen.utfall(i)
      sist.i = i
    }
    return sist.reise
  }

  const deling = (i: number): Utfall => (innenfor.apne.har(i) ? JA : innenfor.uten(i))

  function utfall(r: number, i: number): Utfall {
    if (r === DELING) return deling(i)
    if (r === REISE) return reise(i)
    const ark = perRegel[r]
    return ark ? svaret(ark, i) : JA
  }

  function hele(i: number): Dom {
    const t = tiltak[i]
    if (!t) throw new Error(`Det er ikke noe tiltak nummer ${i}`)
    const alt = tilbudet.tilbud(i)
    const svarene = KRITERIER.map((_, r) => utfall(r, i))
    const rest = poeng(i, alt, Number.NEGATIVE_INFINITY)
    return { tiltak: t, utfall: svarene, verst: rest?.verst ?? JA, tilbud: alt, poeng: rest?.poeng ?? alt }
  }

  function stengsel(i: number, mest: number): Stengsel | null {
    const lukket = erNei(deling(i))
    let [nei, storst] = lukket ? [1, NY_AVTALE] : [0, 0]
    if (lukket && Math.round((nei + storst) * 1000) > mest) return null
    for (let n = 0; n < stengere.length; n++) {
      const ark = stengere[n]
      if (!ark || !erNei(svaret(ark, i))) continue
      nei += 1
      storst = nei * 1000 > mest ? storst : Math.max(storst, ark.endring(klasser[i * BREDDE + ark.kolonne] ?? 0))
      if (Math.round((nei + storst) * 1000) <= mest) continue
      // What closes one often closes the next: it moves forward, which changes no answer.
      const foran = stengere[n - 1]
      if (foran) [stengere[n - 1], stengere[n]] = [ark, foran]
      return null
    }
    return nei === 0 ? APENT : { nei, storst }
  }

  const [forDeling, mellom, etterReise] = [
    arkene.filter((ark) => ark.r < DELING),
    arkene.filter((ark) => ark.r > DELING && ark.r < REISE),
    arkene.filter((ark) => ark.r > REISE),
  ]
  let verst: Utfall = JA

  function etter(ark: readonly Ark[], i: number, alt: number, minst: number): number {
    let rest = alt
    for (const a of ark) {
      const u = svaret(a, i)
      if (u > verst) verst = u
      const andel = a.andel(klasser[i * BREDDE + a.kolonne] ?? 0, u)
      if (andel === 0) continue
      rest -= trekk(rest, andel)
      if (rest < minst) return -1
    }
    return rest
  }

  function etterTilgang(i: number, alt: number, minst: number): number {
    verst = JA
    let rest = etter(forDeling, i, alt, minst)
    if (rest < minst) return -1
    const u = deling(i)
    if (u > verst) verst = u
    rest -= trekk(rest, DELINGSANDEL[u] ?? 0)
    return rest < minst ? -1 : etter(mellom, i, rest, minst)
  }

  function ukjente(i: number): number[] {
    const ut = arkene.filter((ark) => svaret(ark, i) === VET_IKKE).map((ark) => ark.r)
    if (deling(i) === VET_IKKE) ut.push(DELING)
    if (reise(i) === VET_IKKE) ut.push(REISE)
    return ut
  }

  function poeng(i: number, alt: number, minst: number): Rest | null {
    let rest = etterTilgang(i, alt, minst)
    if (rest < minst) return null
    const u = reise(i)
    if (u > verst) verst = u
    if (!erNei(u)) rest -= trekk(rest, reisen.andel(i, u))
    rest = rest < minst ? -1 : etter(etterReise, i, rest, minst)
    return rest < minst ? null : { poeng: rest, verst }
  }

  return {
    utfall,
    dom: hele,
    stengsel,
    reise,
    reiseendring: reisen.storrelse,
    minutter: reisen.minutter,
    ...tilbudet,
    poeng,
    ukjente,
  }
}
