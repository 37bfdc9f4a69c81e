import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { brukOkter } from './okter.ts'
import { apne, apneBolk, behov, fyllUt, type Okt, SMAL, velgKommune, ventPaForslag } from './tjeneste.ts'

const apneOkt = brukOkter()
const nyOkt = (valg: Parameters<typeof apne>[1] = {}): Promise<Okt> => apneOkt((tjeneste) => apne(tjeneste, valg))

/** What is fetched when somebody begins to search. */
const SOKET = '**/assets/{sokevalg,stedsnavn}-*.js'

const bolk = (side: Page, navn: string) => side.locator('.bolk', { hasText: navn })
const kommunefelt = (side: Page) => side.locator('#felt-kommune-felt')
const harVerdi = (side: Page, velger: string, verdi: string) =>
  side.waitForFunction(
    ([v, ventet]) => document.querySelector<HTMLInputElement>(v ?? '')?.value === ventet,
    [velger, verdi],
  )
const harFokus = (side: Page, velger: string) =>
  side.waitForFunction((v) => document.activeElement?.matches(v) ?? false, velger)

async function trykk(side: Page, ...taster: string[]): Promise<void> {
  for (const tast of taster) await side.keyboard.press(tast)
}

describe('Kommunen', () => {
  test('finnes på navnet den hadde før, og listen sier hvorfor', async () => {
    const { side } = await nyOkt()
    await kommunefelt(side).click()
    await side.keyboard.type('skedsmo')
    const valg = side.getByRole('option', { name: 'Lillestrøm' })
    await valg.getByText('tidligere Skedsmo').waitFor()
    await side.keyboard.press('Enter')
    await harVerdi(side, '#felt-kommune-felt', 'Lillestrøm')
  })

  test('finnes på samisk', async () => {
    const { side } = await nyOkt()
    await velgKommune(side, 'Kárášjohka')
    await harVerdi(side, '#felt-kommune-felt', 'Karasjok')
    await ventPaForslag(side)
  })

  test('Den som er raskere enn nettet, får det samme svaret', async () => {
    const { side } = await nyOkt()
    const holdt: Route[] = []
    await side.route(SOKET, (rute) => holdt.push(rute))
    await kommunefelt(side).click()
    await side.keyboard.type('mosvik')
    await side.keyboard.press('Enter')
    expect(holdt.length).toBeGreaterThan(0)
    await Promise.all(holdt.map((rute) => rute.continue()))
    await side.unroute(SOKET)
    await harVerdi(side, '#felt-kommune-felt', 'Inderøy')
  })

  test('kan velges uten at det gode søket kommer fram', async () => {
    const { side, logg } = await nyOkt()
    await side.route(SOKET, (rute) => rute.abort())
    await kommunefelt(side).click()
    await side.keyboard.type('tydal')
    await side.keyboard.press('Enter')
    await harVerdi(side, '#felt-kommune-felt', 'Tydal')
    // The browser itself tells of what was cut.
    logg.klager.length = 0
  })
})

describe('Hva trenger personen, med tastatur', () => {
  test('Tall setter styrken, pil opp og ned bytter rad, og venstre og høyre endrer', async () => {
    const { side } = await nyOkt()
    await velgKommune(side, 'Sør-Fron')
    await side.keyboard.press('Alt+Shift+Digit3')
    await harFokus(side, 'input[name="behov-tillit-og-kontakt"]')
    await trykk(side, '3', 'ArrowDown', '1', 'ArrowRight', 'ArrowDown', 'ArrowDown', '2', 'ArrowUp')
    await harFokus(side, 'input[name="behov-okonomi-og-gjeld"]')
    expect(await behov(side, 'Tillit og kontakt').getByLabel('hovedbehov').isChecked()).toBe(true)
    expect(await behov(side, 'Bolig').getByLabel('tydelig').isChecked()).toBe(true)
    expect(await behov(side, 'Økonomi og gjeld').getByLabel('ikke nå').isChecked()).toBe(true)
    expect(await behov(side, 'ID, bank og digitale tjenester').getByLabel('tydelig').isChecked()).toBe(true)
    await trykk(side, 'ArrowUp', 'ArrowUp', '0', 'ArrowUp')
    await harFokus(side, 'input[name="behov-tillit-og-kontakt"]')
    expect(await behov(side, 'Tillit og kontakt').getByLabel('ikke nå').isChecked()).toBe(true)
  })

  test('Alt, Shift og tall åpner hver bolk ved det første feltet, også når tegnet er et annet', async () => {
    const { side } = await nyOkt()
    const forste = [
      '#felt-kommune-felt',
      'input[name="norsk-muntlig"]',
      'input[name="behov-tillit-og-kontakt"]',
      '#felt-hindringer input',
      'input[name="felt-mal"]',
      '#felt-ytelser input',
    ]
    for (const [i, velger] of forste.entries()) {
      await side.keyboard.press(`Alt+Shift+Digit${i + 1}`)
      await harFokus(side, velger)
    }
  })
})

