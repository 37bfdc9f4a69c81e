/** For a file of tests: a service of its own, and one window at a time, which is closed after each test and must not have complained. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Okt, startTjeneste, type Tjeneste } from './tjeneste.ts'

/** Gives what opens a window: it is handed the service. */
export function brukOkter(): (apne: (tjeneste: Tjeneste) => Promise<Okt>) => Promise<Okt> {
  let tjeneste: Tjeneste
  let okt: Okt | undefined
  beforeAll(async () => {
    tjeneste = await startTjeneste()
  })
  afterAll(() => tjeneste.stopp())
  afterEach(async () => {
    const klager = okt?.logg.klager
    await okt?.kontekst.close()
    okt = undefined
    expect(klager ?? []).toEqual([])
  })
  return async (apne) => {
    okt = await apne(tjeneste)
    return okt
  }
}
