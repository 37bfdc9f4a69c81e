/** The planner's figures for the whole country: how long from nothing, how long after a change, and what a veileder notices meanwhile. */
import { lagDekningstjeneste } from '../../api/dekning/dekningstjeneste.ts'
import { medEndring } from '../../catalog/dekning/endring.ts'
import { lagLand, lagModell, type Modell } from '../../catalog/dekning/modell.ts'
import { somDekning } from '../../catalog/dekning/somdekning.ts'
import { TYPETILFELLER } from '../../catalog/dekning/typetilfeller.ts'
import { lastGeografi } from '../../catalog/last.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot, type Snapshot } from '../../catalog/snapshot.ts'
import { mb, ms, rad, tall } from './format.ts'
import { lagKatalog } from './katalog.ts'
import { DATO } from './kjor.ts'
import { type Fordeling, fordelingAv } from './maling.ts'
import { lagPersoner } from './personer.ts'
import { lagTjeneste } from './tjeneste.ts'

export type Dekningsresultat = {
  storrelse: number
  /** From entries in memory to every figure, the map included; milliseconds. */
  kald: number
  /** Once more, with the journeys known. */
  varm: number
  /** After one entry is another: of one kommune, and of the whole country. */
  lokal: Fordeling
  landsdekkende: Fordeling
  /** In a thread of its own, with all that must be sent to it and back. */
  iTrad: number
  /** POST /api/forslag, alone and while the thread reckons. */
  alene: Fordeling
  samtidig: Fordeling
  minne: number
}

const ENDRINGER = 40
const MINST_SPORSMAL = 200

function tid<T>(gjor: () => T): [T, number] {
  const fra = performance.now()
  return [gjor(), performance.now() - fra]
}

const eldre = (t: Tiltak): Tiltak => ({ ...t, alder: { fra: 18, til: 40 } })

/** Each changes another entry of the same model, and answers for the whole country. */
function malEndringer(m: Modell, tiltak: readonly Tiltak[]): Fordeling {
  const tider = tiltak
    .slice(0, ENDRINGER)
    .map((t) => tid(() => somDekning(medEndring(m, { fjern: [], legg: [eldre(t)] }), 'ny'))[1])
  return fordelingAv(tider, 0)
}

/** Until the thread is ready, and at least so many times. */
async function spor(post: (nr: number) => Promise<unknown>, ferdig: () => boolean): Promise<Fordeling> {
  const tider: number[] = []
  for (let nr = 0; nr < MINST_SPORSMAL || !ferdig(); nr++) {
    const fra = performance.now()
    await post(nr)
    tider.push(performance.now() - fra)
    await new Promise((videre) => setImmediate(videre))
  }
  return fordelingAv(tider, 0)
}

async function malSamtidig(snapshot: Snapshot): Promise<Pick<Dekningsresultat, 'iTrad' | 'alene' | 'samtidig'>> {
  const personer = lagPersoner({ antall: MINST_SPORSMAL, geografi: snapshot.geografi })
  const kropper = personer.map((kartlegging) => JSON.stringify({ kartlegging, dato: DATO }))
  const tjeneste = await lagTjeneste(snapshot, DATO)
  const post = (nr: number) => tjeneste.iProsessen(kropper[nr % kropper.length] ?? '')
  const current = { snapshot: () => snapshot, reisetider: () => [], sokeindeks: never, oppdater: async () => false }
  const dekning = lagDekningstjeneste({ current, idag: () => DATO, logg: never })
  try {
    await spor(post, () => true)
    const alene = await spor(post, () => true)
    const fra = performance.now()
    let iTrad = 0
    const regner = dekning.hent().then(() => {
      iTrad = performance.now() - fra
    })
    const samtidig = await spor(post, () => iTrad > 0)
    await regner
    return { iTrad, alene, samtidig }
  } finally {
    await dekning.lukk()
    tjeneste.lukk()
  }
}

const never = (feil?: unknown): never => {
  throw feil instanceof Error ? feil : new Error('Dette brukes ikke her')
}

export async function kjorDekning(storrelse: number, fremdrift: (steg: string) => void): Promise<Dekningsresultat> {
  fremdrift('lager katalogen')
  const geografi = lastGeografi()
  const tiltak = lagKatalog({ antall: storrelse, geografi, dato: DATO }).sort((a, b) => (a.id < b.id ? -1 : 1))
  fremdrift('regner')
  const alt = () => {
    const m = lagModell(tiltak, lagLand(DATO, geografi))
    somDekning(m, 'v')
    return m
  }
  const [modell, kald] = tid(alt)
  const [, varm] = tid(alt)
  fremdrift('endrer')
  const lokal = malEndringer(
    modell,
    tiltak.filter((t) => !t.dekning.landet && t.kommunenummer != null),
  )
  const landsdekkende = malEndringer(
    modell,
    tiltak.filter((t) => t.dekning.landet),
  )
  fremdrift('spør samtidig')
  const samtidig = await malSamtidig(lagSnapshot(tiltak, geografi, 'bench'))
  return { storrelse, kald, varm, lokal, landsdekkende, ...samtidig, minne: process.memoryUsage().rss }
}

const linje = (navn: string, verdi: string, mal: string) => rad(navn, verdi, mal)

/** With the goal beside each. */
export const dekningstabell = (r: Dekningsresultat): string =>
  [
    `### Dekning: ${tall(r.storrelse)} tiltak × 357 kommuner × ${TYPETILFELLER.length} typetilfeller`,
    '',
    rad('', 'ms', 'mål'),
    rad('---', '---:', '---'),
    linje('Fra ingenting', ms(r.kald), r.storrelse <= 5_000 ? '≤ 2 000' : '≤ 20 000'),
    linje('En gang til, med kjente reiser', ms(r.varm), ''),
    linje('Etter endring i én kommune, p50 / p95', `${ms(r.lokal.p50)} / ${ms(r.lokal.p95)}`, '≤ 300'),
    linje(
      'Etter endring for hele landet, p50 / p95',
      `${ms(r.landsdekkende.p50)} / ${ms(r.landsdekkende.p95)}`,
      '≤ 300',
    ),
    linje('I egen tråd, med oppstart og sending', ms(r.iTrad), ''),
    linje('POST /api/forslag p95, alene', ms(r.alene.p95), ''),
    linje('POST /api/forslag p95, mens tråden regner', ms(r.samtidig.p95), '≤ 2 ×'),
    linje('Forholdet mellom dem', `${tall(r.samtidig.p95 / r.alene.p95, 2)} ×`, ''),
    '',
    `Minne til slutt: ${mb(r.minne)} MB.`,
    '',
  ].join('\n')
