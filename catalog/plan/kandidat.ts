/** A tiltak made ready for the week: where it is, how far, and every session it could be, before anything else is planned. */
import type { Dom } from '../match/dom.ts'
import type { Person } from '../match/person.ts'
import { reiseTil } from '../match/reisevei.ts'
import type { Reise } from '../skjema/forslag.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { type Omfang, omfang } from './omfang.ts'
import { type Rammer, stedet } from './rammer.ts'
import { dagAv, lengde, medReise, overlapper, type Tidsrom } from './tid.ts'
import { MINSTE_OKT, STEG_APENT, STEG_AVTALE } from './vekter.ts'

/** All sessions of one length, and how many of them a week may have. A tiltak with whole sessions has a single class. */
export type Klasse = {
  readonly lengde: number
  readonly minst: number
  readonly mest: number
  /** Longer than the tiltak needs, for one who has the hours. */
  readonly lang: boolean
}
export type Okt = Tidsrom & { readonly dag: number; readonly klasse: number }

export type Kandidat = {
  readonly dom: Dom
  readonly tiltak: Tiltak
  readonly valgt: boolean
  /** One way; null when there is no journey or it is not known. */
  readonly reise: Reise | null
  readonly vei: number
  /** Equal for what is at the same place, with the same journey. */
  readonly sted: string
  /** Null when it takes no set time. */
  readonly omfang: Omfang | null
  readonly klasser: readonly Klasse[]
  /** Every session it could be, free or not. */
  readonly alle: readonly Okt[]
  /** Those that leave the person's own plans alone. */
  readonly ledige: readonly Okt[]
}

const HALVTIME = 30
const opp = (min: number) => Math.ceil(min / HALVTIME) * HALVTIME
const ned = (min: number) => Math.floor(min / HALVTIME) * HALVTIME

/** The shortest session that reaches the least in this many days. */
function kort(o: Omfang, dager: number, lengst: number): number {
  const iTiltaket = Math.floor(o.minutter.til / dager)
  return Math.min(Math.max(MINSTE_OKT, opp(o.minutter.fra / dager)), iTiltaket, lengst)
}

/** A length with the days that bring it within the hours of the tiltak; null when no number of days does. */
function klassen(o: Omfang, lengden: number, lang: boolean): Klasse | null {
  const minst = Math.max(o.dager.fra, Math.ceil(o.minutter.fra / lengden))
  const mest = Math.min(o.dager.til, Math.floor(o.minutter.til / lengden))
  return minst <= mest ? { lengde: lengden, minst, mest, lang } : null
}

/** `bruk`: the person's hours, when they are there to be used; null when as little as possible is best. */
function klasserFor(o: Omfang, bruk: number | null): Klasse[] {
  if (o.hele) return [{ lengde: 0, minst: o.dager.fra, mest: o.dager.til, lang: false }]
  const lengst = Math.max(...o.vinduer.map(lengde))
  const korte = new Set<number>()
  const lange = new Set<number>()
  for (let dager = o.dager.fra; dager <= o.dager.til; dager++) {
    const minst = kort(o, dager, lengst)
    if (minst >= HALVTIME || (minst > 0 && dager === o.dager.fra)) korte.add(minst)
    if (bruk !== null) lange.add(Math.min(ned(Math.min(o.minutter.til, bruk) / dager), lengst))
  }
  const laget = (lengder: Iterable<number>, lang: boolean) =>
    [...lengder].sort((a, b) => a - b).flatMap((l) => klassen(o, l, lang) ?? [])
  const flere = [...lange].filter((l) => l > Math.min(...korte) && !korte.has(l))
  return [...laget(korte, false), ...laget(flere, true)]
}

function* innenfor(vindu: Tidsrom, lang: number, steg: number): Generator<Tidsrom> {
  for (let fra = vindu.fra; fra + lang <= vindu.til; fra += steg) yield { fra, til: fra + lang }
}

const okter = (o: Omfang, klasser: readonly Klasse[]): Okt[] =>
  klasser.flatMap(({ lengde: lang }, klasse) =>
    o.vinduer
      .flatMap((vindu) => (o.hele ? [vindu] : [...innenfor(vindu, lang, o.avtales ? STEG_AVTALE : STEG_APENT)]))
      .map((rom) => ({ ...rom, dag: dagAv(rom.fra), klasse })),
  )

/** Free of these, with the way there and back. */
export const ledigFra = (okt: Tidsrom, vei: number, opptatt: readonly Tidsrom[]): boolean =>
  !opptatt.some((o) => overlapper(medReise(okt, vei), o))

export function lagKandidat(p: Person, dom: Dom, { valgt, rammer }: { valgt: boolean; rammer: Rammer }): Kandidat {
  const { tiltak } = dom
  const reise = reiseTil(p, tiltak)
  const o = omfang(tiltak)
  const klasser = o ? klasserFor(o, tiltak.form === 'fast' ? rammer.kapasitet : null) : []
  const alle = o ? okter(o, klasser) : []
  const vei = reise?.minutter ?? 0
  const ledige = alle.filter((okt) => ledigFra(okt, vei, rammer.opptatt))
  return { dom, tiltak, valgt, reise, vei, sted: stedet(tiltak, reise), omfang: o, klasser, alle, ledige }
}
