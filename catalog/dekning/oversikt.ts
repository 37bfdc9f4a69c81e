/** The figures of an area as the planner first sees them: need × kommune, and the one gap that is largest. */
import { type Behov, koder } from '../kodeverk.ts'
import { type Aldersgruppe, NIVAER, type Niva, type Norskgruppe, type Sak, statusFor } from './dekning.ts'
import type { Dekningstall } from './utdrag.ts'

/** Which of the typetilfeller are looked at; what is not told is not asked for. `sammensatt`: the combined need, null for none of them. */
export type Hvem = {
  readonly alder?: Aldersgruppe
  readonly norsk?: Norskgruppe
  readonly bil?: boolean
  readonly sammensatt?: string | null
}

export const gjelder =
  ({ alder, norsk, bil, sammensatt }: Hvem) =>
  ({ typetilfelle: t }: Sak): boolean =>
    (alder === undefined || t.alder === alder) &&
    (norsk === undefined || t.norsk === norsk) &&
    (bil === undefined || t.bil === bil) &&
    (sammensatt === undefined || t.sammensatt === sammensatt)

/** The steps of the heat map, from the kommune's own to nothing, and what is not known apart. */
export const TRINN: Readonly<Record<Niva, 1 | 2 | 3 | 4 | 5 | 6 | 'ukjent'>> = {
  egen: 1,
  avtale: 2,
  delt: 2,
  statlig: 3,
  frivillig: 4,
  digital: 4,
  'ikke-delt': 5,
  fullt: 5,
  ingenting: 6,
  utdatert: 'ukjent',
  ukjent: 'ukjent',
}

/** `niva`: what at least half of those who are looked at have. The counts are of them. */
export type Rute = { niva: Niva; antall: number; hull: number; uvisse: number }

/** The level in the middle, the better half first: half of them have this, or better. */
function midten(nivaer: readonly number[]): Niva {
  const ordnet = [...nivaer].sort((a, b) => a - b)
  return NIVAER[ordnet[Math.ceil(ordnet.length / 2) - 1] ?? 0] ?? 'ingenting'
}

export function rute(d: Dekningstall, rad: number, saker: readonly Sak[]): Rute {
  const nivaer = saker.map(({ nr }) => d.niva[rad * d.saker.length + nr] ?? 0)
  const statuser = nivaer.map(statusFor)
  return {
    niva: midten(nivaer),
    antall: nivaer.length,
    hull: statuser.filter((s) => s === 'hull').length,
    uvisse: statuser.filter((s) => s === 'uviss').length,
  }
}

export type Varmekart = { behov: readonly Behov[]; kommuner: readonly string[]; ruter: readonly (readonly Rute[])[] }

/** Rows by need that someone of those who are looked at has, columns by kommune. */
export function varmekart(d: Dekningstall, hvem: Hvem): Varmekart {
  const utvalg = d.saker.filter(gjelder(hvem))
  const behov = koder('behov').filter((kode) => utvalg.some((sak) => sak.behov === kode))
  return {
    behov,
    kommuner: d.kommuner,
    ruter: behov.map((kode) => {
      const saker = utvalg.filter((sak) => sak.behov === kode)
      return d.kommuner.map((_, rad) => rute(d, rad, saker))
    }),
  }
}

/** How far it is to the nearest answer for a whole kommune: the worst is last. */
export type Storst = {
  /** What the persons have in common: a combined need, or a need and a level of Norwegian. */
  sammensatt: string | null
  behov: Behov
  norsk: Norskgruppe
  /** Also those with a car have nothing. */
  medBil: boolean
  kommuner: readonly string[]
  /** In how many it is not known. */
  uvisse: number
}

type Gruppe = Omit<Storst, 'kommuner' | 'uvisse'> & { saker: readonly Sak[] }

/** What people need most is what a sentence about them is about. */
const erHovedbehov = ({ typetilfelle, behov }: Sak) => typetilfelle.kartlegging.behov[behov] === 3

/** First those who have most in common, so that of two gaps that are as large, the one about people is told. */
function grupper(saker: readonly Sak[], medBil: boolean): Gruppe[] {
  const perNokkel = new Map<string, Gruppe & { saker: Sak[] }>()
  for (const sak of saker.toReversed()) {
    const { sammensatt, norsk, bil } = sak.typetilfelle
    if (bil !== medBil || !erHovedbehov(sak)) continue
    const nokkel = `${sammensatt ?? norsk} ${sak.behov}`
    const her = perNokkel.get(nokkel) ?? { sammensatt, behov: sak.behov, norsk, medBil, saker: [] }
    her.saker.push(sak)
    perNokkel.set(nokkel, her)
  }
  return [...perNokkel.values()]
}

/** A kommune where none of them has anything; where some of it is not known, it is not counted. */
function medKommuner(d: Dekningstall, { saker, ...gruppe }: Gruppe): Storst {
  const ruter = d.kommuner.map((_, rad) => rute(d, rad, saker))
  return {
    ...gruppe,
    kommuner: d.kommuner.filter((_, rad) => ruter[rad]?.hull === saker.length),
    uvisse: ruter.filter((r) => r.uvisse > 0 && r.uvisse + r.hull === r.antall).length,
  }
}

/**
 * The gap that most kommuner of the area have; first among those with a car, since what they lack, all lack. Null when nobody lacks anything
 * everywhere in a kommune.
 */
export function storsteHull(d: Dekningstall): Storst | null {
  for (const medBil of [true, false]) {
    const funnet = grupper(d.saker, medBil)
      .map((gruppe) => medKommuner(d, gruppe))
      .reduce<Storst | null>((a, b) => (a && a.kommuner.length >= b.kommuner.length ? a : b), null)
    if (funnet && funnet.kommuner.length > 0) return funnet
  }
  return null
}

/** All gaps of the area that are in at least one kommune, most kommuner first. */
export const alleHull = (d: Dekningstall, medBil: boolean): Storst[] =>
  grupper(d.saker, medBil)
    .map((gruppe) => medKommuner(d, gruppe))
    .filter(({ kommuner }) => kommuner.length > 0)
    .sort((a, b) => b.kommuner.length - a.kommuner.length)

export type Forandring = { kommune: string; sak: Sak; fra: Niva; til: Niva }

/** The cells that differ between two of the same area, by kommune and sak. Errors: throws when they are not of the same kommuner. */
export function forandringer(a: Dekningstall, b: Dekningstall): Forandring[] {
  if (a.kommuner.join() !== b.kommuner.join()) throw new Error('To dekninger av ulike områder kan ikke sammenlignes')
  return a.kommuner.flatMap((kommune, rad) =>
    a.saker.flatMap((sak) => {
      const celle = rad * a.saker.length + sak.nr
      const [fra, til] = [NIVAER[a.niva[celle] ?? 0], NIVAER[b.niva[celle] ?? 0]]
      return fra && til && fra !== til ? [{ kommune, sak, fra, til }] : []
    }),
  )
}
