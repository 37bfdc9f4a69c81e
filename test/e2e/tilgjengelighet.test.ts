import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apne, apneBolk, BRED, fyllUt, SMAL, startTjeneste, type Tjeneste, ventPaForslag } from './tjeneste.ts'

let tjeneste: Tjeneste

beforeAll(async () => {
  tjeneste = await startTjeneste()
})
afterAll(() => tjeneste.stopp())

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const KRAV = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }

/** Every breach, as `rule: where | where`. */
async function brudd(side: Page): Promise<unknown> {
  await side.addScriptTag({ content: AXE })
  return side.evaluate(
    `axe.run(document, ${JSON.stringify(KRAV)}).then((svar) =>
      svar.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target).join(' | ')))`,
  )
}

const alleBolker = async (side: Page) => {
  await fyllUt(side)
  for (const navn of ['Hva står i veien?', 'Ønsker og tid', 'Nav og tidligere tiltak']) await apneBolk(side, navn)
  await ventPaForslag(side)
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

describe.each([
  ['bred', BRED],
  ['smal', SMAL],
])('WCAG 2.2 AA på %s skjerm', (_, storrelse) => {
  test.each(SKJERMER)('%s', async (_navn, gaTil) => {
    const { side, kontekst } = await apne(tjeneste, { storrelse, utenCsp: true })
    await gaTil(side)
    expect(await brudd(side)).toEqual([])
    await kontekst.close()
  })
})