describe('Når personen er opptatt', () => {
  test('Piltastene flytter, mellomrom krysser av, og linjen sier det', async () => {
    const { side } = await nyOkt()
    await velgKommune(side, 'Sør-Fron')
    await apneBolk(side, 'Ønsker og tid')
    const uke = side.locator('#felt-opptatt')
    await uke.getByLabel('mandag formiddag').focus()
    await trykk(side, 'Space', 'ArrowDown', 'Space', 'ArrowRight', 'Space', 'ArrowUp', 'ArrowUp')
    expect(await uke.getByLabel('tirsdag formiddag').evaluate((el) => el === document.activeElement)).toBe(true)
    for (const navn of ['mandag formiddag', 'mandag ettermiddag', 'tirsdag ettermiddag'])
      expect(await uke.getByLabel(navn).isChecked(), navn).toBe(true)
    await apneBolk(side, 'Ønsker og tid')
    await bolk(side, 'Ønsker og tid').getByText('Opptatt ma 8–16, ti 12–16').waitFor()
  })

  test('«Ingen faste avtaler» er noe annet enn ikke spurt, også på smal skjerm', async () => {
    const { side } = await nyOkt({ storrelse: SMAL })
    await apneBolk(side, 'Ønsker og tid')
    const uke = side.locator('#felt-opptatt')
    await uke.getByText('Ikke spurt ennå').waitFor()
    await uke.getByLabel('Ingen faste avtaler').check()
    await uke.getByText('Ikke spurt ennå').waitFor({ state: 'detached' })
    await uke.getByLabel('fredag ettermiddag').check()
    expect(await uke.getByLabel('Ingen faste avtaler').isChecked()).toBe(false)
    expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBe(SMAL.width)
  })
})

describe('Språkene personen snakker', () => {
  test('velges ett etter ett uten å forlate feltet, og tas bort igjen', async () => {
    const { side } = await nyOkt()
    await apneBolk(side, 'Språk')
    await side.locator('#felt-sprak-felt').click()
    for (const [skrevet, navn] of [
      ['ukr', 'Ukrainsk'],
      ['sorani', 'Kurdisk (sorani)'],
    ] as const) {
      await side.keyboard.type(skrevet)
      await side.keyboard.press('Enter')
      await side.locator('.brikkeliste').getByText(navn).waitFor()
      await harFokus(side, '#felt-sprak-felt')
      await harVerdi(side, '#felt-sprak-felt', '')
    }
    await apneBolk(side, 'Språk')
    await bolk(side, 'Språk').getByText('Snakker ukrainsk, kurdisk (sorani)').waitFor()
    await apneBolk(side, 'Språk')
    await side.getByRole('button', { name: 'Fjern: Ukrainsk' }).click()
    await harFokus(side, '#felt-sprak-felt')
    expect(await side.locator('.brikkeliste li').count()).toBe(1)
  })
})

describe('Hva personen selv sier', () => {
  test('Et nei til KVP blir respektert i det vi sier om KVP', async () => {
    const { side } = await nyOkt()
    await fyllUt(side)
    await apneBolk(side, 'Nav og tidligere tiltak')
    await side.locator('#felt-ytelser').getByLabel('Sosialhjelp').check()
    const spor = side.locator('.informasjon').getByText('Vurder kvalifiseringsprogrammet først.')
    const sagtNei = side.locator('.informasjon').getByText('Personen har sagt nei til kvalifiseringsprogrammet.')
    await spor.waitFor({ state: 'attached' })
    const kvp = side.locator('#stilling-kvp')
    await kvp.getByLabel('Ønsker ikke dette').check()
    await spor.waitFor({ state: 'detached' })
    expect(await sagtNei.count()).toBe(0)
    // Under 30 the office must have considered it all the same.
    await side.getByLabel('Hvor gammel er personen?').fill('24')
    await sagtNei.waitFor({ state: 'attached' })
    await kvp.getByLabel('Ikke spurt').check()
    await spor.waitFor({ state: 'attached' })
  })

  test('Flere tiltak legges til med søk, og svaret er neste felt', async () => {
    const { side } = await nyOkt()
    await velgKommune(side, 'Sør-Fron')
    await side.keyboard.press('Alt+Shift+Digit6')
    await side.locator('#stilling-ny-felt').click()
    await side.keyboard.type('jobbsentral')
    await side.keyboard.press('Enter')
    await harFokus(side, 'input[name="stilling-jobbsentral"]')
    await trykk(side, 'ArrowRight')
    await side.locator('#tidligere-ny-felt').click()
    await side.keyboard.type('arbeidstrening')
    await side.keyboard.press('Enter')
    await harFokus(side, 'input[name="tidligere-arbeidstrening"]')
    await trykk(side, 'ArrowRight', 'ArrowRight')
    const provd = side.getByRole('group', { name: 'Arbeidstrening', exact: true })
    await provd.getByLabel('Hvor lenge?').fill('12')
    await provd.getByLabel('Når? Måned og år').fill('ifjor')
    await provd.getByLabel('Hvor lenge?').focus()
    await provd.getByText('Skriv måned og år, for eksempel 3.2024.').waitFor()
    await provd.getByLabel('Når? Måned og år').fill('mars 2024')
    await apneBolk(side, 'Nav og tidligere tiltak')
    await bolk(side, 'Nav og tidligere tiltak').getByText('Jobbsentral: ønsker dette · 1 tiltak prøvd før').waitFor()
  })
})
