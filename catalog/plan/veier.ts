/** The ways that go with the sessions of a week, and the week as the answer shows it. */
import type { Ukeplan } from '../skjema/plan.ts'
import type { Kandidat } from './kandidat.ts'
import { blir } from './samme-sted.ts'
import { klokke, lengde, overlapper, type Tidsrom } from './tid.ts'

const sum = (tall: readonly number[]) => tall.reduce((s, n) => s + n, 0)

/** What is needed of a session to know its ways. */
type Besok = Tidsrom & { readonly dag: number; readonly kandidat: { readonly sted: string; readonly vei: number } }
export type Veier = { readonly reiseFor: number; readonly reiseEtter: number }

/** Does the person stay where she is until the next session? Not when her own plans are in between. */
const blirTil = (forst: Besok | undefined, neste: Besok | undefined, opptatt: readonly Tidsrom[]): boolean => {
  if (!forst || !neste || forst.dag !== neste.dag || forst.kandidat.sted !== neste.kandidat.sted) return false
  const pause = { fra: forst.til, til: neste.fra }
  return blir(pause.til - pause.fra, forst.kandidat.vei) && !opptatt.some((o) => overlapper(o, pause))
}

/** Sessions in order of time, each with the ways that go with it. */
export function medReiser<B extends Besok>(okter: readonly B[], opptatt: readonly Tidsrom[]): (B & Veier)[] {
  const iRekke = [...okter].sort((a, b) => a.fra - b.fra)
  return iRekke.map((okt, i) => ({
    ...okt,
    reiseFor: blirTil(iRekke[i - 1], okt, opptatt) ? 0 : okt.kandidat.vei,
    reiseEtter: blirTil(okt, iRekke[i + 1], opptatt) ? 0 : okt.kandidat.vei,
  }))
}

/** What is needed of a session to show it. */
export type Viselig = Besok & Veier & { readonly kandidat: Pick<Kandidat, 'tiltak' | 'omfang' | 'reise'> }

const tilOkt = ({ fra, til, dag, kandidat, reiseFor, reiseEtter }: Viselig): Ukeplan['okter'][number] => ({
  dag,
  fra: klokke(fra),
  til: klokke(til),
  tiltakId: kandidat.tiltak.id,
  avtales: kandidat.omfang?.avtales ?? false,
  reise: kandidat.reise,
  reiseFor,
  reiseEtter,
})

/** The week as the answer shows it. */
export const tilUkeplan = (okter: readonly Viselig[]): Ukeplan => ({
  okter: okter.map(tilOkt),
  timer: sum(okter.map(lengde)) / 60,
  reiseMinutter: sum(okter.map((o) => o.reiseFor + o.reiseEtter)),
})
