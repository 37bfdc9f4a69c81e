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

/** The first is what stopped nothing; the rest are numbered as they are seen. */
function lagArsaker() {
  const liste = ['']
  const numre = new Map([['', 0]])
  return {
    liste,
    nummer(arsak: string): number {
      const kjent = numre.get(arsak) ?? liste.push(arsak) - 1
      numre.set(arsak, kjent)
      return kjent
    },
  }
}

/** Levels that are the cause themselves. */
const SIN_EGEN: ReadonlySet<Niva> = new Set(['ikke-delt', 'fullt', 'utdatert'])

/** The one who is judged: of the profile, with home and journey of those who live here and travel this way. */
function personen(m: Modell, rad: number, { profil, sak }: Oppslag): Person | undefined {
  const p = m.land.profiler.alle[profil]?.person
  const bor = m.land.hjemsteder[rad]?.reisende[ferdFor(sak)]
  return p && bor && { ...p, kommune: bor.kommune, hjem: bor.hjem, middel: bor.middel, maksMinutter: bor.maksMinutter }
}

/** What stopped the nearest; of what is only not known, the rule that does not know. */
function arsakFor(m: Modell, rad: number, oppslag: Oppslag): string {
  const svar = m.rader[rad]?.svar
  const niva = NIVAER[svar?.niva[oppslag.sak.nr] ?? 0] ?? 'ingenting'
  const t = m.kolonner[svar?.beste[oppslag.sak.nr] ?? -1]?.tiltak
  if (statusFor(NIVAER.indexOf(niva)) === 'mott') return ''
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

const kjente = new WeakMap<Rad, readonly string[]>()
/** By sak; a row that stands as it was has the same. */
function arsakene(m: Modell, nr: number, rad: Rad): readonly string[] {
  const kjent = kjente.get(rad) ?? OPPSLAG.map((oppslag) => arsakFor(m, nr, oppslag))
  kjente.set(rad, kjent)
  return kjent
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
  const arsaker = lagArsaker()
  const nye = new Map<number, number>()
  const nyPlass = (plass: number) => {
    if (plass < 0) return -1
    const kjent = nye.get(plass) ?? nye.size
    nye.set(plass, kjent)
    return kjent
  }
  rader.forEach((rad, r) => {
    const her = m.rader[rad]
    if (!her) return
    const { svar } = her
    const arsakens = arsakene(m, rad, her)
    const fra = r * SAKER.length
    niva.set(svar.niva, fra)
    vilkar.set(svar.vilkar, fra)
    tilbydere.set(svar.tilbydere, fra)
    for (const oppslag of OPPSLAG) {
      const celle = fra + oppslag.sak.nr
      beste[celle] = nyPlass(svar.beste[oppslag.sak.nr] ?? -1)
      arsak[celle] = arsaker.nummer(arsakens[oppslag.sak.nr] ?? '')
    }
  })
  return {
    katalogversjon,
    dato: m.land.dato,
    kommuner: rader.map((rad) => m.land.hjemsteder[rad]?.nr ?? ''),
    saker: SAKER,
    niva,
    beste,
    tiltak: [...nye.keys()].map((plass) => m.kolonner[plass]?.tiltak.id ?? ''),
    arsak,
    arsaker: arsaker.liste,
    vilkar,
    tilbydere,
  }
}
