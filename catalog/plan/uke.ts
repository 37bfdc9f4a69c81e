/** The best week, found by the solver and read back as sessions with their journeys. */
import type { Person } from '../match/person.ts'
import type { Kandidat, Okt } from './kandidat.ts'
import { minst } from './minst.ts'
import type { Loser } from './modell.ts'
import type { Rammer } from './rammer.ts'
import { medReise, type Tidsrom } from './tid.ts'
import type { Tidsmodell } from './tidsmodell.ts'
import { lagGrovmodell, lagKlokkemodell, lagTimeplanmodell, lagUtvalgsmodell } from './ukemodell.ts'
import { medReiser, type Veier } from './veier.ts'
import { MEST_REISE_PER_DAG } from './vekter.ts'

/** A session in the week. Minutes on the way; 0 when one stays from the session before or to the next, or comes from home. */
export type Lagt = Okt & { readonly kandidat: Kandidat } & Veier
/** `okter` in order of time. */
export type Uke = { readonly okter: readonly Lagt[]; readonly med: readonly Kandidat[] }

const sum = (tall: readonly number[]) => tall.reduce((s, n) => s + n, 0)

type Sted = Okt & { kandidat: Kandidat }
/** What the session takes of the day, ways included. */
export const opptar = ({ kandidat, ...okt }: Sted): Tidsrom => medReise(okt, kandidat.vei)

type Med = { rammer: Rammer; los: Loser }

const erValgt = (verdier: readonly number[], kolonne: number | undefined): boolean =>
  kolonne !== undefined && (verdier[kolonne] ?? 0) > 0.5

const medI = (kandidater: readonly Kandidat[], med: readonly number[], verdier: readonly number[]): Kandidat[] =>
  kandidater.filter((_, i) => erValgt(verdier, med[i]))

const okteneI = ({ valg }: Tidsmodell, verdier: readonly number[]): Sted[] =>
  valg
    .filter((v) => erValgt(verdier, v.kolonne))
    .map(({ fra, til, dag, klasse, kandidat }) => ({ fra, til, dag, klasse, kandidat }))

type Lop = Med & { noye: boolean }

/** On which days, and how long. */
function leggDager(kandidater: readonly Kandidat[], lop: Lop): { okter: Sted[]; med: Kandidat[] } {
  if (kandidater.length === 0) return { okter: [], med: [] }
  const timeplan = lagTimeplanmodell(kandidater, lop)
  const verdier = lop.los(timeplan.modell)
  return { okter: okteneI(timeplan, verdier), med: medI(kandidater, timeplan.med, verdier) }
}

function rekkerDagen(okter: readonly Lagt[]): boolean {
  const perDag = new Map<number, number>()
  for (const o of okter) perDag.set(o.dag, (perDag.get(o.dag) ?? 0) + o.reiseFor + o.reiseEtter)
  return [...perDag.values()].every((minutter) => minutter <= MEST_REISE_PER_DAG)
}

/** What o'clock. Apart from the days, which are hard to find and must not be made harder. Null when no times will do. */
function settKlokka(okter: readonly Sted[], { rammer, los }: Med): Lagt[] | null {
  let medTid = okter
  if (!okter.every((o) => o.kandidat.omfang?.hele)) {
    const modell = lagKlokkemodell(okter, rammer)
    medTid = okteneI(modell, los(modell.modell))
  }
  const lagt = medReiser(medTid, rammer.opptatt)
  return lagt.length === okter.length && rekkerDagen(lagt) ? lagt : null
}

/** All that was chosen, when the hours of the week have room for the least of each: then there is nothing to weigh. */
const trygt = (kandidater: readonly Kandidat[], mest: number): boolean =>
  kandidater.every((k) => k.valgt) && sum(kandidater.map((k) => minst(k).minutter)) <= mest

/**
 * First the best by hours alone. When there is a time for all of it, as there mostly is, nothing better exists; otherwise the
 * choice is made again with every clash in view. Null when the days that were found cannot be lived on the clock.
 */
function prov(p: Person, kandidater: readonly Kandidat[], lop: Lop): Uke | null {
  const velg = (lag: typeof lagGrovmodell): Kandidat[] => {
    const { modell, med } = lag(p, kandidater, lop)
    return medI(kandidater, med, lop.los(modell))
  }
  const onsket = trygt(kandidater, lop.rammer.mest) ? [...kandidater] : velg(lagGrovmodell)
  const forste = leggDager(onsket, lop)
  const { okter, med } = forste.med.length === onsket.length ? forste : leggDager(velg(lagUtvalgsmodell), lop)
  const lagt = settKlokka(okter, lop)
  return lagt && { okter: lagt, med }
}

/**
 * The best week. Journeys are first counted as one a day to each place; only when that is too little they are counted as they
 * are. Errors: as the solver. Cost: mostly under 100 ms, with twenty to choose among up to some seconds.
 */
export function lagUke(p: Person, kandidater: readonly Kandidat[], m: Med): Uke {
  if (kandidater.length === 0) return { okter: [], med: [] }
  const uke = prov(p, kandidater, { ...m, noye: false }) ?? prov(p, kandidater, { ...m, noye: true })
  if (!uke) throw new Error('Uka som ble funnet, lar seg ikke legge på klokka')
  return uke
}
