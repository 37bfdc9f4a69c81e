import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brudd } from './axe.ts'
import {
  apne,
  apneBolk,
  behov,
  fyllUt,
  SMAL,
  startTjeneste,
  type Tjeneste,
  velgKommune,
  ventPaForslag,
} from './tjeneste.ts'

let tjeneste: Tjeneste

beforeAll(async () => {
  tjeneste = await startTjeneste()
})
afterAll(() => tjeneste.stopp())

const alleBolker = async (side: Page) => {
  await fyllUt(side)
  for (const navn of ['Hva står i veien?', 'Ønsker og tid', 'Nav og tidligere tiltak']) await apneBolk(side, navn)
  await ventPaForslag(side)
}

/** The line of the workspace, and not what else leads to the same. */
const steg = (side: Page, adresse: string) => side.locator(`.arbeid a[href="${adresse}"]`)

/** Three in the plan, and the same to compare. */
const medValgte = async (side: Page) => {
  await fyllUt(side)
  await ventPaForslag(side)
  for (const nr of [0, 1, 2]) {
    await side
      .locator('.kort')
      .nth(nr)
      .getByRole('button', { name: /Legg i plan/ })
      .click()
    await side
      .locator('.kort')
      .nth(nr)
      .getByRole('button', { name: /^Sammenlign/ })
      .click()
  }
}

const SKJERMER: [string, (side: Page) => Promise<unknown>][] = [
  ['Finn tiltak, tom', async () => undefined],
  ['Finn tiltak, utfylt med alle bolker åpne', alleBolker],
  [
    'Finn tiltak med kommunelisten åpen',
    async (side) => {
      await side.locator('#felt-kommune-felt').fill('nord')
      await side.locator('u-option').first().waitFor()
    },
  ],
  [
    'Finn tiltak med «Mer» åpen',
    async (side) => {
      await fyllUt(side)
      await ventPaForslag(side)
      await side.locator('.mer > summary').first().click()
    },
  ],
  [
    'Ikke nå',
    async (side) => {
      await fyllUt(side)
      await ventPaForslag(side)
      await side.getByRole('tab', { name: /Ikke nå/ }).click()
    },
  ],
  [
    'Forslagene på kart',
    async (side) => {
      await fyllUt(side)
      await ventPaForslag(side)
      await side.getByRole('radio', { name: 'Kart' }).check()
      await side.locator('.kartvisning table').waitFor()
    },
  ],
  [
    'Forslagene filtrert til ingen',
    async (side) => {
      await fyllUt(side)
      await ventPaForslag(side)
      await side.locator('.utvalg__mer > summary').click()
      await side.getByRole('checkbox', { name: /Passer uten forbehold/ }).check()
      await side.getByRole('combobox', { name: 'Sorter' }).selectOption('reise')
      await side.locator('.utvalg__antall').waitFor()
    },
  ],
  [
    'Hull med melding',
    async (side) => {
      await velgKommune(side, 'Sør-Fron')
      await side.getByLabel('Hvor gammel er personen?').fill('12')
      await apneBolk(side, 'Hva trenger personen?')
      await behov(side, 'Arbeidserfaring').getByLabel('hovedbehov').check()
      await side.getByRole('button', { name: 'se hull' }).click()
      await side
        .getByRole('button', { name: /Kopier melding/ })
        .first()
        .click()
    },
  ],
  [
    'Varselet før alt slettes',
    async (side) => {
      await side.clock.install()
      await velgKommune(side, 'Sør-Fron')
      await ventPaForslag(side)
      await side.clock.fastForward(29 * 60_000)
      await side.getByRole('dialog').waitFor()
    },
  ],
  [
    'Uten kontakt med tjenesten',
    async (side) => {
      await side.route('**/api/utdrag*', (rute) => rute.abort())
      await velgKommune(side, 'Sør-Fron')
      await side.getByRole('alert').waitFor()
    },
  ],
  [
    'Sammenligning, tom',
    async (side) => {
      await steg(side, '/sammenlign').click()
      await side.getByRole('heading', { level: 1 }).waitFor()
    },
  ],
  [
    'Sammenligning av tre',
    async (side) => {
      await medValgte(side)
      await steg(side, '/sammenlign').click()
      await side.getByRole('table').first().waitFor()
    },
  ],
  [
    'Planen, tom',
    async (side) => {
      await steg(side, '/plan').click()
      await side.getByRole('heading', { level: 1 }).waitFor()
    },
  ],
  [
    'Planen med uke og vei videre',
    async (side) => {
      await medValgte(side)
      await steg(side, '/plan').click()
      await side.locator('.plan .uke').waitFor()
    },
  ],
  [
    'Arket, tomt',
    async (side) => {
      await steg(side, '/ark').click()
      await side.getByRole('heading', { level: 1 }).waitFor()
    },
  ],
  [
    'Arket på bokmål',
    async (side) => {
      await medValgte(side)
      await steg(side, '/ark').click()
      await side.locator('.ark').waitFor()
    },
  ],
  [
    'Arket på arabisk',
    async (side) => {
      await medValgte(side)
      await steg(side, '/ark').click()
      await side.getByRole('radio', { name: 'العربية' }).check()
      await side.locator('.ark[dir="rtl"]').waitFor()
    },
  ],
  [
    'Søk, tomt',
    async (side) => {
      await side.goto('/tiltak')
      await side.locator('.kort').first().waitFor()
    },
  ],
  [
    'Søk med forslagene åpne',
    async (side) => {
      await side.goto('/tiltak')
      await side.locator('#sok-felt').pressSequentially('norskkurs lille')
      await side.getByRole('option').first().waitFor()
      await side.keyboard.press('ArrowDown')
    },
  ],
  [
    'Søk med treff, hvorfor og alle filtre åpne',
    async (side) => {
      await side.goto('/tiltak?q=norsk+kveld+gratis&fra=3405&kommune=3405&innen=120&behov=norsk')
      await side.locator('.kort__hvorfor').first().waitFor()
      await side.evaluate(() => {
        for (const d of document.querySelectorAll('details')) d.open = true
      })
      await side.getByLabel('Alderen til personen').fill('34')
      await side.getByText('34 år').waitFor()
    },
  ],
  [
    'Søk uten treff på grunn av filtre',
    async (side) => {
      await side.goto('/tiltak?q=lånekassen&tiltakstype=gatelag&ledig=ja')
      await side.locator('.ingen').waitFor()
    },
  ],
  [
    'Søk uten treff på ordet',
    async (side) => {
      await side.goto('/tiltak?q=xqzw')
      await side.locator('.ingen').waitFor()
    },
  ],
  [
    'Ett tiltak med regelverk',
    async (side) => {
      await side.goto('/tiltak/nasjonal-amo')
      await side.locator('.regelverk').waitFor()
    },
  ],
  [
    'Ett lokalt tiltak',
    async (side) => {
      await side.goto('/tiltak/eks-lillehammer-arbeidshuset')
      await side.locator('.faktaliste').first().waitFor()
    },
  ],
]

