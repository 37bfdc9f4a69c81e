/** What a tiltak asks of one week: days, minutes and when, as the office has told it. */
import type { Tiltak } from '../skjema/tiltak.ts'
import { dagAv, lengde, type Tidsrom, tidsrom } from './tid.ts'
import { ARBEIDSTID } from './vekter.ts'

type Grenser = { fra: number; til: number }

export type Omfang = {
  /** Whole days in the week it meets. */
  readonly dager: Grenser
  readonly minutter: Grenser
  /** When it can happen: its own times, or working hours. */
  readonly vinduer: readonly Tidsrom[]
  /** No times are told, so they are agreed. */
  readonly avtales: boolean
  /** One is there from start to end, or for a part of the opening hours. */
  readonly hele: boolean
  /** The hours are not told; an hour a day is set aside. */
  readonly antatt: boolean
}

const UKEDAGER = 7

/** False for what takes no set time: nothing is fixed, or one lives there. */
export const harTid = ({ form, oppmote }: Tiltak): boolean => oppmote !== null && form !== 'dogn'

/** Every other week or more seldom: the times are those of a week when it meets. */
export const erSjelden = ({ oppmote }: Tiltak): boolean => (oppmote?.ukeintervall ?? 1) >= 2

/** Where neither days nor hours are told, as few as possible are set aside. */
function dagene({ oppmote }: Tiltak, antallDager: number, antatt: boolean): Grenser {
  const { fra, til } = oppmote?.dagerPerUke ?? {}
  const minst = Math.max(1, Math.ceil(fra ?? 1))
  return { fra: minst, til: Math.max(minst, Math.min(antallDager, Math.floor(til ?? (antatt ? minst : antallDager)))) }
}

/** Hours are told per week on average, so a week when it meets has those of the weeks between as well. */
function minuttene({ oppmote }: Tiltak): Grenser {
  const { fra, til } = oppmote?.timerPerUke ?? {}
  const uker = Math.max(1, oppmote?.ukeintervall ?? 1)
  const iUka = (timer: number) => Math.round(timer * 60 * uker)
  return { fra: iUka(fra ?? 0), til: til == null ? Number.POSITIVE_INFINITY : iUka(til) }
}

const arbeidsuka = (): Tidsrom[] => ARBEIDSTID.dager.map((dag) => tidsrom({ dag, ...ARBEIDSTID }))

/** Null when it takes no set time in the week. */
export function omfang(t: Tiltak): Omfang | null {
  if (!harTid(t)) return null
  const tider = (t.oppmote?.tider ?? []).map(tidsrom)
  const vinduer = tider.length > 0 ? tider : arbeidsuka()
  const minutter = minuttene(t)
  // A session longer than the whole week's hours can only be attended in part.
  const rommes = Math.min(...vinduer.map(lengde)) <= minutter.til
  const hele = tider.length > 0 && t.form !== 'droppinn' && rommes
  const antatt = !hele && t.oppmote?.timerPerUke?.fra == null
  return {
    dager: dagene(t, tider.length > 0 ? UKEDAGER : ARBEIDSTID.dager.length, antatt),
    minutter,
    vinduer,
    avtales: tider.length === 0,
    hele,
    antatt,
  }
}

/** Is a session at one of its own times: all of one, or within it when one may come for a part? */
export const iEgenTid = ({ vinduer, hele }: Omfang, t: Tidsrom): boolean =>
  vinduer.some((v) => (hele ? v.fra === t.fra && v.til === t.til : v.fra <= t.fra && t.til <= v.til))

export type Avvik = 'dager-fa' | 'dager-mange' | 'timer-fa' | 'timer-mange'

/** How these sessions together miss what it asks for; empty when they do not. */
export function avvikFra(o: Omfang, tider: readonly Tidsrom[]): Avvik[] {
  const dager = new Set(tider.map((t) => dagAv(t.fra))).size
  const minutter = tider.reduce((sum, t) => sum + lengde(t), 0)
  const alle: [Avvik, boolean][] = [
    ['dager-fa', dager < o.dager.fra],
    ['dager-mange', dager > o.dager.til],
    ['timer-fa', minutter < o.minutter.fra],
    ['timer-mange', minutter > o.minutter.til],
  ]
  return alle.filter(([, er]) => er).map(([avvik]) => avvik)
}
