/** Without net, after the first visit: at a food distribution point, on a phone. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Avlytting, avlytt } from './avlytting.ts'
import {
  apne,
  apneBolk,
  behov,
  type Okt,
  SMAL,
  startTjeneste,
  type Tjeneste,
  velgKommune,
  ventPaForslag,
  ventPaLageret,
  ventPaVakten,
} from './tjeneste.ts'

let tjeneste: Tjeneste
let nett: Avlytting
let okt: Okt | undefined
beforeAll(async () => {
  tjeneste = await startTjeneste()
})
beforeEach(async () => {
  nett = await avlytt(tjeneste.adresse)
})
afterEach(async () => {
  await okt?.kontekst.close()
  await nett.stopp()
})
afterAll(() => tjeneste.stopp())

/** The browser has been here once, and chosen a kommune. */
async function besokt(storrelse = SMAL): Promise<Page> {
  okt = await apne(tjeneste, { via: nett.adresse, storrelse })
  await ventPaVakten(okt.side)
  await velgKommune(okt.side, 'Sør-Fron')
  await ventPaForslag(okt.side)
  await ventPaLageret(okt.side, /\/api\/utdrag\?kommune=3438$/)
  return okt.side
}

describe('Uten nett etter første besøk', () => {
  test('åpner siden, gir forslag og sier hvor gammel katalogen er', async () => {
    const side = await besokt()
    nett.brutt = true
    await side.reload()
    await ventPaForslag(side)
    await side.getByText('Ingen kontakt med tjenesten. Forslagene bygger på katalogen fra i dag kl.').waitFor()
    await apneBolk(side, 'Hva trenger personen?')
    await behov(side, 'Norsk').getByLabel('hovedbehov').check()
    await side.locator('.kort', { hasText: 'norsk (hovedbehov)' }).first().waitFor()
  })

  test('kan et tiltak åpnes, og planen lages', async () => {
    const side = await besokt()
    await ventPaLageret(side, /\.wasm$/)
    nett.brutt = true
    await side
      .locator('.kort')
      .first()
      .getByRole('button', { name: /Legg i plan/ })
      .click()
    await side.locator('.kort').first().getByRole('link').click()
    await side.getByRole('heading', { level: 1 }).waitFor()
    await side.getByRole('link', { name: /^Plan/ }).click()
    await side.getByRole('heading', { level: 1, name: /Plan/ }).waitFor()
    await side.locator('.plan .uke').waitFor()
  })

  test('sier en ny kommune fra om at den ikke er hentet, og hva som kan gjøres', async () => {
    const side = await besokt()
    nett.brutt = true
    await velgKommune(side, 'Vardø')
    await side.getByRole('alert').getByText('Vi får ikke kontakt med tjenesten.').waitFor()
    nett.brutt = false
    await side.getByRole('button', { name: 'Prøv igjen' }).click()
    await ventPaForslag(side)
  })

  test('hentes katalogen på nytt når nettet er tilbake', async () => {
    const side = await besokt()
    nett.brutt = true
    await side.reload()
    await side.getByText('Ingen kontakt med tjenesten.').waitFor()
    nett.brutt = false
    await side.getByRole('button', { name: 'Hent på nytt' }).click()
    await side.getByText('Katalogen er fra i dag kl.').waitFor()
  })
})

test('Alt tjenestearbeideren skal hente, finnes', async () => {
  const vakt = await (await fetch(`${tjeneste.adresse}/sw.js`)).text()
  const filer = [...vakt.matchAll(/"(\/[\w.-]+(?:\/[\w.-]+)?\.\w+)"/g)].map(([, fil]) => fil ?? '')
  expect(filer.length).toBeGreaterThan(20)
  for (const fil of filer) expect((await fetch(`${tjeneste.adresse}${fil}`)).status, fil).toBe(200)
})

test('Siden kan legges til på telefonen', async () => {
  okt = await apne(tjeneste, { via: nett.adresse })
  const adresse = await okt.side.locator('link[rel="manifest"]').getAttribute('href')
  const manifest = await (await fetch(`${tjeneste.adresse}${adresse}`)).json()
  expect(manifest).toMatchObject({ start_url: '/', display: 'standalone', lang: 'nb' })
  for (const { src } of (manifest as { icons: { src: string }[] }).icons)
    expect((await fetch(`${tjeneste.adresse}${src}`)).headers.get('content-type')).toMatch(/^image\//)
})
