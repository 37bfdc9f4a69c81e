/** Puts the queries to the engines in turn, and counts what they find and how long it takes. */
import { type Finn, FLEST, type Motor } from './motor.ts'
import { KLASSER, type Oppgave } from './oppgaver.ts'

/** Of one query. `presisjon`: relevant among the first ten, of ten or of all there are. */
export type Svar = { ms: number; treff: boolean; presisjon: number }
/** A way to ask an engine. `svar`: in the order of the queries; null for what it was not asked. */
export type Malt = { motor: string; mate: string; svar: (Svar | null)[] }

export type Omfang = {
  /** Times a query is put; the middle counts. */
  runder: number
  /** How long each is warmed up. */
  varmMs: number
  /** What has used more than this in the first round is spared the others. */
  tregMs: number
}

type Deltaker = {
  motor: Motor
  mate: string
  finn: Finn
  /** By query. */
  tider: number[][]
  funnet: (readonly string[])[]
  brukt: number
}
type Nummerert = { nr: number; oppgave: Oppgave }

/** Queries that are put to an engine before the next has its turn. */
const BOLK = 10

const deltakere = (motorer: readonly Motor[], oppgaver: readonly Oppgave[]): Deltaker[] =>
  motorer.flatMap((motor) =>
    Object.entries(motor.mater).map(([mate, finn]) => {
      const tider = oppgaver.map(() => new Array<number>())
      return { motor, mate, finn, tider, funnet: [], brukt: 0 }
    }),
  )

async function varmOpp({ finn, motor }: Deltaker, oppgaver: readonly Oppgave[], varmMs: number): Promise<void> {
  if (motor.mestMs !== undefined || oppgaver.length === 0) return
  const start = performance.now()
  for (let nr = 0; performance.now() - start < varmMs; nr++) await finn(oppgaver[nr % oppgaver.length]?.q ?? '')
}

/** `frist`: of the time it has used in all, when it has a limit. */
async function enBolk(d: Deltaker, bolk: readonly Nummerert[], frist: number): Promise<void> {
  // Young garbage of the one before is not counted as time of this one.
  globalThis.gc?.({ type: 'minor' })
  for (const { nr, oppgave } of bolk) {
    if (d.brukt >= frist) return
    const begynt = performance.now()
    d.funnet[nr] = await d.finn(oppgave.q)
    const ms = performance.now() - begynt
    d.tider[nr]?.push(ms)
    d.brukt += ms
  }
}

/** What has a limit gets an equal share, for each class that is left, of the time that is left. */
const fristFor = ({ motor: { mestMs = Number.POSITIVE_INFINITY }, brukt }: Deltaker, klasserIgjen: number) =>
  brukt + (mestMs - brukt) / klasserIgjen

async function enRunde(alle: readonly Deltaker[], oppgaver: readonly Nummerert[]): Promise<void> {
  for (const [klassenr, klasse] of KLASSER.entries()) {
    const her = oppgaver.filter((o) => o.oppgave.klasse === klasse)
    const frister = alle.map((d) => fristFor(d, KLASSER.length - klassenr))
    for (let fra = 0; fra < her.length; fra += BOLK)
      for (const [i, d] of alle.entries()) await enBolk(d, her.slice(fra, fra + BOLK), frister[i] ?? 0)
  }
}

const midten = (tider: readonly number[]) => tider.toSorted((a, b) => a - b)[Math.floor(tider.length / 2)] ?? Number.NaN

function vurder({ relevante }: Oppgave, funnet: readonly string[], tider: readonly number[]): Svar {
  const rette = new Set(funnet.slice(0, FLEST).filter((id) => relevante.has(id))).size
  return { ms: midten(tider), treff: rette > 0, presisjon: rette / Math.min(FLEST, relevante.size) }
}

export type Sporsmal = {
  oppgaver: readonly Oppgave[]
  /** Others, which only warm up. */
  varme: readonly Oppgave[]
}

export async function malSok(motorer: readonly Motor[], sporsmal: Sporsmal, omfang: Omfang): Promise<Malt[]> {
  const { oppgaver, varme } = sporsmal
  const alle = deltakere(motorer, oppgaver)
  for (const d of alle) await varmOpp(d, varme, omfang.varmMs)
  const nummererte = oppgaver.map((oppgave, nr) => ({ nr, oppgave }))
  await enRunde(alle, nummererte)
  const raske = alle.filter((d) => d.motor.mestMs === undefined && d.brukt < omfang.tregMs)
  for (let runde = 1; runde < omfang.runder; runde++) await enRunde(raske, nummererte)
  return alle.map(({ motor, mate, tider, funnet }) => ({
    motor: motor.navn,
    mate,
    svar: oppgaver.map((o, nr) => {
      const her = funnet[nr]
      return her ? vurder(o, her, tider[nr] ?? []) : null
    }),
  }))
}
