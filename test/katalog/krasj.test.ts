/** SIGKILL in the middle of an import, 50 times: afterwards all 5 000 are there with their history, or none of them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Tiltaksliste } from '../../catalog/skjema/forslag.ts'
import {
  ANTALL,
  type Drap,
  drep,
  forsteGang,
  hel,
  mal,
  type Plan,
  rundeI,
  type Sikte,
  skrivRunde,
  tilfeldig,
  tilstand,
  type Varighet,
} from './drap.ts'
import { nyttSted, type Sted, stans, startTjeneste, type Tjeneste } from './kjor.ts'

const PER_BOLK = 10
const FRIST = 180_000
/** Any moment from start to end, and more often than chance would the part that writes. */
const SIKTER = ['hele', 'skriving', 'skriving', 'hele', 'svar'] as const

const terning = tilfeldig(20261121)
const drap: (Drap & { alt: boolean })[] = []

let sted: Sted
/** The rounds that came in, in order; the last is what the store holds. */
let inne: number[]
let runde: number
let varighet: Varighet

const nestePlan = (): Plan => {
  const sikte: Sikte = { mot: SIKTER[runde % SIKTER.length] ?? 'hele', andel: terning() }
  return { fil: skrivRunde(sted, runde), sikte, varighet }
}

/** One round: the kill, and whether the store is whole afterwards. */
async function enRunde(plan: Plan): Promise<Drap> {
  const svar = await drep(sted, plan)
  const etter = await tilstand(sted.miljo)
  const alt = etter.runder.includes(runde)
  if (alt) inne.push(runde)
  expect(etter).toEqual(hel(inne))
  // What has been acknowledged is never lost, and an import that was left in peace is in.
  if (svar.svart || !svar.drept) expect(alt).toBe(true)
  if (svar.drept) drap.push({ ...svar, alt })
  runde += 1
  return svar
}

/** As many kills as the block has; an import that was done before its moment came is not one of them. */
async function bolk(gjor: () => Promise<Drap>): Promise<void> {
  let drept = 0
  for (let forsok = 0; drept < PER_BOLK && forsok < 4 * PER_BOLK; forsok++) if ((await gjor()).drept) drept += 1
  expect(drept).toBe(PER_BOLK)
}

/** The service answers from one round at a time, and soon from the last that came in. */
async function viserSiste({ url }: Tjeneste): Promise<void> {
  await vi.waitFor(
    async () => {
      const svar = await fetch(`${url}/api/tiltak?antall=500`)
      const { totalt, tiltak } = (await svar.json()) as Tiltaksliste
      expect([totalt, ...new Set(tiltak.map(rundeI))]).toEqual([ANTALL, inne.at(-1)])
    },
    { timeout: 10_000, interval: 100 },
  )
}

describe('Importen drepes midt i', () => {
  beforeEach(async () => {
    sted = nyttSted()
    inne = [0, 1]
    runde = 2
    await forsteGang(sted)
    varighet = await mal(sted, skrivRunde(sted, 1))
    expect(await tilstand(sted.miljo)).toEqual(hel(inne))
  }, FRIST)
  afterEach(() => sted.rydd())

  test.each([1, 2, 3, 4])('Kommandolinjen, ti drap til på samme database (%i av 4)', { timeout: FRIST }, async () => {
    await bolk(() => enRunde(nestePlan()))
  })

  test('Med tjenesten i gang på samme mappe, og den drept samtidig annenhver gang', { timeout: FRIST }, async () => {
    let tjeneste = await startTjeneste({ ...sted.miljo, NASJONAL: '0' })
    try {
      await bolk(async () => {
        const medTjeneste = runde % 2 === 1
        const svar = await enRunde({ ...nestePlan(), ...(medTjeneste && { tjeneste: tjeneste.barn }) })
        if (medTjeneste) {
          await stans(tjeneste)
          tjeneste = await startTjeneste({ ...sted.miljo, NASJONAL: '0' })
        }
        await viserSiste(tjeneste)
        return svar
      })
    } finally {
      await stans(tjeneste)
    }
  })
})

test('Drapene traff før, under og etter lagringen, så prøvene over kunne slått ut', () => {
  expect(drap).toHaveLength(5 * PER_BOLK)
  const foer = drap.filter((d) => !d.alt && !d.rort)
  const under = drap.filter((d) => !d.alt && d.rort)
  const etter = drap.filter((d) => d.alt)
  expect([foer.length, under.length, etter.length].map((n) => n > 0)).toEqual([true, true, true])
})
