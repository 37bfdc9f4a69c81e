import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apne, behov, startTjeneste, type Tjeneste, ventPaForslag } from './tjeneste.ts'

let tjeneste: Tjeneste

beforeAll(async () => {
  tjeneste = await startTjeneste()
})
afterAll(() => tjeneste.stopp())

const FLEST_TRYKK = 160

/** Presses Tab until the thing with focus is the one wanted. */
async function tabTil(side: Page, velger: string): Promise<void> {
  for (let i = 0; i < FLEST_TRYKK; i++) {
    await side.keyboard.press('Tab')
    if (await side.evaluate((v) => document.activeElement?.matches(v) ?? false, velger)) return
  }
  throw new Error(`Kom ikke til ${velger} med Tab`)
}

const synligFokus = (side: Page) =>
  side.evaluate(() => {
    const el = document.activeElement
    const alle = [el, el?.nextElementSibling, el?.parentElement].filter((e) => e !== null && e !== undefined)
    return alle.some((e) => getComputedStyle(e).outlineStyle !== 'none')
  })

describe('Bare med tastatur', () => {
  test('Kartlegging, forslag, tiltak og tilbake', async () => {
    const { side, kontekst, logg } = await apne(tjeneste)
    await tabTil(side, '#felt-kommune-felt')
    await side.keyboard.type('sør-fr')
    await side.keyboard.press('ArrowDown')
    await side.keyboard.press('Enter')
    await ventPaForslag(side)

    await tabTil(side, '#felt-alder-felt')
    await side.keyboard.type('34')
    await tabTil(side, '.bolk:nth-of-type(3) > summary')
    await side.keyboard.press('Enter')
    await tabTil(side, 'input[name="behov-norsk"]')
    expect(await synligFokus(side)).toBe(true)
    for (const _ of [1, 2, 3]) await side.keyboard.press('ArrowRight')
    expect(await behov(side, 'Norsk').getByLabel('hovedbehov').isChecked()).toBe(true)
    await side.locator('.kort', { hasText: 'norsk (hovedbehov)' }).first().waitFor()
    await ventPaForslag(side)

    await tabTil(side, '.kort a')
    expect(await synligFokus(side)).toBe(true)
    const navn = await side.evaluate(() => document.activeElement?.textContent ?? '')
    await side.keyboard.press('Enter')
    await side.getByRole('heading', { level: 1, name: navn }).waitFor()
    await side.waitForFunction(() => document.activeElement?.tagName === 'H1')

    await side.keyboard.press('Shift+Tab')
    await side.keyboard.press('Enter')
    await side.waitForFunction((n) => document.activeElement?.textContent === n, navn)
    expect(await side.getByLabel('Hvor gammel er personen?').inputValue()).toBe('34')
    expect(logg.klager).toEqual([])
    await kontekst.close()
  })

  test('Hopplenkene fører forbi menyen og kartleggingen', async () => {
    const { side, kontekst } = await apne(tjeneste)
    await side.keyboard.press('Tab')
    await side.keyboard.press('Enter')
    expect(await side.evaluate(() => document.activeElement?.id)).toBe('innhold')
    await tabTil(side, 'a[href="#forslag"]')
    await side.keyboard.press('Enter')
    expect(await side.evaluate(() => document.activeElement?.id)).toBe('forslag')
    await kontekst.close()
  })

  test('Fanene flyttes med piltaster og velges med Enter', async () => {
    const { side, kontekst } = await apne(tjeneste)
    await tabTil(side, '#felt-kommune-felt')
    await side.keyboard.type('sør-fr')
    await side.keyboard.press('Enter')
    await ventPaForslag(side)
    await tabTil(side, '[role="tab"]')
    await side.keyboard.press('ArrowRight')
    await side.keyboard.press('ArrowRight')
    await side.keyboard.press('Enter')
    await side.getByText('Fyll inn hva personen trenger, så ser du om noe mangler.').waitFor()
    await kontekst.close()
  })

  test('Søk, filter, brikke og treff', async () => {
    const { side, kontekst, logg } = await apne(tjeneste)
    await tabTil(side, 'a[href="/tiltak"]')
    await side.keyboard.press('Enter')
    await side.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await tabTil(side, '#sok-felt')
    expect(await synligFokus(side)).toBe(true)
    await side.keyboard.type('gjeld')
    await side.locator('.kort', { hasText: 'Gjeldshjelpa' }).waitFor()
    await side.keyboard.press('Enter')

    await tabTil(side, '.filterboks input')
    expect(await synligFokus(side)).toBe(true)
    await side.keyboard.press('Space')
    await side.locator('.brikker').waitFor()
    await tabTil(side, '.brikker .ds-chip')
    expect(await synligFokus(side)).toBe(true)
    await side.keyboard.press('Enter')
    await side.waitForFunction(() => document.activeElement?.id === 'treff')
    await tabTil(side, '.kort a')
    const navn = await side.evaluate(() => document.activeElement?.textContent ?? '')
    await side.keyboard.press('Enter')
    await side.getByRole('heading', { level: 1, name: navn }).waitFor()
    expect(logg.klager).toEqual([])
    await kontekst.close()
  })

  test('Fra søkefeltet er det ett hopp til treffene', async () => {
    const { side, kontekst } = await apne(tjeneste)
    await side.goto('/tiltak?q=gjeld')
    await side.locator('.kort').first().waitFor()
    await tabTil(side, 'a[href="#treff"]')
    await side.keyboard.press('Enter')
    expect(await side.evaluate(() => document.activeElement?.id)).toBe('treff')
    await kontekst.close()
  })
})
