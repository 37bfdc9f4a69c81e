/**
 * Is the week one that can be lived? Looks only at the finished week, knows nothing of how it was made, and is asked about
 * every week before anyone sees it.
 */
import type { Person } from '../match/person.ts'
import { reiseTil } from '../match/reisevei.ts'
import type { Ukeplan } from '../skjema/plan.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { avvikFra, iEgenTid, type Omfang, omfang } from './omfang.ts'
import { stedet } from './rammer.ts'
import { lengde, overlapper, type Tidsrom, tidsrom } from './tid.ts'
import { FULL_UKE_TIMER, LANG_REISE, MEST_REISE_PER_DAG } from './vekter.ts'

export type Brudd = 'kollisjon' | 'opptatt' | 'timer' | 'reise' | 'lang-reise' | 'oppmote' | 'tid' | 'sum'

type Okt = Ukeplan['okter'][number]
/** A stretch when the person is away from home, or at it for a session. */
type Del = { okt: Okt; tid: Tidsrom; borte: Tidsrom }

const borte = (okt: Okt): Tidsrom => {
  const { fra, til } = tidsrom(okt)
  return { fra: fra - okt.reiseFor, til: til + okt.reiseEtter }
}

const iRekke = (okter: readonly Okt[]): Del[] =>
  okter.map((okt) => ({ okt, tid: tidsrom(okt), borte: borte(okt) })).sort((a, b) => a.tid.fra - b.tid.fra)

const noenPar = <T>(liste: readonly T[], prov: (a: T, b: T) => boolean): boolean =>
  liste.some((a, i) => liste.slice(i + 1).some((b) => prov(a, b)))

const sum = (tall: readonly number[]) => tall.reduce((s, n) => s + n, 0)

/** A way that is left out must be left out at both ends, between two sessions at one place with nothing of her own between. */
function reiserHenger(p: Person, deler: readonly Del[], finn: (id: string) => Tiltak | undefined): boolean {
  const opptatt = p.opptatt.map(tidsrom)
  const hvor = (del: Del | undefined) => {
    const t = del && finn(del.okt.tiltakId)
    const reise = t ? reiseTil(p, t) : null
    return { vei: reise?.minutter ?? 0, sted: t && stedet(t, reise) }
  }
  const henger = (a: Del | undefined, b: Del | undefined): boolean => {
    if ((a?.okt.reiseEtter ?? 0) === hvor(a).vei && (b?.okt.reiseFor ?? 0) === hvor(b).vei) return true
    if (!a || !b || a.okt.dag !== b.okt.dag || a.okt.reiseEtter !== 0 || b.okt.reiseFor !== 0) return false
    return hvor(a).sted === hvor(b).sted && !opptatt.some((o) => overlapper(o, { fra: a.tid.til, til: b.tid.fra }))
  }
  return [undefined, ...deler].every((del, i) => henger(del, deler[i]))
}

/** Each session within the tiltak's own times, and together within its own days and hours. */
function egneGrenser(okter: readonly Okt[], o: Omfang | null): boolean {
  if (o === null) return okter.length === 0
  const tider = okter.map(tidsrom)
  return (
    tider.every((t) => iEgenTid(o, t)) &&
    okter.every((okt) => okt.avtales === o.avtales) &&
    avvikFra(o, tider).length === 0
  )
}

function reisen(p: Person, okter: readonly Okt[]): Brudd[] {
  const lang = Math.min(LANG_REISE, p.maksMinutter ?? LANG_REISE)
  const perDag = new Map<number, Okt[]>()
  for (const okt of okter) perDag.set(okt.dag, [...(perDag.get(okt.dag) ?? []), okt])
  const dager = [...perDag.values()]
  const forMye = dager.some((dag) => sum(dag.map((o) => o.reiseFor + o.reiseEtter)) > MEST_REISE_PER_DAG)
  const lange = dager.filter((dag) => dag.some((o) => (o.reise?.minutter ?? 0) > lang)).length
  return [...(forMye ? (['reise'] as const) : []), ...(lange > 1 ? (['lang-reise'] as const) : [])]
}

/** What is wrong with it; empty when nothing is. */
export function kontrollerUke(
  p: Person,
  { uke, med }: { uke: Ukeplan; med: readonly string[] },
  finn: (id: string) => Tiltak | undefined,
): Brudd[] {
  const deler = iRekke(uke.okter)
  const minutter = sum(deler.map((d) => lengde(d.tid)))
  const reiseMinutter = sum(uke.okter.map((o) => o.reiseFor + o.reiseEtter))
  const egne = med.every((id) => {
    const t = finn(id)
    return (
      t !== undefined &&
      egneGrenser(
        uke.okter.filter((o) => o.tiltakId === id),
        omfang(t),
      )
    )
  })
  const feil: [Brudd, boolean][] = [
    ['kollisjon', noenPar(deler, (a, b) => overlapper(a.borte, b.borte) || overlapper(a.tid, b.tid))],
    ['opptatt', deler.some((d) => p.opptatt.some((o) => overlapper(d.borte, tidsrom(o))))],
    ['timer', minutter > Math.round((p.kapasitetTimer ?? FULL_UKE_TIMER) * 60)],
    ['oppmote', !egne || uke.okter.some((o) => !med.includes(o.tiltakId))],
    ['tid', !reiserHenger(p, deler, finn) || deler.some((d) => lengde(d.tid) <= 0)],
    ['sum', uke.timer !== minutter / 60 || uke.reiseMinutter !== reiseMinutter],
  ]
  return [...feil.filter(([, er]) => er).map(([brudd]) => brudd), ...reisen(p, uke.okter)]
}
