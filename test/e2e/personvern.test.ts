import { afterAll, beforeAll, expect, test } from 'vitest'
import { apne, fyllUt, startTjeneste, type Tjeneste, ventPaForslag } from './tjeneste.ts'

let tjeneste: Tjeneste

beforeAll(async () => {
  tjeneste = await startTjeneste()
})
afterAll(() => tjeneste.stopp())

/** Every address the screens may ask for; none has room for an answer. */
const LOVLIG = /^\/(tiltak\/[a-z0-9-]+|assets\/[\w.-]+|ikon\.svg|api\/(kodeverk|kommuner|forslag|tiltak\/[a-z0-9-]+))?$/

test('Kartleggingen finnes bare i kroppen til POST /api/forslag', async () => {
  const { side, kontekst, logg } = await apne(tjeneste)
  await fyllUt(side)
  await ventPaForslag(side)
  await side.locator('.kort').first().getByRole('link').click()
  await side.getByRole('link', { name: 'Tilbake til forslagene' }).click()
  await ventPaForslag(side)
  await side.getByRole('radio', { name: 'Nynorsk' }).check()
  await side.locator('.kort', { hasText: 'hovudbehov' }).first().waitFor()

  for (const { adresse, metode, kropp } of logg.foresporsler) {
    const { origin, pathname, search } = new URL(adresse)
    expect(origin).toBe(tjeneste.adresse)
    expect(`${pathname}${search}`).toMatch(LOVLIG)
    if (pathname !== '/api/forslag') expect([metode, kropp]).toEqual(['GET', null])
  }
  const sendt = logg.foresporsler.filter((f) => f.adresse.endsWith('/api/forslag'))
  expect(JSON.parse(sendt.at(-1)?.kropp ?? '')).toMatchObject({
    kartlegging: { alder: 34, kommune: '3438', innvandrer: true, behov: { norsk: 3, arbeidserfaring: 2 } },
  })
  expect(sendt.at(-1)?.kropp).not.toContain('hindringer')

  expect(new URL(side.url()).search).toBe('')
  expect(await kontekst.cookies()).toEqual([])
  expect(await side.evaluate(() => Object.entries(localStorage))).toEqual([['malform', 'nn']])
  expect(await side.evaluate(() => sessionStorage.length)).toBe(0)
  expect(await side.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0)
  expect(await side.evaluate(() => JSON.stringify(history.state))).toBe('null')
  expect(logg.klager).toEqual([])
  await kontekst.close()
})

test('Feltene tilbyr aldri nettleseren å huske svarene', async () => {
  const { side, kontekst } = await apne(tjeneste)
  expect(await side.locator('form').count()).toBe(0)
  expect(await side.locator('.finn input[type="text"]:not([autocomplete="off"])').count()).toBe(0)
  await kontekst.close()
})
