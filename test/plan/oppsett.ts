/** What the tests of the plan share: a plan from the real solver, and places a given journey away. */
import { lagHighs } from '../../api/plan/highs.ts'
import type { Malform } from '../../catalog/kodeverk.ts'
import { lagPerson } from '../../catalog/match/person.ts'
import { reiseTil } from '../../catalog/match/reisevei.ts'
import type { Loser } from '../../catalog/plan/modell.ts'
import { lagPlan } from '../../catalog/plan/plan.ts'
import type { Tid } from '../../catalog/skjema/felt.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Plan } from '../../catalog/skjema/plan.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'

let highs: Promise<Loser> | undefined
/** The real solver, loaded once per test process. */
export const losMedHighs = (): Promise<Loser> => (highs ??= lagHighs()())

type Sporsmal = {
  kartlegging?: Partial<Kartlegging>
  tiltak: readonly Tiltak[]
  /** All of them when not said; none: from the suggestions. */
  valgte?: readonly string[]
  antall?: number
  malform?: Malform
}

export async function planFor({ kartlegging = {}, tiltak, valgte, antall, malform = 'nb' }: Sporsmal): Promise<Plan> {
  const sporsmal = {
    kartlegging: enKartlegging(kartlegging),
    valgte: [...(valgte ?? tiltak.map((t) => t.id))],
    ...(antall !== undefined && { antall }),
  }
  return lagPlan(lagSnapshot(tiltak, norge(), 'test'), sporsmal, { dato: DATO, los: await losMedHighs(), malform })
}

export const dager = (plan: Plan, id: string): number[] =>
  plan.uke.okter.filter((o) => o.tiltakId === id).map((o) => o.dag)
export const iUka = (plan: Plan): string[] => plan.med.map((m) => m.tiltakId)
export const utenfor = (plan: Plan, id: string) => plan.utenfor.find((u) => u.tiltakId === id)

/** The same times on several days. */
export const paDager = (dagene: readonly number[], fra: string, til: string): Tid[] =>
  dagene.map((dag) => ({ dag, fra, til }))

/** A place by car about this many minutes from Stjørdal, found northwards on the map as it is. */
export function stedUnna(minutter: number, lon = 10.9172): { lat: number; lon: number } {
  const p = lagPerson(enKartlegging(), DATO, norge())
  for (let lat = 63.4688; lat < 66; lat += 0.002) {
    const sted = { lat: Number(lat.toFixed(4)), lon }
    if ((reiseTil(p, etTiltak({ sted }))?.minutter ?? 0) >= minutter) return sted
  }
  throw new Error(`Fant ikke noe sted ${minutter} minutter unna`)
}

/** Nowhere to travel, and agreed on when. */
export const digitalt = (avvik: Partial<Tiltak> = {}): Tiltak =>
  etTiltak({ id: 'digitalt', navn: 'Digitalt', form: 'digital', sted: null, ...avvik })
