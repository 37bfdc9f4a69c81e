/** The rules put to a whole register for one person: each rule is asked once per class, when it is first needed. Lives for one request. */
import type { Snapshot } from '../snapshot.ts'
import { erAktuelt, erNar, FUNNET, type Utsnitt } from './aktuelle.ts'
import { andelAv, trekk } from './dom.ts'
import { NY_AVTALE } from './kriterier/deling.ts'
import { KRITERIER } from './kriterier/liste.ts'
import type { Person } from './person.ts'
import { sumAv } from './poeng.ts'
import { BREDDE, behovsmaske, FORSTE_DEL } from './register.ts'
import { DELER } from './tilbud/liste.ts'
import { ADVARSEL, erNei, FRARADES, JA, NEI, type Utfall, VET_IKKE } from './utfall.ts'

/** Not asked yet. */
const USPURT = 255
const ALLE_UTFALL: readonly Utfall[] = [JA, ADVARSEL, VET_IKKE, NEI, FRARADES]

const NUMMER = KRITERIER.map((_, r) => r)
const nummer = (regel: string) => KRITERIER.findIndex((k) => k.regel === regel)
const DELING = nummer('deling')
/** The journey costs most to ask about, since nearly every place is a class of its own. */
const REISE = nummer('reise')
const UTEN_REISE = [DELING, ...NUMMER.filter((r) => r !== DELING && r !== REISE)]
const REKKEFOLGE = [...UTEN_REISE, REISE]
/** The others never close anything. */
const KAN_STENGE = UTEN_REISE.filter((r) => KRITERIER[r]?.endring !== undefined)

const BEHOV = DELER.findIndex((d) => d.regel === 'behov')
/** How many rules say `nei`, and the largest change that must happen for all of them to turn. */
export type Stengsel = { nei: number; storst: number }

