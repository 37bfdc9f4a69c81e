/** How good the suggestions are for 24 persons in a region of 160 tiltak, measured over a real port as README.md tells. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { norge } from '../fabrikk.ts'
import { enTjeneste, sporr } from '../tjeneste.ts'
import { DATO, evaluer, grunnlinjer } from './evaluer.mjs'

type Evaluering = Awaited<ReturnType<typeof evaluer>>
type Prove = Parameters<typeof evaluer>[1]

const les = (fil: string): unknown => JSON.parse(readFileSync(new URL(fil, import.meta.url), 'utf8'))

function lesTiltak(): Tiltak[] {
  const { tiltak } = les('tiltak.json') as { tiltak: unknown[] }
  return tiltak.map((rad) => {
    const svar = tolkTiltak(rad, norge())
    if (!svar.ok) throw new Error(JSON.stringify(svar.felt))
    return svar.verdi
  })
}

const tiltak = lesTiltak()
const vignetter = les('vignetter.json') as Prove['vignetter']
const fasit = les('fasit.json') as Prove['fasit']

let maling: Evaluering
let lukk: () => Promise<void>
beforeAll(async () => {
  const tjeneste = await enTjeneste({ tiltak, idag: () => DATO })
  const server = serve({ fetch: tjeneste.app.fetch, port: 0 })
  await once(server, 'listening')
  lukk = async () => {
    server.close()
    await once(server, 'close')
    await tjeneste.lukk()
  }
  const adresse = server.address()
  if (!adresse || typeof adresse === 'string') throw new Error('Tjenesten lytter ikke på en port')
  maling = await evaluer(`http://localhost:${adresse.port}`, { tiltak, vignetter, fasit })
  expect(tjeneste.logget).toEqual([])
})
afterAll(() => lukk())

describe('forslagene for de 24 vignettene', () => {
  test('er bedre ordnet enn alle grunnlinjene, og gode nok', () => {
    const linjer = grunnlinjer(tiltak, vignetter, fasit)
    expect(Object.keys(linjer).sort()).toEqual(['behov', 'naermest', 'tilfeldig'])
    for (const { ndcg, nei } of Object.values(linjer)) {
      expect(maling.samlet.ndcg).toBeGreaterThan(ndcg)
      expect(maling.samlet.nei).toBeLessThan(nei)
    }
    expect(maling.samlet.ndcg).toBeGreaterThanOrEqual(0.86)
  })

  test('er aldri noe som fasiten sier nei til', () => {
    expect(maling.rader.flatMap((rad) => rad.nei.map((n) => `${rad.id} ${n.tiltakId}`))).toEqual([])
  })

  test('varsler det som skal varsles, og minner om det som gjelder uansett', () => {
    expect(maling.samlet.flagg).toBeGreaterThanOrEqual(0.95)
    expect(maling.samlet.informasjon).toBeGreaterThanOrEqual(0.9)
  })

  test('er de samme når det spørres igjen', () => {
    expect(maling.rader.filter((rad) => !rad.likt).map((rad) => rad.id)).toEqual([])
    expect(maling.samlet.likeSvar).toBe(24)
  })

  test('har en grunn for hvert behov de dekker', () => {
    expect(maling.rader.flatMap((rad) => rad.begrunnet.mangler)).toEqual([])
    expect(maling.samlet.begrunnet).toBe(1)
  })

  test('synker aldri når et behov blir sterkere', () => {
    expect(maling.samlet.monotoniprover).toBeGreaterThan(0)
    expect(maling.rader.flatMap((rad) => rad.monotoni.brudd)).toEqual([])
    expect(maling.samlet.monotonibrudd).toBe(0)
  })

  test('er bare fra de 160 tiltakene, og hver vignett får noen', () => {
    expect(tiltak).toHaveLength(160)
    expect(maling.rader).toHaveLength(24)
    for (const rad of maling.rader) {
      expect(rad.ukjente, rad.id).toBe(0)
      expect(rad.forslag, rad.id).toBeGreaterThan(0)
    }
  })
})

test('hvert forslag og hvert nei har grunner med tekst', async () => {
  const tjeneste = await enTjeneste({ tiltak })
  for (const { id, kartlegging } of vignetter) {
    const svar = await sporr(tjeneste.app, { kartlegging, antall: 1000, dato: DATO })
    const { forslag, ikkeNa } = (await svar.json()) as Record<'forslag' | 'ikkeNa', { grunner: { tekst: string }[] }[]>
    for (const { grunner } of [...forslag, ...ikkeNa]) {
      expect(grunner.length, id).toBeGreaterThan(0)
      expect(
        grunner.filter((g) => !/^[^\s{}][^{}]*$/.test(g.tekst)),
        id,
      ).toEqual([])
    }
  }
  await tjeneste.lukk()
})