/** 1280 px at 200 %: half as many of the page's own pixels. */
const FORSTORRET = { width: 640, height: 450 }

/** What is chosen must differ from what is not, when there is no colour of our own. */
const utydeligeValg = (side: Page) =>
  side.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input:checked')]
      .filter((felt) => getComputedStyle(felt).opacity === '0' && felt.name !== '')
      .filter((felt) => {
        const andre = document.querySelector(`input[name="${CSS.escape(felt.name)}"]:not(:checked) + span`)
        const valgt = felt.nextElementSibling
        if (!andre || !valgt) return false
        return getComputedStyle(andre).backgroundColor === getComputedStyle(valgt).backgroundColor
      })
      .map((felt) => felt.name),
  )

/** Milliseconds: axe reads every element of a long page, twice on the wide screen, while others use the machine too. */
const TALMODIG = { timeout: 90_000 }

describe('WCAG 2.2 AA på bred skjerm, med systemets egne farger og forstørret til 200 %', TALMODIG, () => {
  test.each(SKJERMER)('%s', async (_navn, gaTil) => {
    const { side, kontekst } = await apne(tjeneste, { utenCsp: true })
    await gaTil(side)
    expect(await brudd(side)).toEqual([])
    await side.emulateMedia({ forcedColors: 'active' })
    expect(await brudd(side)).toEqual([])
    expect(await utydeligeValg(side)).toEqual([])
    await side.emulateMedia({ forcedColors: 'none' })
    await side.setViewportSize(FORSTORRET)
    expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBe(FORSTORRET.width)
    await kontekst.close()
  })
})

describe('WCAG 2.2 AA på smal skjerm', TALMODIG, () => {
  test.each(SKJERMER)('%s', async (_navn, gaTil) => {
    const { side, kontekst } = await apne(tjeneste, { storrelse: SMAL, utenCsp: true })
    await gaTil(side)
    expect(await brudd(side)).toEqual([])
    expect(await side.evaluate(() => document.documentElement.scrollWidth)).toBe(SMAL.width)
    await kontekst.close()
  })
})