export type Domstol = {
  /** The answer of rule number `r` for tiltak number `i`. */
  utfall(r: number, i: number): Utfall
  /** The worst answer; the first `nei` that is found. */
  verst(i: number): Utfall
  /** Without the journey, which can only add to it; counts no further than `mest`. */
  stengselUtenReise(i: number, mest: number): Stengsel
  stengsel(i: number): Stengsel
  /** What it offers of what the person needs; the first part of `tilbud`. */
  behovssum(i: number): number
  /** What it offers, in parts of HELE. */
  tilbud(i: number): number
  /** What is left of that after warnings, in parts of HELE; the same as `dom` gives. For what no rule has said `nei` to. */
  poeng(i: number, tilbud: number): number
  /** Worth judging at all? Only for those in the utsnitt. */
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

/** `innenfor`: what `utsnitt` found for the same person; without it every tiltak is asked about access. */
export function lagDomstol(p: Person, { register, indeks }: Snapshot, innenfor?: Utsnitt): Domstol {
  const { klasser, tiltak } = register
  const egne = [...p.behov.keys()].map((kode) => behovsmaske([kode]))
  const onsket = egne.reduce((maske, bit) => maske | bit, 0)
  const svar = register.regler.map((k) => new Uint8Array(k.eksempel.length).fill(USPURT))

  // A rule that has nothing to say about this person is never asked.
  const stiller = KRITERIER.map((k) => k.angar?.(p) ?? true)
  const [rekkefolge, kanStenge] = [REKKEFOLGE, KAN_STENGE].map((liste) => liste.filter((r) => stiller[r]))

  /** Asks a rule about a class for the first time. */
  function sporr(r: number, nr: number): Utfall {
    const [k, t] = [KRITERIER[r], register.regler[r]?.eksempel[nr]]
    if (!k || !t) return JA
    const u = k.prov(p, t)
    const her = svar[r]
    if (her) her[nr] = u
    return u
  }

  function utfall(r: number, i: number): Utfall {
    if (r === DELING && innenfor) {
      // The index has settled it for all but those with an agreement, which may have ended.
      if (innenfor.funnet[i] === FUNNET.dekker) return JA
      if (innenfor.funnet[i] === FUNNET.ellers) return ALLE_UTFALL[indeks.utenTilgang[i] ?? 0] ?? JA
    }
    const nr = klasser[i * BREDDE + r] ?? 0
    const kjent = svar[r]?.[nr] ?? USPURT
    return kjent === USPURT ? sporr(r, nr) : (ALLE_UTFALL[kjent] ?? JA)
  }

  function verst(i: number): Utfall {
    let verste: Utfall = JA
    for (const r of rekkefolge ?? REKKEFOLGE) {
      const u = utfall(r, i)
      if (erNei(u)) return u
      if (u > verste) verste = u
    }
    return verste
  }

  function storrelse(r: number, i: number): number {
    if (r === DELING) return NY_AVTALE
    const t = tiltak[i]
    return (t && KRITERIER[r]?.endring?.(p, t).storrelse) ?? 0
  }

  function stengselUtenReise(i: number, mest: number): Stengsel {
    let [nei, storst] = [0, 0]
    for (const r of kanStenge ?? KAN_STENGE) {
      if (!erNei(utfall(r, i))) continue
      nei += 1
      if (nei > mest) break
      storst = Math.max(storst, storrelse(r, i))
    }
    return { nei, storst }
  }

  function stengsel(i: number): Stengsel {
    const { nei, storst } = stengselUtenReise(i, KRITERIER.length)
    return erNei(utfall(REISE, i)) ? { nei: nei + 1, storst: Math.max(storst, storrelse(REISE, i)) } : { nei, storst }
  }

  const verdier = register.deler.map(({ eksempel }, d) =>
    husk(eksempel.length, (nr) => {
      const [del, t] = [DELER[d], eksempel[nr]]
      return del && t ? sumAv(del, p, t) : 0
    }),
  )
  const perMaske = new Map<number, number>()
  /** Only the needs of this person matter, so that few combinations are left of the many there are. */
  function behovssum(i: number): number {
    const [primar, sekundar] = [(register.primar[i] ?? 0) & onsket, (register.sekundar[i] ?? 0) & onsket]
    if ((primar | sekundar) === 0) return 0
    // The bits that matter, side by side: a small whole number is the quickest key.
    let nokkel = 0
    for (let b = 0; b < egne.length; b++) {
      const bit = egne[b] ?? 0
      nokkel = nokkel * 4 + ((primar & bit) === 0 ? 0 : 2) + ((sekundar & bit) === 0 ? 0 : 1)
    }
    const kjent = perMaske.get(nokkel)
    if (kjent !== undefined) return kjent
    const [del, t] = [DELER[BEHOV], tiltak[i]]
    const sum = del && t ? sumAv(del, p, t) : 0
    perMaske.set(nokkel, sum)
    return sum
  }

  function tilbud(i: number): number {
    let sum = behovssum(i)
    let grunnlag = sum
    for (let d = 0; d < verdier.length; d++) {
      if (d === BEHOV) continue
      const verdi = verdier[d]?.(klasser[i * BREDDE + FORSTE_DEL + d] ?? 0) ?? 0
      sum += verdi
      if (DELER[d]?.grunnlag) grunnlag += verdi
    }
    return grunnlag > 0 ? sum : 0
  }

  function poeng(i: number, alt: number): number {
    const t = tiltak[i]
    let rest = alt
    for (let r = 0; r < KRITERIER.length; r++) {
      const k = KRITERIER[r]
      if (!k || !t || !stiller[r]) continue
      const u = utfall(r, i)
      if (u !== JA || k.andel !== undefined) rest -= trekk(rest, andelAv(k, p, t, u))
    }
    return rest
  }

  function erAktuell(i: number): boolean {
    const deling = utfall(DELING, i)
    const t = tiltak[i]
    return deling === JA || (t !== undefined && erAktuelt(deling, erNar(p, t)))
  }

  return { utfall, verst, stengselUtenReise, stengsel, behovssum, tilbud, poeng, erAktuell }
}
