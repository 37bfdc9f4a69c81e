/** Matching in the browser: the answers of the service, without telling it anything. */
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Plan } from '../../catalog/skjema/plan.ts'
import vignetter from '../evaluering/vignetter.json' with { type: 'json' }
import { apne, startTjeneste, type Tjeneste } from './tjeneste.ts'

const DATO = '2026-11-27'
const personer = vignetter.map((v) => v.kartlegging as Kartlegging)

/** The worker as it was built; the screens start the same one. */
const ARBEIDER = readdirSync('dist/web/assets').find((fil) => fil.startsWith('arbeider-')) ?? ''

/** Puts questions to a worker of its own, one after the other. */
function iArbeideren(side: Page, sporsmal: readonly object[]): Promise<unknown[]> {
  return side.evaluate(
    async ([fil, liste]) => {
      const arbeider = new Worker(`/assets/${fil}`, { type: 'module' })
      const spor = (melding: object, nr: number) =>
        new Promise((ferdig, feilet) => {
          const les = ({ data }: MessageEvent) => {
            if (data.nr !== nr) return
            arbeider.removeEventListener('message', les)
            if (data.slag === 'svar') ferdig(data.ut)
            else feilet(new Error(JSON.stringify(data.feil)))
          }
          arbeider.addEventListener('message', les)
          arbeider.postMessage({ ...melding, nr })
        })
      const svar: unknown[] = []
      for (const [nr, melding] of liste.entries()) svar.push(await spor(melding, nr))
      arbeider.terminate()
      return svar
    },
    [ARBEIDER, sporsmal] as const,
  )
}

let tjeneste: Tjeneste
beforeAll(async () => {
  tjeneste = await startTjeneste()
})
afterAll(() => tjeneste.stopp())

const fraTjenesten = async (sti: string, kropp: object, malform: string) => {
  const svar = await fetch(`${tjeneste.adresse}${sti}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': malform },
    body: JSON.stringify(kropp),
  })
  expect(svar.status).toBe(200)
  return svar.json()
}

describe('I nettleseren', () => {
  test.each(['nb', 'nn'])(
    'er forslagene de samme som tjenesten gir, for alle offentlige personer (%s)',
    async (malform) => {
      const { side, kontekst, logg } = await apne(tjeneste)
      const sporsmal = personer.map((kartlegging) => ({
        hva: 'forslag',
        inn: { kartlegging, antall: 20, malform, dato: DATO },
      }))
      const her = await iArbeideren(side, sporsmal)
      const der = []
      for (const kartlegging of personer)
        der.push(await fraTjenesten('/api/forslag', { kartlegging, antall: 20, dato: DATO }, malform))
      expect(her).toHaveLength(24)
      // As they are sent, since what is absent and what is undefined are the same there.
      expect(JSON.parse(JSON.stringify(her))).toEqual(der)
      expect(logg.klager).toEqual([])
      await kontekst.close()
    },
  )

  test('er planen den samme som tjenesten gir', async () => {
    const { side, kontekst, logg } = await apne(tjeneste)
    const noen = personer.slice(0, 6)
    const sporsmal = noen.map((kartlegging) => ({
      hva: 'plan',
      inn: { sporsmal: { kartlegging, antall: 5 }, malform: 'nb', dato: DATO },
    }))
    const her = await iArbeideren(side, sporsmal)
    const der: Plan[] = []
    for (const kartlegging of noen)
      der.push((await fraTjenesten('/api/plan', { kartlegging, antall: 5, dato: DATO }, 'nb')) as Plan)
    expect(JSON.parse(JSON.stringify(her))).toEqual(der)
    expect(der.some((plan) => plan.uke.okter.length > 0)).toBe(true)
    expect(logg.klager).toEqual([])
    await kontekst.close()
  })

  test('kan planen ha med et tiltak fra en helt annen kant av landet', async () => {
    const { side, kontekst } = await apne(tjeneste)
    const kartlegging = { kommune: '5603', behov: { norsk: 2 } }
    const valgte = ['eks-lillehammer-arbeidshuset', 'finnes-ikke']
    const [plan] = (await iArbeideren(side, [
      { hva: 'plan', inn: { sporsmal: { kartlegging, valgte }, malform: 'nb', dato: DATO } },
    ])) as Plan[]
    const iPlanen = [...(plan?.med ?? []), ...(plan?.utenfor ?? [])].map((m) => m.tiltakId)
    expect(iPlanen).toEqual(['eks-lillehammer-arbeidshuset'])
    await kontekst.close()
  })
})
