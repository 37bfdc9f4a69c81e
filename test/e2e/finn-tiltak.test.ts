import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { brukOkter } from './okter.ts'
import { apne, apneBolk, behov, fyllUt, type Okt, SMAL, velgKommune, ventPaForslag } from './tjeneste.ts'

const apneOkt = brukOkter()

const nyOkt = (valg: Parameters<typeof apne>[1] = {}): Promise<Okt> => apneOkt((tjeneste) => apne(tjeneste, valg))

const bolk = (side: Page, navn: string) => side.locator('.bolk > summary', { hasText: navn })
const forsteKort = (side: Page) => side.locator('.kort').first()
const harFokus = (side: Page) => side.evaluate(() => document.activeElement?.textContent ?? '')

describe('Veilederen finner tiltak', () => {
  test('Første besøk ber om kommunen, og kommunen alene gir forslag', async () => {
    const { side } = await nyOkt()
    await side.getByText('Begynn med kommunen personen bor i.').waitFor()
    await velgKommune(side, 'Sør-Fron')
    await ventPaForslag(side)
    expect(await side.locator('.kort').count()).toBeGreaterThan(5)
  })

  test('Med mus: kartlegging, forslag, tiltak og tilbake', async () => {
    const { side } = await nyOkt()
    await fyllUt(side)
    await ventPaForslag(side)
    expect(await side.locator('.hovedsetning').innerText()).toMatch(/forslag.*: .*\d/)
    const navn = await forsteKort(side).getByRole('link').innerText()
    await forsteKort(side).locator('.mer > summary').click()
    await forsteKort(side).getByRole('row', { name: 'Til sammen' }).waitFor()

    await forsteKort(side).getByRole('link').click()
    await side.getByRole('heading', { level: 1, name: navn }).waitFor()
    await side.getByRole('heading', { name: 'For denne personen' }).waitFor()
    await side.getByRole('link', { name: 'Tilbake til forslagene' }).click()

    await ventPaForslag(side)
    expect(await side.getByLabel('Hvor gammel er personen?').inputValue()).toBe('34')
    expect(await behov(side, 'Norsk').getByLabel('hovedbehov').isChecked()).toBe(true)
    await side.waitForFunction((n) => document.activeElement?.textContent === n, navn)
  })

  test('Et svar endrer listen, og en lukket bolk sier hva som er svart', async () => {
    const { side } = await nyOkt()
    await fyllUt(side)
    await apneBolk(side, 'Hvem og hvor')
    await bolk(side, 'Hvem og hvor').getByText('34 år · Sør-Fron · kollektivt, inntil 60 min').waitFor()
    await ventPaForslag(side)
    const for30 = await side.getByRole('tab', { name: /Ikke nå/ }).innerText()
    await apneBolk(side, 'Hvem og hvor')
    await side.getByLabel('Hvor gammel er personen?').fill('19')
    await side
      .getByRole('tab', { name: /Ikke nå/ })
      .filter({ hasNotText: for30 })
      .waitFor()
  })

  test('«Ikke nå» sier hva som skal til', async () => {
    const { side } = await nyOkt()
    await fyllUt(side)
    await ventPaForslag(side)
    await side.getByRole('tab', { name: /Ikke nå/ }).click()
    const gruppe = side.locator('.gruppe').first()
    expect(await gruppe.innerText()).toContain('Det som skal til:')
  })

  test('Et behov ingen møter, står i setningen og under «Hull»', async () => {
    const { side } = await nyOkt()
    await velgKommune(side, 'Sør-Fron')
    await side.getByLabel('Hvor gammel er personen?').fill('12')
    await apneBolk(side, 'Hva trenger personen?')
    await behov(side, 'Arbeidserfaring').getByLabel('hovedbehov').check()
    await side.getByRole('button', { name: 'se hull' }).click()
    const hull = side.getByRole('tabpanel').filter({ hasText: 'Arbeidserfaring' })
    await hull.getByText('Det nærmeste som finnes:').waitFor()
  })

  test('«Vis flere» legger til, og leseren står ved det første nye', async () => {
    const { side } = await nyOkt()
    await velgKommune(side, 'Sør-Fron')
    await ventPaForslag(side)
    await side.getByRole('button', { name: 'Vis flere forslag' }).click()
    await side.waitForFunction(
      () => [...document.querySelectorAll('.kort h3 a')].indexOf(document.activeElement ?? document.body) === 20,
    )
  })

  test('Neste spørsmål kan svares på der det står, og fører ellers til feltet', async () => {
    const { side } = await nyOkt()
    await velgKommune(side, 'Sør-Fron')
    const neste = side.locator('.neste')
    await neste.getByText('Hvor gammel er personen?').waitFor()
    await neste.getByRole('button', { name: 'Svar i kartleggingen' }).click()
    await side.waitForFunction(() => document.activeElement?.id === 'felt-alder-felt')
    await side.keyboard.type('34')
    await neste.locator('h3', { hasNotText: 'Hvor gammel' }).waitFor()
  })

  test('«Slett alt om personen» tømmer alt og går til kommunen', async () => {
    const { side } = await nyOkt()
    await fyllUt(side)
    await ventPaForslag(side)
    await side.getByRole('button', { name: 'Slett alt om personen' }).click()
    await side.getByText('Begynn med kommunen personen bor i.').waitFor()
    expect(await side.locator('#felt-kommune-felt').inputValue()).toBe('')
    expect(await side.getByLabel('Hvor gammel er personen?').inputValue()).toBe('')
    await side.waitForFunction(() => document.activeElement?.id === 'felt-kommune-felt')
  })

  test('Nynorsk gjelder alt, også grunnene, og huskes', async () => {
    const { side } = await nyOkt()
    await fyllUt(side)
    await ventPaForslag(side)
    await side.getByRole('radio', { name: 'Nynorsk' }).check()
    await forsteKort(side)
      .getByText(/hovudbehov/)
      .first()
      .waitFor()
    expect(await bolk(side, 'Kva treng personen?').count()).toBe(1)
    expect(await side.locator('html').getAttribute('lang')).toBe('nn')
    await side.getByRole('button', { name: 'Slett alt om personen' }).click()
    await side.reload()
    await side.getByText('Begynn med kommunen personen bur i.').waitFor()
  })

  test('En feil sier hva som skjedde, og «Prøv igjen» henter på nytt', async () => {
    const { side, logg } = await nyOkt()
    await side.route('**/api/utdrag*', (rute) => rute.abort())
    await velgKommune(side, 'Sør-Fron')
    await side.getByRole('alert').getByText('Vi får ikke kontakt med tjenesten.').waitFor()
    await side.unroute('**/api/utdrag*')
    await side.getByRole('button', { name: 'Prøv igjen' }).click()
    await ventPaForslag(side)
    // The browser itself tells of the call that was cut.
    logg.klager.length = 0
  })
})

describe('På smal skjerm', () => {
  test('Linjen nederst fører til forslagene og tilbake, uten vannrett rulling', async () => {
    const { side } = await nyOkt({ storrelse: SMAL })
    await fyllUt(side)
    await ventPaForslag(side)
    const bredde = () => side.evaluate(() => document.documentElement.scrollWidth)
    expect(await bredde()).toBe(SMAL.width)
    await side.getByRole('button', { name: /\d+ forslag.*vis/ }).click()
    expect(await harFokus(side)).toBe('Forslag')
    await side.getByRole('button', { name: 'Til kartleggingen' }).click()
    expect(await harFokus(side)).toBe('Kartlegging')

    await forsteKort(side).getByRole('link').click()
    await side.getByRole('heading', { level: 1 }).waitFor()
    expect(await bredde()).toBe(SMAL.width)
    await side.getByRole('link', { name: 'Søk i tiltak' }).click()
    await side.locator('.kort').first().waitFor()
    expect(await bredde()).toBe(SMAL.width)
  })
})
