/** What a week may be: sessions that can be chosen, and what may not be together. What they are worth is given by whoever asks. */
import type { Kandidat, Okt } from './kandidat.ts'
import { klikker } from './klikker.ts'
import { type Ledd, Modellbygger } from './modell.ts'
import type { Rammer } from './rammer.ts'
import { medPauser, perBesok, type Reiser } from './samme-sted.ts'
import { lengde, medReise } from './tid.ts'
import { MEST_REISE_PER_DAG } from './vekter.ts'

/** In the unit of the model. */
export type Verdier = {
  readonly med: (k: Kandidat) => number
  readonly okt: (okt: Okt, k: Kandidat) => number
  /** A day with a tiltak. */
  readonly dag: number
  /** A weekday with anything. */
  readonly ukedag: number
  /** A minute of journey saved. */
  readonly reise: number
  /** Count the journeys as they are, and not as one a day to each place: harder. */
  readonly noye: boolean
  /** Which of the sessions are looked at. */
  readonly brukes: (okt: Okt, k: Kandidat) => boolean
}

/** A session that can be chosen. `gruppe`: sessions of one group never happen together. */
export type Valg = Okt & {
  readonly kolonne: number
  readonly kandidat: Kandidat
  readonly gruppe: string
  readonly sted: string
  readonly vei: number
}
/** `med`: the column of each candidate, in their order. */
export type Tidsmodell = { modell: Modellbygger; med: readonly number[]; valg: readonly Valg[] }

const DAGER = [1, 2, 3, 4, 5, 6, 7]

const en = (valg: readonly Valg[], tall = 1): Ledd[] => valg.map((v) => [v.kolonne, tall])
const ganger = (kolonner: readonly number[], tall = 1): Ledd[] => kolonner.map((k) => [k, tall])

/** A number of sessions of one length, one a day; the choice of a length is 1 when the tiltak is in the week. */
function iDeler(m: Modellbygger, { k, med, valg }: Egne): void {
  const nar = new Set(valg.map((okt) => okt.klasse))
  const bruk = k.klasser.flatMap((klasse, nr) => (nar.has(nr) ? [{ klasse, nr }] : []))
  const valgt = bruk.map(() => (bruk.length === 1 ? med : m.valg(0)))
  bruk.forEach(({ klasse: { minst, mest }, nr }, i) => {
    const okter = valg.filter((o) => o.klasse === nr)
    m.mest(0, ...en(okter), [valgt[i] ?? med, -mest])
    m.mest(0, ...en(okter, -1), [valgt[i] ?? med, minst])
  })
  if (bruk.length > 1) {
    m.mest(0, ...ganger(valgt), [med, -1])
    m.mest(0, ...ganger(valgt, -1), [med, 1])
  }
  for (const dag of DAGER) m.mest(1, ...en(valg.filter((o) => o.dag === dag)))
}

type Egne = { k: Kandidat; med: number; valg: readonly Valg[]; v: Verdier }

/** Whole sessions, together within the days and hours of the tiltak. */
function iHele(m: Modellbygger, { k, med, valg, v }: Egne): void {
  const o = k.omfang
  if (!o) return
  const dager = DAGER.map((dag) => valg.filter((okt) => okt.dag === dag))
    .filter((okter) => okter.length > 0)
    .map((okter) => {
      const her = m.valg(v.dag)
      m.mest(0, [her, 1], ...en(okter, -1))
      for (const okt of okter) m.mest(0, [okt.kolonne, 1], [her, -1])
      return her
    })
  const minutter = (tegn: 1 | -1) => valg.map((okt): Ledd => [okt.kolonne, tegn * lengde(okt)])
  m.mest(0, ...ganger(dager), [med, -o.dager.til])
  m.mest(0, ...ganger(dager, -1), [med, o.dager.fra])
  m.mest(0, ...minutter(-1), [med, o.minutter.fra])
  if (Number.isFinite(o.minutter.til)) m.mest(0, ...minutter(1), [med, -o.minutter.til])
}

