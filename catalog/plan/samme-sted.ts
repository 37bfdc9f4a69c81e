/** One way there and back for what is at one place on one day. */
import type { Ledd, Modellbygger } from './modell.ts'
import { dagAv, lengde, overlapper, type Tidsrom } from './tid.ts'
import { VENT } from './vekter.ts'

type Plassert = Tidsrom & {
  readonly kolonne: number
  readonly dag: number
  readonly vei: number
  readonly sted: string
  readonly gruppe: string
}

/** One stays when there is no time to go home and back, or the wait is short. */
export const blir = (pause: number, vei: number): boolean => pause >= 0 && (pause <= VENT || pause < 2 * vei)

/** The minutes on the way of each day, as a sum. */
export type Reiser = Map<number, Ledd[]>
const reis = (reiser: Reiser, dag: number, ledd: Ledd) => reiser.set(dag, [...(reiser.get(dag) ?? []), ledd])

/** `okter`: those at one place. `verdi`: of a minute saved. */
type Pa = { okter: readonly Plassert[]; alle: readonly Plassert[]; opptatt: readonly Tidsrom[]; verdi: number }

/**
 * One journey a day, as if one always stays until all is done there. Never too much, and easy to solve; too little when
 * one goes home in between, which `medPauser` sees.
 */
export function perBesok(m: Modellbygger, { okter, verdi }: Pa, reiser: Reiser): void {
  const perGruppe = new Map<string, Plassert[]>()
  for (const okt of okter) {
    const nokkel = `${okt.dag} ${okt.gruppe}`
    perGruppe.set(nokkel, [...(perGruppe.get(nokkel) ?? []), okt])
  }
  const besok = new Map<number, number>()
  for (const gruppe of perGruppe.values()) {
    const { dag = 0, vei = 0 } = gruppe[0] ?? {}
    const her = besok.get(dag) ?? m.folge(-2 * vei * verdi)
    if (!besok.has(dag)) reis(reiser, dag, [her, 2 * vei])
    besok.set(dag, her)
    m.mest(0, ...gruppe.map((okt): Ledd => [okt.kolonne, 1]), [her, -1])
  }
}

function* par(okter: readonly Plassert[]): Generator<Tidsrom> {
  const slutt = new Set(okter.map((o) => o.til))
  const start = new Set(okter.map((o) => o.fra))
  for (const fra of slutt) for (const til of start) if (til >= fra && dagAv(til) === dagAv(fra - 1)) yield { fra, til }
}

/** Could one go home, do this, and be back? Then one does not stay. */
const rommes = (annen: Plassert, pause: Tidsrom, vei: number): boolean =>
  annen.fra - annen.vei >= pause.fra + vei && annen.til + annen.vei <= pause.til - vei

const tilfoy = (perTid: Map<number, Ledd[]>, tid: number, kolonne: number) =>
  perTid.set(tid, [...(perTid.get(tid) ?? []), [kolonne, 1]])

/**
 * One journey for each session, and for each pause between two a value that is 1 when one stays, and so saves the way home and
 * back. At most one session ends, and one begins, at a time in one place, so each pause counts once.
 */
export function medPauser(m: Modellbygger, { okter, alle, opptatt, verdi }: Pa, reiser: Reiser): void {
  const vei = okter[0]?.vei ?? 0
  for (const okt of okter) reis(reiser, okt.dag, [okt.kolonne, 2 * vei])
  const fraSlutt = new Map<number, Ledd[]>()
  const tilStart = new Map<number, Ledd[]>()
  for (const pause of par(okter)) {
    if (!blir(lengde(pause), vei) || opptatt.some((o) => overlapper(o, pause))) continue
    const spart = m.folge(2 * vei * verdi)
    tilfoy(fraSlutt, pause.fra, spart)
    tilfoy(tilStart, pause.til, spart)
    reis(reiser, dagAv(pause.til), [spart, -2 * vei])
    for (const annen of alle) if (rommes(annen, pause, vei)) m.mest(1, [spart, 1], [annen.kolonne, 1])
  }
  const bindes = (perTid: Map<number, Ledd[]>, ende: 'fra' | 'til') => {
    for (const [tid, pauser] of perTid)
      m.mest(0, ...pauser, ...okter.filter((o) => o[ende] === tid).map((o): Ledd => [o.kolonne, -1]))
  }
  bindes(fraSlutt, 'til')
  bindes(tilStart, 'fra')
}
