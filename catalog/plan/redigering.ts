/**
 * A week that a veileder has changed: its journeys and sums made anew, and everything in it that cannot be lived, with what it
 * clashes with. Agrees with `kontrollerUke`, which only says whether. Pure.
 */
import type { Person } from '../match/person.ts'
import type { Reise } from '../skjema/forslag.ts'
import type { Okt, Ukeplan } from '../skjema/plan.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { type Avvik, avvikFra, iEgenTid, type Omfang, omfang } from './omfang.ts'
import { type Rammer, rammerFor, stedet } from './rammer.ts'
import { lengde, overlapper, type Tidsrom, tidsrom } from './tid.ts'
import { medReiser, tilUkeplan, type Viselig } from './veier.ts'
import { MEST_REISE_PER_DAG } from './vekter.ts'

/** A session as the veileder wants it. `nokkel`: the same through every change. */
export type Onsket = {
  readonly nokkel: string
  readonly tiltakId: string
  readonly dag: number
  readonly fra: string
  readonly til: string
}
/** A tiltak in the week. `reise`: from home, one way; null when there is none, or it is unknown. */
export type Deltaker = { readonly tiltak: Tiltak; readonly reise: Reise | null }
export type Ukefakta = Pick<Person, 'kapasitetTimer' | 'opptatt' | 'maksMinutter'>

/** `okter`: the keys of the sessions it is about. Numbers are minutes, but days are days. */
export type Brudd =
  /** Two sessions at once, or one on the way to or from the other. */
  | { readonly slag: 'samtidig' | 'reise-samtidig'; readonly okter: readonly [string, string] }
  /** The session, or the way to or from it, when the person is taken. */
  | { readonly slag: 'opptatt' | 'reise-opptatt'; readonly okter: readonly [string]; readonly opptatt: Tid }
  /** Not at one of the tiltak's own times; `avtales`: it has none, and this is outside working hours. */
  | { readonly slag: 'egen-tid'; readonly okter: readonly [string]; readonly avtales: boolean }
  /** Does not end after it begins. */
  | { readonly slag: 'lengde'; readonly okter: readonly [string] }
  | {
      readonly slag: Avvik
      readonly okter: readonly string[]
      readonly tiltakId: string
      readonly har: number
      readonly grense: number
    }
  /** It takes no set time, so it has no sessions. */
  | { readonly slag: 'uten-tid'; readonly okter: readonly string[]; readonly tiltakId: string }
  /** More hours than the person manages, or, when that is not known, than a week has. */
  | {
      readonly slag: 'timer'
      readonly okter: readonly []
      readonly har: number
      readonly grense: number
      readonly kjent: boolean
    }
  | {
      readonly slag: 'reise-dag'
      readonly okter: readonly string[]
      readonly dag: number
      readonly har: number
      readonly grense: number
    }
  /** Long journeys on more than one day. */
  | { readonly slag: 'lang-reise'; readonly okter: readonly string[]; readonly grense: number }

type Tid = Ukefakta['opptatt'][number]

/** `okter` in order of time. */
export type Vurdert = {
  readonly okter: readonly (Okt & { readonly nokkel: string })[]
  readonly uke: Ukeplan
  readonly brudd: readonly Brudd[]
}

type Sted = Viselig['kandidat'] & { readonly sted: string; readonly vei: number }
type Lagt = Viselig & { readonly nokkel: string; readonly kandidat: Sted }

const tilSted = ({ tiltak, reise }: Deltaker): Sted => ({
  tiltak,
  reise,
  omfang: omfang(tiltak),
  sted: stedet(tiltak, reise),
  vei: reise?.minutter ?? 0,
})

const borte = (o: Lagt): Tidsrom => ({ fra: o.fra - o.reiseFor, til: o.til + o.reiseEtter })

const sum = (tall: readonly number[]) => tall.reduce((s, n) => s + n, 0)
const nokler = (okter: readonly Lagt[]) => okter.map((o) => o.nokkel)

function kollisjoner(okter: readonly Lagt[]): Brudd[] {
  return okter.flatMap((a, i) =>
    okter.slice(i + 1).flatMap((b): Brudd[] => {
      if (overlapper(a, b)) return [{ slag: 'samtidig', okter: [a.nokkel, b.nokkel] }]
      return overlapper(borte(a), borte(b)) ? [{ slag: 'reise-samtidig', okter: [a.nokkel, b.nokkel] }] : []
    }),
  )
}

