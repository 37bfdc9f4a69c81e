/** What leaves the browser, and what stays in it, through a whole session with one person. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Avlytting, avlytt } from './avlytting.ts'
import {
  apne,
  apneBolk,
  fyllUt,
  type Okt,
  startTjeneste,
  type Tjeneste,
  ventPaForslag,
  ventPaVakten,
} from './tjeneste.ts'

let tjeneste: Tjeneste
let linje: Avlytting
let okt: Okt | undefined
beforeAll(async () => {
  tjeneste = await startTjeneste()
})
beforeEach(async () => {
  linje = await avlytt(tjeneste.adresse)
})
afterEach(async () => {
  await okt?.kontekst.close()
  await linje.stopp()
})
afterAll(() => tjeneste.stopp())

/** Every address a screen may ask for. None has room for an answer; a kommune is chosen by all who work there. */
const LOVLIG =
  /^\/((plan|ark|sammenlign)?|tiltak|assets\/[\w.-]+|[\w-]+\.(svg|png|webmanifest)|sw\.js|api\/(kodeverk|kommuner|utdrag\?kommune=3438))$/

/** Answers that stand out, so that they are known again wherever they turn up. */
const KJENNETEGN =
  /2643|fersk-rusfri|sosial-angst|trenger-veiledning|hovedbehov|kapasitetTimer|"alder":34|A2\b.*muntlig|onsker-ikke/

async function helePersonen(side: Page): Promise<void> {
  await fyllUt(side)
  await side.getByLabel('Postnummer').fill('2643')
  await apneBolk(side, 'Hva står i veien?')
  await side.getByRole('checkbox', { name: 'Sosial angst' }).check()
  await apneBolk(side, 'Ønsker og tid')
  await side.getByLabel('Hvor mange timer klarer personen nå?').fill('12,5')
  await ventPaForslag(side)
}

const lagret = async (kontekst: BrowserContext, side: Page): Promise<string> => {
  const iSiden = await side.evaluate(async () => {
    const lagre = []
    for (const navn of await caches.keys())
      for (const r of await (await caches.open(navn)).keys()) lagre.push(`${navn} ${r.url}`)
    const baser = await indexedDB.databases()
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      baser,
      lagre,
      history.state,
      location.href,
      window.name,
    ])
  })
  return iSiden + JSON.stringify(await kontekst.cookies())
}

test('En hel økt sender ingenting av kartleggingen, og lagrer ingenting', async () => {
  okt = await apne(tjeneste, { via: linje.adresse })
  const { side, kontekst } = okt
  await ventPaVakten(side)
  await helePersonen(side)
  for (const nr of [0, 1])
    await side
      .locator('.kort')
      .nth(nr)
      .getByRole('button', { name: /Legg i plan/ })
      .click()
  await side
    .locator('.kort')
    .nth(0)
    .getByRole('button', { name: /^Sammenlign/ })
    .click()
  await side
    .locator('.kort')
    .nth(2)
    .getByRole('button', { name: /^Sammenlign/ })
    .click()
  await side.locator('.kort').first().locator('.mer > summary').click()
  await side.locator('.kort').first().getByRole('link').click()
  await side.getByRole('heading', { name: 'For denne personen' }).waitFor()
  const steg = side.getByRole('navigation', { name: 'Arbeidet med denne personen' })
  await steg.getByRole('link', { name: /^Sammenlign/ }).click()
  await side.getByRole('table').first().waitFor()
  await steg.getByRole('link', { name: /^Plan/ }).click()
  await side.locator('.plan .uke').waitFor()
  await side.reload()
  await side.locator('.plan .uke').waitFor()
  await steg.getByRole('link', { name: /^Ark/ }).click()
  await side.locator('.ark').waitFor()
  await side.goBack()
  await side.locator('.plan .uke').waitFor()
  await steg.getByRole('link', { name: 'Forslag' }).click()
  await ventPaForslag(side)
  await side.getByRole('radio', { name: 'Nynorsk' }).check()
  await side.locator('.kort', { hasText: 'hovudbehov' }).first().waitFor()

  expect(await lagret(kontekst, side)).not.toMatch(KJENNETEGN)
  expect(new URL(side.url()).search).toBe('')
  for (const { metode, sti, hoder, kropp } of linje.hort) {
    expect([metode, kropp]).toEqual(['GET', ''])
    expect(sti).toMatch(LOVLIG)
    expect(hoder).not.toMatch(KJENNETEGN)
    // Only the service worker says where it comes from: itself.
    expect(hoder).not.toMatch(/"referer":"(?!http:\/\/localhost:\d+\/sw\.js")/)
  }
  expect(okt.logg.klager).toEqual([])
  // What was said is still known here, or this test would have tested nothing.
  await side.getByRole('radio', { name: 'Bokmål' }).check()
  expect(await side.getByLabel('Postnummer').inputValue()).toBe('2643')
})

test('Lagret etter økten er bare målformen, programmet og katalogen', async () => {
  okt = await apne(tjeneste, { via: linje.adresse })
  const { side } = okt
  await ventPaVakten(side)
  await helePersonen(side)
  await side.reload()
  await ventPaForslag(side)
  expect(await side.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage)])).toEqual([[], []])
  const lagre = await side.evaluate(() => caches.keys())
  expect(lagre.filter((navn) => !/^(program-[0-9a-f]{12}|katalog|ord)$/.test(navn))).toEqual([])
})

test('Det som skrives ut, er uten kartleggingen', async () => {
  okt = await apne(tjeneste)
  const { side } = okt
  await helePersonen(side)
  await side.emulateMedia({ media: 'print' })
  expect(await side.getByLabel('Postnummer').isVisible()).toBe(false)
  const synlig = await side.locator('body').innerText()
  expect(synlig).not.toMatch(/hovedbehov|Sosial angst|34 år/)
  await side.emulateMedia({ media: 'screen' })
  expect(await side.getByLabel('Postnummer').inputValue()).toBe('2643')
})

test('Feltene tilbyr aldri nettleseren å huske svarene', async () => {
  okt = await apne(tjeneste)
  expect(await okt.side.locator('form').count()).toBe(0)
  expect(await okt.side.locator('.finn input[type="text"]:not([autocomplete="off"])').count()).toBe(0)
})
