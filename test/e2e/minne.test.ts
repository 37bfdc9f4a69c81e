/** What is known of a person: survives a reload, belongs to one tab, is wiped by one button and by itself. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { brukOkter } from './okter.ts'
import { apne, behov, fyllUt, type Okt, velgKommune, ventPaForslag, ventPaVakten } from './tjeneste.ts'

const apneOkt = brukOkter()
const nyOkt = (): Promise<Okt> => apneOkt((tjeneste) => apne(tjeneste))

const alder = (side: Page) => side.getByLabel('Hvor gammel er personen?')
const erTom = (side: Page) => side.getByText('Begynn med kommunen personen bor i.').waitFor()
const slett = (side: Page) => side.getByRole('button', { name: 'Slett alt om personen' })

async function utfylt(side: Page): Promise<void> {
  await ventPaVakten(side)
  await fyllUt(side)
  await ventPaForslag(side)
}

describe('Det som er kjent om personen', () => {
  test('er der etter at siden er lastet på nytt, og også etter en gang til', async () => {
    const { side } = await nyOkt()
    await utfylt(side)
    await side
      .locator('.kort')
      .first()
      .getByRole('button', { name: /Legg i plan/ })
      .click()
    for (const _ of [1, 2]) {
      await side.reload()
      await ventPaForslag(side)
      expect(await alder(side).inputValue()).toBe('34')
      expect(await behov(side, 'Norsk').getByLabel('hovedbehov').isChecked()).toBe(true)
      await side.getByRole('link', { name: /^Plan.*1 valgt/ }).waitFor()
    }
  })

  test('er der når veilederen kommer tilbake fra en side utenfor', async () => {
    const { side } = await nyOkt()
    await utfylt(side)
    await side.goto('/api/docs')
    await side.goBack()
    await ventPaForslag(side)
    expect(await alder(side).inputValue()).toBe('34')
  })

  test('finnes ikke i en annen fane', async () => {
    const { side, kontekst } = await nyOkt()
    await utfylt(side)
    const annen = await kontekst.newPage()
    await annen.goto('/')
    await erTom(annen)
    await side.reload()
    await ventPaForslag(side)
  })

  test('slettes med én knapp, fra hvilken skjerm som helst, og kommer ikke tilbake', async () => {
    const { side } = await nyOkt()
    await utfylt(side)
    await side.getByRole('link', { name: 'Søk i tiltak' }).click()
    await slett(side).click()
    await erTom(side)
    expect(await side.locator('#felt-kommune-felt').inputValue()).toBe('')
    expect(await alder(side).inputValue()).toBe('')
    await side.reload()
    await erTom(side)
    expect(await slett(side).isDisabled()).toBe(true)
  })
})

const MINUTT = 60_000

const medKlokke = async (): Promise<Okt> => {
  const okt = await nyOkt()
  await okt.side.clock.install()
  await okt.side.reload()
  await velgKommune(okt.side, 'Sør-Fron')
  await ventPaForslag(okt.side)
  return okt
}
const varsel = (side: Page) => side.getByRole('dialog', { name: 'Sletter snart alt om personen' })

describe('Når ingen bruker siden', () => {
  test('kommer et varsel to minutter før, og «Fortsett» gir en ny halvtime', async () => {
    const { side } = await medKlokke()
    await side.clock.fastForward(27 * MINUTT)
    expect(await varsel(side).count()).toBe(0)
    await side.clock.fastForward(1.5 * MINUTT)
    await varsel(side).waitFor()
    await varsel(side).getByRole('button', { name: 'Fortsett' }).click()
    await varsel(side).waitFor({ state: 'detached' })
    await side.clock.fastForward(27 * MINUTT)
    expect(await varsel(side).count()).toBe(0)
    await ventPaForslag(side)
  })

  test('slettes alt etter tretti minutter, og siden sier hvorfor', async () => {
    const { side } = await medKlokke()
    await side.clock.fastForward(31 * MINUTT)
    await erTom(side)
    await side.getByText('Alt om forrige person er slettet').waitFor()
    expect(await side.locator('#felt-kommune-felt').inputValue()).toBe('')
  })

  test('teller det som bruk at noen rører ved siden', async () => {
    const { side } = await medKlokke()
    await side.clock.fastForward(20 * MINUTT)
    await side.mouse.move(200, 300)
    await side.clock.fastForward(20 * MINUTT)
    expect(await varsel(side).count()).toBe(0)
    await ventPaForslag(side)
  })
})