export function gruppert(valg: readonly Valg[], etter: 'sted' | 'gruppe'): Valg[][] {
  const ut = new Map<string, Valg[]>()
  for (const v of valg) {
    const liste = ut.get(v[etter])
    if (liste) liste.push(v)
    else ut.set(v[etter], [v])
  }
  return [...ut.values()]
}

/** A sum that is 1 when the person is at this place, or on the way; two tiltak there share one value. */
function tilstede(m: Modellbygger, her: readonly Valg[]): Ledd[] {
  const grupper = gruppert(her, 'gruppe')
  if (grupper.length === 1) return en(her)
  const z = m.folge(0)
  for (const gruppe of grupper) m.mest(0, ...en(gruppe), [z, -1])
  return [[z, 1]]
}

/** Nobody is in two places at once, nor on the way to one while at another. */
function ingenKollisjon(m: Modellbygger, valg: readonly Valg[]): void {
  const plukk = (liste: readonly Valg[], klikk: readonly number[]) => klikk.flatMap((i) => liste[i] ?? [])
  for (const her of gruppert(valg, 'sted')) for (const klikk of klikker(her)) m.mest(1, ...en(plukk(her, klikk)))
  for (const klikk of klikker(valg.map((v) => medReise(v, v.vei)))) {
    const steder = gruppert(plukk(valg, klikk), 'sted')
    if (steder.length > 1) m.mest(1, ...steder.flatMap((her) => tilstede(m, her)))
  }
}

/** Hours of the week, journeys of each day, and one day with a long journey. */
function felles(m: Modellbygger, valg: readonly Valg[], { rammer, v }: { rammer: Rammer; v: Verdier }): void {
  m.mest(rammer.mest, ...valg.map((okt): Ledd => [okt.kolonne, lengde(okt)]))
  const reiser: Reiser = new Map()
  for (const okter of gruppert(valg, 'sted'))
    if ((okter[0]?.vei ?? 0) > 0)
      (v.noye ? medPauser : perBesok)(m, { okter, alle: valg, opptatt: rammer.opptatt, verdi: v.reise }, reiser)
  const lange: number[] = []
  for (const dag of DAGER) {
    const idag = valg.filter((okt) => okt.dag === dag)
    if (v.ukedag > 0) m.mest(0, [m.folge(v.ukedag), 1], ...en(idag, -1))
    m.mest(MEST_REISE_PER_DAG, ...(reiser.get(dag) ?? []))
    const langt = idag.filter((okt) => okt.vei > rammer.langReise)
    if (langt.length === 0) continue
    const lang = m.valg(0)
    lange.push(lang)
    for (const okt of langt) m.mest(0, [okt.kolonne, 1], [lang, -1])
  }
  m.mest(1, ...ganger(lange))
}

/** Candidates that can be in no week by themselves should be left out; they would never be chosen. */
export function lagTidsmodell(kandidater: readonly Kandidat[], rammer: Rammer, v: Verdier): Tidsmodell {
  const m = new Modellbygger()
  const med = kandidater.map((k) => m.valg(v.med(k)))
  const valg = kandidater.flatMap((k, i) => {
    const egne = k.ledige.flatMap((okt, nr): Valg[] => {
      if (!v.brukes(okt, k)) return []
      // Parts of opening hours are alternatives on a day; whole sessions stand each for itself.
      const gruppe = `${k.tiltak.id} ${k.omfang?.hele ? nr : okt.dag}`
      const reise = v.noye ? 2 * k.vei * v.reise : 0
      return [{ ...okt, kolonne: m.valg(v.okt(okt, k) - reise), kandidat: k, gruppe, sted: k.sted, vei: k.vei }]
    })
    if (k.omfang) (k.omfang.hele ? iHele : iDeler)(m, { k, med: med[i] ?? 0, valg: egne, v })
    return egne
  })
  ingenKollisjon(m, valg)
  felles(m, valg, { rammer, v })
  return { modell: m, med, valg }
}