const iOpptatt = (okter: readonly Lagt[], opptatt: readonly Tid[]): Brudd[] =>
  okter.flatMap((o) =>
    opptatt.flatMap((tid): Brudd[] => {
      if (!overlapper(borte(o), tidsrom(tid))) return []
      return [{ slag: overlapper(o, tidsrom(tid)) ? 'opptatt' : 'reise-opptatt', okter: [o.nokkel], opptatt: tid }]
    }),
  )

function egneTider(okter: readonly Lagt[], o: Omfang): Brudd[] {
  return okter
    .filter((okt) => !iEgenTid(o, okt))
    .map((okt) => ({ slag: 'egen-tid', okter: [okt.nokkel], avtales: o.avtales }))
}

function mengden(tiltakId: string, okter: readonly Lagt[], o: Omfang): Brudd[] {
  const minutter = sum(okter.map(lengde))
  const dager = new Set(okter.map((okt) => okt.dag)).size
  const mal: Record<Avvik, { har: number; grense: number }> = {
    'dager-fa': { har: dager, grense: o.dager.fra },
    'dager-mange': { har: dager, grense: o.dager.til },
    'timer-fa': { har: minutter, grense: o.minutter.fra },
    'timer-mange': { har: minutter, grense: o.minutter.til },
  }
  return avvikFra(o, okter).map((slag) => ({ slag, okter: nokler(okter), tiltakId, ...mal[slag] }))
}

function egne({ tiltak, omfang: o }: Sted, alle: readonly Lagt[]): Brudd[] {
  const okter = alle.filter((okt) => okt.kandidat.tiltak.id === tiltak.id)
  if (o) return [...egneTider(okter, o), ...mengden(tiltak.id, okter, o)]
  return okter.length > 0 ? [{ slag: 'uten-tid', okter: nokler(okter), tiltakId: tiltak.id }] : []
}

const perDag = (okter: readonly Lagt[]): [number, Lagt[]][] =>
  [...new Set(okter.map((o) => o.dag))].map((dag) => [dag, okter.filter((o) => o.dag === dag)])

function reisene(okter: readonly Lagt[], { langReise }: Rammer): Brudd[] {
  const forMye = perDag(okter).flatMap(([dag, deres]): Brudd[] => {
    const har = sum(deres.map((o) => o.reiseFor + o.reiseEtter))
    return har > MEST_REISE_PER_DAG
      ? [{ slag: 'reise-dag', okter: nokler(deres), dag, har, grense: MEST_REISE_PER_DAG }]
      : []
  })
  const lange = okter.filter((o) => o.kandidat.vei > langReise)
  const flere = new Set(lange.map((o) => o.dag)).size > 1
  return [...forMye, ...(flere ? [{ slag: 'lang-reise' as const, okter: nokler(lange), grense: langReise }] : [])]
}

function timene(okter: readonly Lagt[], { mest, kapasitet }: Rammer): Brudd[] {
  const har = sum(okter.map(lengde))
  return har > mest ? [{ slag: 'timer', okter: [], har, grense: mest, kjent: kapasitet !== null }] : []
}

/**
 * `deltakere`: every tiltak in the week, also those without sessions. Sessions of others are left out. What is most in the way
 * comes first; empty when the week can be lived.
 */
export function vurderUke(
  p: Ukefakta,
  { okter, deltakere }: { okter: readonly Onsket[]; deltakere: readonly Deltaker[] },
): Vurdert {
  const rammer = rammerFor(p)
  const steder = new Map(deltakere.map((d) => [d.tiltak.id, tilSted(d)]))
  const plassert = okter.flatMap((o) => {
    const kandidat = steder.get(o.tiltakId)
    return kandidat ? [{ nokkel: o.nokkel, dag: o.dag, ...tidsrom(o), kandidat }] : []
  })
  const lagt = medReiser(plassert, rammer.opptatt)
  const uke = tilUkeplan(lagt)
  const brudd: Brudd[] = [
    ...lagt.filter((o) => lengde(o) <= 0).map((o): Brudd => ({ slag: 'lengde', okter: [o.nokkel] })),
    ...kollisjoner(lagt),
    ...iOpptatt(lagt, p.opptatt),
    ...[...steder.values()].flatMap((sted) => egne(sted, lagt)),
    ...timene(lagt, rammer),
    ...reisene(lagt, rammer),
  ]
  return { okter: uke.okter.map((okt, i) => ({ ...okt, nokkel: lagt[i]?.nokkel ?? '' })), uke, brudd }
}
