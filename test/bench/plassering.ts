/**
 * How long it takes to choose new places for the whole country: 357 kommuner, weighted by inhabitants, journeys by car between their
 * centres. Goal: ten seconds for each.
 */
import process from 'node:process'
import { losMedHighs } from '../../api/dekning/highs.ts'
import { velgFaerrestSteder } from '../../catalog/dekning/plassering/faerrest-steder.ts'
import { velgNyeSteder } from '../../catalog/dekning/plassering/nye-steder.ts'
import type { Plassering } from '../../catalog/dekning/plassering/plassering.ts'
import type { Plasseringsproblem } from '../../catalog/dekning/plassering/problem.ts'
import { finnSamarbeid, type Samarbeidsproblem } from '../../catalog/dekning/plassering/sammen.ts'
import type { Geografi } from '../../catalog/geografi.ts'
import { ms, prosent, rad, tall } from './format.ts'

const RADIER = [30, 45, 60]
const FLEST = 10
const DATO = '2026-11-27'

/** Minutes by car between all centres, a row per kommune, in the order of the map. */
function minutterMellom(g: Geografi): number[][] {
  const sentre = g.kommuner.flatMap(({ nr }) => g.hjemsted(nr, null) ?? []).map((sted) => g.klargjor(sted))
  return sentre.map((fra) => sentre.map(g.minutterFra(fra, { middel: 'bil', dato: DATO })))
}

/** Every kommune is a point and may have a place. */
export function heleLandet(geografi: Geografi): Omit<Plasseringsproblem, 'radius'> {
  const { kommuner } = geografi
  return {
    punkter: kommuner.map((k) => ({ id: k.nr, navn: k.navn, vekt: k.innbyggere })),
    steder: kommuner.map((k) => ({ id: k.nr, navn: k.navn, fast: false })),
    minutter: minutterMellom(geografi),
  }
}

const LITEN = 5000
/** Of a thousand inhabitants: made up, so that there is something to add up. */
const PER_TUSEN = 2

/** The small kommuner, each with a demand that is made up. */
function deSma(geografi: Geografi): Omit<Samarbeidsproblem, 'radius' | 'grupper'> {
  const alle = minutterMellom(geografi)
  const sma = [...geografi.kommuner.entries()].filter(([, k]) => k.innbyggere < LITEN)
  return {
    kommuner: sma.map(([, { nr, navn, innbyggere }]) => ({
      id: nr,
      navn,
      innbyggere,
      ettersporsel: Math.round((innbyggere / 1000) * PER_TUSEN),
    })),
    minutter: sma.map(([i]) => sma.map(([j]) => alle[i]?.[j] ?? null)),
    minst: 8,
  }
}

/** `cpu`: what it would take on a machine with nothing else to do. Milliseconds. */
type Malt<S> = { svar: S; tid: number; cpu: number }

async function malt<S>(gjor: () => Promise<S>): Promise<Malt<S>> {
  const [start, brukt] = [performance.now(), process.cpuUsage()]
  const svar = await gjor()
  const { user, system } = process.cpuUsage(brukt)
  return { svar, tid: performance.now() - start, cpu: (user + system) / 1000 }
}

const bevistekst = ({ status, avstand, skilt }: Plassering['bevis']) =>
  `${status}, avstand ${prosent(avstand)}${skilt ? '' : ', ikke skilt'}`

function plasseringsrad(hva: string, { svar, tid, cpu }: Malt<Awaited<ReturnType<typeof velgNyeSteder>>>): string {
  if (svar.utfall !== 'funnet') return rad(hva, svar.utfall, '', '', ms(tid), ms(cpu))
  return rad(
    hva,
    tall(svar.steder.length),
    prosent(svar.dekket / svar.samlet),
    bevistekst(svar.bevis),
    ms(tid),
    ms(cpu),
  )
}

/** A line per radius and number of new places, one for as few as can be, and one for groups of small kommuner. */
export async function plasseringstabell(geografi: Geografi): Promise<string> {
  const los = losMedHighs()
  const landet = heleLandet(geografi)
  const sma = deSma(geografi)
  const rader = [
    `### Plassering: ${landet.steder.length} kommuner, mål 10 000 ms hver`,
    '',
    rad('', 'steder', 'dekket', 'bevis', 'ms', 'cpu ms'),
    rad('---', '---:', '---:', '---', '---:', '---:'),
  ]
  for (const radius of RADIER) {
    for (let nye = 1; nye <= FLEST; nye++)
      rader.push(
        plasseringsrad(
          `${radius} min, p = ${nye}`,
          await malt(() => velgNyeSteder({ ...landet, radius, nye }, { los })),
        ),
      )
    for (const andel of [0.9, 1])
      rader.push(
        plasseringsrad(
          `${radius} min, færrest for ${prosent(andel)}`,
          await malt(() => velgFaerrestSteder({ ...landet, radius, andel }, { los })),
        ),
      )
    const { svar, tid, cpu } = await malt(() => finnSamarbeid({ ...sma, radius, grupper: FLEST }, { los }))
    if (svar.utfall === 'funnet')
      rader.push(
        rad(
          `${radius} min, ${FLEST} grupper av ${sma.kommuner.length} små`,
          tall(svar.grupper.length),
          prosent(svar.dekket / svar.samlet),
          bevistekst(svar.bevis),
          ms(tid),
          ms(cpu),
        ),
      )
  }
  return rader.join('\n')
}
