/** A model as the plain answer that the planner's figures are made of. */
import { arsaksord, storsteHinder } from '../match/hull.ts'
import { KRITERIER } from '../match/kriterier/liste.ts'
import type { Person } from '../match/person.ts'
import { VET_IKKE } from '../match/utfall.ts'
import { type Dekning, NIVAER, type Niva, statusFor } from './dekning.ts'
import { ferdFor } from './hjemsted.ts'
import type { Modell, Rad } from './modell.ts'
import { OPPSLAG, type Oppslag } from './profil.ts'
import { SAKER } from './typetilfeller.ts'

/** Numbers as they are first seen; the first is given. */
function lagNumre<T>(forste: T) {
  const liste = [forste]
  const numre = new Map([[forste, 0]])
  return {
    liste,
    nummer(verdi: T): number {
      const kjent = numre.get(verdi)
      if (kjent !== undefined) return kjent
      numre.set(verdi, liste.length)
      return liste.push(verdi) - 1
    },
  }
}

/** All causes that have been seen, in any model: they are codes, and few. The first is what stopped nothing. */
const ARSAKER = lagNumre('')

/** Levels that are the cause themselves. */
const SIN_EGEN: ReadonlySet<Niva> = new Set(['ikke-delt', 'fullt', 'utdatert'])

/** The one who is judged: of the profile, with home and journey of those who live here and travel this way. */
function personen(m: Modell, rad: number, { profil, sak }: Oppslag): Person | undefined {
  const p = m.land.profiler.alle[profil]?.person
  const bor = m.land.hjemsteder[rad]?.reisende[ferdFor(sak)]
  return p && bor && { ...p, kommune: bor.kommune, hjem: bor.hjem, middel: bor.middel, maksMinutter: bor.maksMinutter }
}

/** What stopped the nearest to one that is not met; of what is only not known, the rule that does not know. */
function arsakFor(m: Modell, rad: number, oppslag: Oppslag): string {
  const svar = m.rader[rad]?.svar
  const niva = NIVAER[svar?.niva[oppslag.sak.nr] ?? 0] ?? 'ingenting'
  const t = m.kolonner[svar?.beste[oppslag.sak.nr] ?? -1]?.tiltak
  if (!t) return 'finnes-ikke'
  if (SIN_EGEN.has(niva)) return niva
  const p = personen(m, rad, oppslag)
  if (!p) return ''
  const regel =
    niva === 'ukjent'
      ? KRITERIER.find((k) => k.prov(p, t) === VET_IKKE)?.regel
      : storsteHinder(p, { tiltak: t, utfall: KRITERIER.map((k) => k.prov(p, t)) })
  return regel === undefined ? 'finnes-ikke' : arsaksord(regel)
}

const kjente = new WeakMap<Rad, Uint8Array>()
/** By sak, as numbers in `ARSAKER`; a row that stands as it was has the same. */
function arsakene(m: Modell, nr: number, rad: Rad): Uint8Array {
  const kjent = kjente.get(rad)
  if (kjent) return kjent
  const ut = new Uint8Array(SAKER.length)
  for (const oppslag of OPPSLAG) {
    const sak = oppslag.sak.nr
    if (statusFor(rad.svar.niva[sak] ?? 0) !== 'mott') ut[sak] = ARSAKER.nummer(arsakFor(m, nr, oppslag))
  }
  kjente.set(rad, ut)
  return ut
}

/** Cost: what is not met is judged once more, to tell why. `rader`: only these kommuner; all when not given. */
export function somDekning(m: Modell, katalogversjon: string, rader = m.rader.map((_, i) => i)): Dekning {
  const antall = rader.length * SAKER.length
  const [niva, vilkar, tilbydere, arsak] = [0, 1, 2, 3].map(() => new Uint8Array(antall)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const beste = new Int32Array(antall)
  const arsaker = lagNumre(0)
  const tiltak: number[] = []
  /** By place among the columns: one more than its place in `tiltak`, 0 while it has none. */
  const numre = new Int32Array(m.kolonner.length)
  const nummer = (plass: number): number => {
    if (plass < 0) return -1
    if (numre[plass] === 0) numre[plass] = tiltak.push(plass)
    return (numre[plass] ?? 0) - 1
  }
  rader.forEach((rad, r) => {
    const her = m.rader[rad]
    if (!her) return
    const { svar } = her
    const fra = r * SAKER.length
    niva.set(svar.niva, fra)
    vilkar.set(svar.vilkar, fra)
    tilbydere.set(svar.tilbydere, fra)
    arsakene(m, rad, her).forEach((nr, sak) => {
      if (nr > 0) arsak[fra + sak] = arsaker.nummer(nr)
    })
    svar.beste.forEach((plass, sak) => {
      beste[fra + sak] = nummer(plass)
    })
  })
  return {
    katalogversjon,
    dato: m.land.dato,
    kommuner: rader.map((rad) => m.land.hjemsteder[rad]?.nr ?? ''),
    saker: SAKER,
    niva,
    beste,
    tiltak: tiltak.map((plass) => m.kolonner[plass]?.tiltak.id ?? ''),
    arsak,
    arsaker: arsaker.liste.map((nr) => ARSAKER.liste[nr] ?? ''),
    vilkar,
    tilbydere,
  }
}
