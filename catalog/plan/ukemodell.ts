/** What a week is worth. First what is in it, then when: a better rhythm never leaves out what meets a need. */
import type { Person } from '../match/person.ts'
import { HELE } from '../match/vekter.ts'
import type { Kandidat, Okt } from './kandidat.ts'
import { minst } from './minst.ts'
import { type Ledd, Modellbygger } from './modell.ts'
import type { Rammer } from './rammer.ts'
import { DOGN, lengde } from './tid.ts'
import { lagTidsmodell, type Tidsmodell } from './tidsmodell.ts'
import {
  BEHOV,
  BEHOV_NUMMER_TO,
  DAG,
  ETT_TIL,
  GODT_NOK,
  HELST,
  MANGE_OKTER,
  MED,
  PASSER,
  REISETIME,
  SEKUNDAR,
  SKALA,
  TIME,
  UKEDAG,
  VALGT,
} from './vekter.ts'

type Utvalgsmodell = Pick<Tidsmodell, 'modell' | 'med'>

/** There and back. */
const reisen = (vei: number): number => ((2 * vei) / 60) * REISETIME

/** Choosing it costs at least the journeys of its fewest days. */
function verdien({ valgt, dom, vei, klasser }: Kandidat): number {
  const dager = klasser.length > 0 ? Math.min(...klasser.map((k) => k.minst)) : 0
  return ((valgt ? VALGT : 0) + (dom.poeng / HELE) * PASSER - ETT_TIL - dager * reisen(vei)) * SKALA
}

/** A need is met once, and supported once; by whichever is worth most. */
function behovene(p: Person, kandidater: readonly Kandidat[], { modell: m, med }: Utvalgsmodell): void {
  for (const [behov, styrke] of p.behov) {
    const som = kandidater.flatMap(({ tiltak }, i) => {
      const primar = tiltak.behov.primar.includes(behov)
      if (!primar && !tiltak.behov.sekundar?.includes(behov)) return []
      const verdi = styrke * BEHOV * (primar ? 1 : SEKUNDAR) * SKALA
      const forst = m.folge(verdi)
      const nestMed = m.folge(verdi * BEHOV_NUMMER_TO)
      m.mest(0, [forst, 1], [nestMed, 1], [med[i] ?? 0, -1])
      return [{ forst, nestMed }]
    })
    m.mest(1, ...som.map((s): Ledd => [s.forst, 1]))
    m.mest(1, ...som.map((s): Ledd => [s.nestMed, 1]))
  }
}

const erKort = ({ klasse }: Okt, { klasser }: Kandidat) => klasser[klasse]?.lang === false

/** Between equals, the one that was chosen or suggested first. */
const verdiene = (kandidater: readonly Kandidat[]) => (k: Kandidat) => verdien(k) - kandidater.indexOf(k)

/** `noye`: count the journeys as they are. */
export type Uka = { rammer: Rammer; noye: boolean }

/** Which of the candidates, looking only at the hours of the week: what is best here is best if there is a time for it all. */
export function lagGrovmodell(p: Person, kandidater: readonly Kandidat[], { rammer }: Uka): Utvalgsmodell {
  const modell = new Modellbygger()
  const verdi = verdiene(kandidater)
  const med = kandidater.map((k) => modell.valg(verdi(k)))
  modell.mest(rammer.mest, ...kandidater.map((k, i): Ledd => [med[i] ?? 0, minst(k).minutter]))
  behovene(p, kandidater, { modell, med })
  return { modell, med }
}

/** Which of the candidates: it is enough that some week has room for them. */
export function lagUtvalgsmodell(p: Person, kandidater: readonly Kandidat[], { rammer, noye }: Uka): Utvalgsmodell {
  const ingenting = { okt: () => 0, dag: 0, ukedag: 0, reise: 0, brukes: erKort, noye }
  const ut = lagTidsmodell(kandidater, rammer, { med: verdiene(kandidater), ...ingenting })
  behovene(p, kandidater, ut)
  return ut
}

/** An appointment is not better for coming more often. */
const harRytme = ({ tiltak }: Kandidat) => tiltak.form === 'fast' || tiltak.form === 'droppinn'

function okta(okt: Okt, k: Kandidat, rammer: Rammer): number {
  const bruker = k.tiltak.form === 'fast' && rammer.kapasitet !== null
  const timer = bruker ? (lengde(okt) / 60) * TIME : 0
  const rytme = !k.omfang?.hele && harRytme(k) ? DAG : 0
  return (timer + rytme) * SKALA
}

const REISEMINUTT = (REISETIME * SKALA) / 60

/** When: all the candidates if there is a time for them all, and then the best rhythm with the least journey. */
export function lagTimeplanmodell(kandidater: readonly Kandidat[], { rammer, noye }: Uka): Tidsmodell {
  const ut = lagTidsmodell(kandidater, rammer, {
    med: () => MED * SKALA,
    okt: (okt, k) => okta(okt, k, rammer),
    dag: DAG * SKALA,
    ukedag: UKEDAG * SKALA,
    reise: REISEMINUTT,
    brukes: () => true,
    noye,
  })
  if (ut.valg.length > MANGE_OKTER) ut.modell.slingring = GODT_NOK * SKALA
  return ut
}

const fraTi = ({ fra }: Okt): number => Math.abs((fra % DOGN) - HELST.klokke) / 30

const erLik = (a: Okt, b: Okt, hele: boolean) => a.dag === b.dag && a.klasse === b.klasse && (!hele || a.fra === b.fra)

/** What o'clock: the same sessions on the same days, at the best times and with the least journey. */
export function lagKlokkemodell(lagt: readonly (Okt & { kandidat: Kandidat })[], rammer: Rammer): Tidsmodell {
  const kandidater = [...new Set(lagt.map((o) => o.kandidat))]
  return lagTidsmodell(kandidater, rammer, {
    med: () => MED * SKALA,
    okt: (okt, k) => (1 - (k.omfang?.hele ? 0 : fraTi(okt) * HELST.halvtime)) * SKALA,
    dag: 0,
    ukedag: 0,
    reise: REISEMINUTT,
    noye: true,
    brukes: (okt, k) => lagt.some((l) => l.kandidat === k && erLik(l, okt, k.omfang?.hele ?? false)),
  })
}
