/** One session moved, made longer or shorter, or put in: what a veileder does with a week. Pure. */
import type { Okt } from '../skjema/plan.ts'
import { type Omfang, omfang } from './omfang.ts'
import type { Deltaker, Onsket, Ukefakta } from './redigering.ts'
import { DOGN, dagAv, klokke, lengde, medReise, overlapper, type Tidsrom, tidsrom } from './tid.ts'
import { STEG_APENT } from './vekter.ts'

const UKEDAGER = 7
/** When the last session of a day ends. */
const SISTE = 23 * 60 + 45
/** Minutes; the smallest change, and the shortest session. */
export const KVARTER = 15

const innen = (tall: number, fra: number, til: number) => Math.min(Math.max(tall, fra), til)

/** Moved by days and minutes, as long, and still within the week and the day. */
export function flyttet<O extends Onsket>(
  okt: O,
  { dager = 0, minutter = 0 }: { dager?: number; minutter?: number },
): O {
  const dag = innen(okt.dag + dager, 1, UKEDAGER)
  const { fra, til } = tidsrom({ ...okt, dag: 1 })
  const start = innen(fra + minutter, 0, Math.max(0, SISTE - (til - fra)))
  return { ...okt, dag, fra: klokke(start), til: klokke(start + til - fra) }
}

/** Longer or shorter at its end. */
export function forlenget<O extends Onsket>(okt: O, minutter: number): O {
  const { fra, til } = tidsrom({ ...okt, dag: 1 })
  return { ...okt, til: klokke(innen(til + minutter, Math.min(fra + KVARTER, SISTE), SISTE)) }
}

const HELST = 10 * 60
const TIME = 60

const fraTi = ({ fra }: Tidsrom) => Math.abs((fra % DOGN) - HELST)

/** Where a session could be: its own whole times, or an hour of them, near ten first. */
function plassene(o: Omfang): Tidsrom[] {
  if (o.hele) return [...o.vinduer]
  const starter = o.vinduer.flatMap((v) => {
    const lang = Math.min(TIME, lengde(v))
    const ut: Tidsrom[] = []
    for (let fra = v.fra; fra + lang <= v.til; fra += STEG_APENT) ut.push({ fra, til: fra + lang })
    return ut
  })
  return starter.sort((a, b) => fraTi(a) - fraTi(b) || a.fra - b.fra)
}

const ARBEIDSDAG: Omfang['vinduer'] = [{ fra: HELST, til: HELST + TIME }]

/** A time for one more session: where nothing is in the way, on a day without one if there is any. */
export function ledigTid(
  p: Ukefakta,
  { tiltak, reise }: Deltaker,
  okter: readonly (Onsket & Partial<Pick<Okt, 'reiseFor' | 'reiseEtter'>>)[],
): Pick<Onsket, 'dag' | 'fra' | 'til'> {
  const o = omfang(tiltak)
  const plasser = o ? plassene(o) : ARBEIDSDAG
  const tatt = [
    ...p.opptatt.map(tidsrom),
    ...okter.map((okt) => ({
      fra: tidsrom(okt).fra - (okt.reiseFor ?? 0),
      til: tidsrom(okt).til + (okt.reiseEtter ?? 0),
    })),
  ]
  const egneDager = new Set(okter.filter((okt) => okt.tiltakId === tiltak.id).map((okt) => okt.dag))
  const ledige = plasser.filter((t) => !tatt.some((x) => overlapper(medReise(t, reise?.minutter ?? 0), x)))
  const valgt =
    ledige.find((t) => !egneDager.has(dagAv(t.fra))) ??
    ledige[0] ??
    plasser.find((t) => !egneDager.has(dagAv(t.fra))) ??
    plasser[0]
  const { fra, til } = valgt ?? { fra: HELST, til: HELST + TIME }
  return { dag: dagAv(fra), fra: klokke(fra), til: klokke(til) }
}
